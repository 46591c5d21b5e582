/**
 * What one person has who was on the list twice. Pure, so that a screen says beforehand what the hub will do.
 * Where two answers differ the careful one holds; nothing that somebody asked for gets lost.
 */
import { type PlanState, planStates } from '../evacuation/words.ts'
import type { ConsentValue, EvacuationAnswer, Need, NeedStatus, RegistrationStatus } from '../person.ts'

/** The careful one first: an answer that was taken back is none until somebody asks again. */
const careful = ['no', 'withdrawn', 'ask', 'yes'] as const satisfies readonly ConsentValue[]

/** Which of two answers holds; empty: never asked. */
export const strictAnswer = (one: ConsentValue | '', other: ConsentValue | ''): ConsentValue | '' =>
	careful.find((value) => value === one || value === other) ?? ''

const coming = ['confirmed', 'waiting', 'cancelled', 'removed'] as const satisfies readonly RegistrationStatus[]

/** Whoever is coming by one of two bookings is coming. */
export const mergedStatus = (one: RegistrationStatus, other: RegistrationStatus): RegistrationStatus =>
	coming.find((status) => status === one || status === other) ?? one

const helpAnswers = ['yes', 'no', 'notAsked'] as const satisfies readonly EvacuationAnswer[]

/** Whoever asked once for help to leave the building has asked. */
export const mergedHelp = (one: EvacuationAnswer, other: EvacuationAnswer): EvacuationAnswer =>
	helpAnswers.find((answer) => answer === one || answer === other) ?? 'notAsked'

/** Whether another plan has got further than one's own. */
export const isFurther = (other: PlanState, own: PlanState): boolean =>
	planStates.indexOf(other) > planStates.indexOf(own)

type Carried = Need & { readonly status: NeedStatus; readonly instead: string; readonly owner: string }

const filled = <T extends Carried>(own: T, other: Carried): T => ({
	...own,
	words: own.words || other.words,
	actionLine: own.actionLine || other.actionLine,
	instead: own.instead || other.instead,
	owner: own.owner || other.owner,
	audience: [...own.audience, ...other.audience.filter((one) => !own.audience.includes(one))],
})

const agree = (own: string, other: string): boolean => own === '' || other === '' || own === other

/** The same need, said twice: neither says anything that the other contradicts. */
const isTwin = (own: Carried, other: Carried): boolean =>
	own.kind === other.kind &&
	own.code === other.code &&
	(own.code !== 'inOwnWords' || own.words === other.words) &&
	agree(own.words, other.words) &&
	agree(own.actionLine, other.actionLine)

/** The needs of both, in the order of the one who stays: a need that both name is there once, and keeps what either says of it. */
export const mergedNeeds = <T extends Carried>(own: readonly T[], others: readonly T[]): readonly T[] =>
	others.reduce<readonly T[]>((all, other) => {
		const at = all.findIndex((one) => isTwin(one, other))
		return at === -1 ? [...all, other] : all.map((one, index) => (index === at ? filled(one, other) : one))
	}, own)
