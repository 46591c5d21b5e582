/** What nobody may be asked to put up with: too much on a supply, a way out that is blocked, a place somebody cannot reach. */

import type { CircuitFact } from '../../marketplace/facts.ts'
import { clearZonesUnder, footprintOf, isWithin } from '../../marketplace/footprint.ts'
import type { Need } from '../../person.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { goToStall, marketSceneOf, type Standing, stallFound } from './marketScene.ts'

/** `stall`, `position`: its code, `asked`, `given`. */
const tooMuch = (scene: EventScene, { stall, position }: Standing): readonly EventFinding[] => {
	const over = (variant: string, asked: number, given: number): readonly EventFinding[] =>
		asked > given
			? [stallFound(scene, 'M1', stall, [], { variant, values: { position: position.code, asked, given } })]
			: []
	return [
		...over('tables', stall.tables, position.tables),
		...over('sockets', stall.sockets, position.sockets),
		...(stall.sockets > position.sockets ? [] : over('watts', stall.watts, position.watts)),
		...over('closed', 1, position.isOpen ? 1 : 0),
	]
}

/** `circuit`: its name, `asked` and `given` watts, `stalls` that it feeds. The fix looks at the one that draws most. */
const overloaded = (scene: EventScene, circuit: CircuitFact): readonly EventFinding[] => {
	const fed = marketSceneOf(scene)
		.standing.filter(({ stall, position }) => position.circuitId === circuit.id && stall.watts > 0)
		.map(({ stall }) => stall)
		.toSorted((one, other) => other.watts - one.watts)
	const asked = fed.reduce((sum, { watts }) => sum + watts, 0)
	const [most] = fed
	if (!most || asked <= circuit.watts) return []
	return [
		eventFound(scene, 'M1', [circuit.id], {
			variant: 'circuit',
			stallIds: fed.map(({ id }) => id),
			values: { circuit: circuit.name, asked, given: circuit.watts, stalls: fed.length },
			fix: goToStall(most.id),
		}),
	]
}

/** Two at one position cannot be kept at all; what a position or its circuit does not give can come about by a later change. */
const supply: EventCheck = {
	rule: 'M1',
	look: (scene) => [
		...marketSceneOf(scene).standing.flatMap((one) => tooMuch(scene, one)),
		...scene.facts.market.circuits.flatMap((circuit) => overloaded(scene, circuit)),
	],
}

/** `stall`, `position`, and `zone`: the kind of what must stay clear. Variant `outside`: it reaches out of the hall. */
const keptClear: EventCheck = {
	rule: 'M4',
	look: (scene) => {
		const { hall, zones } = scene.facts.market
		return marketSceneOf(scene).standing.flatMap(({ stall, position }) => {
			const isOutside = hall !== null && !isWithin(footprintOf(position), hall)
			const kinds = [...new Set(clearZonesUnder(zones, position).map(({ kind }) => kind))]
			return [
				...kinds.map((zone) => stallFound(scene, 'M4', stall, [zone], { values: { position: position.code, zone } })),
				...(isOutside
					? [stallFound(scene, 'M4', stall, [], { variant: 'outside', values: { position: position.code } })]
					: []),
			]
		})
	},
}

const cannotMeet = (code: Need['code'], { position }: Standing): boolean => {
	if (code === 'stepFree' || code === 'wheelchairSpace') return !position.isStepFree
	return code === 'lowNoise' && position.noise === 'loud'
}

/** `stall`, `position`, `code` of the need. One for each steward and need. */
const stewardsNeeds: EventCheck = {
	rule: 'M6',
	look: (scene) =>
		marketSceneOf(scene).standing.flatMap((one) =>
			[...new Set(one.stall.stewards.map(({ registrationId }) => registrationId))].flatMap((id) =>
				[...new Set(scene.needsOf(id).map(({ code }) => code))]
					.filter((code) => cannotMeet(code, one))
					.map((need) =>
						stallFound(scene, 'M6', one.stall, [id, need], {
							registrationIds: [id],
							values: { position: one.position.code, code: need },
						}),
					),
			),
		),
}

export const marketSafetyChecks: readonly EventCheck[] = [supply, keptClear, stewardsNeeds]
