/** An item while its form is open, and what saving it sends. */
import { minutesOf, timeAt } from '../../../../shared/domain/programme/clock.ts'
import type { ItemKind } from '../../../../shared/domain/programme/words.ts'
import type { EventDay, SheetItem } from '../programmeTypes.ts'
import type { Step } from '../useSend.ts'

export type DraftLead = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }
export type DraftTeam = { readonly teamId: string; readonly standsAt: string; readonly materialSentOn: string }

export type ItemDraft = {
	readonly id: string
	readonly dayId: string
	readonly kind: ItemKind
	readonly title: string
	readonly startAt: string
	readonly endAt: string
	readonly roomId: string | null
	readonly isFixed: boolean
	/** As typed: minutes. */
	readonly buffer: string
	readonly roundId: string | null
	readonly leads: readonly DraftLead[]
	readonly teams: readonly DraftTeam[]
	readonly avNotes: string
	readonly accessNotes: string
	readonly contentNote: string
}

export const draftOf = (item: SheetItem): ItemDraft => ({
	id: item.id,
	dayId: item.dayId,
	kind: item.kind,
	title: item.title,
	startAt: item.startAt,
	endAt: item.endAt,
	roomId: item.roomId,
	isFixed: item.isFixed,
	buffer: item.bufferMin === 0 ? '' : String(item.bufferMin),
	roundId: item.roundId,
	leads: item.leads.map((lead) => ({ ...lead, badgeCode: '' })),
	teams: item.interpreters.map(({ teamId, standsAt, materialSentOn }) => ({ teamId, standsAt, materialSentOn })),
	avNotes: item.avNotes,
	accessNotes: item.accessNotes,
	contentNote: item.contentNote,
})

const usualMin = 30

/** A new item: half an hour after whatever is last that day, in the same room; the day's start where nothing is. */
export const newDraft = (id: string, day: EventDay, items: readonly SheetItem[]): ItemDraft => {
	const last = items.toSorted((a, b) => a.endAt.localeCompare(b.endAt)).at(-1)
	const startMin = last === undefined ? minutesOf(day.startAt) : minutesOf(last.endAt) + last.bufferMin
	return {
		id,
		dayId: day.id,
		kind: 'plenary',
		title: '',
		startAt: timeAt(startMin),
		endAt: timeAt(startMin + usualMin),
		roomId: last?.roomId ?? null,
		isFixed: false,
		buffer: '',
		roundId: null,
		leads: [],
		teams: [],
		avNotes: '',
		accessNotes: '',
		contentNote: '',
	}
}

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const mostBuffer = 120

/** Minutes as typed; null where they are none, or too many. */
export const bufferOf = (typed: string): number | null => {
	const text = typed.trim()
	if (text === '') return 0
	const minutes = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
	return minutes <= mostBuffer ? minutes : null
}

export type DraftProblem = 'title' | 'start' | 'end' | 'buffer'

/** What has to be put right before it can be saved. */
export const problemsOf = (draft: ItemDraft): ReadonlySet<DraftProblem> =>
	new Set<DraftProblem>([
		...(draft.title.trim() === '' ? ['title' as const] : []),
		...(isTime(draft.startAt) ? [] : ['start' as const]),
		...(isTime(draft.endAt) ? [] : ['end' as const]),
		...(bufferOf(draft.buffer) === null ? ['buffer' as const] : []),
	])

/**
 * What saving sends: first the move, where what follows is to come along; then the item, its leads and when
 * interpreters got their material. `before`: as it is now; null for a new one.
 */
export const stepsOf = (draft: ItemDraft, before: SheetItem | null, isShifting: boolean): readonly Step[] => {
	const { id, dayId, startAt, endAt, roomId } = draft
	const isElsewhen = before !== null && (before.startAt !== startAt || before.endAt !== endAt || before.dayId !== dayId)
	const move: readonly Step[] =
		isElsewhen && isShifting
			? [['programme.moveItem', { itemId: id, dayId, startAt, endAt, roomId, shift: 'following' }]]
			: []
	const save: Step = [
		'programme.saveItem',
		{
			item: {
				id,
				dayId,
				startAt,
				endAt,
				roomId,
				kind: draft.kind,
				title: draft.title.trim(),
				avNotes: draft.avNotes.trim(),
				accessNotes: draft.accessNotes.trim(),
				contentNote: draft.contentNote.trim(),
				isFixed: draft.isFixed,
				bufferMin: bufferOf(draft.buffer) ?? 0,
				roundId: draft.kind === 'breakout' ? draft.roundId : null,
				interpreters: draft.teams.map(({ teamId, standsAt }) => ({ teamId, standsAt: standsAt.trim() })),
			},
		},
	]
	const had = new Set(before?.leads.map(({ registrationId }) => registrationId))
	const has = new Set(draft.leads.map(({ registrationId }) => registrationId))
	const rows = [
		...[...has].filter((one) => !had.has(one)).map((registrationId) => ({ registrationId, itemId: id, isLead: true })),
		...[...had].filter((one) => !has.has(one)).map((registrationId) => ({ registrationId, itemId: id, isLead: false })),
	]
	const sent = new Map(before?.interpreters.map(({ teamId, materialSentOn }) => [teamId, materialSentOn]))
	return [
		...move,
		save,
		...(rows.length === 0 ? [] : [['programme.setLeads', { rows }] satisfies Step]),
		...draft.teams
			.filter(({ teamId, materialSentOn }) => (sent.get(teamId) ?? '') !== materialSentOn)
			.map(
				({ teamId, materialSentOn }): Step => [
					'programme.setMaterialSent',
					{ itemId: id, teamId, sentOn: materialSentOn },
				],
			),
	]
}
