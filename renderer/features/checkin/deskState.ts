/**
 * What the desk shows, as one value, and how it changes: pure, with no clock and no hub of its own.
 * The field is always free: whoever types is looking for the next person, whatever stands below.
 * An answer is shown only beside the very text it answers, and nobody is ever let in from another's.
 */
import type { Answer, DeskEvent, DeskState, Panel } from './deskTypes.ts'

export const emptyDesk: DeskState = {
	text: '',
	answer: null,
	chosen: '',
	onTheWay: 0,
	panel: { is: 'searching' },
	lastIn: null,
	isAskingWhy: false,
	note: null,
	trouble: null,
	parked: null,
}

const searching: Panel = { is: 'searching' }

/** The text as it is compared and sent: spaces at the ends say nothing. */
export const asked = (text: string): string => text.trim()

/** The people shown answer what stands in the field now. */
export const isCurrent = (state: Pick<DeskState, 'text' | 'answer'>): boolean =>
	state.answer !== null && state.answer.text === asked(state.text)

/** Nobody is being looked for and no form is open, so an outcome may take the panel. */
const isFree = ({ text, panel }: DeskState): boolean =>
	asked(text) === '' &&
	panel.is !== 'walkIn' &&
	panel.is !== 'companion' &&
	panel.is !== 'askEmail' &&
	!(panel.is === 'welcome' && panel.isRenaming)

const shown = (answer: Answer): Pick<DeskState, 'answer' | 'chosen'> => ({
	answer,
	chosen: answer.found[0]?.registrationId ?? '',
})

const cleared = (state: DeskState): DeskState => ({
	...state,
	text: '',
	answer: null,
	chosen: '',
	panel: searching,
	note: null,
	trouble: null,
})

const arrived = (state: DeskState, isSent: boolean): DeskState =>
	isSent ? { ...state, onTheWay: Math.max(0, state.onTheWay - 1) } : state

const stepped = (state: DeskState, step: 1 | -1): DeskState => {
	if (state.panel.is !== 'searching' || !isCurrent(state) || state.answer === null) return state
	const ids = state.answer.found.map((person) => person.registrationId)
	const at = ids.indexOf(state.chosen)
	return { ...state, chosen: ids[(at + step + ids.length) % ids.length] ?? '' }
}

/** The same people in the same places with what has become of them: nobody moves between eye and Enter. */
const refreshed = (state: DeskState, answer: Answer): DeskState => {
	if (state.answer === null || state.answer.text !== answer.text) return state
	const now = new Map(answer.found.map((person) => [person.registrationId, person]))
	const found = state.answer.found.map((person) => now.get(person.registrationId) ?? person)
	return { ...state, answer: { ...state.answer, found } }
}

const inCompanion = (state: DeskState, change: Partial<Extract<Panel, { is: 'companion' }>>): DeskState =>
	state.panel.is === 'companion' ? { ...state, panel: { ...state.panel, ...change } } : state

/** The new answer about photos where that person stands on the screen; a sentence where they do not any more. */
const photoSet = (state: DeskState, event: Extract<DeskEvent, { type: 'photoSet' }>): DeskState => {
	const { panel } = state
	const { registrationId, preferredName, photo } = event
	const now = { ...state, trouble: null, note: null }
	if (panel.is === 'welcome' && panel.registrationId === registrationId) return { ...now, panel: { ...panel, photo } }
	if (panel.is === 'alreadyIn' && panel.welcome.registrationId === registrationId)
		return { ...now, panel: { ...panel, welcome: { ...panel.welcome, photo } } }
	return { ...now, note: { is: 'photo', preferredName, photo } }
}

const back = (state: DeskState): DeskState => {
	const { panel } = state
	switch (panel.is) {
		case 'searching':
			return { ...state, text: '', answer: null, chosen: '', trouble: null }
		case 'walkIn':
			return { ...state, panel: searching, trouble: null, parked: { text: panel.text, draft: panel.draft } }
		case 'askEmail':
			return { ...state, panel: searching, text: panel.text, trouble: null }
		case 'welcome':
			return panel.isRenaming ? { ...state, panel: { ...panel, isRenaming: false } } : { ...state, panel: searching }
		case 'alreadyIn':
		case 'helpDesk':
		case 'gone':
		case 'code':
		case 'full':
			return { ...state, panel: searching }
		case 'companion':
			return { ...state, panel: searching, trouble: null }
		default:
			return panel satisfies never
	}
}

