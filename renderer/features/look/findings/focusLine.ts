/** Where the focus goes when the line that had it is settled: to the one that takes its place, and never to nowhere. */
import { focusSoon } from '../../../components/focusSoon.ts'

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-look-line]')]
const nameOf = (line: HTMLElement): string => line.dataset['lookLine'] ?? ''

/** Call it before something is done about a line; what it answers, afterwards. */
export const keepFocusNear = (key: string): (() => void) => {
	const before = lines().map(nameOf)
	const at = before.indexOf(key)
	const wanted = [...before.slice(Math.max(0, at)), ...before.slice(0, Math.max(0, at)).toReversed()]
	return () =>
		focusSoon(() => {
			const now = lines()
			const next = wanted.flatMap((name) => now.find((line) => nameOf(line) === name) ?? [])[0]
			return next?.querySelector<HTMLElement>('h3, h4') ?? document.querySelector<HTMLElement>('h1')
		})
}
