/**
 * Decides the fate of every row of a file before anything is written: new, changed, unchanged,
 * held for a person to decide, or refused with a reason. Each row has exactly one. Nobody is
 * merged on a guess: what is not surely the same person is held, what is surely another is new.
 *
 * Rows claim the people they surely are in rounds (the same row as before, the same reference,
 * the same address and name), so that an early row cannot take what a later one has a better
 * right to; cancelled rows come last and take nobody whom a live row of the file still brings.
 */

import type { RefusalCode } from '../fileCodes.ts'
import { bringsNothing, mergeWith, saySame } from './compare.ts'
import { headingKey } from './headings.ts'
import { type Candidate, isThisRow, type Keys, keysOf, makeIndex, suspectOf } from './matching.ts'
import type { Person, Plan, PlanInput, PlannedEntry, PlannedRow, Refusal, Suspect } from './planTypes.ts'
import { isRefusal, type RowFacts, rowReader } from './rowFacts.ts'
import { columnsByTarget, deskFields } from './targets.ts'

/** One person a row names. */
type Subject = {
	readonly at: number
	readonly isExtra: boolean
	readonly facts: RowFacts
	readonly own: Person
	readonly ref: string
	readonly keys: Keys
	/** Who this surely is. */
	known: Candidate | null
	verdict: Verdict | null
}
type Verdict = {
	readonly fate: 'new' | 'changed' | 'unchanged' | 'held' | 'notComing'
	readonly id: string
	readonly person: Person
	readonly suspects: readonly Suspect[]
}

const subjectOf = (at: number, facts: RowFacts, own: Person, isExtra: boolean): Subject => ({
	at,
	isExtra,
	facts,
	own,
	ref: isExtra && facts.ref !== '' ? `${facts.ref.slice(0, 198)}/2` : facts.ref,
	keys: keysOf(own),
	known: null,
	verdict: null,
})

const noSuspects: Suspect[] = []
const noIds: string[] = []
const noLinks: PlannedEntry['links'] = []

const totals = /^(grand )?totals?$/
const sectionTitle =
	/^(\d+\.\s*)?((host|panelist|attendee|participant)s?( details)?|other attended|in.meeting activities|summary)$/i

/** Which rows are no persons at all: a repeated heading, a sum, a further section of a report. */
const nonPersons = (rows: PlanInput['rows'], header: number): ((at: number) => boolean) => {
	const heading = header < 0 ? [] : (rows[header] ?? [])
	const text = heading.join('\u001f')
	let endsAt = rows.length
	for (let at = header + 1; at < rows.length && heading.length > 1; at++) {
		const row = rows[at] ?? []
		const first = row[0] ?? ''
		if (first === '' || first.length > 60 || !sectionTitle.test(first)) continue
		if (row.every((cell, column) => column === 0 || cell === '')) {
			endsAt = at
			break
		}
	}
	return (at) => {
		if (at >= endsAt) return true
		const row = rows[at] ?? []
		const first = row[0] ?? ''
		if (first !== '' && first === heading[0] && row.join('\u001f') === text) return true
		return first.length < 15 && totals.test(headingKey(first))
	}
}

const isEmptyRow = (row: readonly string[]): boolean => {
	for (const cell of row) if (cell !== '') return false
	return true
}