export const step = (state: DeskState, event: DeskEvent): DeskState => {
	switch (event.type) {
		case 'typed': {
			if (event.text === state.text) return state
			const kept = state.panel.is === 'searching' ? state.answer : null
			const answer = asked(event.text).length < 2 ? null : kept
			const parked = state.panel.is === 'walkIn' ? { text: state.panel.text, draft: state.panel.draft } : state.parked
			const chosen = answer === null ? '' : state.chosen
			return { ...state, text: event.text, answer, chosen, panel: searching, parked, note: null, trouble: null }
		}
		case 'answered':
			if (event.answer.text !== asked(state.text) || state.panel.is !== 'searching') return state
			return { ...state, ...shown(event.answer), trouble: state.trouble?.what === 'search' ? null : state.trouble }
		case 'refreshed':
			return refreshed(state, event.answer)
		case 'chose':
			return stepped(state, event.step)
		case 'left': {
			const now = { ...state, onTheWay: state.onTheWay + 1 }
			return event.keepsField ? now : cleared(now)
		}
		case 'stillOpen': {
			const now = arrived(state, true)
			if (isFree(now)) return { ...now, text: event.answer.text, panel: searching, ...shown(event.answer) }
			return { ...now, note: { is: 'open', text: event.answer.text } }
		}
		case 'admitted': {
			const parked = state.parked?.draft.registrationId === event.welcome.registrationId ? null : state.parked
			const settled = { lastIn: event.lastIn, note: null, trouble: null, isAskingWhy: false, parked }
			const now = { ...arrived(state, true), ...settled }
			return isFree(now) ? { ...now, panel: { is: 'welcome', isRenaming: false, ...event.welcome } } : now
		}
		case 'wasIn': {
			const { welcome, atMs, desk, text } = event
			const now = arrived(state, true)
			if (isFree(now)) return { ...now, panel: { is: 'alreadyIn', welcome, atMs, desk, text } }
			return { ...now, note: { is: 'alreadyIn', preferredName: welcome.preferredName, atMs, desk } }
		}
		case 'toHelpDesk': {
			const { preferredName, why, isSent, commandId } = event
			const now = arrived(state, isSent)
			const panel: Panel = { is: 'helpDesk', preferredName, why, sent: 'sending', commandId }
			if (!isSent || isFree(now)) return { ...now, text: '', answer: null, note: null, panel }
			return { ...now, note: { is: 'helpDesk', preferredName } }
		}
		case 'helpSaid': {
			const { panel } = state
			const isThis = panel.is === 'helpDesk' && panel.commandId === event.commandId
			return isThis ? { ...state, panel: { ...panel, sent: event.sent } } : state
		}
		case 'wasFull': {
			const { type: _, ...full } = event
			const now = arrived(state, true)
			if (isFree(now)) return { ...now, panel: { is: 'full', ...full } }
			return { ...now, note: { is: 'full', preferredName: full.person.preferredName } }
		}
		case 'scanned': {
			const now = arrived(state, true)
			return isFree(now) ? { ...now, panel: { is: 'code', says: event.says } } : { ...now, note: { is: 'code' } }
		}
		case 'gone': {
			const now = { ...arrived(state, event.isSent), lastIn: event.lastIn, trouble: null, isAskingWhy: false }
			const { preferredName } = event.lastIn
			if (isFree(now)) return { ...now, note: null, panel: { is: 'gone', preferredName } }
			return { ...now, note: { is: 'left', preferredName } }
		}
		case 'photoSet':
			return photoSet(state, event)
		case 'did':
			return { ...state, lastIn: event.lastIn, note: null, trouble: null, isAskingWhy: false }
		case 'companionOpened': {
			const { with: other, draft } = event
			const panel: Panel = { is: 'companion', with: other, draft, isSaving: false, full: null }
			return { ...state, panel, note: null, trouble: null }
		}
		case 'companionChanged':
			return inCompanion(state, { draft: event.draft })
		case 'companionSaving':
			return { ...inCompanion(state, { isSaving: true, full: null }), trouble: null }
		case 'companionRefused':
			return inCompanion(state, { draft: event.draft, full: event.full, isSaving: false })
		case 'failed': {
			const { what, preferredName, text, isSent, isNoRoom = false } = event
			const trouble = { what, preferredName, ...(isNoRoom ? { isNoRoom } : {}) }
			const now = { ...arrived(state, isSent), trouble }
			if (now.panel.is === 'walkIn') return { ...now, panel: { ...now.panel, isSaving: false } }
			if (now.panel.is === 'companion') return { ...now, panel: { ...now.panel, isSaving: false } }
			return isSent && isFree(now) ? { ...now, text, answer: null, chosen: '', panel: searching } : now
		}
		case 'asked': {
			const now = arrived(state, event.isSent)
			const panel: Panel = { is: 'askEmail', person: event.person, text: event.text, says: 'nothing', tries: 0 }
			if (!event.isSent || isFree(now)) return { ...now, panel, trouble: null }
			return { ...now, note: { is: 'open', text: event.text } }
		}
		case 'emailAnswered':
			if (state.panel.is !== 'askEmail') return state
			return { ...state, panel: { ...state.panel, says: event.says, tries: state.panel.tries + 1 } }
		case 'walkInOpened': {
			const panel: Panel = { is: 'walkIn', draft: event.draft, text: asked(state.text), isSaving: false, full: null }
			return { ...state, panel, note: null, trouble: null, parked: null }
		}
		case 'walkInChanged':
			return state.panel.is === 'walkIn' ? { ...state, panel: { ...state.panel, draft: event.draft } } : state
		case 'walkInSaving':
			return state.panel.is === 'walkIn'
				? { ...state, panel: { ...state.panel, isSaving: true, full: null }, trouble: null }
				: state
		case 'walkInRefused':
			return state.panel.is === 'walkIn'
				? { ...state, panel: { ...state.panel, draft: event.draft, full: event.full, isSaving: false } }
				: state
		case 'renaming':
			return state.panel.is === 'welcome'
				? { ...state, panel: { ...state.panel, isRenaming: event.isRenaming }, trouble: null }
				: state
		case 'renamed': {
			const { registrationId, preferredName } = event
			const { panel, lastIn } = state
			const isHere = panel.is === 'welcome' && panel.registrationId === registrationId
			return {
				...state,
				panel: isHere ? { ...panel, preferredName, isRenaming: false } : panel,
				lastIn: lastIn?.registrationId === registrationId ? { ...lastIn, preferredName } : lastIn,
				note: isHere ? null : { is: 'renamed', preferredName },
				trouble: null,
			}
		}
		case 'undone': {
			const { lastIn, panel } = state
			const preferredName = lastIn?.preferredName ?? ''
			const isWelcome = panel.is === 'welcome' && panel.registrationId === lastIn?.registrationId
			// Who is shown stays shown while it was somebody with them who was let in, or is not any more.
			const isOver = (isWelcome && lastIn?.did !== 'together' && lastIn?.did !== 'out') || panel.is === 'gone'
			const note: DeskState['note'] = { is: 'undone', preferredName, did: lastIn?.did ?? 'in' }
			return { ...state, panel: isOver ? searching : panel, lastIn: null, isAskingWhy: false, note }
		}
		case 'askedWhy':
			return { ...state, isAskingWhy: event.isAskingWhy && state.lastIn !== null, note: null }
		case 'noted':
			return { ...state, note: event.note, isAskingWhy: false }
		case 'back':
			return back(state)
		case 'next':
			return cleared(state)
		case 'dayChanged':
			return { ...emptyDesk, text: state.text, onTheWay: state.onTheWay, lastIn: state.lastIn }
		default:
			return event satisfies never
	}
}
