/** What the desk shows, as one value, and everything that can happen to it. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { HelpReason as HelpCode } from '../../../shared/domain/people/helpWords.ts'
import type { PhotoAnswer } from '../../../shared/domain/person.ts'
import type { CompanionDraft } from './companionDraft.ts'
import type { WalkInDraft } from './walkInDraft.ts'

export type FoundPerson = OutputOf<'checkin.search'>['found'][number]

/** People found, and for which text. */
export type Answer = { readonly text: string; readonly found: readonly FoundPerson[]; readonly total: number }

/** Why somebody is asked to see the help desk: for the volunteer, never in large letters. */
export type HelpReason = HelpCode

/** How a person was found, as the log keeps it. */
export type Method = 'search' | 'scan'

/** Whoever a command is about, by as much as a sentence needs. */
export type Somebody = { readonly registrationId: string; readonly preferredName: string }

/** How far the word to the help desk has got. */
export type HelpSent = 'sending' | 'sent' | 'already' | 'failed' | 'takenBack'

/** The building holds nobody more: how many are in, of how many. */
export type Full = { readonly inside: number; readonly fireLimit: number }

export type Welcome = {
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
	/** Null while nobody has asked them, or it could not be read: then the desk asks. */
	readonly photo: PhotoAnswer | null
	/** They were here before: this is welcome back. */
	readonly isBack: boolean
	/** Empty where there is nothing to do. */
	readonly actionLine: string
	/** Their table in the next round; null where nobody knows of one. */
	readonly place: { readonly isFirst: boolean; readonly number: number; readonly roomName: string } | null
	/** A round was published without a place for them. */
	readonly lacksPlace: boolean
	/** Desks that let them in too: counted once. */
	readonly alsoIn: readonly { readonly atMs: number; readonly desk: string }[]
}

export type Panel =
	| { readonly is: 'searching' }
	| ({ readonly is: 'welcome'; readonly isRenaming: boolean } & Welcome)
	| {
			readonly is: 'alreadyIn'
			readonly welcome: Welcome
			readonly atMs: number
			readonly desk: string
			/** What had been typed, for looking at the others again; empty after a scan. */
			readonly text: string
	  }
	| {
			readonly is: 'helpDesk'
			readonly preferredName: string
			readonly why: HelpReason
			readonly sent: HelpSent
			/** The word to the help desk, for taking it back. */
			readonly commandId: string
	  }
	/** Somebody has gone, for now or for today. */
	| { readonly is: 'gone'; readonly preferredName: string }
	/** Nobody, or more than one, has the code that was scanned. */
	| { readonly is: 'code'; readonly says: 'several' | 'none' | 'tooOften' }
	| ({ readonly is: 'full'; readonly person: Somebody; readonly method: Method; readonly text: string } & Full)
	| {
			readonly is: 'companion'
			readonly with: Somebody
			readonly draft: CompanionDraft
			readonly isSaving: boolean
			readonly full: Full | null
	  }
	| {
			readonly is: 'askEmail'
			readonly person: FoundPerson
			readonly text: string
			readonly says: 'nothing' | 'none' | 'several' | 'tooOften' | 'failed'
			/** Goes up with every try, so that the same answer twice is read out twice. */
			readonly tries: number
	  }
	| {
			readonly is: 'walkIn'
			readonly draft: WalkInDraft
			readonly text: string
			readonly isSaving: boolean
			readonly full: Full | null
	  }

/** What was last done at this desk, as long as it stands. */
export type LastIn = {
	readonly commandId: string
	readonly registrationId: string
	readonly preferredName: string
	readonly atMs: number
	/** By this computer's clock: until then one key takes it back. */
	readonly freeUntilMs: number
	readonly did: 'in' | 'walkIn' | 'companion' | 'together' | 'out'
	/** How many it was about: more than one only of `together`. */
	readonly count: number
}

/** One sentence about something that is over, shown under the field until the next one. */
export type Note =
	| { readonly is: 'undone'; readonly preferredName: string; readonly did: LastIn['did'] }
	| { readonly is: 'alreadyIn'; readonly preferredName: string; readonly atMs: number; readonly desk: string }
	| { readonly is: 'helpDesk'; readonly preferredName: string }
	| { readonly is: 'open'; readonly text: string }
	| { readonly is: 'renamed'; readonly preferredName: string }
	| { readonly is: 'left'; readonly preferredName: string }
	| { readonly is: 'photo'; readonly preferredName: string; readonly photo: PhotoAnswer }
	| { readonly is: 'code' }
	| { readonly is: 'closeFirst' }
	| { readonly is: 'full'; readonly preferredName: string }
	| {
			readonly is: 'cannotUndo'
			readonly why: 'needsLead' | 'changedSince' | 'notUndoable' | 'nothing' | 'failed' | 'noRoom'
			readonly preferredName: string
	  }

/** Something was not saved, or nobody knows: what it was about. */
export type Trouble = {
	readonly what: 'search' | 'admit' | 'walkIn' | 'rename' | 'scan' | 'leave' | 'photo' | 'together' | 'companion'
	readonly preferredName: string
	/** The disk of the computer with the event is full: surely not saved. */
	readonly isNoRoom?: boolean
}

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
			readonly welcome: Welcome
			readonly atMs: number
			readonly desk: string
			readonly text: string
	  }
	| {
			readonly type: 'toHelpDesk'
			readonly preferredName: string
			readonly why: HelpReason
			readonly commandId: string
			readonly isSent: boolean
	  }
	| { readonly type: 'helpSaid'; readonly commandId: string; readonly sent: HelpSent }
	| ({
			readonly type: 'wasFull'
			readonly person: Somebody
			readonly method: Method
			readonly text: string
	  } & Full)
	| { readonly type: 'scanned'; readonly says: 'several' | 'none' | 'tooOften' }
	| { readonly type: 'gone'; readonly lastIn: LastIn; readonly isSent: boolean }
	| {
			readonly type: 'photoSet'
			readonly registrationId: string
			readonly preferredName: string
			readonly photo: PhotoAnswer
	  }
	| { readonly type: 'did'; readonly lastIn: LastIn }
	| { readonly type: 'companionOpened'; readonly with: Somebody; readonly draft: CompanionDraft }
	| { readonly type: 'companionChanged'; readonly draft: CompanionDraft }
	| { readonly type: 'companionSaving' }
	| { readonly type: 'companionRefused'; readonly draft: CompanionDraft; readonly full: Full | null }
	| {
			readonly type: 'failed'
			readonly what: Trouble['what']
			readonly preferredName: string
			readonly text: string
			readonly isSent: boolean
			readonly isNoRoom?: boolean
	  }
	| { readonly type: 'asked'; readonly person: FoundPerson; readonly text: string; readonly isSent: boolean }
	| {
			readonly type: 'emailAnswered'
			readonly says: Extract<Panel, { is: 'askEmail' }>['says']
	  }
	| { readonly type: 'walkInOpened'; readonly draft: WalkInDraft }
	| { readonly type: 'walkInChanged'; readonly draft: WalkInDraft }
	| { readonly type: 'walkInSaving' }
	| { readonly type: 'walkInRefused'; readonly draft: WalkInDraft; readonly full: Full | null }
	| { readonly type: 'renaming'; readonly isRenaming: boolean }
	| { readonly type: 'renamed'; readonly registrationId: string; readonly preferredName: string }
	| { readonly type: 'undone' }
	| { readonly type: 'askedWhy'; readonly isAskingWhy: boolean }
	| { readonly type: 'noted'; readonly note: Note }
	| { readonly type: 'back' }
	| { readonly type: 'next' }
	| { readonly type: 'dayChanged' }
