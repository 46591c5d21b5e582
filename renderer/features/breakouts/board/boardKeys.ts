/**
 * The board by keys. Arrows go from card to card; Enter opens one; Space picks it up, arrows choose a table, Enter
 * puts it down, Escape leaves it. Alt with an arrow moves it to the table beside. No single letter does anything.
 */
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { type BoardActions, placeName, tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { cardOf, columnOf, showColumn } from './boardDom.ts'
import { namesNow } from './boardNames.ts'
import { besideOf, firstSpot, nextSpot, spotOf, type Way } from './boardState.ts'
import type { PersonCard } from './boardTypes.ts'
import { boardView, useBoardView } from './boardView.ts'
import { hand, useHand } from './hand.ts'
import { optionWords, spokenOption } from './optionWords.ts'

/** What the parts of a key press are that matter here; true: it was for the board. */
export type BoardKey = {
	readonly key: string
	readonly altKey: boolean
	readonly ctrlKey: boolean
	readonly metaKey: boolean
	readonly shiftKey: boolean
}

const ways: Readonly<Record<string, Way>> = {
	ArrowUp: 'up',
	ArrowDown: 'down',
	ArrowLeft: 'left',
	ArrowRight: 'right',
	Home: 'firstColumn',
	End: 'lastColumn',
	PageUp: 'first',
	PageDown: 'last',
}

const chosen = (): PersonCard | undefined => {
	const { active } = useBoardView.getState()
	return active === null ? undefined : namesNow().cardOf(active.registrationId)
}

const placeOf = (registrationId: string): string => useMirror.getState().places.get(registrationId) ?? ''

/** The focus goes to a card that is on the screen already. */
export const goToCard = (columnId: string, registrationId: string): void => {
	boardView.set({ active: { columnId, registrationId } })
	const card = cardOf(registrationId)
	card?.focus({ preventScroll: true })
	card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Says where a carried card is, and what it would mean to put it down there. */
export const tellOver = (columnId: string): void => {
	const { options } = useHand.getState()
	const option = options?.get(columnId)
	const column = useMirror.getState().columns.find(({ id }) => id === columnId)
	announce(
		say('groupBoard.overTable', {
			table: tableName(columnId),
			size: column?.people.length ?? 0,
			max: column?.group?.max ?? 0,
			words: option === undefined ? '' : spokenOption(optionWords(option, namesNow())),
		}),
	)
}

const carryKey = (actions: BoardActions, key: string, person: PersonCard): boolean => {
	const { overId, fromId } = useHand.getState()
	const over = overId ?? fromId
	if (key === 'ArrowLeft' || key === 'ArrowRight') {
		const next = besideOf(useMirror.getState().columns, over, key === 'ArrowRight' ? 1 : -1)
		hand.over(next)
		showColumn(next)
		tellOver(next)
		return true
	}
	if (key === 'Escape' || key === 'Tab') {
		hand.empty()
		showColumn(fromId)
		announce(say('groupBoard.letGo', { person: person.preferredName, place: placeName(fromId) }))
		return key === 'Escape'
	}
	if (key === 'Enter' || key === ' ') {
		const outcome = actions.putDown(person, over)
		if (outcome !== 'stays' || over === fromId) hand.empty()
		return true
	}
	return true
}

/** Handles a key on a card; false: it is for somebody else. */
export const boardKey = (actions: BoardActions, event: BoardKey): boolean => {
	if (event.ctrlKey || event.metaKey) return false
	const person = chosen()
	if (person === undefined) return false
	const { columns } = useMirror.getState()
	const way = ways[event.key]
	const columnId = placeOf(person.registrationId)
	if (useHand.getState().how === 'carry') return event.altKey ? false : carryKey(actions, event.key, person)
	if (event.altKey) {
		if (way !== 'left' && way !== 'right') return false
		const to = besideOf(columns, columnId, way === 'right' ? 1 : -1)
		if (to === columnId) return true
		void actions.consider(person.registrationId).then(() => actions.putDown(person, to))
		return true
	}
	if (event.shiftKey) return false
	if (way !== undefined) {
		const from = spotOf(columns, person.registrationId) ?? firstSpot(columns)
		if (from === null) return false
		const next = nextSpot(columns, from, way)
		goToCard(next.columnId, next.registrationId)
		return true
	}
	if (event.key === 'Enter') {
		openPanel(actions, person.registrationId)
		return true
	}
	if (event.key === ' ') {
		boardView.set({ panel: null, menu: null })
		hand.pickUp(person.registrationId, columnId)
		announce(say('groupBoard.pickedUp', { person: person.preferredName, place: placeName(columnId) }), 'assertive')
		void actions.consider(person.registrationId)
		return true
	}
	return false
}

/** Opens the panel of somebody: why they are here, and where else they could be. */
export const openPanel = (actions: BoardActions, registrationId: string): void => {
	const columnId = placeOf(registrationId)
	boardView.set({ active: { columnId, registrationId }, panel: { registrationId, side: 'why' }, menu: null })
	hand.lookAt(registrationId, columnId)
	void actions.consider(registrationId)
}

/** Closes it; the focus goes back to the card. */
export const closePanel = (returnsFocus = true): void => {
	const { panel } = useBoardView.getState()
	if (panel === null) return
	boardView.set({ panel: null })
	if (useHand.getState().how === 'look') hand.empty()
	if (returnsFocus) cardOf(panel.registrationId)?.focus({ preventScroll: true })
}

/** Brings somebody into sight, marks them for the eye and puts the focus on their card. */
export const showPerson = (registrationId: string): void => {
	const spot = spotOf(useMirror.getState().columns, registrationId)
	if (spot === null) return
	boardView.set({ lit: registrationId })
	goToCard(spot.columnId, registrationId)
}

/** Brings a table into sight, with the focus on its first card, or its menu where nobody sits. */
export const showTable = (columnId: string): void => {
	const column = useMirror.getState().columns.find(({ id }) => id === columnId)
	const [first] = column?.people ?? []
	showColumn(columnId)
	if (first !== undefined) {
		boardView.set({ active: { columnId, registrationId: first.registrationId } })
		cardOf(first.registrationId)?.focus({ preventScroll: true })
	} else columnOf(columnId)?.querySelector<HTMLElement>('[data-menu]')?.focus({ preventScroll: true })
}
