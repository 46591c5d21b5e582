/** A file of positions that somebody has chosen, read against the hall, with the circuits it brings. */
import { useMemo, useState } from 'react'
import { newId } from '../../../../transport/newId.ts'
import type { MarketStep } from '../../useMarketSend.ts'
import { circuitWatts, readWhole } from '../table/cells.ts'
import { type FileAgainst, type FileRead, readFile, textOfFile } from './positionsImport.ts'

/** A circuit that the file names: how much it gives is asked for, the hub is told when the file is taken. */
export type NewCircuit = { readonly id: string; readonly name: string; readonly watts: string }

export type PositionsFile = {
	readonly name: string
	readonly text: string
	readonly read: FileRead
	readonly newCircuits: readonly NewCircuit[]
}

export type PositionsFileState = {
	/** Null: none is chosen. */
	readonly file: PositionsFile | null
	readonly choose: (file: File) => Promise<string>
	readonly leave: () => void
	readonly giveWatts: (name: string, watts: string) => void
	/** What taking the file means, circuits first. */
	readonly stepsFor: (hallId: string) => readonly MarketStep[]
}

const wattsOf = ({ watts }: NewCircuit): number | null => {
	const read = readWhole(watts, circuitWatts)
	return 'value' in read ? read.value : null
}

export const usePositionsFile = (against: FileAgainst): PositionsFileState => {
	const [chosen, setChosen] = useState<{ readonly name: string; readonly text: string } | null>(null)
	const [given, setGiven] = useState<readonly NewCircuit[]>([])
	const { hall, circuits, positions } = against
	const { widthCm, depthCm } = hall
	const file = useMemo((): PositionsFile | null => {
		if (chosen === null) return null
		const size = { widthCm, depthCm }
		const { newCircuits } = readFile(chosen.text, { hall: size, circuits, positions })
		const asked = newCircuits.map((name) => given.find((one) => one.name === name) ?? { id: newId(), name, watts: '' })
		const brought = asked.filter((one) => wattsOf(one) !== null)
		const read = readFile(chosen.text, { hall: size, circuits: [...circuits, ...brought], positions })
		return { ...chosen, read, newCircuits: asked }
	}, [chosen, given, circuits, positions, widthCm, depthCm])
	return {
		file,
		choose: async (picked) => {
			const text = textOfFile(await picked.arrayBuffer())
			setGiven([])
			setChosen({ name: picked.name, text })
			return text
		},
		leave: () => setChosen(null),
		giveWatts: (name, watts) => {
			const before = file?.newCircuits.find((one) => one.name === name)
			setGiven([...given.filter((one) => one.name !== name), { id: before?.id ?? newId(), name, watts }])
		},
		stepsFor: (hallId) => {
			if (file === null) return []
			const list = [...file.read.added, ...file.read.changed]
			const fed = new Set(list.map(({ circuitId }) => circuitId))
			const circuitSteps = file.newCircuits.flatMap((one): MarketStep[] => {
				const watts = wattsOf(one)
				if (watts === null || !fed.has(one.id)) return []
				return [['marketplace.saveCircuit', { hallId, circuit: { id: one.id, name: one.name, watts } }]]
			})
			return list.length === 0
				? circuitSteps
				: [...circuitSteps, ['marketplace.savePositions', { hallId, positions: list }]]
		},
	}
}
