/** A zone as a row of its table, and back. */
import { footprintOfZone, isWithin } from '../../../../../shared/domain/marketplace/footprint.ts'
import { zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { say } from '../../../../text/text.ts'
import type { Hall, Zone } from '../../marketTypes.ts'
import { asMetres, type Draft, type Faults, type Range, readAll, readMetres } from './cells.ts'

const farCm: Range = [0, 100_000]
const sizeCm: Range = [10, 100_000]
export const longestLabel = 60

export const draftOfZone = (zone: Zone): Draft => ({
	kind: zone.kind,
	label: zone.label,
	xCm: asMetres(zone.xCm),
	yCm: asMetres(zone.yCm),
	widthCm: asMetres(zone.widthCm),
	depthCm: asMetres(zone.depthCm),
})

export const readZone = (
	id: string,
	draft: Draft,
	hall: Pick<Hall, 'widthCm' | 'depthCm'>,
): { readonly zone: Zone } | { readonly faults: Faults } => {
	const read = readAll({
		xCm: readMetres(draft['xCm'], farCm),
		yCm: readMetres(draft['yCm'], farCm),
		widthCm: readMetres(draft['widthCm'], sizeCm),
		depthCm: readMetres(draft['depthCm'], sizeCm),
	})
	if ('faults' in read) return read
	const zone: Zone = {
		...read.values,
		id,
		kind: zoneKinds.find((kind) => kind === draft['kind']) ?? 'other',
		label: String(draft['label'] ?? '').trim(),
	}
	if (isWithin(footprintOfZone(zone), hall)) return { zone }
	const isAcross = zone.xCm + zone.widthCm > hall.widthCm
	const most = asMetres(isAcross ? hall.widthCm : hall.depthCm)
	return { faults: { [isAcross ? 'widthCm' : 'depthCm']: say('marketHall.fault.zoneOutside', { most }) } }
}
