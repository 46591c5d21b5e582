/** What is drawn, in words: for screen readers, for the line under the plan, for messages. */
import type { Trouble } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { say } from '../../../../text/text.ts'
import type { Position, Zone } from '../../marketTypes.ts'
import { carriedPositions } from './carrying.ts'
import type { Hand, PlanScene } from './planStore.ts'

/** Centimetres as metres with as many digits as they need: 4.2, 1, 0.85. */
export const metresOf = (cm: number): string => String(Math.round(cm) / 100)

export const zoneName = ({ kind, label }: Pick<Zone, 'kind' | 'label'>): string =>
	label === '' ? say(`market.zone.${kind}`) : label

export const zoneNameInFull = (zone: Pick<Zone, 'kind' | 'label'>): string =>
	zone.label === '' ? zoneName(zone) : say('kit.hallPart', { kind: say(`market.zone.${zone.kind}`), label: zone.label })

/** As seen from one position of the trouble. */
export const troubleWords = (
	{ positions, zones }: PlanScene,
	{ positionId, why, otherId }: Trouble,
	from = positionId,
): string => {
	const codeOf = (id: string): string => positions.find((one) => one.id === id)?.code ?? ''
	const code = codeOf(from)
	if (why === 'outside') return say('marketHall.plan.outside', { code })
	if (why === 'overlaps')
		return say('marketHall.plan.overlaps', { code, other: codeOf(from === positionId ? otherId : positionId) })
	const zone = zones.find(({ id }) => id === otherId)
	return say('marketHall.plan.notClear', { code, zone: zone === undefined ? '' : zoneName(zone) })
}

/** How many troubles are told one by one. */
const mostTold = 3

export const allTroubleWords = (scene: PlanScene, troubles: readonly Trouble[]): string => {
	const told = troubles.slice(0, mostTold).map((one) => troubleWords(scene, one))
	const more = troubles.length - told.length
	return [...told, ...(more > 0 ? [say('marketHall.plan.andMore', { count: more })] : [])].join(' ')
}

export const placeWords = ({ xCm, yCm }: Pick<Position, 'xCm' | 'yCm'>): string =>
	say('marketHall.plan.place', { x: metresOf(xCm), y: metresOf(yCm) })

/** One by its code, several by their number. */
export const namesOf = (positions: readonly Pick<Position, 'code'>[]): string => {
	const [first] = positions
	return positions.length === 1 && first !== undefined
		? first.code
		: say('marketHall.plan.positions', { count: positions.length })
}

export const handTroubleWords = (scene: PlanScene, hand: Hand): string => {
	if (hand.what === 'positions') return allTroubleWords(scene, hand.troubles)
	if (hand.under.length === 0) return ''
	return say('marketHall.plan.under', { count: hand.under.length, codes: hand.under.slice(0, 5).join(', ') })
}

/** Where it is now. */
export const handPlaceWords = (scene: PlanScene, hand: Hand): string => {
	if (hand.what === 'zone') {
		const { left, top, right, bottom } = hand.box
		return say('marketHall.plan.zonePlace', {
			x: metresOf(left),
			y: metresOf(top),
			width: metresOf(right - left),
			depth: metresOf(bottom - top),
		})
	}
	const [first] = carriedPositions(scene, hand)
	return first === undefined ? '' : placeWords(first)
}

export const handNames = (scene: PlanScene, hand: Hand): string => {
	if (hand.what === 'zone') {
		const zone = scene.zones.find(({ id }) => id === hand.id)
		return zone === undefined ? '' : zoneName(zone)
	}
	return namesOf(carriedPositions(scene, hand))
}

/** A position for whoever cannot see the plan. */
export const positionLabel = (position: Position, circuit: string, troubles: readonly string[]): string => {
	const { code, sockets, watts, isOpen, tables } = position
	return [
		say('marketHall.plan.label', { code, place: placeWords(position), count: tables }),
		...(sockets > 0 ? [say('marketHall.plan.labelPower', { watts, circuit })] : []),
		...(isOpen ? [] : [say('market.cannot.closed')]),
		...troubles,
	].join(' ')
}
