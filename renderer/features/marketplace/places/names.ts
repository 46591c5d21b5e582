/** What ids mean here, in words: stalls by their organisation, positions by their code, wishes as things to have. */
import { type ZoneKind, zoneKinds } from '../../../../shared/domain/marketplace/words.ts'
import { say } from '../../../text/text.ts'
import type { MarketView, Position, Stall } from '../marketTypes.ts'
import type { Wish } from './placesTypes.ts'

export type Names = {
	readonly stallOf: (id: string) => Stall | undefined
	readonly positionOf: (id: string | null | undefined) => Position | undefined
	/** Who stands at a position. */
	readonly standingAt: (positionId: string) => Stall | undefined
	/** `Paper Crane`; the number as well where two stalls are of one organisation. */
	readonly nameOf: (stallId: string) => string
	readonly codeOf: (positionId: string) => string
	/** `a wall behind it`, `being near Paper Crane`. */
	readonly wishOf: (wish: Wish, stallId: string) => string
	/** `a wall behind it and low light`. */
	readonly wishesOf: (wishes: readonly Wish[], stallId: string) => string
}

export const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words)

/** `Circuit A`; as it is where its name says so already. */
export const circuitName = (name: string): string =>
	/circuit/i.test(name) ? name : say('marketPlaces.overview.circuitNamed', { name })

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const isZone = (name: string): name is ZoneKind => zoneKinds.some((kind) => kind === name)

/** Whether a stall wished for anything of its place. */
export const hasWishes = ({ needsWall, needsPrivacy, needsQuiet, needsLight, near, far }: Stall): boolean =>
	needsWall || needsPrivacy || needsQuiet || needsLight !== '' || near.length + far.length > 0

export const namesOf = ({ hall, stalls }: Pick<MarketView, 'hall' | 'stalls'>): Names => {
	const byId = new Map(stalls.stalls.map((stall) => [stall.id, stall]))
	const positions = new Map(hall.positions.map((position) => [position.id, position]))
	const at = new Map(stalls.stalls.flatMap((stall) => (stall.place ? [[stall.place.positionId, stall]] : [])))
	const seen = new Map<string, number>()
	for (const { organisation } of stalls.stalls) seen.set(organisation, (seen.get(organisation) ?? 0) + 1)

	const nameOf = (stallId: string): string => {
		const stall = byId.get(stallId)
		if (stall === undefined) return ''
		return (seen.get(stall.organisation) ?? 0) > 1 || stall.organisation === ''
			? say('market.stallNamed', { number: stall.number, organisation: stall.organisation })
			: stall.organisation
	}
	const wishOf = ({ wish, of }: Wish, stallId: string): string => {
		const light = byId.get(stallId)?.needsLight ?? ''
		if (wish === 'light' && light !== '') return say(`marketPlaces.wish.${light}`)
		const what = isZone(of ?? '') ? say(`market.zone.${of as ZoneKind}`).toLowerCase() : nameOf(of ?? '')
		return say(`marketPlaces.wish.${wish}`, { of: what })
	}
	return {
		stallOf: (id) => byId.get(id),
		positionOf: (id) => positions.get(id ?? ''),
		standingAt: (positionId) => at.get(positionId),
		nameOf,
		codeOf: (id) => positions.get(id)?.code ?? '',
		wishOf,
		wishesOf: (wishes, stallId) => listed(wishes.map((wish) => wishOf(wish, stallId))),
	}
}
