/** What each change is about, and what is asked of whoever says that it happened. */
import type { InputOf } from '../../../../shared/contract/index.ts'
import type { ChangeKind } from '../../../../shared/domain/changes/words.ts'

export type ChangeInput = InputOf<'changes.preview'>

/** `person`: somebody is chosen. */
export type Asks = { readonly who: 'person' | 'room' | 'team'; readonly hasDay: boolean; readonly hasRound: boolean }

export const asksOf: Readonly<Record<ChangeKind, Asks>> = {
	leavesEarly: { who: 'person', hasDay: true, hasRound: false },
	companionLeaves: { who: 'person', hasDay: true, hasRound: false },
	supporterLeaves: { who: 'person', hasDay: false, hasRound: false },
	hostMissing: { who: 'person', hasDay: false, hasRound: true },
	registrationCancelled: { who: 'person', hasDay: false, hasRound: false },
	photosWithdrawn: { who: 'person', hasDay: false, hasRound: false },
	interpreterCancels: { who: 'team', hasDay: true, hasRound: false },
	roomLost: { who: 'room', hasDay: false, hasRound: false },
}

/** Whom or what it is about; empty: not chosen yet, and for day and round all that are left. */
export type Chosen = {
	readonly registrationId: string
	readonly dayId: string
	readonly roundId: string
	readonly roomId: string
	readonly teamId: string
}

export const nothingChosen: Chosen = { registrationId: '', dayId: '', roundId: '', roomId: '', teamId: '' }

/** Null while what it is about is not chosen. What the kind does not ask for is left out, whatever was chosen before. */
export const changeOf = (kind: ChangeKind, chosen: Chosen): ChangeInput | null => {
	const { who, hasDay, hasRound } = asksOf[kind]
	const about = { person: chosen.registrationId, room: chosen.roomId, team: chosen.teamId }[who]
	if (about === '') return null
	return {
		kind,
		registrationId: who === 'person' ? about : null,
		roomId: who === 'room' ? about : null,
		teamId: who === 'team' ? about : null,
		dayId: hasDay && chosen.dayId !== '' ? chosen.dayId : null,
		roundId: hasRound && chosen.roundId !== '' ? chosen.roundId : null,
	}
}

/** As it is sent: the person in a row of their own. */
export const makeInputOf = ({ registrationId, ...change }: ChangeInput): InputOf<'changes.make'> => ({
	...change,
	rows: registrationId === null ? [] : [{ registrationId }],
})
