/**
 * Who could host instead of somebody who is missing, best first: whoever offered, then whoever hosts in
 * other rounds, then whoever leaves no gap. Nobody who has something set up where they are, nobody who
 * comes with somebody, and nobody whom the group does not suit; that they are not there says nothing.
 */
import { lacks, type Scene, type Seating, sceneOf, sizeOf } from '../rules/scene.ts'
import type { BreakoutFacts, PersonFact } from './facts.ts'
import { hostedGroup } from './pool.ts'
import type { HostDuty } from './words.ts'

/** What speaks for somebody, in order of weight. */
export const standInReasons = [
	'offered',
	'hostsOtherRounds',
	'freeNow',
	'keepsVoices',
	'crew',
	'sameTopicChosen',
] as const
export type StandInReason = (typeof standInReasons)[number]

export type StandIn = {
	readonly person: PersonFact
	readonly isHere: boolean
	readonly because: readonly StandInReason[]
	/** Where they sit now; null: nowhere. */
	readonly fromGroupId: string | null
}

/** More is a list to read, not help. */
const mostStandIns = 12

/** Facilitating and helping to are one skill. */
const sameSkill = (one: HostDuty, other: HostDuty): boolean =>
	one === other || (one !== 'noteTaker' && one !== 'wellbeing' && other !== 'noteTaker' && other !== 'wellbeing')

const isApart = (scene: Scene, person: PersonFact, { people, companions, hosts }: Seating): boolean => {
	const apart = scene.apartFrom(person.id)
	return (
		apart.size > 0 && [...people, ...companions, ...hosts.map((host) => host.person)].some(({ id }) => apart.has(id))
	)
}

const isEligible = (scene: Scene, person: PersonFact, seating: Seating): boolean => {
	const { facts, round } = scene
	const place = person.places[round.id]
	const groupId = seating.group.id
	return (
		person.kind !== 'companion' &&
		// Contractors and interpreters are here for something else.
		(person.kind === 'attendee' || person.isCrew || person.offers.length > 0) &&
		!person.isUnder18 &&
		!person.isChaperone &&
		!person.hasAccessSetUp &&
		person.awayIn[round.id] === undefined &&
		person.dayIds.includes(round.dayId) &&
		!person.leftOn.includes(round.dayId) &&
		hostedGroup(facts, person.id, round.id) === null &&
		!facts.people.some(({ comesWith }) => comesWith.includes(person.id)) &&
		!facts.teams.some(({ userIds, interpreterIds }) => [...userIds, ...interpreterIds].includes(person.id)) &&
		place?.isPinned !== true &&
		scene.seatingOf(place?.groupId ?? '')?.group.isLocked !== true &&
		!person.avoids.includes(seating.group.topicId) &&
		!person.bannedFrom.includes(groupId) &&
		!person.roomNeeds.some((need) => lacks(seating, need)) &&
		!isApart(scene, person, seating) &&
		[...scene.togetherWith(person.id)].every((id) => [null, groupId].includes(scene.whereIs(id)))
	)
}

/** Whether neither the table they leave nor the one they host has one voice alone because of it. */
const keepsVoices = (scene: Scene, person: PersonFact, seating: Seating, from: Seating | undefined): boolean => {
	if (!person.isVoice) return true
	if (from === seating) return scene.facts.aims.hostsAreVoices || seating.voices !== 2
	const joins = scene.facts.aims.hostsAreVoices ? seating.voices + 1 : seating.voices
	return from?.voices !== 2 && joins !== 1
}

const reasonsFor = (scene: Scene, person: PersonFact, seating: Seating, duty: HostDuty): readonly StandInReason[] => {
	const { facts } = scene
	const at = scene.whereIs(person.id)
	const from = at === null ? undefined : scene.seatingOf(at)
	const holds: Readonly<Record<StandInReason, boolean>> = {
		offered: person.offers.some((offer) => sameSkill(offer, duty)),
		hostsOtherRounds: facts.groups.some(({ hosts }) =>
			hosts.some((host) => host.registrationId === person.id && sameSkill(host.duty, duty)),
		),
		freeNow: !from || sizeOf(from) > from.group.target,
		keepsVoices: keepsVoices(scene, person, seating, from),
		crew: person.isCrew,
		sameTopicChosen: person.choices.includes(seating.group.topicId),
	}
	return standInReasons.filter((reason) => holds[reason])
}

const weightOf = (because: readonly StandInReason[]): number =>
	because.reduce((sum, reason) => sum + 2 ** (standInReasons.length - standInReasons.indexOf(reason)), 0)

/** Null where there is no such group. Once somebody has come in on the day, those who are here go first. */
export const standInsFor = (facts: BreakoutFacts, groupId: string, duty: HostDuty): readonly StandIn[] | null => {
	const group = facts.groups.find(({ id }) => id === groupId)
	const scene = group ? sceneOf(facts, group.roundId, 'booked') : null
	const seating = scene?.seatingOf(groupId)
	if (!scene || !seating) return null
	const isHere = ({ hereOn }: PersonFact) => hereOn.includes(scene.round.dayId)
	return facts.people
		.filter((person) => isEligible(scene, person, seating))
		.map((person) => {
			const because = reasonsFor(scene, person, seating, duty)
			return { person, isHere: isHere(person), because, fromGroupId: scene.whereIs(person.id) }
		})
		.filter(
			({ because }) => duty !== 'wellbeing' || because.includes('offered') || because.includes('hostsOtherRounds'),
		)
		.toSorted(
			(one, other) => Number(other.isHere) - Number(one.isHere) || weightOf(other.because) - weightOf(one.because),
		)
		.slice(0, mostStandIns)
}
