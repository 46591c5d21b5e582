/** What can be put right about whoever is on the screen: the name, the answer about photos; and seeing them off. */
import type { PhotoAnswer } from '../../../shared/domain/person.ts'
import { isNoRoom } from '../../transport/noRoom.ts'
import { type DeskParts, freeUndoMs } from './deskParts.ts'
import type { Somebody } from './deskTypes.ts'
import { spoken } from './deskWords.ts'
import { createRetries } from './retries.ts'

export const createPersonActions = ({ store: { tell }, hub, dayId, nowMs, speak }: DeskParts) => {
	const retries = createRetries()
	return {
		startRename: (): void => tell({ type: 'renaming', isRenaming: true }),
		rename: async (registrationId: string, typed: string): Promise<void> => {
			const preferredName = typed.trim()
			if (preferredName === '') return
			try {
				const answer = await hub().call('people.rename', { registrationId, preferredName })
				if (answer.outcome === 'notFound') throw new Error('the person is not there any more')
				tell({ type: 'renamed', registrationId, preferredName })
				speak(spoken.renamed(preferredName))
			} catch (error) {
				const isFull = isNoRoom(error)
				tell({ type: 'failed', what: 'rename', preferredName, text: '', isSent: false, isNoRoom: isFull })
				speak(spoken.notDone(isFull, preferredName, spoken.notSaved(preferredName)), 'assertive')
			}
		},
		/** Their answer about photos, as often as they like. */
		setPhoto: async ({ registrationId, preferredName }: Somebody, photo: PhotoAnswer): Promise<void> => {
			const what = `photo ${registrationId} ${photo}`
			try {
				const answer = await hub().call('people.setPhoto', { registrationId, photo }, retries.idFor(what))
				retries.answered(what)
				if (answer.outcome === 'notFound') throw new Error('the person is not there any more')
				tell({ type: 'photoSet', registrationId, preferredName, photo })
				speak(spoken.photoSet(photo), 'assertive')
			} catch (error) {
				const isFull = isNoRoom(error)
				tell({ type: 'failed', what: 'photo', preferredName, text: '', isSent: false, isNoRoom: isFull })
				speak(spoken.notDone(isFull, preferredName, spoken.photoNotSet()), 'assertive')
			}
		},
		/** Somebody goes; coming back is one scan. */
		leave: async ({ registrationId, preferredName }: Somebody): Promise<void> => {
			const what = `leave ${registrationId} ${dayId()}`
			const commandId = retries.idFor(what)
			const sentAtMs = nowMs()
			try {
				const input = { registrationId, dayId: dayId(), method: 'search' as const }
				const answer = await hub().call('checkin.leave', input, commandId)
				retries.answered(what)
				if (answer.outcome === 'notFound') throw new Error('the person is not there any more')
				// Somebody else saw them off a moment ago.
				if (answer.outcome === 'notIn') return tell({ type: 'noted', note: { is: 'left', preferredName } })
				const freeUntilMs = sentAtMs + freeUndoMs
				const lastIn = {
					commandId,
					registrationId,
					preferredName,
					atMs: answer.atMs,
					freeUntilMs,
					did: 'out',
					count: 1,
				} as const
				tell({ type: 'gone', lastIn, isSent: false })
				speak(spoken.left(preferredName), 'assertive')
			} catch (error) {
				const isFull = isNoRoom(error)
				tell({ type: 'failed', what: 'leave', preferredName, text: '', isSent: false, isNoRoom: isFull })
				speak(spoken.notDone(isFull, preferredName, spoken.notLeft(preferredName)), 'assertive')
			}
		},
	}
}
