/**
 * Covers the whole page, open dialogs too, without taking anything away: what lies underneath cannot be reached, hears
 * no keys, and has the focus again afterwards. The cover lives at the end of the page, marked so that a dialog that is
 * open lets the focus out into it.
 */
import { useLayoutEffect, useState } from 'react'

/** Keys that mean the same on every screen. */
const ofThePage: ReadonlySet<string> = new Set(['F6', 'F9', 'Tab'])

const makeHost = (): HTMLElement => {
	const host = document.createElement('div')
	host.className = 'alarm-host'
	host.dataset['reactAriaTopLayer'] = 'true'
	// React hears keys at this very element; nothing outside of it, such as a desk that listens for a scanner, does.
	host.addEventListener('keydown', (event) => {
		if (!ofThePage.has(event.key)) event.stopPropagation()
	})
	return host
}

/** What else lies at the end of the page: dialogs that were open when it was covered. */
const besides = (host: HTMLElement): readonly HTMLElement[] =>
	[...document.body.children].filter(
		(element): element is HTMLElement => element instanceof HTMLElement && element !== host && element.id !== 'root',
	)

/** @returns where to draw the cover; a part of the page only while it is on. */
export const useCover = (isOn: boolean): HTMLElement => {
	const [host] = useState(makeHost)
	useLayoutEffect(() => {
		if (!isOn) return
		const focused = document.activeElement
		const others = besides(host).filter((element) => !element.inert)
		document.body.append(host)
		for (const element of others) element.inert = true
		/** With the focus nowhere, what is underneath must not take keys for its own. */
		const keep = (event: KeyboardEvent): void => {
			const isIn = event.target instanceof Node && host.contains(event.target)
			const isToast = event.target instanceof Element && event.target.closest('.toasts') !== null
			if (!isIn && !isToast && !ofThePage.has(event.key)) event.stopPropagation()
		}
		addEventListener('keydown', keep, true)
		return () => {
			removeEventListener('keydown', keep, true)
			host.remove()
			for (const element of others) element.inert = false
			requestAnimationFrame(() => {
				if (!host.isConnected && focused instanceof HTMLElement && focused.isConnected) focused.focus()
			})
		}
	}, [isOn, host])
	return host
}
