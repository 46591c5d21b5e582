/**
 * Foyer from a terminal, for people who script and for tests. Every command goes through the same
 * door as the screens. Exit code 0: done; 1: refused, with reasons; 2: not used as it can be.
 * Each command is loaded when it is run, so that help and a slip are answered at once.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { helpFor } from './cli/help.ts'
import { type Answer, Misuse, type Terminal } from './cli/terminal.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>
type Command = {
	/** What must stand after the command's name, in words for the help. */
	readonly needs: readonly string[]
	readonly options: Options
	readonly run: (given: readonly string[], values: Values, terminal: Terminal) => Promise<Answer>
}

const text: Options[string] = { type: 'string' }
const common: Options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
const word = (value: Values[string]): string => (typeof value === 'string' ? value : '')
const given = (value: Values[string]): string | undefined => (typeof value === 'string' ? value : undefined)

const commands: Readonly<Record<string, Command>> = {
	new: {
		needs: ['FILE'],
		options: { name: text, date: { type: 'string', multiple: true }, venue: text, sample: text },
		run: async ([file = ''], values) =>
			(await import('./cli/new.ts')).newCommand(file, {
				name: given(values.name),
				dates: Array.isArray(values.date) ? values.date : [],
				venue: given(values.venue),
				sample: given(values.sample),
			}),
	},
	import: {
		needs: ['FILE', 'PEOPLE'],
		options: { mapping: text, 'dry-run': { type: 'boolean' } },
		run: async ([file = '', people = ''], values, terminal) =>
			(await import('./cli/import.ts')).importCommand(
				file,
				people,
				{ mapping: word(values.mapping), isDryRun: values['dry-run'] === true, isJson: values.json === true },
				terminal,
			),
	},
	admit: {
		needs: ['FILE'],
		options: { badge: text },
		run: async ([file = ''], values) => (await import('./cli/admit.ts')).admitCommand(file, word(values.badge)),
	},
	export: {
		needs: ['FILE', 'WHAT'],
		options: { format: text, out: text, purpose: text, recipient: text, lock: { type: 'boolean' } },
		run: async ([file = '', what = ''], values) =>
			(await import('./cli/export.ts')).exportCommand(file, what, {
				format: word(values.format) || 'xlsx',
				out: word(values.out),
				purpose: word(values.purpose),
				recipient: word(values.recipient),
				isLocked: values.lock === true,
			}),
	},
	hub: {
		needs: ['FILE'],
		options: { port: text, host: text },
		run: async ([file = ''], values, terminal) =>
			(await import('./cli/hub.ts')).hubCommand(
				file,
				{ port: word(values.port) || '0', host: word(values.host), isJson: values.json === true },
				terminal,
			),
	},
	verify: {
		needs: ['FILE'],
		options: {},
		run: async ([file = '']) => (await import('./cli/verify.ts')).verifyCommand(file),
	},
	solve: {
		needs: ['INSTANCE'],
		options: { seed: text, moves: text, preset: text, prove: { type: 'boolean' }, out: text },
		run: async ([file = ''], values, terminal) =>
			(await import('./cli/solve.ts')).solveCommand(
				file,
				{
					seed: word(values.seed),
					moves: word(values.moves),
					preset: word(values.preset),
					isProving: values.prove === true,
					out: word(values.out),
					isJson: values.json === true,
				},
				terminal,
			),
	},
	allocate: {
		needs: ['FILE'],
		options: {
			preset: text,
			seed: text,
			round: { type: 'string', multiple: true },
			here: { type: 'boolean' },
			'from-draft': { type: 'boolean' },
			'dry-run': { type: 'boolean' },
		},
		run: async ([file = ''], values, terminal) =>
			(await import('./cli/allocate.ts')).allocateCommand(
				file,
				{
					preset: word(values.preset),
					seed: word(values.seed),
					rounds: Array.isArray(values.round) ? values.round : [],
					isHereOnly: values.here === true,
					isFromDraft: values['from-draft'] === true,
					isDryRun: values['dry-run'] === true,
					isJson: values.json === true,
				},
				terminal,
			),
	},
	backup: {
		needs: ['FILE'],
		options: { out: text },
		run: async ([file = ''], values) => (await import('./cli/backup.ts')).backupCommand(file, word(values.out)),
	},
}

const terminal: Terminal = {
	out: (line) => void process.stdout.write(`${line}\n`),
	err: (line) => void process.stderr.write(`${line}\n`),
}

const parsed = (name: string, command: Command, rest: readonly string[]) => {
	try {
		return parseArgs({
			args: [...rest],
			allowPositionals: true,
			strict: true,
			options: { ...command.options, ...common },
		})
	} catch (error) {
		// The parser's own words name the option, never what a person typed after it.
		throw new Misuse(`foyer ${name}: ${error instanceof Error ? error.message.split('. ')[0] : 'not understood'}.`)
	}
}

const run = async (args: readonly string[]): Promise<number> => {
	const [name = '', ...rest] = args
	if (['', '--help', '-h', 'help'].includes(name)) {
		terminal.out(helpFor(rest[0] ?? ''))
		return name === '' ? 2 : 0
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined
	if (!command) throw new Misuse(`There is no command "${name}".`)
	const { values, positionals } = parsed(name, command, rest)
	if (values.help === true) {
		terminal.out(helpFor(name))
		return 0
	}
	if (positionals.length !== command.needs.length)
		throw new Misuse(`foyer ${name} needs ${command.needs.join(' and ')}.`)
	const answer = await command.run(positionals, values as Values, terminal)
	if (values.json === true) terminal.out(JSON.stringify(answer.json))
	else for (const line of answer.lines) (answer.code === 0 ? terminal.out : terminal.err)(line)
	return answer.code
}

run(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error: unknown) => {
		if (error instanceof Misuse) {
			terminal.err(`${error.message}\nTry: foyer --help`)
			process.exit(2)
		}
		terminal.err(
			`Foyer met something it did not expect (${error instanceof Error ? error.name : 'unknown'}). What was saved is safe.`,
		)
		if (process.env.FOYER_DEBUG) terminal.err(error instanceof Error ? (error.stack ?? '') : '')
		process.exit(1)
	},
)
