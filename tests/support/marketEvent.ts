/** A marketplace set up through the door, like anybody would: hall, circuits, positions, stalls. */
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { MarketFacts } from '../../shared/domain/marketplace/facts.ts'

export type Call = <N extends CommandName>(name: N, input: InputOf<N>) => OutputOf<N>

export type MarketIds = {
	/** From the ids of the facts to those of the event. */
	readonly positions: Readonly<Record<string, string>>
	readonly stalls: Readonly<Record<string, string>>
	readonly circuits: Readonly<Record<string, string>>
}

const renamed = (list: readonly { readonly id: string }[], newId: () => string): Record<string, string> =>
	Object.fromEntries(list.map(({ id }) => [id, newId()]))

const done = (outcome: { readonly outcome: string }): void => {
	if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome))
}

/** Sends what these facts hold as commands. Places, pins, aims and steward needs are not among it. */
export const setUpMarket = (call: Call, newId: () => string, facts: MarketFacts): MarketIds => {
	const hallId = newId()
	const { widthCm, depthCm } = facts.hall ?? { widthCm: 3000, depthCm: 1400 }
	const hall = { id: hallId, roomId: null, name: 'Marketplace Hall', widthCm, depthCm, gridCm: 10, picture: '' }
	const ids: MarketIds = {
		positions: renamed(facts.positions, newId),
		stalls: renamed(facts.stalls, newId),
		circuits: renamed(facts.circuits, newId),
	}
	done(call('marketplace.saveHall', { hall }))
	for (const { id, name, watts } of facts.circuits)
		done(call('marketplace.saveCircuit', { hallId, circuit: { id: ids.circuits[id] ?? '', name, watts } }))
	const positions = facts.positions.map((one) => ({
		...one,
		id: ids.positions[one.id] ?? '',
		circuitId: ids.circuits[one.circuitId ?? ''] ?? null,
		near: [...one.near],
	}))
	if (positions.length > 0) done(call('marketplace.savePositions', { hallId, positions }))
	const named = (name: string): string => ids.stalls[name] ?? name
	const stalls = facts.stalls.map((one): InputOf<'marketplace.saveStalls'>['stalls'][number] => ({
		id: named(one.id),
		number: one.number,
		organisation: one.organisation,
		title: one.title,
		blurb: one.blurb,
		state: 'accepted',
		tables: one.tables,
		chairs: one.chairs,
		sockets: one.sockets,
		watts: one.watts,
		needsWall: one.needsWall,
		needsPrivacy: one.needsPrivacy,
		needsQuiet: one.needsQuiet,
		needsLight: one.needsLight,
		isNoisy: one.isNoisy,
		hasFood: one.hasFood,
		near: one.near.map(named) as InputOf<'marketplace.saveStalls'>['stalls'][number]['near'],
		far: one.far.map(named) as InputOf<'marketplace.saveStalls'>['stalls'][number]['far'],
		priority: one.priority,
	}))
	if (stalls.length > 0) done(call('marketplace.saveStalls', { stalls }))
	for (const { id, bannedFrom } of facts.stalls)
		for (const positionId of bannedFrom)
			call('marketplace.setBan', { stallId: named(id), positionId: ids.positions[positionId] ?? '', isBanned: true })
	return ids
}
