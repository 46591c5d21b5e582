/**
 * The lock over whatever screen is on. What is on the screen stays as it is underneath, with what was typed, for
 * whoever comes back; for somebody else it begins anew. Ctrl L locks from anywhere; so does a while of nothing.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { watchIdle } from '../components/idleWatch.ts'
import { askLock, idleMs, useLock } from '../components/lockStore.ts'
import { useToasts } from '../components/toasts.ts'
import { useCover } from '../features/evacuation/useCover.ts'
import { LockScreen } from '../features/safekeeping/LockScreen.tsx'
import { useHub } from '../transport/hub.ts'
import type { Route } from './routes.ts'

const deskRoutes: readonly Route[] = ['desk', 'help']

/** Asks for the lock after a while of nothing. */
const useIdle = (isOn: boolean, afterMs: number): void => {
	useEffect(() => (isOn ? watchIdle(afterMs, askLock) : undefined), [isOn, afterMs])
}

export type LockOverProps = {
	readonly seat: 'free' | 'locked' | 'taken'
	/** Of whoever sits there, or sat there last. */
	readonly operator: string
	readonly route: Route
	readonly onOpen: () => Promise<void>
	readonly children: ReactNode
}

export const LockOver = ({ seat, operator, route, onOpen, children }: LockOverProps) => {
	const { client } = useHub()
	const { isAsked, after } = useLock()
	const isLocked = seat === 'locked' || (isAsked && seat === 'taken')
	/** Never opened in this window: there is nothing underneath yet. */
	const [wasOpen, setWasOpen] = useState(seat !== 'locked')
	if (!wasOpen && seat !== 'locked') setWasOpen(true)
	const host = useCover(isLocked)
	useIdle(seat === 'taken' && !isLocked, idleMs(deskRoutes.includes(route), after))

	useEffect(() => {
		useLock.setState({ isOn: seat === 'taken', ...(seat === 'taken' ? {} : { isAsked: false }) })
	}, [seat])
	const again = useRef(onOpen)
	again.current = onOpen
	useEffect(() => {
		if (!isAsked) return
		// What a short message says of somebody is not for whoever comes by.
		useToasts.setState({ toasts: [] })
		let isGone = false
		const lock = async (): Promise<void> => {
			try {
				await client.operators.lock({})
				await again.current()
			} catch {
				// Covered all the same; asked again, for the hub must know it too.
				if (!isGone) setTimeout(() => void lock(), 1000)
			}
		}
		void lock()
		return () => {
			isGone = true
		}
	}, [isAsked, client])
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			const isKey =
				(event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'l'
			if (!isKey || seat === 'free') return
			event.preventDefault()
			event.stopPropagation()
			if (!event.repeat) askLock()
		}
		addEventListener('keydown', listen, true)
		return () => removeEventListener('keydown', listen, true)
	}, [seat])

	return (
		<>
			<div className={isLocked ? 'alarm-behind alarm-behind-covered' : 'alarm-behind'}>{wasOpen ? children : null}</div>
			{isLocked ? createPortal(<LockScreen initials={operator} onOpen={onOpen} />, host) : null}
		</>
	)
}
