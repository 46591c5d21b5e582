/**
 * Everything that breakout groups are decided from, read in one go and never changed: the same value
 * feeds the allocation, the rules, the explanations and the screens, so they cannot disagree.
 * Ids are the event's own. Holds special-category data: it stays in the process that owns the file.
 */
import type { Preset, Weights } from '../../allocation/presets.ts'
import type { RuleStrengths } from '../rules/strengths.ts'
import type { AwayReason, HostDuty, PlaceSource, RoomFeature } from './words.ts'

export type TopicFact = {
	readonly id: string
	readonly code: string
	readonly title: string
	readonly question: string
	readonly isSensitive: boolean
	readonly contentNote: string
	readonly isAvoidable: boolean
	readonly needsWellbeing: boolean
}

export type RoundFact = {
	readonly id: string
	/** Counted from 1 over the whole event, by day and time. */
	readonly number: number
	readonly dayId: string
	readonly date: string
	readonly startAt: string
	readonly endAt: string
	/** The version people were told last; null before the first. */
	readonly told: { readonly version: number; readonly atMs: number } | null
}

export type RoomFact = {
	readonly id: string
	readonly code: string
	readonly name: string
	readonly fireCapacity: number
	/** Seats around tables; 0 where nobody said. */
	readonly cabaretSeats: number
	/** As it is now: a lift or a loop that has failed is gone. */
	readonly features: readonly RoomFeature[]
	/** The room cannot be used at all. */
	readonly isOut: boolean
	/** Reached only by stairs or a lift. */
	readonly isAboveGround: boolean
}

export type HostFact = { readonly registrationId: string; readonly duty: HostDuty }

export type GroupFact = {
	readonly id: string
	readonly roundId: string
	/** The number on the table. */
	readonly number: number
	readonly topicId: string
	readonly roomId: string | null
	readonly table: string
	/** People taking part, companions included; hosts come on top. */
	readonly min: number
	readonly target: number
	readonly max: number
	readonly isLocked: boolean
	readonly hosts: readonly HostFact[]
}

export type Place = {
	readonly groupId: string
	readonly source: PlaceSource
	readonly isPinned: boolean
}

export type PersonFact = {
	readonly id: string
	readonly preferredName: string
	readonly badgeCode: string
	/** `attendee`: takes part. `companion`: comes with somebody and needs a seat beside them. `other`: crew, contractors, interpreters. */
	readonly kind: 'attendee' | 'companion' | 'other'
	readonly isCrew: boolean
	/** Registered to facilitate, take notes or support; decides who is offered as a stand-in first. */
	readonly offers: readonly HostDuty[]
	readonly sector: string
	readonly isVoice: boolean
	readonly organisationKey: string | null
	readonly roomNeeds: readonly RoomFeature[]
	/** Has a wheelchair space, an interpreter, an evacuation plan: not moved to fill a gap. */
	readonly hasAccessSetUp: boolean
	readonly isUnder18: boolean
	/** Topic ids, best first. */
	readonly choices: readonly string[]
	readonly avoids: readonly string[]
	readonly dayIds: readonly string[]
	/** Days on which the person is in the building now. */
	readonly hereOn: readonly string[]
	/** Days on which the person came and left again. */
	readonly leftOn: readonly string[]
	readonly awayIn: Readonly<Record<string, AwayReason>>
	/** Companions and chaperones: with whom they stay. Empty for everybody else. */
	readonly comesWith: readonly string[]
	readonly isChaperone: boolean
	/** By round: where the draft has them. */
	readonly places: Readonly<Record<string, Place>>
	/** By round: where they were told to go. */
	readonly told: Readonly<Record<string, string>>
	/** Groups that were ruled out for them by hand. */
	readonly bannedFrom: readonly string[]
}

export type TeamFact = {
	readonly id: string
	readonly name: string
	readonly userIds: readonly string[]
	readonly interpreterIds: readonly string[]
}

export type BreakoutAims = {
	readonly preset: Preset
	readonly repeatTopic: 'forbid' | 'discourage' | 'allow'
	readonly meetNewPeople: boolean
	/** A host with lived experience keeps another voice from being alone. */
	readonly hostsAreVoices: boolean
	readonly weights: Partial<Weights>
}

/** What a new event begins with. */
export const usualAims: BreakoutAims = {
	preset: 'balanced',
	repeatTopic: 'discourage',
	meetNewPeople: true,
	hostsAreVoices: true,
	weights: {},
}

export type BreakoutFacts = {
	readonly topics: readonly TopicFact[]
	/** By day and time. */
	readonly rounds: readonly RoundFact[]
	readonly rooms: readonly RoomFact[]
	/** By round, then by the number on the table. */
	readonly groups: readonly GroupFact[]
	/** Confirmed registrations, in the order they were made. */
	readonly people: readonly PersonFact[]
	/** Pairs that must share a group, and pairs that must not; team wishes are spelled out person by person. */
	readonly together: readonly (readonly [string, string])[]
	readonly apart: readonly (readonly [string, string])[]
	readonly teams: readonly TeamFact[]
	readonly aims: BreakoutAims
	/** Rules that the event has made stronger or weaker. */
	readonly strengths: RuleStrengths
}
