/** Changes what is known of a person, or one thing of many; keeps views of the list. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { PersonDetails } from '../../../shared/domain/person.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { CommandContext, CommandHandlers, Undoers, UndoResult } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { presentDays } from '../../database/stores/attendance.store.ts'
import { keepChange } from '../../database/stores/changes.store.ts'
import { hasDay, hasSector } from '../../database/stores/lookups.store.ts'
import { keptViews, viewPosition } from '../../database/stores/peopleList.store.ts'
import {
	type Detail,
	daysOf,
	detailsOf,
	keepWhatFileSaid,
	registrationById,
	setDetail,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import { carriedNeedsOf, needRow } from './care.store.ts'
import { type Fate, fateOf } from './many.ts'
import { changedSince, restoreChanges } from './restore.ts'

type Names = 'people.edit' | 'people.bookDay' | 'people.changeMany' | 'people.saveView' | 'people.removeView'

const mostViews = 50

const setField = (context: CommandContext, registrationId: string, detail: Detail, before: unknown): void => {
	const { db, commandId, atMs } = context
	keepWhatFileSaid(db, registrationId)
	setDetail(db, registrationId, detail, { commandId, atMs, how: 'form' })
	const after = detailsOf(db, registrationId)?.[detail.field]
	keepChange(db, commandId, { registrationId, field: detail.field, before, after })
}

/** What is really different, field by field. */
const differing = (person: PersonDetails, changes: InputOf<'people.edit'>['changes']): readonly Detail[] =>
	(Object.entries(changes) as [keyof PersonDetails, unknown][])
		.filter(([field, value]) => value !== undefined && JSON.stringify(person[field]) !== JSON.stringify(value))
		.map(([field, value]) => ({ field, value }) as Detail)

const doOne = (context: CommandContext, registrationId: string, fate: Fate): void => {
	if (fate.is !== 'changes') return
	const { db, commandId, atMs } = context
	if ('status' in fate) {
		setStatus(db, registrationId, fate.status.after, atMs)
		keepChange(db, commandId, { registrationId, field: 'status', before: fate.status.before, after: fate.status.after })
	} else if ('detail' in fate) setField(context, registrationId, fate.detail, fate.before)
	context.touch(registrationId)
}

export const peopleListCommands: CommandHandlers<Names> = {
	'people.edit': (context, { registrationId, changes }) => {
		const { db, touch } = context
		const known = registrationById(db, registrationId)
		const person = detailsOf(db, registrationId)
		if (!known || !person || known.status === 'removed') return { outcome: 'notFound' }
		const days = changes.days && [...new Set(changes.days)].toSorted()
		if (days?.some((dayId) => !hasDay(db, dayId))) return { outcome: 'unknownDay' }
		if (changes.sector !== undefined && changes.sector !== '' && !hasSector(db, changes.sector))
			return { outcome: 'unknownSector' }
		const isTakenAway = (dayId: string): boolean => person.days.includes(dayId) && days?.includes(dayId) === false
		if (days && presentDays(db, registrationId).some(isTakenAway)) return { outcome: 'isIn' }
		const details = differing(person, {
			...changes,
			...(days ? { days } : {}),
			...(changes.roles ? { roles: [...new Set(changes.roles)] } : {}),
		})
		if (details.length === 0) return { outcome: 'unchanged' }
		for (const detail of details) setField(context, registrationId, detail, person[detail.field])
		touch(registrationId)
		return { outcome: 'saved', count: details.length }
	},
	'people.bookDay': ({ db, commandId, atMs, touch }, { registrationId, dayId }) => {
		const known = registrationById(db, registrationId)
		if (!known || known.status === 'removed' || !hasDay(db, dayId)) return { outcome: 'notFound' }
		const before = daysOf(db, registrationId)
		const isComing = known.status === 'confirmed'
		if (before.includes(dayId) && isComing) return { outcome: 'unchanged' }
		keepWhatFileSaid(db, registrationId)
		if (!isComing) {
			setStatus(db, registrationId, 'confirmed', atMs)
			keepChange(db, commandId, { registrationId, field: 'status', before: known.status, after: 'confirmed' })
		}
		if (!before.includes(dayId)) {
			setDetail(
				db,
				registrationId,
				{ field: 'days', value: [...before, dayId].toSorted() },
				{ commandId, atMs, how: 'spoken' },
			)
			keepChange(db, commandId, { registrationId, field: 'days', before, after: daysOf(db, registrationId) })
		}
		touch(registrationId)
		return { outcome: 'booked' }
	},
	'people.changeMany': (context, { rows, change }) => {
		const { db } = context
		if ((change.set === 'addDay' || change.set === 'removeDay') && !hasDay(db, change.dayId))
			return { outcome: 'unknownDay' }
		if (change.set === 'sector' && change.sector !== '' && !hasSector(db, change.sector))
			return { outcome: 'unknownSector' }
		const ids = [...new Set(rows.map(({ registrationId }) => registrationId))]
		const journal = journalOf(context)
		const counts = { changes: 0, unchanged: 0, isIn: 0, notThere: 0 }
		for (const id of ids) {
			const fate = fateOf(db, id, change)
			counts[fate.is]++
			if (fate.is === 'changes' && 'needs' in fate && change.set === 'needsStatus') {
				const needs = carriedNeedsOf(db, id)
				for (const { position } of fate.needs) {
					const need = needs[position]
					if (need) journal.put('need', needRow(id, position, { ...need, status: change.status }))
				}
				context.touch(id)
			} else doOne(context, id, fate)
		}
		const { changes, unchanged, ...left } = counts
		if (changes === 0) return { outcome: 'unchanged', ...left }
		return { outcome: 'changed', count: changes, unchanged, ...left }
	},
	'people.saveView': (context, { viewId, name, filter }) => {
		const { db } = context
		const others = keptViews(db).filter(({ id }) => id !== viewId)
		if (others.some((view) => fold(view.name) === fold(name))) return { outcome: 'nameTaken' }
		if (others.length >= mostViews) return { outcome: 'tooMany' }
		const row = { id: viewId, position: viewPosition(db, viewId), name, filter: JSON.stringify(filter) }
		return { outcome: journalOf(context).put('people_view', row) ? 'saved' : 'unchanged' }
	},
	'people.removeView': (context, { viewId }) => ({
		outcome: journalOf(context).remove('people_view', { id: viewId }) ? 'removed' : 'notFound',
	}),
}

const undoDetails = (context: CommandContext, commandId: string): UndoResult => {
	const count = changedSince(context, [commandId])
	if (count > 0) return { outcome: 'standsOn', why: 'changedSince', count }
	restoreChanges(context, [commandId])
	return undoJournal(context, commandId)
}

export const peopleListUndoers: Undoers = {
	'people.edit': {
		applies: ({ outcome }) => outcome === 'saved',
		undo: (context, { id }) => undoDetails(context, id),
	},
	'people.bookDay': {
		applies: ({ outcome }) => outcome === 'booked',
		undo: (context, { id }) => undoDetails(context, id),
	},
	'people.changeMany': {
		applies: ({ outcome }) => outcome === 'changed',
		undo: (context, { id }) => undoDetails(context, id),
	},
	'people.saveView': {
		applies: ({ outcome }) => outcome === 'saved',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'people.removeView': {
		applies: ({ outcome }) => outcome === 'removed',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
