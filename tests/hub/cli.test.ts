import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import officeCrypto from 'officecrypto-tool'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '../../electron/workers/tables/readTable.ts'
import { root } from '../../tools/project.ts'
import { foyerIn } from '../support/cli.ts'
import { bytesOf, makeFolder, otherCode } from '../support/events.ts'

const folder = makeFolder()
const home = join(folder.path, 'home')
const path = (name: string) => join(folder.path, name)
const foyer = foyerIn(home)
/** Words of people; two letters alone may stand in the name of a folder for a test. */
const needle = /qz(ada|ash|bo|elm|mail|need|never|nobody|they|heading)/i
let code = ''

/** Two who come, one without a name; every cell that says something about a person can be looked for. */
const csv = [
	'First name,Last name,E-mail,Phone,Access needs,Pronouns',
	'Qzada,Qzash,qzada@qzmail.example,07700 900001,qzneed: a quiet room,qzthey',
	'Qzbo,Qzelm,qzbo@qzmail.example,,,',
	',,qznobody@qzmail.example,,,',
].join('\n')

/** Today at the venue: the day that is on, whenever this runs. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now())

beforeAll(async () => {
	mkdirSync(home)
	writeFileSync(path('people.csv'), csv)
	const made = await foyer([
		'new',
		path('e.foyer'),
		'--name',
		'Luton forum',
		'--date',
		today,
		'--venue',
		'Hall',
		'--json',
	])
	expect([made.code, made.err]).toEqual([0, ''])
	code = made.json<{ recoveryCode: string }>().recoveryCode
})
afterAll(() => folder[Symbol.dispose]())

describe('foyer new', () => {
	test('made a file, a key beside it that is private, and told the code once', async () => {
		expect(code).toMatch(/^(\w{4}-){6}\w{4}$/)
		if (process.platform !== 'win32') expect(statSync(join(home, 'device/keys.json')).mode & 0o777).toBe(0o600)
		expect(readFileSync(join(home, 'device/keys.json'), 'utf8')).not.toContain(code)
	})

	test('never writes over a file', async () => {
		const before = bytesOf(path('e.foyer'))
		const answer = await foyer(['new', path('e.foyer'), '--name', 'x', '--date', today])
		expect([answer.code, answer.out]).toEqual([1, ''])
		expect(answer.err).toContain('already a file')
		expect(bytesOf(path('e.foyer'))).toBe(before)
	})

	test('makes a sample, in words for a person', async () => {
		const answer = await foyer(['new', path('deep/in/sample.foyer'), '--sample', 'cyp-intensive'])
		expect([answer.code, answer.err]).toEqual([0, ''])
		expect(answer.out).toMatch(/2 days, \d+ people/)
		expect(answer.out).toMatch(/Recovery code: (\w{4}-){6}\w{4}/)
	})
})

describe('foyer import', () => {
	test('a dry run says what would happen and writes nothing', async () => {
		const answer = await foyer(['import', path('e.foyer'), path('people.csv'), '--dry-run', '--json'])
		expect([answer.code, answer.err]).toEqual([0, ''])
		expect(answer.json()).toMatchObject({ ok: true, dryRun: true, rows: 3, new: 2, refused: 1, held: 0, changed: 0 })
		const after = await foyer(['verify', path('e.foyer'), '--json'])
		expect(after.json<{ chain: { rows: number } }>().chain.rows).toBe(1)
	})

	test('every row has one fate, and the reasons name rows and columns, never cells', async () => {
		const answer = await foyer(['import', path('e.foyer'), path('people.csv'), '--json'])
		expect([answer.code, answer.err]).toEqual([0, ''])
		const told = answer.json<Record<string, number> & { refusals: unknown[] }>()
		expect((told.new ?? 0) + (told.changed ?? 0) + (told.unchanged ?? 0) + (told.held ?? 0) + (told.refused ?? 0)).toBe(
			told.rows,
		)
		expect(told.refusals).toEqual([expect.objectContaining({ row: 4, code: 'noName' })])
		expect(answer.out).not.toMatch(needle)
	})

	test('the same file again changes nothing', async () => {
		const answer = await foyer(['import', path('e.foyer'), path('people.csv')])
		expect(answer.code).toBe(0)
		expect(answer.out).toContain('0 new + 0 changed + 2 unchanged + 0 held for a decision + 1 refused = 3 rows')
		expect(answer.out + answer.err).not.toMatch(needle)
	})

	test('a file that cannot be read is refused with a reason', async () => {
		writeFileSync(path('broken.csv'), 'Name\n"qznever closed')
		const answer = await foyer(['import', path('e.foyer'), path('broken.csv')])
		expect([answer.code, answer.out]).toEqual([1, ''])
		expect(answer.err).toContain('quotation mark')
		expect(answer.err).not.toMatch(needle)
		writeFileSync(path('empty.csv'), '')
		expect((await foyer(['import', path('e.foyer'), path('empty.csv'), '--json'])).json()).toMatchObject({
			ok: false,
			why: 'noRows',
		})
	})

	test('a mapping that is no object is misuse, and is not quoted', async () => {
		writeFileSync(path('mapping.json'), '{"qzheading": qz')
		const answer = await foyer(['import', path('e.foyer'), path('people.csv'), '--mapping', path('mapping.json')])
		expect([answer.code, answer.err.includes('qz')]).toEqual([2, false])
	})
})

/** What names people is made for somebody and for something. */
const forWhom = ['--purpose', 'To write certificates', '--recipient', 'Training team'] as const

