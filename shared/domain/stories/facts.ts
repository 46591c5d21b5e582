/**
 * Lived-experience speaker slots as rules and commands see them. Holds who is behind a pseudonym:
 * this value stays in the process that owns the file, and nothing made from it names a speaker but by
 * `shownName` (see `shownName.ts`).
 */
import type { MaterialKind, NameShown, QuestionChoice, SlotFormat, SlotState, StoryConsentKind } from './words.ts'

export type CheckFact = {
	readonly atMs: number
	readonly speaks: 'yes' | 'notSure'
	readonly nameShown: NameShown
	readonly photo: 'yes' | 'ask' | 'no'
	readonly recording: 'yes' | 'no'
	readonly questions: QuestionChoice
	/** The content note was read to the speaker, who agrees with it. */
	readonly isNoteAgreed: boolean
}

export type SpeakerFact = {
	/** What everybody but the seal calls this speaker by. */
	readonly id: string
	readonly registrationId: string
	readonly nameShown: NameShown
	/** The pseudonym; for the others what follows from the registration now. Empty for `none`. */
	readonly shownAs: string
	readonly introduction: string
	readonly offLimits: readonly string[]
	readonly supporterId: string | null
	readonly backupId: string | null
	/** The latest answer of each kind; a kind that was not asked is not here and counts as no. */
	readonly consents: Readonly<Partial<Record<StoryConsentKind, 'yes' | 'ask' | 'no' | 'withdrawn'>>>
	/** The last check of the day the story is on; null: none. */
	readonly check: CheckFact | null
}

export type MaterialFact = {
	readonly id: string
	readonly kind: MaterialKind
	readonly place: string
	readonly isDeleted: boolean
}

export type SlotFact = {
	readonly id: string
	readonly number: number
	readonly itemId: string | null
	readonly workingTitle: string
	readonly publicTitle: string
	readonly minutes: number
	readonly state: SlotState
	readonly isSensitive: boolean
	readonly contentNote: string
	/** What the speakers chose. */
	readonly questions: QuestionChoice
	/** What the session has it as. */
	readonly questionsPlanned: QuestionChoice
	readonly format: SlotFormat
	readonly isRecorded: boolean
	readonly isPhotographed: boolean
	readonly supportLeadId: string | null
	readonly alternative: string
	readonly restBeforeMin: number
	readonly restAfterMin: number
	/** `2027-05-12T14:00` at the venue, or empty. */
	readonly prepCallAt: string
	readonly prepCallDoneMs: number | null
	readonly rehearsalAt: string
	readonly roomWalkAt: string
	readonly debriefAt: string
	readonly debriefDoneMs: number | null
	/** A date, or empty. */
	readonly followUpOn: string
	readonly followUpDoneMs: number | null
	readonly withdrawnAtMs: number | null
	readonly materialWithdrawnAtMs: number | null
	readonly speakers: readonly SpeakerFact[]
	readonly materials: readonly MaterialFact[]
}

/** By number. */
export type StoryFacts = readonly SlotFact[]
