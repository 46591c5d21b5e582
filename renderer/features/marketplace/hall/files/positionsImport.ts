/** What a file of positions would do to the hall, before it does it. */
import { footprintOf } from '../../../../../shared/domain/marketplace/footprint.ts'
import { type PositionFault, readPositionsCsv } from '../../../../../shared/domain/marketplace/positionsCsv.ts'
import { fold } from '../../../../../shared/lib/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Circuit, Hall, Position } from '../../marketTypes.ts'

type Size = Pick<Hall, 'widthCm' | 'depthCm'>

export type FileAgainst = {
	readonly hall: Size
	readonly circuits: readonly Pick<Circuit, 'id' | 'name'>[]
	readonly positions: readonly Position[]
}

export type FileRead = {
	readonly added: readonly Position[]
	readonly changed: readonly Position[]
	readonly unchanged: number
	/** Positions of the hall that the file does not speak of; they stay. */
	readonly unspoken: number
	readonly faults: readonly PositionFault[]
	/** Circuits that the file names and the hall has not, as they are written first. */
	readonly newCircuits: readonly string[]
}

const alike = (position: Position): string =>
	JSON.stringify(
		Object.entries({ ...position, near: position.near.toSorted() }).toSorted(([one], [other]) =>
			one < other ? -1 : 1,
		),
	)

export const readFile = (text: string, against: FileAgainst): FileRead => {
	const { positions, faults } = readPositionsCsv(text, { ...against, newId })
	const before = new Map(against.positions.map((position) => [position.id, position]))
	const read = positions.map((position): Position => ({ ...position, near: [...position.near] }))
	const known = read.filter(({ id }) => before.has(id))
	const changed = known.filter((position) => {
		const was = before.get(position.id)
		return was !== undefined && alike(was) !== alike(position)
	})
	const names = new Map<string, string>()
	for (const { why, found } of faults) if (why === 'noCircuit' && !names.has(fold(found))) names.set(fold(found), found)
	return {
		added: read.filter(({ id }) => !before.has(id)),
		changed,
		unchanged: known.length - changed.length,
		unspoken: against.positions.length - known.length,
		faults,
		newCircuits: [...names.values()],
	}
}

const anySize: Size = { widthCm: 100_000, depthCm: 100_000 }

/** How large a hall has to be for what a file places in it, to whole metres with one to spare; null: it places nothing. */
export const sizeOfFile = (text: string): Size | null => {
	const { newCircuits } = readFile(text, { hall: anySize, circuits: [], positions: [] })
	const circuits = newCircuits.map((name) => ({ id: name, name }))
	const prints = readFile(text, { hall: anySize, circuits, positions: [] }).added.map(footprintOf)
	if (prints.length === 0) return null
	const metres = (cm: number): number => Math.ceil(cm / 100 + 1) * 100
	return {
		widthCm: metres(Math.max(...prints.map(({ right }) => right))),
		depthCm: metres(Math.max(...prints.map(({ bottom }) => bottom))),
	}
}

/** As spreadsheets write it: in Unicode, or as Windows in Europe did before. */
export const textOfFile = (bytes: ArrayBuffer): string => {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('windows-1252').decode(bytes)
	}
}
