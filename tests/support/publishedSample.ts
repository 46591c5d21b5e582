/** The sample forum on the morning of the day with its first round filled and published, as an organiser would leave it. */
import type { OutputOf } from '../../shared/contract/index.ts'
import { heard, lastOf } from './breakoutsInHub.ts'
import { startTestHub, type TestHub } from './hubForTests.ts'

/** Twenty past eleven at the venue: a quarter of an hour before the first round. */
export const beforeRoundMs = Date.parse('2027-05-19T11:20:00+01:00')

export type Sheets = Extract<OutputOf<'breakouts.sheets'>, { outcome: 'known' }>

export type PublishedSample = {
	readonly hub: TestHub
	readonly dayId: string
	readonly roundId: string
	/** Publishes the draft, with a reason for whatever asks for one. */
	readonly publish: () => void
	readonly sheets: (since?: number) => Sheets
	/** A table of the round by its number. */
	readonly table: (number: number) => Sheets['tables'][number]
}

export const startPublishedSample = async (nowMs = () => beforeRoundMs): Promise<PublishedSample> => {
	const hub = await startTestHub({ nowMs })
	await hub.openSample('blmk-forum')
	const [round] = hub.ask('breakouts.setup', {}).rounds
	if (!round) throw new Error('The sample has no round')
	const { id: roundId, dayId } = round
	const filled = await lastOf(
		heard(hub, 'breakouts.allocate', {
			pool: 'booked',
			preset: 'balanced',
			seed: 1,
			roundIds: [roundId],
			from: 'fresh',
		}),
	)
	if (filled.state !== 'done') throw new Error(`The sample could not be filled: ${filled.state}`)
	const publish = (): void => {
		const board = hub.ask('breakouts.board', { roundId, pool: 'booked' })
		if (board.outcome !== 'known') throw new Error('There is no board')
		const reasons = board.findings
			.filter(({ strength }) => strength === 'warn')
			.map(({ rule, key }) => ({ rule, key, words: 'Fine for today' }))
		const { outcome } = hub.call('breakouts.publish', { roundId, pool: 'booked', reasons })
		if (outcome.outcome !== 'published') throw new Error(`Not published: ${outcome.outcome}`)
	}
	publish()
	const sheets = (since: number | null = null): Sheets => {
		const answer = hub.ask('breakouts.sheets', { roundId, since })
		if (answer.outcome !== 'known') throw new Error('There are no sheets')
		return answer
	}
	return {
		hub,
		dayId,
		roundId,
		publish,
		sheets,
		table: (number) => {
			const table = sheets().tables.find((one) => one.number === number)
			if (!table) throw new Error(`There is no table ${number}`)
			return table
		},
	}
}
