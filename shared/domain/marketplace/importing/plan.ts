/**
 * Plans a whole list of stalls before anything is written: every row is new, changed, unchanged or left out, every
 * cell that cannot be read is listed, and what is good of it becomes one command. Never throws for what is in a file.
 */
import { mostStalls } from '../../../allocation/stalls/instance.ts'
import { nameScanFor } from '../../stories/nameScan.ts'
import { type Matched, matchStalls } from './matchStalls.ts'
import { changesOf, detailsOf, isPaperNew, type Merged, mergeRow, noContact } from './merge.ts'
import { type NeighbourReader, neighbourReader } from './neighbours.ts'
import type {
	Changed,
	KnownStall,
	PlannedContact,
	PlannedPaper,
	PlannedShift,
	PlannedStall,
	PlannedStallRow,
	StallImportPlan,
	StallPlanInput,
} from './planTypes.ts'
import { type Part, type RowLeft, stallRowReader } from './rowSaid.ts'
import { type StewardFinder, stewardFinder, stewardName } from './stewards.ts'
import { usualTimes } from './usualTimes.ts'
import type { StallCell } from './words.ts'

/** Most that a stall may wish to be near, or far from. */
const mostNeighbours = 10
/** Most shifts that one command takes. */
const mostShifts = 3000

type Kept = Matched & { readonly id: string; readonly number: number; readonly merged: Merged }

const isKept = (one: Kept | RowLeft): one is Kept => !('code' in one)

