/** What is suggested about something that came late and could not simply be done: one of two, and why. Pure. */

export type Late = { readonly command: string; readonly why: string }

/**
 * `apply`: it happened, or was meant, so it is done now; `leave`: the event stays as it is.
 * `words`: which sentence says so.
 */
export type Suggestion = {
	readonly how: 'apply' | 'leave'
	readonly words:
		| 'cameIn'
		| 'happened'
		| 'undoAnyway'
		| 'noStays'
		| 'gone'
		| 'changedSince'
		| 'unreadable'
		| 'organisersOnly'
		| 'doAsOrganiser'
	/** Whether it can be done at all. */
	readonly canApply: boolean
}

const leave = (words: Suggestion['words'], canApply = false): Suggestion => ({ how: 'leave', words, canApply })
const apply = (words: Suggestion['words']): Suggestion => ({ how: 'apply', words, canApply: true })

/** What would let something out, erase, or change who may do what: looked at where it is done, never from here. */
const neverApplied = /^(keeping|exports|openCopy|operators|kiosk|desks|copies|tray|standby|statistics|library)\./
const atDoor = /^(checkin|people)\./
const doors: ReadonlySet<string> = new Set(['checkin.admit', 'checkin.admitTogether'])

export const suggestFor = ({ command, why }: Late): Suggestion => {
	if (why === 'unreadable' || why === 'idTaken') return leave('unreadable')
	if (neverApplied.test(command)) return leave('organisersOnly')
	if (why === 'notFound' || why === 'unknownSector') return leave('gone')
	if (why === 'keptNo') return leave('noStays', true)
	if (why === 'standsOn' || why === 'notUndoable') return leave('changedSince')
	if (command === 'history.undo') return apply('undoAnyway')
	// The desk saw them come, whatever the booking says.
	if (doors.has(command)) return apply('cameIn')
	if (why === 'notGranted') return atDoor.test(command) ? apply('happened') : leave('doAsOrganiser', true)
	return apply('happened')
}
