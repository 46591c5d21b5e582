/**
 * What a rule over the whole event finds. Codes and ids only, so that whoever shows it makes the
 * sentence, and a speaker is meant by the id of the speaker's place in a slot, never by registration:
 * a finding cannot open the seal of a pseudonym.
 */
import type { InputOf } from '../../contract/index.ts'
import type { EventRule } from './eventRules.ts'
import type { Fix, Strength } from './finding.ts'
import type { FixPlace } from './fixPlaces.ts'

/** Commands that a finding may suggest, exactly as they would be sent. */
export type FixCommand =
	| 'programme.saveItem'
	| 'programme.moveItem'
	| 'programme.setMaterialSent'
	| 'programme.setSaid'
	| 'programme.saveShift'
	| 'programme.removeShift'
	| 'stories.saveSlot'
	| 'stories.useBackup'
	| 'stories.setRecording'
	| 'stories.setDone'
	| 'people.setNeedStatus'
	| 'breakouts.setHosts'
	| 'breakouts.setAway'
	| 'breakouts.setRoomFault'
	| 'marketplace.setStewards'

export type FixStep = { [N in FixCommand]: { readonly command: N; readonly input: InputOf<N> } }[FixCommand]

/** What a fix that can be done from where it is shown is called; each has its words on the screens. */
export const fixSays = [
	'useBackup',
	'needReady',
	'needMet',
	'materialSent',
	'removeShift',
	'stopHosting',
	'freeFromRound',
	'shiftLater',
	'startLater',
	'moveItemLater',
	'breakBefore',
	'roundTimes',
	'otherRoom',
	'moveItem',
	'worksAgain',
	'recordingOff',
	'questionsAsTaken',
	'bookDebrief',
	'useItemNote',
	'debriefDone',
	'followUpDone',
] as const
export type FixSays = (typeof fixSays)[number]

/**
 * One thing that would settle the matter. `do`: can be done from where the finding is shown, `says` is
 * the key of its sentence. `group`: a fix of one round, done on its board. `go`: only a person can
 * settle it, and this is where.
 */
export type EventFix =
	| {
			readonly kind: 'do'
			readonly says: FixSays
			readonly values: Readonly<Record<string, string | number>>
			readonly step: FixStep
	  }
	| { readonly kind: 'group'; readonly fix: Fix }
	| {
			readonly kind: 'go'
			readonly to: FixPlace
			readonly id: string
	  }

export type EventFinding = {
	/** Stable while the matter is the same. */
	readonly key: string
	readonly rule: EventRule
	/** As the event has it. */
	readonly strength: Strength
	/** Which sentence of the rule; `main` where it has one. */
	readonly variant: string
	/** Numbers, times and codes for the sentence. Never a name, never a text somebody wrote about themselves. */
	readonly values: Readonly<Record<string, string | number>>
	/** Who is affected, where saying so gives nothing away; never a speaker whose name is sealed. */
	readonly registrationIds: readonly string[]
	readonly slotIds: readonly string[]
	readonly speakerIds: readonly string[]
	readonly itemIds: readonly string[]
	readonly groupIds: readonly string[]
	readonly stallIds: readonly string[]
	readonly roundId: string | null
	readonly fix: EventFix | null
}
