/** Who in an event serves for what: somebody for whom a table fits, is full, or is not to be had, as the hub sees it. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { TestHub } from '../../support/hubForTests.ts'

type Option = Extract<OutputOf<'breakouts.options'>, { outcome: 'known' }>['groups'][number]

export type BoardCase = {
	readonly id: string
	readonly name: string
	/** The group they sit in, and the one that means to them what was asked for, with its number. */
	readonly from: string
	readonly to: string
	readonly number: number
	readonly option: Option
}

export const boardCases = (hub: TestHub, roundId: string) => {
	const known = () => {
		const answer = hub.ask('breakouts.board', { roundId, pool: 'booked' })
		if (answer.outcome !== 'known') throw new Error('There is no such round')
		return answer
	}
	const optionsOf = (registrationId: string) => {
		const answer = hub.ask('breakouts.options', { registrationId, roundId })
		if (answer.outcome !== 'known') throw new Error('There is nobody like that')
		return answer
	}
	return {
		known,
		optionsOf,
		/** The group somebody sits in; empty: none. */
		seatOf: (registrationId: string): string =>
			known().groups.find(({ people }) => people.some((one) => one.registrationId === registrationId))?.id ?? '',
		/** Somebody alone for whom some table means this; `isNear`: two columns away at most, so that both are in sight. */
		somebody: (verdict: Option['verdict'], isNear = true): BoardCase => {
			const { groups } = known()
			for (const [at, group] of groups.entries()) {
				for (const { registrationId, preferredName, isCompanion, isPinned, mark } of group.people) {
					if (isCompanion || isPinned || mark !== '') continue
					const { groups: options, along } = optionsOf(registrationId)
					if (along.length > 0) continue
					const near = groups.slice(Math.max(0, at - 2), at + 3).map(({ id }) => id)
					const option = options.find((one) => one.verdict === verdict && (!isNear || near.includes(one.groupId)))
					const number = groups.find(({ id }) => id === option?.groupId)?.number
					if (option === undefined || number === undefined) continue
					return { id: registrationId, name: preferredName, from: group.id, to: option.groupId, number, option }
				}
			}
			throw new Error(`Nobody has a table that means ${verdict}`)
		},
	}
}