/** Numbers for those that say none: the lowest that are free, in the file's order. */
const numbered = (
	matched: readonly (Matched | RowLeft)[],
	{ stalls, idOf }: StallPlanInput,
): readonly (Kept | RowLeft)[] => {
	const taken = new Set<number>()
	const moved = new Set<string>()
	for (const one of matched) {
		if ('code' in one || one.said.stall.number === undefined) continue
		taken.add(one.said.stall.number)
		if (one.known) moved.add(one.known.id)
	}
	for (const { id, number } of stalls) if (!moved.has(id)) taken.add(number)
	let free = 0
	const next = (): number => {
		do free++
		while (taken.has(free))
		return free
	}
	let count = stalls.length
	return matched.map((one): Kept | RowLeft => {
		if ('code' in one) return one
		const { said, known } = one
		if (known?.state === 'withdrawn') return { row: said.row, code: 'withdrawnHere' }
		if (!known && ++count > mostStalls) return { row: said.row, code: 'tooMany' }
		const number = said.stall.number ?? known?.number ?? next()
		if (number > 999) return { row: said.row, code: 'tooMany' }
		return { ...one, id: known?.id ?? idOf(said.row), number, merged: mergeRow(said, known) }
	})
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every((name) => other.includes(name))

type Wishes = { readonly names: PlannedStall['near']; readonly left: readonly StallCell[] }

/** What a row wishes to be near to or far from; where it says nothing that can be read, it stays as it was. */
const wishesOf = (
	read: NeighbourReader,
	{ id, said }: Kept,
	cells: readonly Part[],
	before: PlannedStall['near'],
): Wishes => {
	const left: StallCell[] = []
	const names = new Set<string>()
	for (const { column, words } of cells)
		for (const neighbour of read(words, id)) {
			if ('code' in neighbour)
				left.push({ row: said.row, column, code: neighbour.code, words: neighbour.words.slice(0, 120), most: 0 })
			else if (names.size < mostNeighbours) names.add(neighbour.of)
			else if (!names.has(neighbour.of))
				left.push({ row: said.row, column, code: 'tooManyNeighbours', words: '', most: mostNeighbours })
		}
	return { names: names.size === 0 ? before : ([...names] as unknown as PlannedStall['near']), left }
}

type Shifts = {
	readonly rows: readonly PlannedShift[]
	readonly names: readonly string[]
	readonly left: readonly StallCell[]
}

/** Gives each steward that a row names the day's usual time at its stall, on the days they come. */
const shiftsFor = (input: StallPlanInput): ((kept: Kept, find: StewardFinder) => Shifts) => {
	const standing = input.stalls.flatMap(({ id, stewards }) => stewards.map((shift) => ({ ...shift, stallId: id })))
	const times = usualTimes(input.days, standing)
	/** Person and day, at which stall. */
	const at = new Map(standing.map(({ registrationId, dayId, stallId }) => [`${registrationId} ${dayId}`, stallId]))
	let count = 0
	return ({ id, said }, find) => {
		const rows: PlannedShift[] = []
		const names: string[] = []
		const left: StallCell[] = []
		for (const { column, words, found } of find(said.stewards)) {
			const leave = (code: StallCell['code']): void => void left.push({ row: said.row, column, code, words, most: 0 })
			if ('code' in found) {
				leave(found.code)
				continue
			}
			const { person } = found
			const coming = input.days.filter((day) => person.dayIds.includes(day.id))
			const open = coming.filter((day) => times.get(day.id) !== null)
			const elsewhere = open.some((day) => (at.get(`${person.registrationId} ${day.id}`) ?? id) !== id)
			const fresh = open.filter((day) => !at.has(`${person.registrationId} ${day.id}`))
			if (open.length === 0) leave('stewardNoDay')
			if (elsewhere) leave('stewardElsewhere')
			if (fresh.length === 0 || count + fresh.length > mostShifts) continue
			names.push(stewardName(person))
			for (const day of fresh) {
				count++
				at.set(`${person.registrationId} ${day.id}`, id)
				const time = times.get(day.id)
				if (time)
					rows.push({ registrationId: person.registrationId, stallId: id, dayId: day.id, ...time, canLeave: true })
			}
		}
		return { rows, names, left }
	}
}

/** `4; quietExit`: numbers of stalls and kinds of zones. */
const wishWords = (names: readonly string[], numbers: ReadonlyMap<string, number>): string =>
	names.map((name) => numbers.get(name) ?? name).join('; ')

const isContactNew = (known: KnownStall | null, contact: Merged['contact']): boolean => {
	const was = known?.contact ?? noContact
	return Object.entries(contact).some(([field, value]) => was[field as keyof typeof was] !== value)
}

const refusedRow = ({ row, code }: RowLeft): PlannedStallRow => ({
	row,
	fate: 'refused',
	code,
	number: 0,
	organisation: '',
	title: '',
	details: [],
	changes: [],
})

export const planStalls = (input: StallPlanInput): StallImportPlan => {
	const { rows: table, headerRow, mapping, stalls: known } = input
	const read = stallRowReader(mapping.columns, mapping.dateOrder, nameScanFor(input.keptNames).isIn)
	const said = table.slice(headerRow).map((cells, at) => read(cells, headerRow + at + 1))
	const matched = matchStalls(said, known)
	const kept = numbered(matched, input)
	const byId = new Map<string, { id: string; number: number; organisation: string; title: string }>()
	for (const { id, number, organisation, title } of known) byId.set(id, { id, number, organisation, title })
	for (const one of kept) if (isKept(one)) byId.set(one.id, { ...one.merged.stall, id: one.id, number: one.number })
	const numbers = new Map([...byId.values()].map(({ id, number }) => [id, number]))
	const readNeighbours = neighbourReader([...byId.values()])
	const findStewards = stewardFinder(input.people)
	const shifts = shiftsFor(input)

	const stalls: PlannedStall[] = []
	const contacts: PlannedContact[] = []
	const documents: PlannedPaper[] = []
	const shiftRows: PlannedShift[] = []
	const cells: StallCell[] = []
	const rows = kept.map((one): PlannedStallRow => {
		if (!isKept(one)) return refusedRow(one)
		const { id, number, merged } = one
		const near = wishesOf(readNeighbours, one, one.said.near, one.known?.near ?? [])
		const far = wishesOf(readNeighbours, one, one.said.far, one.known?.far ?? [])
		const team = shifts(one, findStewards)
		cells.push(...[...one.said.left, ...merged.left, ...near.left, ...far.left, ...team.left].sort(byColumn))
		const changes: Changed[] = []
		if (one.known) {
			if (one.known.number !== number)
				changes.push({ field: 'number', before: String(one.known.number), after: String(number) })
			changes.push(...changesOf(one.known, merged))
		}
		for (const [field, now, was] of [
			['near', near.names, one.known?.near ?? []],
			['far', far.names, one.known?.far ?? []],
		] as const)
			if (!sameList(now, was)) changes.push({ field, before: wishWords(was, numbers), after: wishWords(now, numbers) })
		const isStallNew = !one.known || changes.some(({ field }) => stallFieldNames.has(field))
		for (const name of team.names) changes.push({ field: 'stewards', before: '', after: name })
		if (isStallNew) stalls.push({ ...merged.stall, id, number, near: near.names, far: far.names })
		if (isContactNew(one.known, merged.contact)) contacts.push({ stallId: id, ...merged.contact })
		documents.push(
			...merged.papers.filter((paper) => isPaperNew(one.known, paper)).map((paper) => ({ stallId: id, ...paper })),
		)
		shiftRows.push(...team.rows)
		return {
			row: one.said.row,
			fate: one.known ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new',
			code: null,
			number,
			organisation: merged.stall.organisation,
			title: merged.stall.title,
			details: [
				...detailsOf(merged),
				...(near.names.length > 0 ? [{ field: 'near', value: wishWords(near.names, numbers) }] : []),
				...(far.names.length > 0 ? [{ field: 'far', value: wishWords(far.names, numbers) }] : []),
				...team.names.map((value) => ({ field: 'stewards', value })),
			],
			changes: one.known ? changes : [],
		}
	})
	const count = (fate: PlannedStallRow['fate']): number => rows.filter((row) => row.fate === fate).length
	return {
		tally: {
			rows: rows.length,
			new: count('new'),
			changed: count('changed'),
			unchanged: count('unchanged'),
			refused: count('refused'),
		},
		rows,
		cells,
		entry: { stalls, contacts, documents, rows: shiftRows },
		lacksOrganisation: !mapping.columns.includes('organisation') && known.length === 0,
	}
}

const byColumn = (one: StallCell, other: StallCell): number => one.column - other.column

/** Fields that a stall itself holds; the rest is about whom to ask, papers and stewards. */
const stallFieldNames: ReadonlySet<string> = new Set([
	'number',
	'organisation',
	'title',
	'blurb',
	'state',
	'tables',
	'chairs',
	'sockets',
	'watts',
	'needsWall',
	'needsPrivacy',
	'needsQuiet',
	'needsLight',
	'isNoisy',
	'hasFood',
	'priority',
	'near',
	'far',
])
