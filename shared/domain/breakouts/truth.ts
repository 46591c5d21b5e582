/**
 * What can be, in numbers, before anything is run: people and seats, what is asked of rooms and what
 * there is, how many groups can have two voices, what is still missing. Counts and ids only.
 */
import { findingsIn } from '../rules/findings.ts'
import { hostsThere, type Scene, sceneOf } from '../rules/scene.ts'
import type { BreakoutFacts, RoundFact } from './facts.ts'
import { type Coverable, coverableGroups } from './voices.ts'
import { type PoolKind, type RoomFeature, roomFeatures } from './words.ts'

export type RoundTruth = Coverable & {
	readonly roundId: string
	/** To place, companions among them; and who hosts or is busy elsewhere. */
	readonly people: number
	readonly companions: number
	readonly hosting: number
	readonly away: number
	readonly groups: number
	/** Seats of groups that have a room to be in. */
	readonly seats: number
	readonly least: number
	/** Only what somebody asks for. */
	readonly needs: readonly {
		readonly feature: RoomFeature
		readonly people: number
		readonly seats: number
		readonly groups: number
	}[]
	readonly noFacilitator: readonly string[]
	readonly noNoteTaker: readonly string[]
	readonly noWellbeing: readonly string[]
	readonly noRoom: readonly string[]
	/** Where everybody who may be sent there, hosts included, is more than the room seats or may hold. */
	readonly crowded: readonly {
		readonly roomId: string
		readonly people: number
		readonly seats: number
		readonly fireCapacity: number
	}[]
}

/** `shortages` come from the engine: whoever asks for the truth adds them. */
export type Truth = { readonly rounds: readonly RoundTruth[]; readonly noChoice: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const needsIn = ({ taking, along, seatings }: Scene): RoundTruth['needs'] =>
	roomFeatures.flatMap((feature) => {
		const people = [...taking, ...along].filter(({ roomNeeds }) => roomNeeds.includes(feature)).length
		const having = seatings.filter(({ room }) => room && !room.isOut && room.features.includes(feature))
		const seats = sum(having.map(({ group }) => group.max))
		return people === 0 ? [] : [{ feature, people, seats, groups: having.length }]
	})

const crowdedIn = (scene: Scene): RoundTruth['crowded'] =>
	[...new Set(scene.seatings.flatMap(({ room }) => room ?? []))].flatMap((room) => {
		const inside = scene.seatings.filter(({ group }) => group.roomId === room.id)
		const people = sum(inside.map((seating) => seating.group.max + hostsThere(scene, seating).length))
		const { id, cabaretSeats: seats, fireCapacity } = room
		const isTooMany = (most: number) => most > 0 && people > most
		return isTooMany(seats) || isTooMany(fireCapacity) ? [{ roomId: id, people, seats, fireCapacity }] : []
	})

const awayIn = (facts: BreakoutFacts, round: RoundFact, pool: PoolKind): number =>
	facts.people.filter(
		({ kind, isCrew, awayIn: away, dayIds, hereOn, leftOn }) =>
			kind === 'attendee' &&
			!isCrew &&
			away[round.id] !== undefined &&
			dayIds.includes(round.dayId) &&
			(pool === 'here' ? hereOn.includes(round.dayId) : !leftOn.includes(round.dayId)),
	).length

const roundTruth = (scene: Scene): RoundTruth => {
	const { facts, round, pool, taking, along, seatings } = scene
	const findings = findingsIn(scene)
	const groupsOf = (passes: (finding: (typeof findings)[number]) => boolean) =>
		findings.filter(passes).flatMap(({ groupIds }) => groupIds)
	const isUsable = seatings.filter(({ room }) => room && !room.isOut)
	return {
		roundId: round.id,
		people: taking.length + along.length,
		companions: along.length,
		hosting: new Set(seatings.flatMap((seating) => hostsThere(scene, seating).map(({ person }) => person.id))).size,
		away: awayIn(facts, round, pool),
		groups: seatings.length,
		seats: sum(isUsable.map(({ group }) => group.max)),
		least: sum(seatings.map(({ group }) => group.min)),
		needs: needsIn(scene),
		...coverableGroups(scene),
		noFacilitator: groupsOf(({ rule, values }) => rule === 'G7' && values.duty === 'facilitator'),
		noNoteTaker: groupsOf(({ rule, values }) => rule === 'G7' && values.duty === 'noteTaker'),
		noWellbeing: groupsOf(({ rule, values }) => rule === 'G8' && values.kind === 'wellbeing'),
		noRoom: groupsOf(({ rule }) => rule === 'P2'),
		crowded: crowdedIn(scene),
	}
}

export const truthOf = (facts: BreakoutFacts, pool: PoolKind): Truth => {
	const scenes = facts.rounds.flatMap(({ id }) => sceneOf(facts, id, pool) ?? [])
	const taking = new Map(scenes.flatMap((scene) => scene.taking.map((person) => [person.id, person] as const)))
	return {
		rounds: scenes.map(roundTruth),
		noChoice: [...taking.values()].filter(({ choices }) => choices.length === 0).length,
	}
}