describe('foyer admit', () => {
	test('lets somebody in by their badge, and twice does no harm', async () => {
		const register = await foyer([
			'export',
			path('e.foyer'),
			'attendance',
			'--format',
			'csv',
			'--out',
			path('before.csv'),
			...forWhom,
		])
		expect(register.code).toBe(0)
		const badge =
			/(?<![\w@])[2-9][0-9BCDFGHJKMNPQRSTVWXYZ]{4}(?!\w)/.exec(readFileSync(path('before.csv'), 'utf8'))?.[0] ?? ''
		const first = await foyer(['admit', path('e.foyer'), '--badge', badge.toLowerCase(), '--json'])
		expect(first.json()).toMatchObject({ ok: true, outcome: 'admitted', badge, day: today })
		const second = await foyer(['admit', path('e.foyer'), '--badge', badge, '--json'])
		expect([second.code, second.json<{ outcome: string }>().outcome]).toEqual([0, 'alreadyIn'])
		expect(first.out + second.out).not.toMatch(needle)
	})

	test('nobody with that badge is refused', async () => {
		expect(await foyer(['admit', path('e.foyer'), '--badge', '9ZZZZ', '--json'])).toMatchObject({ code: 1 })
	})
})

describe('foyer export', () => {
	test('the register, as CSV and as a spreadsheet, is read back with the same people', async () => {
		const rows = new Map<string, readonly (readonly string[])[]>()
		for (const format of ['csv', 'xlsx'] as const) {
			const out = path(`register.${format}`)
			const answer = await foyer([
				'export',
				path('e.foyer'),
				'attendance',
				'--format',
				format,
				'--out',
				out,
				...forWhom,
				'--json',
			])
			expect([answer.code, answer.err]).toEqual([0, ''])
			const bytes = readFileSync(out)
			const told = answer.json<{ rows: number; bytes: number; sha256: string }>()
			expect([told.bytes, told.sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')])
			expect(told.rows).toBe(2)
			if (process.platform !== 'win32') expect(statSync(out).mode & 0o077).toBe(0)
			const table = await readTable(new Uint8Array(bytes))
			if (!('rows' in table)) throw new Error('the register cannot be read back')
			rows.set(format, table.rows)
			const text = JSON.stringify(table.rows)
			for (const name of ['Qzada', 'Qzbo']) expect([format, text.includes(name)]).toEqual([format, true])
			expect(text).not.toMatch(/qzneed|qzthey|07700|qzmail/)
			expect(answer.out).not.toMatch(needle)
		}
		expect(rows.size).toBe(2)
	})

	test('into a place that is not there: refused, nothing half written', async () => {
		const out = path('nowhere/register.csv')
		const answer = await foyer(['export', path('e.foyer'), 'attendance', '--format', 'csv', '--out', out, ...forWhom])
		expect([answer.code, existsSync(out)]).toEqual([1, false])
	})

	test('X2 without purpose and recipient, or open where it tells of health: refused, nothing written', async () => {
		const tries: readonly (readonly [string, string, readonly string[]])[] = [
			['needsPurpose', 'attendance', ['--format', 'csv']],
			['needsPurpose', 'attendance', ['--format', 'csv', '--purpose', 'x', '--recipient', ' ']],
			['needsPurpose', 'access', ['--format', 'xlsx', '--lock']],
			['needsPassword', 'access', ['--format', 'xlsx', ...forWhom]],
			['needsPassword', 'access', ['--format', 'csv', '--lock', ...forWhom]],
			['notFrozen', 'statistics', ['--format', 'csv']],
		]
		for (const [why, what, flags] of tries) {
			const out = path('refused.file')
			const answer = await foyer(['export', path('e.foyer'), what, '--out', out, ...flags, '--json'])
			expect([what, flags, answer.code, answer.json(), existsSync(out)]).toEqual([
				what,
				flags,
				1,
				{ ok: false, why },
				false,
			])
		}
	})

	test('closed with a password that is printed once, it opens with that alone', async () => {
		const out = path('access.xlsx')
		const answer = await foyer(['export', path('e.foyer'), 'access', '--lock', '--out', out, ...forWhom, '--json'])
		const { password } = answer.json<{ password: string }>()
		expect([answer.code, password.replaceAll('-', '').length]).toEqual([0, 16])
		const bytes = readFileSync(out)
		expect(bytes.subarray(0, 4).toString('hex')).toBe('d0cf11e0')
		const opened = await officeCrypto.decrypt(bytes, { password })
		expect(opened.subarray(0, 2).toString()).toBe('PK')
		await expect(officeCrypto.decrypt(bytes, { password: password.toLowerCase() })).rejects.toThrow()
	})
})

describe('foyer verify', () => {
	test('finds the event sound, table by table, and leaves it as it is', async () => {
		const answer = await foyer(['verify', path('e.foyer')])
		expect([answer.code, answer.err]).toEqual([0, ''])
		expect(answer.out).toContain('ok    registration: 2 rows')
		expect(answer.out).toContain('The file is sound')
		expect(answer.out).not.toMatch(needle)
		const before = bytesOf(path('e.foyer'))
		const json = await foyer(['verify', path('e.foyer'), '--json'])
		expect(json.json()).toMatchObject({ ok: true, isSound: true, foreignKeys: 0 })
		expect(bytesOf(path('e.foyer'))).toBe(before)
	})
})

describe('foyer backup', () => {
	test('opens on a computer that knows nothing, with the code from the paper', async () => {
		const out = path('copy.foyer')
		const made = await foyer(['backup', path('e.foyer'), '--out', out, '--json'])
		expect(made.json()).toMatchObject({ ok: true, out, bytes: statSync(out).size })
		const elsewhere = foyerIn(path('elsewhere'))
		const without = await elsewhere(['verify', out])
		expect([without.code, without.out]).toEqual([1, ''])
		expect(without.err).toContain('FOYER_RECOVERY_CODE')
		const opened = await elsewhere(['verify', out, '--json'], { FOYER_RECOVERY_CODE: code })
		expect(opened.json()).toMatchObject({ ok: true })
		const wrong = await foyerIn(path('third'))(['verify', out, '--json'], { FOYER_RECOVERY_CODE: otherCode })
		expect([wrong.code, wrong.json()]).toEqual([1, { ok: false, why: 'wrongCode' }])
		const again = await foyer(['backup', path('e.foyer'), '--out', out])
		expect([again.code, again.err.includes('already a file')]).toEqual([1, true])
		expect(existsSync(`${out}.part`)).toBe(false)
	})
})

describe('foyer hub', () => {
	test('serves until it is told to stop, and says where', { timeout: 50_000 }, async () => {
		const child = spawn(
			process.execPath,
			['--no-warnings', join(root, 'electron/cli.ts'), 'hub', path('e.foyer'), '--json'],
			{
				env: { PATH: process.env.PATH ?? '', FOYER_HOME: home },
				stdio: ['ignore', 'pipe', 'inherit'],
				timeout: 45_000,
				killSignal: 'SIGKILL',
			},
		)
		const [line] = (await once(child.stdout, 'data')) as [Buffer]
		const { address } = JSON.parse(String(line)) as { address: string }
		const [, origin = '', key = ''] = /^(http:\/\/127\.0\.0\.1:\d+)\/#key=([\w-]{43})$/.exec(address) ?? []
		const answer = await fetch(`${origin}/session`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-foyer': '1' },
			body: JSON.stringify({ key }),
		})
		expect(answer.status).toBe(200)
		// The event is this process's now.
		const second = await foyer(['verify', path('e.foyer'), '--json'])
		expect(second.json()).toEqual({ ok: false, why: 'alreadyOpen' })
		child.kill('SIGTERM')
		expect(await once(child, 'exit')).toEqual([0, null])
		expect((await foyer(['verify', path('e.foyer')])).code).toBe(0)
	})

	test('on an address that is not this computer’s, is said plainly', async () => {
		const other = await foyer(['hub', path('e.foyer'), '--host', '203.0.113.1', '--json'])
		expect([other.code, other.json()]).toEqual([1, { ok: false, why: 'noSuchAddress' }])
	})
})

describe('being used', () => {
	const names = ['new', 'import', 'admit', 'export', 'hub', 'verify', 'backup']

	test('each command has help, and so have all of them', async () => {
		const all = await foyer(['--help'])
		expect([all.code, all.err]).toEqual([0, ''])
		for (const name of names) expect(all.out).toContain(`foyer ${name} `)
		const pages = await Promise.all(names.map((name) => foyer([name, '--help'])))
		for (const [at, answer] of pages.entries()) {
			expect([names[at], answer.code, answer.err]).toEqual([names[at], 0, ''])
			expect(answer.out.startsWith(`foyer ${names[at]} `)).toBe(true)
		}
		expect((await foyer([])).code).toBe(2)
	})

	test('otherwise than it can be: exit code 2, a sentence, nothing on the other output', async () => {
		const misuses: readonly (readonly string[])[] = [
			['dance'],
			['__proto__'],
			['new', 'x.foyer'],
			['new', 'x.foyer', '--name', 'x', '--date', '2027-02-30'],
			['new', 'x.foyer', '--name', 'x', '--date', '2027-05-19', '--date', '2027-05-19'],
			['new', 'x.foyer', '--sample', 'other'],
			['verify', 'a', 'b'],
			['verify', 'a', '--colour'],
			['import', 'a', '/nowhere.csv'],
			['export', 'a', 'attendance', '--out', 'x', '--format', 'docx'],
			['export', 'a', 'everything', '--out', 'x'],
			['export', 'a', 'attendance', '--lock'],
			['admit', 'a', '--badge', 'Qzada'],
			['backup', 'a'],
		]
		const answers = await Promise.all(misuses.map((args) => foyer(args)))
		for (const [at, { code, out, err }] of answers.entries()) {
			expect([misuses[at], code, out]).toEqual([misuses[at], 2, ''])
			expect(err).toContain('Try: foyer --help')
			expect(err).not.toMatch(/at .*\.ts:|Error:/)
		}
	})

	test('a file that is not there, not one, or not ours: exit code 1 and a remedy', async () => {
		writeFileSync(path('text.foyer'), 'x'.repeat(5000))
		for (const [file, why] of [
			[path('nothing.foyer'), 'notThere'],
			[folder.path, 'notAFile'],
			[path('text.foyer'), 'needsCode'],
		] as const) {
			const json = await foyer(['verify', file, '--json'])
			expect([json.code, json.json()]).toEqual([1, { ok: false, why }])
		}
	})
})
