/** What circuits carry, and what they would carry if a stall went somewhere else. Watts. */
import type { Circuit, Position, Stall } from '../marketTypes.ts'
import type { Option } from './placesTypes.ts'

export type CircuitLoad = {
	readonly id: string
	readonly name: string
	readonly watts: number
	readonly used: number
	/** More, or less below zero, by what is looked at. */
	readonly added: number
}

type Seen = {
	readonly circuits: readonly Circuit[]
	readonly positionOf: (id: string | null | undefined) => Position | undefined
	readonly stallOf: (id: string) => Stall | undefined
}

export const circuitLoads = (
	{ circuits, positionOf, stallOf }: Seen,
	stall: Stall | null,
	option: Option | null,
): readonly CircuitLoad[] => {
	const added = new Map<string, number>()
	const draw = (positionId: string | null | undefined, watts: number): void => {
		const circuitId = positionOf(positionId)?.circuitId ?? null
		if (circuitId !== null) added.set(circuitId, (added.get(circuitId) ?? 0) + watts)
	}
	if (stall !== null && option !== null && option.cannot === null) {
		const home = stall.place?.positionId
		draw(home, -stall.watts)
		draw(option.positionId, stall.watts)
		const other = stallOf(option.swapWith ?? '')
		if (other !== undefined) {
			draw(option.positionId, -other.watts)
			draw(home, other.watts)
		}
	}
	return circuits.map(({ id, name, watts, usedWatts }) => ({
		id,
		name,
		watts,
		used: usedWatts,
		added: added.get(id) ?? 0,
	}))
}
