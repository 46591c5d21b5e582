/** Which of the suggested moves and stand-ins are taken. Pure. */
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts'

export type Suggested = Extract<OutputOf<'breakouts.suggest'>, { state: 'done' }>

type StandIn = Suggested['standIns'][number]

/** A table that lacks somebody, with those who could step in, best first. */
export type Gap = {
	readonly key: string
	readonly groupId: string
	readonly duty: StandIn['duty']
	readonly people: readonly StandIn[]
}

export const gapsOf = (standIns: readonly StandIn[]): readonly Gap[] => {
	const gaps = new Map<string, { key: string; groupId: string; duty: StandIn['duty']; people: StandIn[] }>()
	for (const standIn of standIns) {
		const key = `${standIn.groupId} ${standIn.duty}`
		const gap = gaps.get(key)
		if (gap === undefined) gaps.set(key, { key, groupId: standIn.groupId, duty: standIn.duty, people: [standIn] })
		else gap.people.push(standIn)
	}
	return [...gaps.values()]
}

/** By gap: who was chosen. A gap that is not in it has its best; empty: left open. */
export type Asked = Readonly<Record<string, string>>

export const chosenFor = (gap: Gap, asked: Asked): string => asked[gap.key] ?? ''

/** Begins with the best for each gap; nobody is asked to be at two tables. */
export const bestFor = (gaps: readonly Gap[]): Asked => {
	const taken = new Set<string>()
	const asked: Record<string, string> = {}
	for (const gap of gaps) {
		const best = gap.people.find(({ registrationId }) => !taken.has(registrationId))
		asked[gap.key] = best?.registrationId ?? ''
		if (best !== undefined) taken.add(best.registrationId)
	}
	return asked
}

export type Accepted = {
	readonly hosts: InputOf<'breakouts.setHosts'>['rows']
	readonly moves: InputOf<'breakouts.move'>['rows']
}

/** What is to be done, hosts first: whoever hosts is moved nowhere. */
export const acceptedOf = ({ steps, standIns }: Suggested, ticked: ReadonlySet<string>, asked: Asked): Accepted => {
	const hosts = gapsOf(standIns).flatMap((gap) => {
		const registrationId = chosenFor(gap, asked)
		return registrationId === '' ? [] : [{ registrationId, groupId: gap.groupId, duty: gap.duty }]
	})
	const hosting = new Set(hosts.map(({ registrationId }) => registrationId))
	return {
		hosts,
		moves: steps
			.filter(({ registrationId }) => ticked.has(registrationId) && !hosting.has(registrationId))
			.map(({ registrationId, roundId, toGroupId }) => ({ registrationId, roundId, groupId: toGroupId })),
	}
}
