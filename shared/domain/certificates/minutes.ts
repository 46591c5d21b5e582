/**
 * How many minutes of educational content somebody was there for, by the lines at the door. Planned times are counted,
 * each minute once however many items run at the same time. Leaving stops the minutes, coming back starts them again.
 * Pure.
 */

import { atVenue } from '../../lib/when.ts'
import type { DoorEntry } from '../attendance.ts'
import type { CountedItem } from './settings.ts'

export type DayMinutes = {
	readonly dayId: string
	readonly minutes: number
	/** Of those, taking part in group work. */
	readonly groupMinutes: number
	/** Nobody saw them leave and the day was not closed. */
	readonly isExitUnseen: boolean
	/** The exit was set when the day was closed for everybody. */
	readonly isExitAssumed: boolean
}

type Span = { readonly from: number; readonly to: number }

const minuteMs = 60_000

/** The hours of a certificate: down to the nearest quarter. */
export const hoursOf = (minutes: number): number => Math.floor(minutes / 15) / 4

/** `5.25`, `1`, `0.5`. */
export const hoursInFigures = (minutes: number): string => String(hoursOf(minutes))

/** Each day is rounded down by itself, so that the days of a certificate add up to its total. */
export const totalHours = (days: readonly { readonly minutes: number }[]): number =>
	days.reduce((sum, { minutes }) => sum + hoursOf(minutes), 0)

/** Spans that overlap or touch, as one. */
const united = (spans: readonly Span[]): readonly Span[] =>
	spans
		.toSorted((one, other) => one.from - other.from)
		.reduce<Span[]>((done, span) => {
			const last = done.at(-1)
			if (last && span.from <= last.to) done[done.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
			else done.push(span)
			return done
		}, [])

const shared = (some: readonly Span[], others: readonly Span[]): number =>
	some.reduce(
		(sum, one) =>
			sum +
			others.reduce((own, other) => own + Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from)), 0),
		0,
	)

/**
 * @param entries the lines of one person on one day, oldest first
 * @param items of that day
 * @param untilMs now: whoever is still in has been in until then
 */
export const minutesOfDay = (
	day: { readonly id: string; readonly date: string },
	entries: readonly DoorEntry[],
	items: readonly CountedItem[],
	untilMs: number,
): DayMinutes => {
	const spansOf = (some: readonly CountedItem[]): readonly Span[] =>
		united(some.map(({ startAt, endAt }) => ({ from: atVenue(day.date, startAt), to: atVenue(day.date, endAt) })))
	const counted = spansOf(items.filter(({ use }) => use !== 'no'))
	const groups = spansOf(items.filter(({ use }) => use === 'groupWork'))
	/** Somebody taken to have left in the course of an item is taken to have stayed to its end. */
	const assumedEnd = (atMs: number): number => counted.find(({ from, to }) => from < atMs && atMs < to)?.to ?? atMs

	const cancelled = new Set(entries.flatMap(({ kind, cancels }) => (kind === 'undo' && cancels ? [cancels] : [])))
	const there: Span[] = []
	let inSince: number | null = null
	let isExitAssumed = false
	for (const { id, kind, atMs } of entries) {
		if (kind === 'undo' || cancelled.has(id)) continue
		if (kind === 'in' || kind === 'markedInByGroup') {
			inSince ??= atMs
			isExitAssumed = false
		} else if (inSince !== null) {
			isExitAssumed = kind === 'assumedOut'
			there.push({ from: inSince, to: isExitAssumed ? assumedEnd(atMs) : atMs })
			inSince = null
		}
	}
	const isExitUnseen = inSince !== null
	if (inSince !== null) there.push({ from: inSince, to: Math.max(inSince, untilMs) })
	const present = united(there)
	const minutesIn = (spans: readonly Span[]): number => Math.floor(shared(present, spans) / minuteMs)
	return { dayId: day.id, minutes: minutesIn(counted), groupMinutes: minutesIn(groups), isExitUnseen, isExitAssumed }
}
