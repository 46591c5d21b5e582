/** The hall itself as it is written in a form, and back. Metres in the form, centimetres kept. */

import { say } from '../../../../text/text.ts'
import type { Hall } from '../../marketTypes.ts'
import { asMetres, type CellRead, type Faults, readAll, readMetres } from '../table/cells.ts'

export type HallDraft = {
	readonly name: string
	/** Empty: no room of the event. */
	readonly roomId: string
	readonly width: string
	readonly depth: string
	/** Centimetres; `0`: none. */
	readonly grid: string
	/** A data URL; empty: none. */
	readonly picture: string
}

const longestName = 200
const sizeCm = [100, 100_000] as const
export const grids = ['0', '10', '25', '50', '100'] as const

export const newHallDraft = (name: string, roomId: string): HallDraft => ({
	name,
	roomId,
	width: '',
	depth: '',
	grid: '50',
	picture: '',
})

export const draftOfHall = (hall: Hall): HallDraft => ({
	name: hall.name,
	roomId: hall.roomId ?? '',
	width: asMetres(hall.widthCm),
	depth: asMetres(hall.depthCm),
	grid: String(hall.gridCm),
	picture: hall.picture,
})

const nameOf = (text: string): CellRead<string> => {
	const value = text.trim()
	if (value === '') return { fault: say('marketHall.fault.empty') }
	return value.length > longestName ? { fault: say('marketHall.fault.long', { longest: longestName }) } : { value }
}

export const readHall = (id: string, draft: HallDraft): { readonly hall: Hall } | { readonly faults: Faults } => {
	const read = readAll({
		name: nameOf(draft.name),
		width: readMetres(draft.width, sizeCm),
		depth: readMetres(draft.depth, sizeCm),
	})
	if ('faults' in read) return read
	const { name, width, depth } = read.values
	const roomId = draft.roomId === '' ? null : draft.roomId
	const { picture } = draft
	return { hall: { id, roomId, name, widthCm: width, depthCm: depth, gridCm: Number(draft.grid), picture } }
}

/** How deep a hall is that a picture shows whole, by how wide it is; empty while that is not known. */
export const depthByPicture = (
	width: string,
	{ width: across, height }: { readonly width: number; readonly height: number },
): string => {
	const read = readMetres(width, sizeCm)
	return 'value' in read ? asMetres(Math.max(sizeCm[0], Math.round((read.value * height) / across))) : ''
}
