/** The keys that work on every screen. No single letter does anything; `?` can be turned off (WCAG 2.1.4). */
import { useEffect } from 'react'
import { create } from 'zustand'
import { focusNextRegion } from './regions.ts'
import { go, parts } from './routes.ts'

const storageKey = 'foyer.sheetKey'

const isRememberedOff = (): boolean => {
	try {
		return localStorage.getItem(storageKey) === 'off'
	} catch {
		return false
	}
}

type SheetKey = { readonly isOn: boolean; readonly turn: (isOn: boolean) => void }

/** Whether `?` opens the list of keys on this computer. */
export const useSheetKey = create<SheetKey>()((set) => ({
	isOn: !isRememberedOff(),
	turn: (isOn) => {
		try {
			localStorage.setItem(storageKey, isOn ? 'on' : 'off')
		} catch {
			// Kept until the window is closed.
		}
		set({ isOn })
	},
}))

const isInField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const hasDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Listens while the frame is on the screen. `hasParts`: Ctrl 1 to 9 and 0 go to the parts of the event. */
export const useFrameKeys = ({
	hasParts,
	openSheet,
}: {
	readonly hasParts: boolean
	readonly openSheet: () => void
}): void => {
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.defaultPrevented || event.isComposing) return
			if (event.key === 'F6') {
				event.preventDefault()
				focusNextRegion(event.shiftKey ? -1 : 1)
				return
			}
			if (hasDialog()) return
			if (event.key === '?' && useSheetKey.getState().isOn && !isInField(event.target)) {
				event.preventDefault()
				openSheet()
				return
			}
			const hasControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
			const part = hasControl && /^\d$/.test(event.key) ? parts[(Number(event.key) + 9) % 10] : undefined
			if (hasParts && part !== undefined) {
				event.preventDefault()
				go(part)
			}
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hasParts, openSheet])
}
