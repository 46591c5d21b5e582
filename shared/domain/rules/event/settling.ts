/** What can be done about a duty from where a finding is shown, and where else to go. */
import type { AwayReason, HostDuty } from '../../breakouts/words.ts'
import { overlaps } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import type { EventScene } from '../eventScene.ts'
import { minutesUntil } from './moments.ts'
import { isOwnStory, speakerOf } from './seal.ts'

/** Nobody supports two speakers so close together, in minutes. */
export const betweenSpeakersMin = 30
/** From here on, whoever is to do something must be in the building, in minutes before it. */
export const soonMin = 30

const shiftKinds: ReadonlySet<Commitment['kind']> = new Set(['crew', 'wellbeing', 'safeguarding', 'stall'])
export const isShift = ({ kind }: Commitment): boolean => shiftKinds.has(kind)

/** The round of a place or a duty at a table; null for what is of no group. */
export const roundIdOf = (scene: EventScene, { ofId }: Commitment): string | null =>
	scene.groupOf(ofId)?.roundId ?? null

/** The item that a commitment is part of; undefined for duties outside the programme. */
export const itemIn = (scene: EventScene, one: Commitment) => {
	if (one.speakerId !== null) return scene.timeOf(one.ofId)?.item
	const roundId = roundIdOf(scene, one)
	if (roundId === null) return scene.itemOf(one.ofId)
	return scene.facts.programme.items.find((item) => item.roundId === roundId)
}

/** The number of the table or of the story; 0 for what has none. */
export const numberOf = (scene: EventScene, { ofId }: Commitment): number =>
	scene.groupOf(ofId)?.number ?? scene.slotOf(ofId)?.number ?? 0

/** What some commitments are of, for a finding about them. */
export const aboutThem = (
	scene: EventScene,
	list: readonly Commitment[],
): Pick<EventFinding, 'slotIds' | 'speakerIds' | 'itemIds' | 'groupIds' | 'stallIds' | 'roundId'> => {
	const ids = (pick: (one: Commitment) => string | null | undefined) => [
		...new Set(list.flatMap((one) => pick(one) ?? [])),
	]
	return {
		slotIds: ids(({ ofId }) => scene.slotOf(ofId)?.id),
		speakerIds: ids(({ speakerId }) => speakerId),
		itemIds: ids(({ ofId }) => scene.itemOf(ofId)?.id),
		groupIds: ids(({ ofId }) => scene.groupOf(ofId)?.id),
		stallIds: ids(({ ofId }) => scene.stallOf(ofId)?.id),
		roundId: ids((one) => roundIdOf(scene, one))[0] ?? null,
	}
}

/** Where a duty is looked after. */
export const goTo = (scene: EventScene, one: Commitment): EventFix => {
	const roundId = roundIdOf(scene, one)
	if (roundId !== null) return { kind: 'go', to: 'board', id: roundId }
	if (scene.slotOf(one.ofId)) return { kind: 'go', to: 'slot', id: one.ofId }
	if (scene.stallOf(one.ofId)) return { kind: 'go', to: 'stall', id: one.ofId }
	return scene.itemOf(one.ofId)
		? { kind: 'go', to: 'item', id: one.ofId }
		: { kind: 'go', to: 'person', id: one.registrationId }
}

/** Why somebody is not looked a table for, where this is what they do instead. */
const awayFor = (one: Commitment): AwayReason => {
	if (one.kind === 'stall') return 'stall'
	if (one.kind === 'support' || isOwnStory(one)) return 'story'
	return isShift(one) ? 'crew' : 'other'
}

/** `shift`: the kind of duty. */
const withoutShift = (scene: EventScene, { kind, ofId, registrationId, dayId }: Commitment): EventFix => ({
	kind: 'do',
	says: 'removeShift',
	values: { shift: kind },
	step: scene.stallOf(ofId)
		? {
				command: 'marketplace.setStewards',
				input: { rows: [{ registrationId, stallId: ofId, dayId, startAt: '', endAt: '', canLeave: false }] },
			}
		: { command: 'programme.removeShift', input: { shiftId: ofId } },
})

