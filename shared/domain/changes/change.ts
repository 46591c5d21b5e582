/**
 * What a change on the day means for everything it touches: steps in words that can be looked at first,
 * and the writes behind those that are done at once. Pure. The rule of every change: free what depends
 * on it, put nobody anywhere without being asked, and leave what a person has to settle to a person.
 *
 * Whoever speaks under another name is never said to speak: a change about them says nothing of a story,
 * and the rules find the slot by itself.
 */
import type { NeedStatus } from '../person.ts'
import type { ChangeKind, ChangeStepCode } from './words.ts'

export type Change = {
	readonly kind: ChangeKind
	readonly registrationId: string | null
	readonly dayId: string | null
	readonly roomId: string | null
	readonly teamId: string | null
	readonly roundId: string | null
}

/** One row that is written, by what it means. */
export type ChangeWrite =
	| { readonly what: 'freeSeat'; readonly registrationId: string; readonly roundId: string }
	| { readonly what: 'setLeft'; readonly registrationId: string; readonly roundId: string }
	| { readonly what: 'freeHost'; readonly registrationId: string; readonly groupId: string }
	| { readonly what: 'freeShift'; readonly shiftId: string }
	| {
			readonly what: 'freeSteward'
			readonly registrationId: string
			readonly stallId: string
			readonly dayId: string
	  }
	| { readonly what: 'setSupporter'; readonly speakerId: string; readonly supporterId: string | null }
	| {
			readonly what: 'setNeed'
			readonly registrationId: string
			readonly position: number
			readonly status: NeedStatus
	  }
	| { readonly what: 'roomFails'; readonly roomId: string }
	| { readonly what: 'moveGroup'; readonly groupId: string; readonly roomId: string }
	| { readonly what: 'moveItem'; readonly itemId: string; readonly roomId: string }
	| { readonly what: 'freeTeam'; readonly itemId: string; readonly teamId: string }
	| { readonly what: 'cancel'; readonly registrationId: string }
	| { readonly what: 'withdrawPhoto'; readonly registrationId: string }

export type ChangeStep = {
	readonly code: ChangeStepCode
	readonly how: 'done' | 'ask' | 'keep'
	/** Numbers, codes and times for the sentence. */
	readonly values: Readonly<Record<string, string | number>>
	/** Whom it is about. */
	readonly registrationIds: readonly string[]
	/** Behind `done`; empty for the others. */
	readonly writes: readonly ChangeWrite[]
}

export const step = (
	code: ChangeStepCode,
	how: ChangeStep['how'],
	more: Partial<Omit<ChangeStep, 'code' | 'how'>> = {},
): ChangeStep => ({ code, how, values: {}, registrationIds: [], writes: [], ...more })
