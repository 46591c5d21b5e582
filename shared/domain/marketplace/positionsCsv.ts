/**
 * Positions of a hall as a table for a spreadsheet, and back. Rows that are right are taken whatever is wrong
 * with others; of what is wrong it is said in which row and column, and what would do. A position is known by
 * its code: what a file does not say of one that is there stays as it is.
 */

import { fold } from '../../lib/text.ts'
import { csvRows, csvText } from '../csvText.ts'
import type { CircuitFact, HallFact, PositionFact } from './facts.ts'
import { footprintOf, isWithin } from './footprint.ts'
import { usualPosition } from './positionRow.ts'
import { lightLevels, noiseZones, type ZoneKind, zoneKinds } from './words.ts'

type Field = keyof Omit<PositionFact, 'id'>
type Spoken = Record<Field, unknown>

const columns = {
	code: 'Code',
	xCm: 'X cm',
	yCm: 'Y cm',
	widthCm: 'Width cm',
	depthCm: 'Depth cm',
	turned: 'Turned',
	tables: 'Tables',
	sockets: 'Sockets',
	watts: 'Watts',
	circuitId: 'Circuit',
	isWall: 'Wall',
	light: 'Light',
	noise: 'Noise',
	isPrivate: 'Private',
	isStepFree: 'Step-free',
	isOpen: 'Open',
	near: 'Near',
} as const satisfies Record<Field, string>
const fields = Object.keys(columns) as readonly Field[]
/** Without these a row says nothing. */
const needed = ['code', 'xCm', 'yCm'] as const satisfies readonly Field[]

/** The same bounds as the contract's. */
const ranges = {
	xCm: [0, 100_000],
	yCm: [0, 100_000],
	widthCm: [20, 2000],
	depthCm: [20, 2000],
	tables: [0, 20],
	sockets: [0, 50],
	watts: [0, 50_000],
} as const satisfies Partial<Record<Field, readonly [number, number]>>
const longestCode = 12
const quarters = [0, 90, 180, 270] as const

export type PositionFault = {
	/** As the spreadsheet counts them: the headings are 1. */
	readonly row: number
	/** What stands above the column. */
	readonly column: string
	readonly why:
		| 'noColumn'
		| 'codeMissing'
		| 'codeTooLong'
		| 'codeTwice'
		| 'notWhole'
		| 'outOfRange'
		| 'notOneOf'
		| 'noCircuit'
		| 'outside'
	/** What stands there; empty where nothing does. */
	readonly found: string
	/** What would do: words, or the least and the most. */
	readonly allowed: readonly (string | number)[]
}

export type PositionsRead = {
	readonly positions: readonly PositionFact[]
	readonly faults: readonly PositionFault[]
}

