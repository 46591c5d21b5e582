/**
 * Imports through the door. `startImport` opens one and keeps what was refused, `importRows` adds
 * rows in pieces small enough for the desk to work in between, `finishImport` closes it. All of it
 * is one step to a person: undoing its end takes every piece back, or nothing.
 */
import type { InputOf } from '../../../shared/contract/index.ts'
import { freshBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { mergeDetails, overlaid } from '../../../shared/domain/merge.ts'
import { nobodyYet, type PersonDetails } from '../../../shared/domain/person.ts'
import type { CommandContext, CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { keepChange, linkField } from '../../database/stores/changes.store.ts'
import { keepMapping } from '../../database/stores/importMappings.store.ts'
import { nowKnownAs } from '../../database/stores/merged.store.ts'
import {
	currentConsent,
	type Detail,
	detailsOf,
	hasTakenBack,
	insertConsent,
	insertLink,
	insertRegistration,
	isBadgeCodeTaken,
	keepImported,
	type Registration,
	registrationById,
	setDetail,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import {
	areKeptAsSaid,
	isWish,
	type TopicMeaning,
	type TopicWishes,
	topicMeaning,
	topicWishesOf,
	wishFields,
} from '../../database/stores/topicWishes.store.ts'
import {
	closeImport,
	countRows,
	heldById,
	importById,
	insertHeld,
	insertImport,
	insertImportCommand,
	runningImport,
	setHeldPerson,
} from './people.store.ts'
import { undoImport } from './undoImport.ts'

type Row = InputOf<'people.importRows'>['rows'][number]
type Fate = 'added' | 'changed' | 'unchanged' | 'held'

const addPerson = (
	context: CommandContext,
	row: Pick<Row, 'registrationId' | 'person' | 'ref' | 'status'>,
	importId: string,
	source: 'import' | 'sample',
	meaning: TopicMeaning,
) => {
	const { db, random, commandId, atMs, touch } = context
	insertRegistration(db, {
		id: row.registrationId,
		badgeCode: freshBadgeCode(random, (code) => isBadgeCodeTaken(db, code)),
		person: row.person,
		status: row.status,
		source,
		importId,
		importRef: row.ref,
		commandId,
		atMs,
		how: 'form',
		meaning,
	})
	if (!areKeptAsSaid(db, row.registrationId, row.person)) keepImported(db, row.registrationId, row.person)
	touch(row.registrationId)
}

/** Links a row's person to others of the list. A row that still waits for a decision is nobody yet. */
const linkPerson = ({ db, commandId }: CommandContext, { registrationId, result, links }: Row) => {
	if (links.length === 0 || !registrationById(db, registrationId)) return
	for (const { to, kind } of links) {
		const isNew = registrationById(db, to) !== undefined && insertLink(db, registrationId, to, kind)
		// Whoever the file brought goes with their links; others keep what an undo has to take away.
		if (isNew && result === 'changed')
			keepChange(db, commandId, { registrationId, field: linkField(to), before: null, after: kind })
	}
}

/** What the file last said of somebody: kept apart only since a desk changed something. */
const baseOf = (registration: Registration, current: PersonDetails): PersonDetails | null =>
	registration.imported ?? (registration.importId === null ? null : current)

/** Wishes as they are kept now: a topic named twice is there once, and one to be missed is no choice. */
const keepWishChanges = ({ db, commandId }: CommandContext, registrationId: string, before: TopicWishes) => {
	const now = topicWishesOf(db, registrationId)
	for (const field of wishFields)
		if (JSON.stringify(before[field]) !== JSON.stringify(now[field]))
			keepChange(db, commandId, { registrationId, field, before: before[field], after: now[field] })
}

/** Brings somebody known up to date with a file. Says whether anything changed and what a desk's word kept. */
export const updatePerson = (
	context: CommandContext,
	registration: Registration,
	file: PersonDetails,
	status: Registration['status'],
	meaning: TopicMeaning = topicMeaning(context.db),
): { hasChanged: boolean; keptAtDesk: number } => {
	const { db, commandId, atMs, touch } = context
	const current = detailsOf(db, registration.id)
	if (!current) return { hasChanged: false, keptAtDesk: 0 }
	const base = baseOf(registration, current)
	const merged = mergeDetails(current, base, file)
	const isTakenBack = ({ field, after }: { readonly field: string; readonly after: unknown }): boolean =>
		(field === 'photo' || field === 'keepInTouch') && after !== 'no' && hasTakenBack(db, registration.id, field)
	const changes = merged.changes.filter((change) => !isTakenBack(change))
	const keptAtDesk = [...merged.keptAtDesk, ...merged.changes.filter(isTakenBack).map(({ field }) => field)]
	for (const change of changes) {
		setDetail(db, registration.id, { field: change.field, value: change.after } as Detail, {
			commandId,
			atMs,
			how: 'form',
			meaning,
		})
		if (!isWish(change.field)) keepChange(db, commandId, { registrationId: registration.id, ...change })
	}
	const hasWish = changes.some(({ field }) => isWish(field))
	if (hasWish) keepWishChanges(context, registration.id, current)
	const moves = status !== registration.status && registration.status !== 'removed'
	if (moves) {
		setStatus(db, registration.id, status, atMs)
		keepChange(db, commandId, {
			registrationId: registration.id,
			field: 'status',
			before: registration.status,
			after: status,
		})
	}
	const said = overlaid(base ?? nobodyYet, file)
	const isApart =
		keptAtDesk.length > 0 || registration.imported !== null || (hasWish && !areKeptAsSaid(db, registration.id, said))
	const imported = isApart ? said : null
	if (JSON.stringify(imported) !== JSON.stringify(registration.imported)) {
		keepImported(db, registration.id, imported)
		keepChange(db, commandId, {
			registrationId: registration.id,
			field: 'imported',
			before: registration.imported,
			after: imported,
		})
	}
	const hasChanged = changes.length > 0 || moves
	if (hasChanged) touch(registration.id)
	return { hasChanged, keptAtDesk: keptAtDesk.length }
}

/** A no that a file says anew of a row that turned out to be somebody else's is theirs; all else of it is nobody's. */
const passOnNo = ({ db, commandId, atMs, touch }: CommandContext, known: Registration, file: PersonDetails): void => {
	const registrationId = nowKnownAs(db, known.id)
	if (registrationId === known.id) return
	for (const field of ['photo', 'keepInTouch'] as const) {
		const before = currentConsent(db, registrationId, field)
		if (file[field] !== 'no' || before === 'no' || known.imported?.[field] === 'no') continue
		insertConsent(db, { registrationId, kind: field, value: 'no', how: 'form', atMs })
		keepChange(db, commandId, { registrationId, field, before, after: 'no' })
		touch(registrationId)
	}
}

export const importCommandsOfPeople: CommandHandlers<
	'people.startImport' | 'people.importRows' | 'people.finishImport'
> = {
	'people.startImport': ({ db, commandId, atMs }, input) => {
		if (runningImport(db)) return { outcome: 'anotherIsRunning' }
		insertImport(db, input, commandId, atMs)
		keepMapping(db, input.mapping, atMs)
		return { outcome: 'started' }
	},
	'people.importRows': (context, { importId, rows }) => {
		const { db, commandId, atMs } = context
		const running = importById(db, importId)
		if (running?.state !== 'running') return { outcome: 'notRunning' }
		insertImportCommand(db, importId, commandId)
		const counts = { added: 0, changed: 0, unchanged: 0, held: 0, keptAtDesk: 0 }
		const meaning = topicMeaning(db)
		const source = running.kind === 'foyer' ? 'sample' : 'import'
		for (const row of rows) {
			let fate: Fate
			const known = row.result === 'changed' ? registrationById(db, row.registrationId) : undefined
			if (row.result === 'held') {
				insertHeld(db, { ...row, importId, heldAtMs: atMs })
				fate = 'held'
			} else if (row.result === 'changed' && !known && heldById(db, row.registrationId)) {
				// Still waiting, or left out by a person: it stays so, with the file's newest words.
				setHeldPerson(db, row.registrationId, row.person)
				fate = 'unchanged'
			} else if (known) {
				passOnNo(context, known, row.person)
				const { hasChanged, keptAtDesk } = updatePerson(context, known, row.person, row.status, meaning)
				counts.keptAtDesk += keptAtDesk
				fate = hasChanged ? 'changed' : 'unchanged'
			} else {
				addPerson(context, row, importId, source, meaning)
				fate = 'added'
			}
			if (!row.isExtra) counts[fate]++
		}
		for (const row of rows) linkPerson(context, row)
		countRows(db, importId, counts)
		return { outcome: 'imported', ...counts }
	},
	'people.finishImport': ({ db, commandId }, { importId, isComplete }) => {
		const running = importById(db, importId)
		if (running?.state !== 'running') return { outcome: 'notRunning' }
		closeImport(db, importId, isComplete ? 'finished' : 'stopped', commandId)
		const { rows, added, changed, unchanged, held, refused } = running
		return { outcome: 'finished', rows, added, changed, unchanged, held, refused }
	},
}

export const importUndoers: Undoers = {
	'people.finishImport': {
		applies: ({ outcome }) => outcome === 'finished',
		undo: (context, { input }) => undoImport(context, input.importId),
	},
}
