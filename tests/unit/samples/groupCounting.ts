/** Counting what a sample event sets up for its breakout groups, from the commands alone; for the tests only. */
import type { SampleEvent, SamplePerson } from '../../../shared/domain/samples/sample.ts'
import { takingPart } from './counting.ts'

export type RoomNeed = 'stepFree' | 'hearingLoop' | 'lowNoise'
const needCodes: Readonly<Record<RoomNeed, readonly string[]>> = {
	stepFree: ['stepFree', 'wheelchairSpace'],
	hearingLoop: ['hearingLoop'],
	lowNoise: ['lowNoise'],
}

export const needsOf = ({ person }: SamplePerson): RoomNeed[] =>
	(['stepFree', 'hearingLoop', 'lowNoise'] as const).filter((need) =>
		person.needs.some(({ code }) => needCodes[need].includes(code)),
	)

export const voiceCodes = ({ event }: SampleEvent): string[] =>
	event.sectors.filter((sector) => sector.isVoice).map((sector) => sector.code)

/** Who would be looked a place for in a round, with everybody on the list expected. */
export const toPlace = ({ breakouts, ...sample }: SampleEvent, number: number): SamplePerson[] => {
	const round = breakouts.rounds[number - 1]
	const groups = new Set(breakouts.groups.filter((group) => group.roundId === round?.id).map((group) => group.id))
	const busy = new Set([
		...breakouts.hosts.filter((host) => groups.has(host.groupId)).map((host) => host.registrationId),
		...breakouts.away.filter((one) => one.roundId === round?.id).map((one) => one.registrationId),
	])
	return takingPart({ breakouts, ...sample }).filter(
		({ registrationId, person }) =>
			person.days.includes(round?.dayId ?? '') && !person.roles.includes('crew') && !busy.has(registrationId),
	)
}

/** Companions of those people, who need seats beside them. */
export const alongWith = (sample: SampleEvent, people: readonly SamplePerson[]): SamplePerson[] => {
	const ids = new Set(people.map((one) => one.registrationId))
	return sample.people.filter(
		(one) => one.person.roles.includes('companion') && one.links.some((link) => ids.has(link.to)),
	)
}

/** Features of a group's room. */
export const featuresOf = ({ event, breakouts }: SampleEvent, groupId: string): RoomNeed[] => {
	const group = breakouts.groups.find((one) => one.id === groupId)
	const room = event.rooms.find((one) => one.id === group?.roomId)
	return [
		...(room?.access === 'stepFree' || room?.access === 'lift' ? (['stepFree'] as const) : []),
		...(room?.loop === 'fixed' || room?.loop === 'portable' ? (['hearingLoop'] as const) : []),
		...(room?.isLowNoise === true ? (['lowNoise'] as const) : []),
	]
}