export type HallKnown = {
	readonly hall: Pick<HallFact, 'widthCm' | 'depthCm'>
	readonly circuits: readonly Pick<CircuitFact, 'id' | 'name'>[]
	readonly positions: readonly PositionFact[]
	/** The id of a position that is new. */
	readonly newId: () => string
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

export const positionsCsv = (
	positions: readonly PositionFact[],
	circuits: readonly Pick<CircuitFact, 'id' | 'name'>[],
): string => {
	const names = new Map(circuits.map(({ id, name }) => [id, name]))
	const said = (position: PositionFact, field: Field): string => {
		const value = position[field]
		if (field === 'circuitId') return names.get(position.circuitId ?? '') ?? ''
		if (typeof value === 'boolean') return yesNo(value)
		return Array.isArray(value) ? value.join(' ') : String(value)
	}
	return csvText([
		fields.map((field) => columns[field]),
		...positions.map((position) => fields.map((field) => said(position, field))),
	])
}

/** What a cell comes to: a value, or what is wrong with it. */
type Cell = { readonly value: unknown } | Pick<PositionFault, 'why' | 'allowed'>

const oneOf = <T extends string>(words: readonly T[], text: string): Cell => {
	const value = words.find((word) => fold(word) === fold(text))
	return value === undefined ? { why: 'notOneOf', allowed: words } : { value }
}

const flag = (text: string): Cell => {
	const word = fold(text)
	if (['yes', 'y', 'true', '1'].includes(word)) return { value: true }
	return ['no', 'n', 'false', '0'].includes(word) ? { value: false } : { why: 'notOneOf', allowed: ['yes', 'no'] }
}

const whole = (text: string, allowed: readonly [number, number]): Cell => {
	if (!/^\d+$/.test(text)) return { why: 'notWhole', allowed }
	const value = Number(text)
	return value >= allowed[0] && value <= allowed[1] ? { value } : { why: 'outOfRange', allowed }
}

const kindsIn = (text: string): Cell => {
	const found = text.split(/[\s;,]+/).map((word) => zoneKinds.find((kind) => fold(kind) === fold(word)))
	const isEvery = found.every((kind) => kind !== undefined)
	return isEvery ? { value: [...new Set(found as ZoneKind[])] } : { why: 'notOneOf', allowed: zoneKinds }
}

const cellOf = (field: Field, text: string, { circuits }: HallKnown): Cell => {
	switch (field) {
		case 'code':
			return text.length > longestCode ? { why: 'codeTooLong', allowed: [longestCode] } : { value: text }
		case 'circuitId': {
			const circuit = circuits.find(({ name }) => fold(name) === fold(text))
			return circuit ? { value: circuit.id } : { why: 'noCircuit', allowed: circuits.map(({ name }) => name) }
		}
		case 'turned': {
			const value = quarters.find((one) => String(one) === text)
			return value === undefined ? { why: 'notOneOf', allowed: quarters } : { value }
		}
		case 'isWall':
		case 'isPrivate':
		case 'isStepFree':
		case 'isOpen':
			return flag(text)
		case 'light':
			return oneOf(lightLevels, text)
		case 'noise':
			return oneOf(noiseZones, text)
		case 'near':
			return kindsIn(text)
		default:
			return whole(text, ranges[field])
	}
}

/** An empty cell of these takes away what is there; of the others it says nothing. */
const emptied: Partial<Spoken> = { circuitId: null, near: [] }

/** What a file comes to. Nothing is taken of one without headings for code and place. */
export const readPositionsCsv = (text: string, known: HallKnown): PositionsRead => {
	const [headings = [], ...rows] = csvRows(text)
	const at = new Map(
		fields.flatMap((field) => {
			const column = headings.findIndex((heading) => fold(heading) === fold(columns[field]))
			return column < 0 ? [] : [[field, column] as const]
		}),
	)
	const lacking = needed.filter((field) => !at.has(field))
	if (lacking.length > 0)
		return {
			positions: [],
			faults: lacking.map((field) => ({ row: 1, column: columns[field], why: 'noColumn', found: '', allowed: [] })),
		}
	const byCode = new Map(known.positions.map((position) => [fold(position.code), position]))
	const seen = new Set<string>()
	const positions: PositionFact[] = []
	const faults: PositionFault[] = []
	for (const [index, cells] of rows.entries()) {
		if (cells.length === 0) continue
		const wrong: PositionFault[] = []
		const say = (field: Field, why: PositionFault['why'], allowed: PositionFault['allowed'] = []) =>
			void wrong.push({ row: index + 2, column: columns[field], why, found: textOf(field), allowed })
		const textOf = (field: Field): string => (cells[at.get(field) ?? -1] ?? '').trim()
		const before = byCode.get(fold(textOf('code')))
		const said: Partial<Spoken> = {}
		for (const field of fields) {
			const cell = textOf(field)
			if (cell === '') {
				if (at.has(field) && field in emptied) said[field] = emptied[field]
				continue
			}
			const read = cellOf(field, cell, known)
			if ('value' in read) said[field] = read.value
			else say(field, read.why, read.allowed)
		}
		const code = fold(textOf('code'))
		if (code === '') say('code', 'codeMissing')
		else if (seen.has(code)) say('code', 'codeTwice')
		for (const field of ['xCm', 'yCm'] as const) if (textOf(field) === '') say(field, 'notWhole', ranges[field])
		const position = { ...usualPosition, ...before, ...said, id: before?.id ?? known.newId() } as PositionFact
		if (wrong.length === 0 && !isWithin(footprintOf(position), known.hall))
			say('xCm', 'outside', [known.hall.widthCm, known.hall.depthCm])
		seen.add(code)
		faults.push(...wrong)
		if (wrong.length === 0) positions.push(position)
	}
	return { positions, faults }
}
