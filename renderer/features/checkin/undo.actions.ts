/** Taking the last check-in back: at once within its minute, afterwards a lead with a reason. */
import { isNoRoom } from '../../transport/noRoom.ts'
import type { DeskParts } from './deskParts.ts'
import { spoken } from './deskWords.ts'

export const createUndo = ({ store: { state, tell }, hub, isLead, nowMs, speak }: DeskParts) => {
	const undo = async (reason: string): Promise<void> => {
		const last = state.getState().lastIn
		if (last === null) {
			tell({ type: 'noted', note: { is: 'cannotUndo', why: 'nothing', preferredName: '' } })
			return speak(spoken.cannotUndo('nothing'), 'assertive')
		}
		const { preferredName, did } = last
		const cannot = (why: 'needsLead' | 'changedSince' | 'notUndoable' | 'failed' | 'noRoom') => {
			tell({ type: 'noted', note: { is: 'cannotUndo', why, preferredName } })
			speak(spoken.cannotUndo(why), 'assertive')
		}
		if (nowMs() >= last.freeUntilMs && reason === '')
			return isLead() ? tell({ type: 'askedWhy', isAskingWhy: true }) : cannot('needsLead')
		try {
			const answer = await hub().call('history.undo', { targetId: last.commandId, reason })
			if (answer.outcome === 'undone' || answer.outcome === 'alreadyUndone') {
				tell({ type: 'undone' })
				return speak(spoken.undone(preferredName, did), 'assertive')
			}
			if (answer.outcome === 'needsReason') return tell({ type: 'askedWhy', isAskingWhy: true })
			if (answer.outcome === 'needsLead') return cannot('needsLead')
			cannot(answer.outcome === 'standsOn' ? 'changedSince' : 'notUndoable')
		} catch (error) {
			cannot(isNoRoom(error) ? 'noRoom' : 'failed')
		}
	}

	return undo
}
