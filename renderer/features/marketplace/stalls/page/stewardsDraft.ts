/** Who stands at a stall while it is typed, and the rows that saving it sends. */
import type { InputOf } from '../../../../../shared/contract/index.ts'
import type { PersonCard } from '../../../../components/PersonField.tsx'
import { asTimeOfDay } from '../../../../text/format.ts'
import type { EventDay, Stall } from '../../marketTypes.ts'

export type DraftShift = PersonCard & {
	readonly dayId: string
	/** As typed. */
	readonly startAt: string
	readonly endAt: string
	readonly canLeave: boolean
}

export type ShiftRow = InputOf<'marketplace.setStewards'>['rows'][number]

export const stewardsDraft = (stall: Stall): readonly DraftShift[] =>
	stall.stewards.map(({ isHere: _, ...shift }) => shift)

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** `order`: it ends before it begins; `time`: one of the two is none. */
export const shiftProblem = ({ startAt, endAt }: DraftShift): 'order' | 'time' | null => {
	const [start, end] = [asTimeOfDay(startAt), asTimeOfDay(endAt)]
	if (!isTime(start) || !isTime(end)) return 'time'
	return end <= start ? 'order' : null
}

/** Somebody more: at the times of whoever is there already, or as long as the day. */
export const newShift = (card: PersonCard, day: EventDay, draft: readonly DraftShift[]): DraftShift => {
	const last = draft.findLast(({ dayId }) => dayId === day.id)
	return {
		registrationId: card.registrationId,
		preferredName: card.preferredName,
		badgeCode: card.badgeCode,
		dayId: day.id,
		startAt: last?.startAt ?? day.doorsAt,
		endAt: last?.endAt ?? day.endAt,
		canLeave: last?.canLeave ?? true,
	}
}

/** The same people at the same times as on another day; who is down on this one already is as they were. */
export const copiedFrom = (draft: readonly DraftShift[], fromId: string, dayId: string): readonly DraftShift[] => {
	const there = new Set(draft.filter((one) => one.dayId === dayId).map(({ registrationId }) => registrationId))
	const more = draft
		.filter((one) => one.dayId === fromId && !there.has(one.registrationId))
		.map((one) => ({ ...one, dayId }))
	return [...draft, ...more]
}

/** The times of the first of a day, for everybody of that day. */
export const withSameTimes = (draft: readonly DraftShift[], dayId: string): readonly DraftShift[] => {
	const first = draft.find((one) => one.dayId === dayId)
	return draft.map((one) =>
		first !== undefined && one.dayId === dayId ? { ...one, startAt: first.startAt, endAt: first.endAt } : one,
	)
}

const keyOf = ({ registrationId, dayId }: Pick<DraftShift, 'registrationId' | 'dayId'>): string =>
	`${registrationId} ${dayId}`

/** What is new or other than before, and with no time whoever is taken off. */
export const shiftRows = (stall: Stall, draft: readonly DraftShift[]): readonly ShiftRow[] => {
	const before = new Map(stall.stewards.map((one) => [keyOf(one), one]))
	const now = new Set(draft.map(keyOf))
	const rows = draft.map(
		({ registrationId, dayId, startAt, endAt, canLeave }): ShiftRow => ({
			registrationId,
			stallId: stall.id,
			dayId,
			startAt: asTimeOfDay(startAt),
			endAt: asTimeOfDay(endAt),
			canLeave,
		}),
	)
	const changed = rows.filter((row) => {
		const known = before.get(keyOf(row))
		return (
			known === undefined ||
			known.startAt !== row.startAt ||
			known.endAt !== row.endAt ||
			known.canLeave !== row.canLeave
		)
	})
	const gone = stall.stewards
		.filter((one) => !now.has(keyOf(one)))
		.map(
			({ registrationId, dayId, canLeave }): ShiftRow => ({
				registrationId,
				stallId: stall.id,
				dayId,
				startAt: '',
				endAt: '',
				canLeave,
			}),
		)
	return [...changed, ...gone]
}
