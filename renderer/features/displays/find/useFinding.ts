/**
 * From the code on a badge to a table. Keys are heard wherever the focus is, so that a scanner which types
 * needs nobody to press anything first; an answer goes by itself, or with the next key.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useHub } from '../../../transport/hub.ts'

export type Answer = OutputOf<'displays.findGroup'> | { readonly outcome: 'lost' }

export type Finding =
	/** Now and next is on. */
	| { readonly is: 'off' }
	/** `problem`: what the last code came to. */
	| { readonly is: 'typing'; readonly code: string; readonly problem: Answer['outcome'] | null }
	| { readonly is: 'looking'; readonly code: string }
	| { readonly is: 'answered'; readonly answer: Answer }

/** What is about somebody's place goes again; about anything else the next try may follow at once. */
const goesAgain: readonly Answer['outcome'][] = ['known', 'noGroup']

/** Longer than any code with what people type between its letters. */
export const mostLetters = 12
/** Nobody is there any more. */
const idleMs = 60_000
/** Scanners end with one Enter or two. */
const scannerEndsWithinMs = 800

export const cleanCode = (typed: string): string =>
	typed
		.replace(/[^0-9a-z]/gi, '')
		.toUpperCase()
		.slice(0, mostLetters)

const isLetter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
	/^[0-9a-z]$/i.test(key) && !ctrlKey && !altKey && !metaKey

const empty: Finding = { is: 'typing', code: '', problem: null }

export type FindingHand = {
	readonly finding: Finding
	readonly open: () => void
	readonly close: () => void
	readonly setCode: (typed: string) => void
	readonly add: (letter: string) => void
	readonly look: () => void
	/** The answer was read: room for the next person. */
	readonly clear: () => void
}

/** @param isOn tables can be looked up at all. */
export const useFinding = (isOn: boolean): FindingHand => {
	const { client } = useHub()
	const [finding, setFinding] = useState<Finding>({ is: 'off' })
	const latest = useRef(finding)
	/** While nothing was typed since. */
	const answeredAt = useRef(Number.NEGATIVE_INFINITY)
	/** Somebody types or scans: the Enter that ends it is no press of whatever button has the focus. */
	const isTyped = useRef(false)

	const put = useCallback((next: Finding): void => {
		latest.current = next
		setFinding(next)
	}, [])
	const codeNow = (): string => (latest.current.is === 'typing' ? latest.current.code : '')
	const setCode = useCallback(
		(typed: string) => {
			answeredAt.current = Number.NEGATIVE_INFINITY
			put({ is: 'typing', code: cleanCode(typed), problem: null })
		},
		[put],
	)
	const add = useCallback((letter: string) => setCode(codeNow() + letter), [setCode])
	const look = useCallback((): void => {
		const code = codeNow()
		isTyped.current = false
		if (code === '') return
		const asked: Finding = { is: 'looking', code }
		put(asked)
		void client.displays
			.findGroup({ badgeCode: code })
			.catch((): Answer => ({ outcome: 'lost' }))
			.then((answer) => {
				if (latest.current !== asked) return
				answeredAt.current = performance.now()
				const isPlace = goesAgain.includes(answer.outcome)
				put(isPlace ? { is: 'answered', answer } : { is: 'typing', code: '', problem: answer.outcome })
			})
	}, [client, put])
	const open = useCallback(() => put(empty), [put])
	const close = useCallback(() => put({ is: 'off' }), [put])

	useEffect(() => {
		if (!isOn) return
		const isInField = (event: Event): boolean => event.target instanceof HTMLInputElement
		const onKey = (event: KeyboardEvent): void => {
			const { is } = latest.current
			if (event.key === 'Enter' && performance.now() - answeredAt.current < scannerEndsWithinMs) {
				event.preventDefault()
				return
			}
			if (is === 'looking') return
			if (is === 'answered') {
				event.preventDefault()
				isTyped.current = isLetter(event)
				setCode(isLetter(event) ? event.key : '')
				return
			}
			if (event.key === 'Escape' && is === 'typing') return close()
			if (isInField(event)) return
			if (isLetter(event)) {
				event.preventDefault()
				isTyped.current = true
				add(event.key)
			} else if (is === 'typing' && event.key === 'Backspace') {
				setCode(codeNow().slice(0, -1))
			} else if (event.key === 'Enter' && isTyped.current) {
				event.preventDefault()
				look()
			} else isTyped.current = false
		}
		document.addEventListener('keydown', onKey, { capture: true })
		return () => document.removeEventListener('keydown', onKey, { capture: true })
	}, [isOn, add, close, look, put, setCode])

	useEffect(() => {
		if (finding.is !== 'typing') return
		const timer = setTimeout(close, idleMs)
		return () => clearTimeout(timer)
	}, [finding, close])

	return { finding: isOn ? finding : { is: 'off' }, open, close, setCode, add, look, clear: open }
}
