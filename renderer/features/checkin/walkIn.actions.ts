/** Somebody who did not book: the form, and saving it without adding anybody twice. */
import { newId } from '../../transport/newId.ts'
import { isNoRoom } from '../../transport/noRoom.ts'
import type { DeskParts } from './deskParts.ts'
import { asked } from './deskState.ts'
import { spoken } from './deskWords.ts'
import { draftFrom, type WalkInDraft, walkInInput } from './walkInDraft.ts'
import type { Welcomes } from './welcome.actions.ts'

export const createWalkInActions = ({ store, hub, dayId, nowMs, speak }: DeskParts, { welcomeOf, isIn }: Welcomes) => {
	const { tell } = store
	const state = () => store.state.getState()

	const openWalkIn = (): void => {
		const { panel, text, parked } = state()
		if (panel.is === 'walkIn') return
		const isSame = parked !== null && parked.text === asked(text)
		tell({ type: 'walkInOpened', draft: isSame ? parked.draft : draftFrom(text, newId) })
	}

	const savedWalkIn = async (draft: WalkInDraft, atMs: number, sentAtMs: number): Promise<void> => {
		const welcome = await welcomeOf(draft.registrationId, draft.preferredName.trim())
		tell({ type: 'left', keepsField: state().panel.is !== 'walkIn' })
		isIn(welcome, draft.commandId, atMs, sentAtMs, 'walkIn')
	}

	/** Whether a walk-in whose answer was lost is in after all. */
	const wasSaved = async ({ registrationId }: WalkInDraft): Promise<number | null> => {
		try {
			const answer = await hub().client.checkin.welcome({ registrationId, dayId: dayId() })
			return answer.outcome === 'known' ? answer.inAtMs : null
		} catch {
			return null
		}
	}

	/** `goesOn`: a lead lets them in although the building is full. */
	const saveWalkIn = async (isForWork: (sector: string) => boolean, goesOn = false): Promise<void> => {
		const { panel } = state()
		if (panel.is !== 'walkIn' || panel.isSaving) return
		const draft = { ...panel.draft, hasTried: true }
		const input = walkInInput(draft, dayId(), isForWork)
		tell({ type: 'walkInChanged', draft })
		if (input === null) return
		tell({ type: 'walkInSaving' })
		const sentAtMs = nowMs()
		const { preferredName } = input
		const failed = (isFull = false) => {
			tell({ type: 'failed', what: 'walkIn', preferredName, text: '', isSent: false, isNoRoom: isFull })
			speak(spoken.notDone(isFull, preferredName, spoken.notSaved(preferredName)), 'assertive')
		}
		try {
			const answer = await hub().call('checkin.walkIn', { ...input, ...(goesOn ? { goesOn } : {}) }, draft.commandId)
			if (answer.outcome === 'admitted' || answer.outcome === 'admittedBeyond')
				return await savedWalkIn(draft, answer.atMs, sentAtMs)
			// The hub keeps every answer under its id: another try needs another one.
			const isUnknownSector = answer.outcome === 'unknownSector'
			const full = answer.outcome === 'full' ? answer : null
			tell({ type: 'walkInRefused', draft: { ...draft, isUnknownSector, commandId: newId() }, full })
			if (full !== null) speak(spoken.full(full), 'assertive')
			else if (isUnknownSector) speak(spoken.unknownSector(), 'assertive')
			else failed()
		} catch (error) {
			const inAtMs = await wasSaved(draft)
			if (inAtMs === null) failed(isNoRoom(error))
			else await savedWalkIn(draft, inAtMs, sentAtMs)
		}
	}

	return {
		openWalkIn,
		changeWalkIn: (change: Partial<WalkInDraft>): void => {
			const { panel } = state()
			if (panel.is === 'walkIn') tell({ type: 'walkInChanged', draft: { ...panel.draft, ...change } })
		},
		saveWalkIn,
	}
}
