/**
 * From a code to a welcome. Whatever is on the screen goes with the next scan, with the first letter of the next
 * code, or by itself; what comes back late for somebody who has gone is dropped.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWedge } from '../../components/scanning/useWedge.ts'
import { type Hub, useHub } from '../../transport/hub.ts'
import { newId } from '../../transport/newId.ts'
import { takeBack } from '../../transport/takeBack.ts'
import { cleanCode, type KioskState, type PhotoAnswer, staysSeconds, type Welcomed } from './kioskTypes.ts'

const empty: KioskState = { is: 'typing', code: '' }

/** What the hub makes of a code. Everything but a welcome is for the desk. Throws where the hub does not answer. */
const lookUp = async (hub: Hub, code: string): Promise<KioskState> => {
	const { dayId } = await hub.client.session.me({})
	if (dayId === null) return { is: 'resting' }
	const found = await hub.client.checkin.scan({ code, dayId })
	if (found.outcome !== 'one') return { is: 'seeDesk' }
	const { registrationId } = found
	const id = newId()
	const admitted = await hub.call('checkin.admit', { registrationId, dayId, method: 'scan' }, id)
	if (admitted.outcome !== 'admitted' && admitted.outcome !== 'alreadyIn') return { is: 'seeDesk' }
	const welcome = await hub.client.kiosk.welcome({ registrationId, dayId })
	if (welcome.outcome !== 'known') return { is: 'seeDesk' }
	return {
		is: 'welcome',
		who: {
			...welcome,
			registrationId,
			doneIds: admitted.outcome === 'admitted' ? [id] : [],
			asksPhoto: welcome.photo === '',
			photoLost: false,
		},
	}
}

export type KioskHand = {
	readonly state: KioskState
	/** Seconds until it goes away; null: it stays. */
	readonly secondsLeft: number | null
	readonly setCode: (typed: string) => void
	readonly add: (sign: string) => void
	readonly look: () => void
	readonly clear: () => void
	readonly answerPhoto: (who: Welcomed, photo: PhotoAnswer) => void
	readonly notMe: (who: Welcomed) => void
	readonly askToLeave: () => void
	readonly left: () => void
}

/** Counts down while something is on the screen that somebody may have walked away from. */
const useStaying = (state: KioskState, onGone: () => void): number | null => {
	const stays = staysSeconds(state)
	const [left, setLeft] = useState({ of: state, seconds: stays })
	const seconds = left.of === state ? left.seconds : stays
	useEffect(() => {
		if (stays === null) return
		const untilMs = performance.now() + stays * 1000
		const timer = setInterval(() => {
			const leftSeconds = Math.max(0, Math.ceil((untilMs - performance.now()) / 1000))
			setLeft({ of: state, seconds: leftSeconds })
			if (leftSeconds === 0) onGone()
		}, 1000)
		return () => clearInterval(timer)
	}, [state, stays, onGone])
	return seconds
}

/** @param isOpen codes are taken at all. */
export const useKiosk = (isOpen: boolean): KioskHand => {
	const hub = useHub()
	const [state, setState] = useState<KioskState>(empty)
	const latest = useRef<KioskState>(empty)
	const put = useCallback((next: KioskState): void => {
		latest.current = next
		setState(next)
	}, [])
	const clear = useCallback(() => put(empty), [put])

	const lookFor = (code: string): void => {
		if (code === '' || !isOpen || latest.current.is === 'leaving' || latest.current.is === 'left') return
		const asked: KioskState = { is: 'looking' }
		put(asked)
		const show = (next: KioskState): void => {
			if (latest.current === asked) put(next)
		}
		void lookUp(hub, code).then(show, () => show({ is: 'resting' }))
	}
	useWedge((code) => lookFor(code.trim()))

	const setCode = useCallback((typed: string) => put({ is: 'typing', code: cleanCode(typed) }), [put])
	const codeNow = (): string => (latest.current.is === 'typing' ? latest.current.code : '')

	// Somebody types with a keyboard while the last answer is on the screen, or before the field has the focus.
	useEffect(() => {
		const onKey = (event: KeyboardEvent): void => {
			const { is } = latest.current
			const isLetter = /^[0-9a-z]$/i.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey
			const isInField = event.target instanceof HTMLInputElement
			if (!isOpen || !isLetter || isInField || is === 'leaving' || is === 'left' || is === 'looking') return
			event.preventDefault()
			setCode((is === 'typing' ? codeNow() : '') + event.key)
		}
		addEventListener('keydown', onKey)
		return () => removeEventListener('keydown', onKey)
	}, [isOpen, setCode])

	const answerPhoto = (who: Welcomed, photo: PhotoAnswer): void => {
		const id = newId()
		const kept: KioskState = {
			is: 'welcome',
			who: { ...who, photo, asksPhoto: false, doneIds: [...who.doneIds, id] },
		}
		put(kept)
		const lost = (): void => {
			if (latest.current === kept) put({ is: 'welcome', who: { ...who, asksPhoto: false, photoLost: true } })
		}
		hub
			.call('people.setPhoto', { registrationId: who.registrationId, photo }, id)
			.then(({ outcome }) => {
				if (outcome !== 'set') lost()
			})
			.catch(lost)
	}
	const notMe = (who: Welcomed): void => {
		put({ is: 'seeDesk' })
		// Where the hub does not answer, the desk takes it back: whoever it is goes there now.
		void takeBack(hub, who.doneIds).catch(() => undefined)
	}
	return {
		state,
		secondsLeft: useStaying(state, clear),
		setCode,
		add: (sign) => setCode(codeNow() + sign),
		look: () => lookFor(codeNow()),
		clear,
		answerPhoto,
		notMe,
		askToLeave: () => put({ is: 'leaving' }),
		left: () => put({ is: 'left' }),
	}
}
