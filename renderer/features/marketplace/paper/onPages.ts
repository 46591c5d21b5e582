/** How much goes on which page, and in which order. */
import type { Position } from '../marketTypes.ts'
import type { PaperStall } from './paperTypes.ts'

/** So many at a time, the last page with what is left. */
export const inPages = <T>(things: readonly T[], most: number): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(things.length / most) }, (_, page) => things.slice(page * most, (page + 1) * most))

/** So many stalls have room below the plan on one page of A3; more have pages of their own. */
export const mostBelowPlan = 32
export const stallsOnListPage = 24
const rowsOnFloorPage = 20

/** On as few pages as there have to be, each as full as the others. */
export const inEvenPages = <T>(things: readonly T[]): readonly (readonly T[])[] =>
	inPages(things, Math.ceil(things.length / Math.max(1, Math.ceil(things.length / rowsOnFloorPage))))

export const byOrganisation = (stalls: readonly PaperStall[]): readonly PaperStall[] =>
	stalls.toSorted((one, other) => one.organisation.localeCompare(other.organisation, 'en') || one.number - other.number)

/** One line of the list for the floor: a stall, or a position that is free. */
export type FloorRow = { readonly code: string; readonly stall: PaperStall | null; readonly position: Position | null }

const codeOrder = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true })

/** Every position that may be used, with who was told to stand there; and every stall whose position is drawn no more. */
export const byPosition = (stalls: readonly PaperStall[], positions: readonly Position[]): readonly FloorRow[] => {
	const taken = new Set(stalls.map(({ positionId }) => positionId))
	const free = positions.filter(({ id, isOpen }) => isOpen && !taken.has(id))
	return [
		...stalls.map((stall) => ({ code: stall.code, stall, position: stall.position })),
		...free.map((position) => ({ code: position.code, stall: null, position })),
	].toSorted((one, other) => codeOrder(one.code, other.code))
}

/** Long names in smaller letters, so that they stay on the sign. */
export const signSize = (organisation: string): 'large' | 'middle' | 'small' =>
	organisation.length <= 18 ? 'large' : organisation.length <= 34 ? 'middle' : 'small'
