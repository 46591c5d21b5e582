/** Marketplaces for the rules and the placing, as facts: nothing in them unless a test says so. */
import { readStalls, type StallInstance } from '../../shared/allocation/stalls/instance.ts'
import {
	type MarketFacts,
	type PositionFact,
	type StallFact,
	usualStallAims,
	type ZoneFact,
} from '../../shared/domain/marketplace/facts.ts'
import type { ZoneKind } from '../../shared/domain/marketplace/words.ts'
import { blmkHall } from './blmkHall.ts'

export const hallFact = {
	id: 'hall',
	roomId: null,
	name: 'Marketplace Hall',
	widthCm: 3000,
	depthCm: 1400,
	gridCm: 10,
} satisfies MarketFacts['hall']

export const positionFact = (id: string, more: Partial<PositionFact> = {}): PositionFact => ({
	id,
	code: id,
	xCm: 200,
	yCm: 100,
	widthCm: 180,
	depthCm: 80,
	turned: 0,
	tables: 1,
	sockets: 0,
	watts: 0,
	circuitId: null,
	isWall: false,
	light: 'normal',
	noise: 'normal',
	isPrivate: false,
	isStepFree: true,
	isOpen: true,
	near: [],
	...more,
})

export const stallFact = (id: string, more: Partial<StallFact> = {}): StallFact => ({
	id,
	number: 1,
	organisation: 'Mind BLMK',
	title: 'Come and talk',
	blurb: '',
	state: 'accepted',
	tables: 1,
	chairs: 2,
	sockets: 0,
	watts: 0,
	needsWall: false,
	needsPrivacy: false,
	needsQuiet: false,
	needsLight: '',
	needsStepFree: false,
	isNoisy: false,
	hasFood: false,
	near: [],
	far: [],
	priority: 0,
	stewards: [],
	documents: [],
	place: null,
	bannedFrom: [],
	marks: [],
	...more,
})

export const zoneFact = (id: string, kind: ZoneKind, more: Partial<ZoneFact> = {}): ZoneFact => ({
	id,
	kind,
	label: '',
	xCm: 0,
	yCm: 600,
	widthCm: 200,
	depthCm: 200,
	...more,
})

export const marketOf = (more: Partial<MarketFacts> = {}): MarketFacts => ({
	hall: hallFact,
	circuits: [],
	zones: [],
	positions: [],
	stalls: [],
	aims: usualStallAims,
	told: null,
	...more,
})

/** The hall of the BLMK sample as the engine reads it. */
export const blmkInstance = (alsoPowered: readonly number[] = [], watts = 250): StallInstance => {
	const { instance, faults } = readStalls(blmkHall(alsoPowered, watts))
	if (!instance) throw new Error(faults.map(({ where, what }) => `${where} ${what}`).join('; '))
	return instance
}

/** The same hall as facts of an event. */
export const blmkMarket = (alsoPowered: readonly number[] = [], watts = 250): MarketFacts => {
	const { positions, circuits, stalls } = blmkInstance(alsoPowered, watts)
	return marketOf({
		hall: { ...hallFact, widthCm: 3200, depthCm: 1900 },
		circuits: circuits.map((one) => ({ ...one, name: one.id })),
		positions: positions.map((one) =>
			positionFact(one.id, {
				xCm: Math.round(one.x * 100),
				yCm: Math.round(one.y * 100),
				widthCm: 110,
				depthCm: 110,
				tables: one.tables,
				sockets: one.sockets,
				watts: one.watts,
				circuitId: one.circuit ?? null,
				isWall: one.wall,
				light: one.light,
				noise: one.noiseZone,
				isPrivate: one.isPrivate,
				near: one.near as ZoneKind[],
			}),
		),
		stalls: stalls.map((one, at) =>
			stallFact(one.id, {
				number: at + 1,
				tables: one.tables,
				sockets: one.sockets,
				watts: one.watts,
				needsWall: one.needs.wall,
				needsPrivacy: one.needs.privacy,
				needsQuiet: one.needs.quiet,
				needsLight: one.needs.light ?? '',
				isNoisy: one.noisy,
				near: one.near,
				far: one.far,
			}),
		),
	})
}