export const planImport = (input: PlanInput): Plan => {
	const { rows, headerRow, mapping } = input
	const width = mapping.columns.length
	const headings = Array.from({ length: width }, (_, at) => rows[headerRow - 1]?.[at] ?? '')
	const read = rowReader(input, headings)
	const isNoPerson = nonPersons(rows, headerRow - 1)
	const index = makeIndex(input.known)
	const refusals = new Map<number, Refusal>()
	const refuse = (at: number, code: RefusalCode, column = '') =>
		refusals.set(at, { row: at + 1, column: column.slice(0, 200), code })
	const firsts = Array.from<Subject | undefined>({ length: rows.length })
	const extras = new Map<number, Subject>()
	const unknown = new Map<string, number>()

	for (let at = headerRow; at < rows.length; at++) {
		const row = rows[at] ?? []
		if (isEmptyRow(row)) refuse(at, 'empty')
		else if (isNoPerson(at)) refuse(at, 'notAPerson')
		else if (row.length > width && row.some((cell, column) => column >= width && cell !== ''))
			refuse(at, 'tooManyCells')
		else {
			const facts = read(row)
			if (isRefusal(facts)) {
				const isGone = facts.status === 'cancelled' && facts.code === 'noName'
				refuse(at, isGone ? 'cancelledInFile' : facts.code, facts.column)
				continue
			}
			firsts[at] = subjectOf(at, facts, facts.person, false)
			if (facts.second) extras.set(at, subjectOf(at, facts, facts.second, true))
			if (facts.unknownSector !== '' && facts.status !== 'cancelled') {
				unknown.set(facts.unknownSector, (unknown.get(facts.unknownSector) ?? 0) + 1)
			}
		}
	}

	const subjects: Subject[] = []
	for (let at = headerRow; at < rows.length; at++) {
		const first = firsts[at]
		if (first) subjects.push(first)
		const extra = extras.get(at)
		if (extra) subjects.push(extra)
	}
	const live = subjects.filter(({ facts }) => facts.status !== 'cancelled')
	const cancelled = subjects.filter(({ facts }) => facts.status === 'cancelled')

	const claim = (subject: Subject, found: Candidate | null): Candidate | null => {
		if (!found?.known || found.isTaken) return null
		found.isTaken = true
		subject.known = found
		return found
	}
	for (const subject of live) {
		const claimed = claim(subject, index.exactly(subject.own, subject.ref))
		if (claimed?.known?.status === subject.facts.status) {
			subject.verdict = { fate: 'unchanged', id: claimed.id, person: subject.own, suspects: noSuspects }
		}
	}
	for (const subject of live) if (!subject.known) claim(subject, index.withRef(subject.ref, subject.keys))
	for (const subject of live) subject.verdict ??= judge(subject)
	for (const subject of cancelled) subject.verdict = judgeCancelled(subject)

	/** Whose a claimed row is, and whether it says anything new of them. */
	function settled(subject: Subject, candidate: Candidate): Verdict {
		const known = candidate.known
		const before = known?.imported ?? null
		const person = mergeWith(subject.own, subject.isExtra ? null : subject.facts.said, before)
		const isSame = before ? saySame(person, before) : known !== null && bringsNothing(person, known)
		const isUnchanged = isSame && known?.status === subject.facts.status
		return { fate: isUnchanged ? 'unchanged' : 'changed', id: candidate.id, person, suspects: noSuspects }
	}

	function judge(subject: Subject): Verdict {
		if (subject.known) return settled(subject, subject.known)
		const { own, ref, keys } = subject
		const same = index.addressAndName(keys)
		const claimed = claim(subject, same.free)
		if (claimed) return settled(subject, claimed)
		const byRef = index.withRef(ref, keys)
		const alike = byRef ? [byRef, ...same.all] : same.all.length > 0 ? same.all : index.lookAlikes(keys)
		const id = input.newId()
		if (alike.length === 0) {
			index.add(id, ref, own, keys, null)
			return { fate: 'new', id, person: own, suspects: noSuspects }
		}
		// The same row a second time, of somebody the event had before this file: nothing to decide.
		const twin = alike.find((other) => isThisRow(other, own, ref))
		if (twin) return { fate: 'unchanged', id: twin.id, person: own, suspects: noSuspects }
		index.add(id, ref, own, keys, null)
		const suspects = [...new Set(alike)].slice(0, 5).map(suspectOf)
		return { fate: 'held', id, person: own, suspects }
	}

	function judgeCancelled(subject: Subject): Verdict {
		const { own, ref, keys } = subject
		const claimed =
			claim(subject, index.withRef(ref, keys)) ??
			claim(subject, index.addressAndName(keys).free) ??
			claim(subject, index.exactly(own, ref))
		if (!claimed) return { fate: 'notComing', id: '', person: own, suspects: noSuspects }
		const isKnownToBeOff = claimed.known?.status === 'cancelled'
		return { ...settled(subject, claimed), fate: isKnownToBeOff ? 'unchanged' : 'changed' }
	}

	return collect(input, headings, { refusals, firsts, extras, unknown }, index.isAddressOfAnother)
}

type Judged = {
	refusals: Map<number, Refusal>
	firsts: readonly (Subject | undefined)[]
	extras: ReadonlyMap<number, Subject>
	unknown: ReadonlyMap<string, number>
}