/** `number` of the table. */
const withoutHosting = (scene: EventScene, { registrationId, ofId }: Commitment): EventFix => ({
	kind: 'do',
	says: 'stopHosting',
	values: { number: scene.groupOf(ofId)?.number ?? 0 },
	step: { command: 'breakouts.setHosts', input: { rows: [{ registrationId, groupId: ofId, duty: null }] } },
})

/** `round`: its number. */
const withoutSeat = (scene: EventScene, seat: Commitment, instead: Commitment | undefined): EventFix => {
	const roundId = roundIdOf(scene, seat) ?? ''
	const why = instead ? awayFor(instead) : 'other'
	return {
		kind: 'do',
		says: 'freeFromRound',
		values: { round: scene.roundOf(roundId)?.number ?? 0 },
		step: {
			command: 'breakouts.setAway',
			input: { rows: [{ registrationId: seat.registrationId, roundId, why }] },
		},
	}
}

/**
 * Takes somebody off one of these, the one that is easiest to be without: a seat, a table to host, a
 * duty with a time. What is left needs a person, where the first of them is looked after.
 * @param instead what they do at that time
 */
export const takenOff = (
	scene: EventScene,
	list: readonly [Commitment, ...Commitment[]],
	instead?: Commitment,
): EventFix => {
	const seat = list.find(({ kind }) => kind === 'seat')
	if (seat) return withoutSeat(scene, seat, instead ?? list.find((one) => one !== seat))
	const host = list.find(({ kind }) => kind === 'host')
	if (host) return withoutHosting(scene, host)
	const shift = list.find(isShift)
	return shift ? withoutShift(scene, shift) : goTo(scene, list[0])
}

/** Whether somebody can be counted on at that time: booked, not gone, in the building once it is soon, and nothing else to do. */
const isFree = (scene: EventScene, registrationId: string, at: Commitment): boolean => {
	const person = scene.personOf(registrationId)
	if (!person?.dayIds.includes(at.dayId) || person.leftOn.includes(at.dayId)) return false
	if (minutesUntil(scene, at.dayId, at.fromMin) <= soonMin && !person.hereOn.includes(at.dayId)) return false
	return scene.commitmentsOf(registrationId).every((one) => {
		if (one.dayId !== at.dayId || one.mayLeave) return true
		const around = one.kind === 'support' ? betweenSpeakersMin : 0
		return !overlaps(one, { fromMin: at.fromMin - around, toMin: at.toMin + around })
	})
}

/**
 * The backup takes over from the supporter, where they can.
 * @param at what the supporter does there, or would
 */
export const withBackup = (
	scene: EventScene,
	at: Commitment,
	passes: (registrationId: string) => boolean = () => true,
): EventFix | null => {
	const speaker = speakerOf(scene, at)
	const backup = speaker?.backupId ?? null
	if (!speaker || backup === null || backup === speaker.supporterId) return null
	if (!passes(backup) || !isFree(scene, backup, at)) return null
	return {
		kind: 'do',
		says: 'useBackup',
		values: { number: scene.slotOf(at.ofId)?.number ?? 0 },
		step: { command: 'stories.useBackup', input: { speakerId: speaker.id } },
	}
}

const needed: ReadonlySet<HostDuty> = new Set(['facilitator', 'noteTaker', 'wellbeing'])

/** Somebody else for a duty whose holder will not be there. */
export const standIn = (scene: EventScene, one: Commitment): EventFix | null => {
	if (one.kind === 'support') return withBackup(scene, one)
	if (one.kind !== 'host') return null
	const duty = scene.groupOf(one.ofId)?.hosts.find(({ registrationId }) => registrationId === one.registrationId)?.duty
	return duty === undefined || !needed.has(duty) || duty === 'coFacilitator'
		? withoutHosting(scene, one)
		: { kind: 'group', fix: { kind: 'findHost', groupId: one.ofId, duty } }
}
