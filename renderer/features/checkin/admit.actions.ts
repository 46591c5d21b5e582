/**
 * Letting one person in, however they were found. The field has been freed for the next one before; an answer that
 * got lost is asked for again under the id the question had, so that nobody counts twice.
 */
import { newId } from '../../transport/newId.ts'
import { isNoRoom } from '../../transport/noRoom.ts'
import { type DeskParts, freeUndoMs } from './deskParts.ts'
import type { Method, Somebody } from './deskTypes.ts'
import { spoken } from './deskWords.ts'
import type { HelpActions } from './help.actions.ts'
import type { Welcomes } from './welcome.actions.ts'

export type Admit = ReturnType<typeof createAdmit>

/** @param lookAgain looks for a text again that still stands in the field after its check-in failed. */
export const createAdmit = (
	parts: DeskParts,
	{ welcomeOf, isIn }: Welcomes,
	help: HelpActions,
	lookAgain: (text: string) => void,
) => {
	const { store, hub, dayId, nowMs, speak, signal } = parts
	const { tell } = store
	/** Check-ins that were sent and not answered: soon sent again, they keep their id. */
	const unanswered = new Map<string, { readonly commandId: string; readonly sentAtMs: number }>()

	/** `goesOn`: a lead lets them in although the building is full. */
	return async (person: Somebody, method: Method, text: string, goesOn = false): Promise<void> => {
		const { registrationId, preferredName } = person
		const day = dayId()
		const key = `${registrationId} ${day} ${method} ${goesOn}`
		const sentAtMs = nowMs()
		const before = unanswered.get(key)
		const isRetry = before !== undefined && sentAtMs - before.sentAtMs < freeUndoMs
		const commandId = isRetry ? before.commandId : newId()
		unanswered.set(key, { commandId, sentAtMs })
		const show = (is: 'in' | 'look'): void => {
			if (method === 'scan') signal(is)
		}
		try {
			const input = { registrationId, dayId: day, method, ...(goesOn ? { goesOn } : {}) }
			const answer = await hub().call('checkin.admit', input, commandId)
			unanswered.delete(key)
			// Asked after they are in: whether they are back, and what to hand over, as it is now.
			const welcome = await welcomeOf(registrationId, preferredName)
			if (answer.outcome === 'admitted' || answer.outcome === 'admittedBeyond') {
				show('in')
				return isIn(welcome, commandId, answer.atMs, sentAtMs, 'in')
			}
			show('look')
			if (answer.outcome === 'alreadyIn') {
				tell({ type: 'wasIn', welcome, atMs: answer.atMs, desk: answer.desk, text })
				return speak(spoken.wasIn(welcome.preferredName, answer), 'assertive')
			}
			if (answer.outcome === 'full') {
				const { inside, fireLimit } = answer
				tell({ type: 'wasFull', person, method, text, inside, fireLimit })
				return speak(spoken.full(answer), 'assertive')
			}
			const isKnown = answer.outcome !== 'notFound'
			await help.send(isKnown ? { ...person, preferredName: welcome.preferredName } : null, answer.outcome, true)
		} catch (error) {
			show('look')
			const isFull = isNoRoom(error)
			tell({ type: 'failed', what: 'admit', preferredName, text, isSent: true, isNoRoom: isFull })
			speak(spoken.notDone(isFull, preferredName, spoken.notSaved(preferredName)), 'assertive')
			lookAgain(text)
		}
	}
}
