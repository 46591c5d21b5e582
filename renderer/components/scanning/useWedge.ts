/**
 * A hand scanner, wherever the focus is. A scan never fills a field, never sends a form and never presses a button:
 * its Enter is caught, and what its letters did to a field before it was known to be a scanner is taken back.
 * Somebody typing is not touched. See `wedge.ts` for how one is told from the other.
 */
import { useEffect, useRef } from 'react'
import { hear, longestGapMs, quiet, type Wedge } from './wedge.ts'

type Writable = HTMLInputElement | HTMLTextAreaElement
type Control = Writable | HTMLSelectElement

const isWritable = (target: unknown): target is Writable =>
	(target instanceof HTMLInputElement && !target.matches('[type="radio"], [type="checkbox"], [type="button"]')) ||
	target instanceof HTMLTextAreaElement

type Before = { readonly value: string; readonly start: number | null; readonly end: number | null }

const beforeOf = (control: Control): Before =>
	isWritable(control)
		? { value: control.value, start: control.selectionStart, end: control.selectionEnd }
		: { value: control.value, start: null, end: null }

/** Gives a control the value it had, in a way that React notices. */
const putBack = (control: Control, { value, start, end }: Before): void => {
	if (!control.isConnected || control.value === value) return
	const kind =
		control instanceof HTMLInputElement
			? HTMLInputElement
			: control instanceof HTMLSelectElement
				? HTMLSelectElement
				: HTMLTextAreaElement
	Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value)
	control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
	if (isWritable(control) && start !== null) control.setSelectionRange(start, end)
}

/** What has come so far, on whichever screen listens. */
let wedge: Wedge = quiet

/** Screens that listen, the one that came last on top: only it hears, and what it covers does not. */
const listeners: symbol[] = []

/** A scanner may be half way through: letters come at its pace, and the next are on their way. */
export const isScannerReading = (): boolean =>
	wedge.text.length > 1 && performance.now() - wedge.lastMs < longestGapMs * 2

/** Calls with every code that a hand scanner reads while the screen is shown, the fields as they were before it. */
export const useWedge = (onCode: (code: string) => void): void => {
	const latest = useRef(onCode)
	latest.current = onCode
	useEffect(() => {
		wedge = quiet
		const own = Symbol('listener')
		listeners.push(own)
		const isOnTop = (): boolean => listeners.at(-1) === own
		/** Controls as they stood when the letters began to come. */
		const before = new Map<Control, Before>()
		let swallowedUp = ''

		const swallow = (event: Event): void => {
			event.preventDefault()
			event.stopImmediatePropagation()
		}
		const onKeyDown = (event: KeyboardEvent): void => {
			if (!isOnTop()) return
			if (event.isComposing) {
				wedge = quiet
				return
			}
			const [next, heard] = hear(wedge, {
				key: event.key,
				atMs: event.timeStamp,
				isRepeat: event.repeat,
				isShortcut: event.ctrlKey || event.metaKey || (event.altKey && !event.getModifierState('AltGraph')),
			})
			wedge = next
			switch (heard.is) {
				case 'other':
					return
				case 'first':
					before.clear()
					// A letter goes to the entry of a select that begins with it.
					if (event.target instanceof HTMLSelectElement) before.set(event.target, beforeOf(event.target))
					return
				case 'more':
					// A space would press a button, a question mark open the list of keys; in a field they are letters.
					if (heard.isSure && !isWritable(event.target)) swallow(event)
					return
				case 'scan':
					swallow(event)
					swallowedUp = event.key
					for (const [control, was] of before) putBack(control, was)
					before.clear()
					latest.current(heard.code)
					return
				case 'echo':
					swallow(event)
					swallowedUp = event.key
					return
				default:
					heard satisfies never
			}
		}
		const onKeyUp = (event: KeyboardEvent): void => {
			if (event.key !== swallowedUp) return
			swallowedUp = ''
			swallow(event)
		}
		const onBeforeInput = (event: InputEvent): void => {
			if (isOnTop() && wedge.text !== '' && isWritable(event.target) && !before.has(event.target))
				before.set(event.target, beforeOf(event.target))
		}
		addEventListener('keydown', onKeyDown, true)
		addEventListener('keyup', onKeyUp, true)
		addEventListener('beforeinput', onBeforeInput, true)
		return () => {
			listeners.splice(listeners.indexOf(own), 1)
			removeEventListener('keydown', onKeyDown, true)
			removeEventListener('keyup', onKeyUp, true)
			removeEventListener('beforeinput', onBeforeInput, true)
		}
	}, [])
}
