/** One desk for as long as its screen is shown: the store, what it can do, and the keys that work anywhere on it. */
import { createContext, type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { announce } from '../../components/announcer.ts'
import { signal } from '../../components/scanning/signal.ts'
import { isScannerReading } from '../../components/scanning/useWedge.ts'
import { type Hub, useHub, useLink } from '../../transport/hub.ts'
import { createDeskActions, type DeskActions } from './checkin.actions.ts'
import { createDeskStore, type DeskStore } from './deskStore.ts'
import type { DeskState } from './deskTypes.ts'

export type DeskHold = { readonly store: DeskStore; readonly act: DeskActions }

export const DeskContext = createContext<DeskHold | null>(null)

const useHold = (): DeskHold => {
	const hold = useContext(DeskContext)
	if (hold === null) throw new Error('This part stands outside of a desk')
	return hold
}

/** What can be done at the desk. */
export const useDeskActions = (): DeskActions => useHold().act

/** A part of what the desk shows. */
export const useDeskState = <T>(pick: (state: DeskState) => T): T => useStore(useHold().store.state, pick)

type Surroundings = { readonly hub: Hub; readonly dayId: string; readonly isLead: boolean }

const createHold = (first: Surroundings): DeskHold & { readonly bring: (next: Surroundings) => void } => {
	let now = first
	const store = createDeskStore()
	const act = createDeskActions({
		store,
		hub: () => now.hub,
		dayId: () => now.dayId,
		isLead: () => now.isLead,
		nowMs: Date.now,
		speak: announce,
		signal,
		isReading: isScannerReading,
	})
	return {
		store,
		act,
		bring: (next) => {
			now = next
		},
	}
}

/** Makes the desk and keeps it up to date with the hub, the link and the day. */
export const useDeskHold = (dayId: string, isLead: boolean): DeskHold => {
	const hub = useHub()
	const [hold] = useState(() => createHold({ hub, dayId, isLead }))
	useLayoutEffect(() => hold.bring({ hub, dayId, isLead }), [hold, hub, dayId, isLead])

	useEffect(
		() =>
			hub.onNotice((notice) => {
				if (notice.topics.some((topic) => topic === 'attendance' || topic === 'people')) void hold.act.refresh()
			}),
		[hub, hold],
	)
	const dayBefore = useRef(dayId)
	useEffect(() => {
		if (dayBefore.current === dayId) return
		dayBefore.current = dayId
		hold.act.changeDay()
	}, [dayId, hold])
	const { link } = useLink()
	const isOnline = link === 'online'
	useEffect(() => {
		if (isOnline) hold.act.searchAgain()
	}, [isOnline, hold])
	return hold
}

const writes = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

const acts = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('button, a, input, select, textarea, [role="option"], [role="radio"]') !== null

/** To the question about photos of whoever is on the screen; opens it where it was answered. */
const goToPhoto = (): void => {
	const change = document.querySelector<HTMLElement>('.desk .photo-change')
	if (change) change.click()
	else document.querySelector<HTMLElement>('.desk .photo-choice')?.focus()
}

const hasDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/**
 * F2, F3, F4, F7, F8 and Ctrl Z anywhere on the desk; and whoever types without having clicked into anything types
 * into the field.
 */
export const useDeskKeys = ({ act, store }: DeskHold, field: RefObject<HTMLInputElement | null>): void => {
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.defaultPrevented || event.isComposing || hasDialog()) return
			const hasControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
			const isElsewhere = writes(event.target) && event.target !== field.current
			if (event.key === 'F2') {
				event.preventDefault()
				act.openWalkIn()
			} else if (event.key === 'F3') {
				event.preventDefault()
				if (!event.repeat) void act.sendToHelp()
			} else if (event.key === 'F4' && !event.altKey) {
				event.preventDefault()
				goToPhoto()
			} else if (event.key === 'F7' || event.key === 'F8') {
				event.preventDefault()
				const button = document.querySelector<HTMLElement>(`.desk button[aria-keyshortcuts="${event.key}"]`)
				if (!event.repeat) button?.click()
			} else if (
				hasControl &&
				event.key.toLowerCase() === 'z' &&
				!isElsewhere &&
				store.state.getState().lastIn !== null
			) {
				event.preventDefault()
				if (!event.repeat) void act.undo('')
			} else if (event.key === 'Escape' && event.target !== field.current) {
				act.back()
			} else if (
				event.key.length === 1 &&
				event.key !== '?' &&
				event.key !== ' ' &&
				!event.ctrlKey &&
				!event.metaKey &&
				!event.altKey &&
				!acts(event.target)
			) {
				field.current?.focus()
			}
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [act, store, field])
}
