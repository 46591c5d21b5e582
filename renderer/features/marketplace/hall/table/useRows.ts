/** The order rows stand in: by code at first, then as it was, with what is new at the end, until it is asked for again. */
import { useMemo, useState } from 'react'
import { byCode } from '../../../../../shared/domain/marketplace/countingCodes.ts'
import type { Position } from '../../marketTypes.ts'

const inOrder = (positions: readonly Position[]): readonly string[] => positions.toSorted(byCode).map(({ id }) => id)

export const useRows = (
	positions: readonly Position[],
): { readonly rows: readonly Position[]; readonly sort: () => void } => {
	const [order, setOrder] = useState(() => inOrder(positions))
	const rows = useMemo(() => {
		const known = new Map(positions.map((position) => [position.id, position]))
		const before = order.flatMap((id) => known.get(id) ?? [])
		const placed = new Set(order)
		return [...before, ...positions.filter(({ id }) => !placed.has(id)).toSorted(byCode)]
	}, [positions, order])
	return { rows, sort: () => setOrder(inOrder(positions)) }
}
