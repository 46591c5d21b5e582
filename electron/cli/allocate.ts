import { randomInt } from 'node:crypto'
import { presetNames } from '../../shared/allocation/presets.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { breakoutFacts } from '../database/stores/breakoutFacts.store.ts'
import { instanceHash } from '../features/breakouts/instanceHash.ts'
import { ownActor } from '../hub/hub.ts'
import { newId } from '../hub/newId.ts'
import { createAllocationService } from '../workers/allocation.service.ts'
import { withEvent } from './session.ts'
import { type Answer, done, Misuse, refused, type Terminal } from './terminal.ts'

export type AllocateFlags = {
	readonly preset: string
	readonly seed: string
	/** Numbers of rounds as the programme has them; none: all. */
	readonly rounds: readonly string[]
	readonly isHereOnly: boolean
	readonly isFromDraft: boolean
	readonly isDryRun: boolean
	readonly isJson: boolean
}

type Heard = OutputOf<'breakouts.allocate'>
type Result = Extract<Heard, { state: 'done' }>['result']

const seedOf = (text: string): number | null => {
	if (text === '') return null
	const seed = Number(text)
	if (!/^\d+$/.test(text) || seed >= 2 ** 31) throw new Misuse('--seed must be a whole number below 2147483648.')
	return seed
}

const resultLines = (result: Result, isDryRun: boolean): string[] => {
	const { overall } = result.profile
	const bound =
		result.choiceCost === result.choiceBound
			? 'Nobody could do better on choices: this is proven.'
			: `Choices cost ${result.choiceCost}; nobody could do better than ${result.choiceBound}.`
	return [
		isDryRun ? 'Nothing was changed: this is what would be put into the draft.' : 'The draft is filled.',
		`Choices: ${overall.first} first, ${overall.second} second, ${overall.third} third, ${overall.fourth + overall.fifth} later, ${overall.unranked} not chosen, ${overall.noChoice} without a wish.`,
		bound,
		`Places changed: ${result.changed}. Without a place: ${result.unplaced}. Groups with one voice alone: ${result.loneVoices}. Pairs meeting again: ${result.repeats}.`,
		`Seed ${result.seed}, ${result.preset}: the same event and seed give the same groups.`,
	]
}

/** People are counted here and not named: a terminal's output is easily kept. */
const impossibleLines = ({ shortages, clashes, fixes }: Extract<Heard, { state: 'impossible' }>): string[] => [
	'Not everybody can be placed as asked:',
	...shortages.map(
		({ people, groupIds, seats, short }) =>
			`  ${people.length} people have ${groupIds.length} groups with ${seats} seats between them: short by ${short}.`,
	),
	...clashes.map((clash) => `  These cannot all hold: ${clash.map(({ kind }) => kind).join(', ')}.`),
	...(fixes.length > 0 ? [`The smallest change that would do has ${fixes.length} parts; the app shows them.`] : []),
]

/** `foyer allocate FILE`: finds groups for everybody and puts them into the draft. */
export const allocateCommand = (file: string, flags: AllocateFlags, terminal: Terminal): Promise<Answer> => {
	const seed = seedOf(flags.seed)
	const preset = presetNames.find((name) => name === flags.preset)
	if (flags.preset !== '' && !preset)
		throw new Misuse(`"${flags.preset}" is not a preset. Choose ${presetNames.join(', ')}.`)
	return withEvent(file, async (hub) => {
		const event = hub.current()
		if (!event) throw new Error('no event open')
		const facts = () => breakoutFacts(event.file.reader)
		const { rounds, aims } = facts()
		const wrong = flags.rounds.find((given) => !rounds.some(({ number }) => String(number) === given))
		if (wrong !== undefined) throw new Misuse(`There is no round "${wrong}". There are ${rounds.length}.`)
		const asked = rounds.filter(({ number }) => flags.rounds.length === 0 || flags.rounds.includes(String(number)))
		if (asked.length === 0) return refused('noRounds', 'The event has no rounds yet.', 'Set them up in the app first.')
		const service = createAllocationService<object>({
			facts,
			apply: (input) => {
				const commandId = newId()
				if (flags.isDryRun) return { commandId, outcome: { outcome: 'applied', count: 0 } }
				return { commandId, outcome: event.bus.call(ownActor, 'breakouts.applyRun', { id: commandId, input }) }
			},
			hashOf: instanceHash,
			newSeed: () => randomInt(2 ** 31),
		})
		const input: InputOf<'breakouts.allocate'> = {
			pool: flags.isHereOnly ? 'here' : 'booked',
			preset: preset ?? aims.preset,
			seed,
			roundIds: asked.map(({ id }) => id),
			from: flags.isFromDraft ? 'draft' : 'fresh',
		}
		const onStop = () => void service.stop()
		process.once('SIGINT', onStop)
		try {
			for await (const heard of service.allocate(input, { signal: new AbortController().signal }))
				switch (heard.state) {
					case 'working':
						if (!flags.isJson && process.stderr.isTTY)
							terminal.err(`${heard.phase}: ${heard.done} of ${heard.of}, cost ${Math.round(heard.cost)}`)
						break
					case 'done':
						return done({ isDryRun: flags.isDryRun, ...heard.result }, ...resultLines(heard.result, flags.isDryRun))
					case 'impossible':
						return {
							...refused('impossible', ...impossibleLines(heard)),
							json: {
								ok: false,
								why: 'impossible',
								shortages: heard.shortages.map(({ people, ...one }) => ({ ...one, people: people.length })),
							},
						}
					case 'nobody':
						return refused('nobody', 'There is nobody to find a group for.')
					case 'outdated':
						return refused('outdated', 'The event changed meanwhile, so nothing was kept.', 'Run it again.')
					case 'failed':
						return refused(
							'failed',
							'No allocation in which everything holds was found.',
							'Run it again, or with another seed.',
						)
					default:
						return heard satisfies never
				}
			throw new Error('the allocation said nothing')
		} finally {
			process.removeListener('SIGINT', onStop)
			service.close()
		}
	})
}
