/** What the desk shows, as one value, and everything that can happen to it. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { PhotoAnswer } from '../../../shared/domain/person.ts'
import type { WalkInDraft } from './walkInDraft.ts'

export type FoundPerson = OutputOf<'checkin.search'>['found'][number]

/** People found, and for which text. */
export type Answer = { readonly text: string; readonly found: readonly FoundPerson[]; readonly total: number }

/** Why somebody is asked to see the help desk: for the volunteer, never in large letters. */
export type HelpReason = 'wrongDay' | 'cancelled' | 'waiting' | 'notFound' | 'sameName'

export type Welcome = {
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
	/** Null while it could not be read: then the desk asks. */
	readonly photo: PhotoAnswer | null
	/** Empty where there is nothing to do. */
	readonly actionLine: string
	/** Their table in the next round; null where nobody knows of one. */
	readonly place: { readonly isFirst: boolean; readonly number: number; readonly roomName: string } | null
	/** A round was published without a place for them. */
	readonly lacksPlace: boolean
}

export type Panel =
	| { readonly is: 'searching' }
	| ({ readonly is: 'welcome'; readonly isRenaming: boolean } & Welcome)
	| {
			readonly is: 'alreadyIn'
			readonly preferredName: string
			readonly atMs: number
			readonly desk: string
			/** What had been typed, for looking at the others again. */
			readonly text: string
	  }
	| { readonly is: 'helpDesk'; readonly preferredName: string; readonly why: HelpReason }
	| {
			readonly is: 'askEmail'
			readonly person: FoundPerson
			readonly text: string
			readonly says: 'nothing' | 'none' | 'several' | 'tooOften' | 'failed'
			/** Goes up with every try, so that the same answer twice is read out twice. */
			readonly tries: number
	  }
	| { readonly is: 'walkIn'; readonly draft: WalkInDraft; readonly text: string; readonly isSaving: boolean }

/** The last check-in of this desk, as long as it stands. */
export type LastIn = {
	readonly commandId: string
	readonly registrationId: string
	readonly preferredName: string
	readonly atMs: number
	/** By this computer's clock: until then one key takes it back. */
	readonly freeUntilMs: number
	readonly isWalkIn: boolean
}

/** One sentence about something that is over, shown under the field until the next one. */
export type Note =
	| { readonly is: 'undone'; readonly preferredName: string }
	| { readonly is: 'alreadyIn'; readonly preferredName: string; readonly atMs: number; readonly desk: string }
	| { readonly is: 'helpDesk'; readonly preferredName: string }
	| { readonly is: 'open'; readonly text: string }
	| { readonly is: 'renamed'; readonly preferredName: string }
	| {
			readonly is: 'cannotUndo'
			readonly why: 'needsLead' | 'changedSince' | 'notUndoable' | 'nothing' | 'failed'
			readonly preferredName: string
	  }

/** Something was not saved, or nobody knows: what it was about. */
export type Trouble = { readonly what: 'search' | 'admit' | 'walkIn' | 'rename'; readonly preferredName: string }

export type DeskState = {
	readonly text: string
	/** The answer on the screen. It may be for an older text; then it is only there so that nothing flickers. */
	readonly answer: Answer | null
	/** Whose row Enter checks in. */
	readonly chosen: string
	/** Check-ins and searches on their way whose person has left the field. */
	readonly onTheWay: number
	readonly panel: Panel
	readonly lastIn: LastIn | null
	readonly isAskingWhy: boolean
	readonly note: Note | null
	readonly trouble: Trouble | null
	/** A walk-in form that was left, for coming back to it with the same text. */
	readonly parked: { readonly text: string; readonly draft: WalkInDraft } | null
}

export type DeskEvent =
	| { readonly type: 'typed'; readonly text: string }
	| { readonly type: 'answered'; readonly answer: Answer }
	| { readonly type: 'refreshed'; readonly answer: Answer }
	| { readonly type: 'chose'; readonly step: 1 | -1 }
	/** Enter was pressed: the field is free for the next person while this one is on the way. `keepsField`: it is theirs already. */
	| { readonly type: 'left'; readonly keepsField: boolean }
	| { readonly type: 'stillOpen'; readonly answer: Answer }
	| { readonly type: 'admitted'; readonly welcome: Welcome; readonly lastIn: LastIn }
	| {
			readonly type: 'wasIn'
			readonly preferredName: string
			readonly atMs: number
			readonly desk: string
			readonly text: string
	  }
	| { readonly type: 'toHelpDesk'; readonly preferredName: string; readonly why: HelpReason; readonly isSent: boolean }
	| {
			readonly type: 'failed'
			readonly what: Trouble['what']
			readonly preferredName: string
			readonly text: string
			readonly isSent: boolean
	  }
	| { readonly type: 'asked'; readonly person: FoundPerson; readonly text: string; readonly isSent: boolean }
	| {
			readonly type: 'emailAnswered'
			readonly says: Extract<Panel, { is: 'askEmail' }>['says']
	  }
	| { readonly type: 'walkInOpened'; readonly draft: WalkInDraft }
	| { readonly type: 'walkInChanged'; readonly draft: WalkInDraft }
	| { readonly type: 'walkInSaving' }
	| { readonly type: 'walkInRefused'; readonly draft: WalkInDraft }
	| { readonly type: 'renaming'; readonly isRenaming: boolean }
	| { readonly type: 'renamed'; readonly registrationId: string; readonly preferredName: string }
	| { readonly type: 'undone' }
	| { readonly type: 'askedWhy'; readonly isAskingWhy: boolean }
	| { readonly type: 'noted'; readonly note: Note }
	| { readonly type: 'back' }
	| { readonly type: 'next' }
	| { readonly type: 'dayChanged' }
