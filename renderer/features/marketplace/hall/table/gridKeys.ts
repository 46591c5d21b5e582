/** Arrow keys in a table of fields: up and down go to the same column of another row, as in a spreadsheet. */
import type { KeyboardEvent } from 'react'

const stepOf = (event: KeyboardEvent, at: HTMLElement): -1 | 0 | 1 => {
	const hasControl = event.ctrlKey || event.metaKey
	if (event.altKey || (event.shiftKey && event.key !== 'Enter')) return 0
	// The arrows alone change what a list has chosen.
	const isList = at instanceof HTMLSelectElement
	if (event.key === 'Enter' && at instanceof HTMLInputElement && at.type !== 'checkbox' && !hasControl)
		return event.shiftKey ? -1 : 1
	if (isList && !hasControl) return 0
	if (event.key === 'ArrowUp') return -1
	return event.key === 'ArrowDown' ? 1 : 0
}

/** Moves the focus where a key asks for it and there is a row. */
export const cellMove = (event: KeyboardEvent, at: HTMLElement): void => {
	const step = stepOf(event, at)
	const { field } = at.dataset
	if (step === 0 || field === undefined) return
	const rows = [...(at.closest('tbody')?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
	const to = rows[rows.findIndex((row) => row.contains(at)) + step]?.querySelector<HTMLElement>(
		`[data-field="${field}"]`,
	)
	event.preventDefault()
	to?.focus()
	if (to instanceof HTMLInputElement && to.type === 'text') to.select()
}

/** The cell of a row, to put the focus in. */
export const cellOf = (id: string, field: string): HTMLElement | null =>
	document.querySelector(`tr[data-row="${id}"] [data-field="${field}"]`)
