/** What of a day belongs where on a screen: what is on, what is next, what comes then. */
import { minutesOf } from '../../../shared/domain/programme/clock.ts'
import { formatTime } from '../../text/format.ts'
import { say } from '../../text/text.ts'
import type { Shown, ShownItem } from './useDisplay.ts'

/** So many lines fit under what is next, on a screen that is read from across a room. */
const mostLater = 5
const leastLater = 2

/** What is next takes more room where there is more of it, or more to say. */
const linesFor = (next: readonly ShownItem[]): number => {
	const taken = next.reduce((lines, item) => lines + (item.contentNote === '' ? 0 : 2) + (item.isChanged ? 1 : 0), 0)
	return Math.max(leastLater, mostLater - taken - Math.max(0, next.length - 1))
}

export type DayRows = {
	readonly on: readonly ShownItem[]
	/** What begins next, all of it that begins at that time. */
	readonly next: readonly ShownItem[]
	readonly later: readonly ShownItem[]
	/** What does not fit any more. */
	readonly left: number
}

const isToCome = ({ is }: ShownItem): boolean => is === 'next' || is === 'later'

export const dayRows = ({ items }: Shown, nowMs: number): DayRows => {
	const time = formatTime(nowMs)
	const ahead = items.filter((item) => isToCome(item) || (item.is === 'dropped' && item.endAt > time))
	const first = ahead.find(isToCome)
	const next = first ? ahead.filter((item) => isToCome(item) && item.expectedAt === first.expectedAt) : []
	const later = ahead.filter((item) => !next.includes(item))
	const lines = linesFor(next)
	return {
		on: items.filter(({ is }) => is === 'on'),
		next,
		later: later.slice(0, lines),
		left: Math.max(0, later.length - lines),
	}
}

/** What is called by its kind where its title would say who speaks; of a story that is not told, what happens instead. */
export const titleOf = ({ title, kind, isChanged, change }: ShownItem): string => {
	if (title !== '') return title
	if (isChanged) return change === '' ? say('displays.changed') : change
	return say(`displays.kind.${kind}`)
}

/** How far something is, in whole minutes; null once it should be over. */
export const progressOf = (
	{ expectedAt, expectedEndAt }: ShownItem,
	nowMs: number,
): { readonly gone: number; readonly left: number; readonly of: number } | null => {
	const now = minutesOf(formatTime(nowMs))
	const [from, to] = [minutesOf(expectedAt), minutesOf(expectedEndAt)]
	if (now >= to || to <= from) return null
	const gone = Math.min(Math.max(now - from, 0), to - from)
	return { gone, left: to - from - gone, of: to - from }
}

/** Long titles in smaller letters, so that they stay on the screen. */
export const titleSize = (title: string, many: number): 'large' | 'middle' | 'small' => {
	if (many > 2 || title.length > 72) return 'small'
	return many === 2 || title.length > 26 ? 'middle' : 'large'
}