const collect = (
	{ rows, headerRow, mapping }: PlanInput,
	headings: readonly string[],
	{ refusals, firsts, extras, unknown }: Judged,
	isAddressOfAnother: (email: string, id: string) => boolean,
): Plan => {
	const tally = { rows: 0, new: 0, changed: 0, unchanged: 0, held: 0, refused: 0, people: 0 }
	const entries: PlannedEntry[] = []
	const planned: PlannedRow[] = []
	const refused: Refusal[] = []
	const shared = new Set<string>()
	const columns = columnsByTarget(mapping.columns)
	const statusHeading = headings[columns.get('status')?.[0] ?? -1] ?? ''

	const entry = (
		subject: Subject,
		verdict: Verdict,
		result: PlannedEntry['result'],
		links: PlannedEntry['links'],
	): PlannedEntry => ({
		registrationId: verdict.id,
		row: subject.at + 1,
		ref: subject.ref,
		result,
		person: verdict.person,
		status: subject.facts.status,
		suspects: verdict.suspects.length === 0 ? noIds : verdict.suspects.map(({ id }) => id),
		isExtra: subject.isExtra,
		links,
	})
	const noteAddress = (email: string, id: string) => {
		if (email !== '' && isAddressOfAnother(email.toLowerCase(), id)) shared.add(email.toLowerCase())
	}
	const leaveOut = (refusal: Refusal) => {
		tally.refused++
		refused.push(refusal)
		planned.push({
			row: refusal.row,
			fate: 'refused',
			person: null,
			known: null,
			status: 'confirmed',
			suspects: [],
			code: refusal.code,
			column: refusal.column,
		})
	}

	for (let at = headerRow; at < rows.length; at++) {
		tally.rows++
		const refusal = refusals.get(at)
		const first = firsts[at]
		const verdict = first?.verdict
		if (refusal || !first || !verdict) {
			leaveOut(refusal ?? { row: at + 1, column: '', code: 'notAPerson' })
			continue
		}
		if (verdict.fate === 'notComing') {
			leaveOut({ row: at + 1, column: statusHeading.slice(0, 200), code: 'cancelledInFile' })
			continue
		}
		const extra = extras.get(at)
		const extraFate = extra?.verdict?.fate ?? 'unchanged'
		const bringsExtra = extraFate !== 'unchanged' && extraFate !== 'notComing'
		// A row that brings a second person is not unchanged, though its first person is.
		const fate = verdict.fate === 'unchanged' && bringsExtra ? 'changed' : verdict.fate
		tally[fate]++
		if (fate === 'new') tally.people++
		planned.push({
			row: at + 1,
			fate,
			person: verdict.person,
			known: first.known?.known ?? null,
			status: first.facts.status,
			suspects: verdict.suspects,
			code: null,
			column: '',
		})
		if (fate !== 'unchanged') entries.push(entry(first, verdict, fate, noLinks))
		if (fate !== 'held') noteAddress(verdict.person.email, verdict.id)
		if (extra?.verdict && extraFate !== 'unchanged' && extraFate !== 'notComing') {
			entries.push(entry(extra, extra.verdict, extraFate, [{ to: verdict.id, kind: 'bookedTogether' }]))
			if (extraFate === 'new') tally.people++
			if (extraFate !== 'held') noteAddress(extra.verdict.person.email, extra.verdict.id)
		}
	}
	return {
		tally,
		entries,
		refused,
		rows: planned,
		unknownAnswers: unknownAnswers(unknown, columns.get('sector')?.[0] ?? 0),
		missing: missingFields(columns),
		sharedEmails: shared.size,
	}
}

const unknownAnswers = (unknown: ReadonlyMap<string, number>, column: number): Plan['unknownAnswers'] =>
	[...unknown]
		.filter(([answer]) => answer.length <= 500)
		.map(([answer, count]) => ({ column, answer, rows: count }))
		.sort((a, b) => b.rows - a.rows || (a.answer < b.answer ? -1 : 1))
		.slice(0, 200)

const missingFields = (columns: ReturnType<typeof columnsByTarget>): string[] =>
	deskFields.filter((field) =>
		field === 'name'
			? !columns.has('fullName') &&
				!columns.has('givenName') &&
				!columns.has('familyName') &&
				!columns.has('preferredName')
			: !columns.has(field),
	)
