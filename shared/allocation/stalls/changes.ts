/**
 * Changes that the search may try, drawn but not made: who would go where, so that everybody has a position of
 * their own again. A stall goes somewhere else and whoever stood there goes where it came from, or on in turn; or
 * a few that want to be near each other go to places side by side.
 */
import { packed } from '../compile.ts'
import type { Dice } from '../random.ts'
import type { StallsCompiled } from './compile.ts'
import type { StallState } from './state.ts'

/** The most stalls that one change moves: four to places side by side, and four who stood there. */
export const longestChange = 8
const longestChain = 5

/** In hundred: several to places side by side, and one beside another that it wants near. */
const clustersInHundred = 40
const besideInHundred = 10
/** How many stalls of a cluster go together, by how often. */
const sizes = [2, 3, 3, 4, 4] as const

export type Changes = {
	/** movers[i] would go to targets[i]. */
	readonly movers: Int32Array
	readonly targets: Int32Array
	/** Draws the next change; answers how many stalls it moves, 0 where nothing came of it. */
	readonly draw: () => number
}

/** Positions that a stall may have, those first that leave it no more without than its cap. */
const placesWithin = (c: StallsCompiled, { caps }: StallState): readonly Int32Array[] =>
	Array.from({ length: c.stalls }, (_, stall) => {
		const all = c.choices.subarray(c.choicesFrom[stall], c.choicesFrom[stall + 1])
		const within = all.filter((place) => (c.unmet[stall * c.positions + place] as number) <= (caps[stall] as number))
		return within.length > 0 ? within : all
	})

export const createChanges = (c: StallsCompiled, state: StallState, dice: Dice): Changes => {
	const { at, by, counts, links } = state
	const places = placesWithin(c, state)
	const ok = new Uint8Array(c.ok.length)
	for (const [stall, own] of places.entries()) for (const place of own) ok[stall * c.positions + place] = 1
	/** Points that a stall would lose at a position, neighbours aside. */
	const price = Int32Array.from(c.unmet, (points, spot) => points + (c.moved[spot] as number))
	const free = Int32Array.from(places.keys()).filter((stall) => (places[stall]?.length ?? 0) > 1)
	const nearTo = Array.from({ length: c.positions }, (_, one) =>
		Int32Array.from({ length: c.positions }, (_one, other) => other).filter(
			(other) => other !== one && c.isNear[one * c.positions + other] === 1,
		),
	)
	const nearLinks = Int32Array.from(c.links.keys()).filter((link) => links.isFar[link] === 0)
	const movers = new Int32Array(longestChange)
	const targets = new Int32Array(longestChange)
	let length = 0
	/** Whom a stall wants near, or who wants it near. */
	const wanting = packed(
		Array.from({ length: c.stalls }, (_, stall) => {
			const others = c.links.flatMap(({ isFar, owner, targets: [target = -1] }) => {
				if (isFar) return []
				return owner === stall ? [target] : target === stall ? [owner] : []
			})
			return [...new Set(others)]
		}),
	)
	const members = new Int32Array(longestChange / 2)
	const spots = new Int32Array(longestChange / 2)
	const outs = new Int32Array(longestChange / 2)
	const lefts = new Int32Array(longestChange / 2)
	let memberCount = 0
	let outCount = 0
	let leftCount = 0

	const isOk = (stall: number, place: number): boolean => ok[stall * c.positions + place] === 1
	const priceAt = (stall: number, place: number): number => price[stall * c.positions + place] as number
	const oneOf = (list: Int32Array): number => list[dice.below(list.length)] as number
	const anyPlace = (stall: number): number => oneOf(places[stall] as Int32Array)
	/** Of two places drawn, the one that leaves less unmet: better first guesses. */
	const likelyPlace = (stall: number): number => {
		const one = anyPlace(stall)
		const other = anyPlace(stall)
		return priceAt(stall, one) <= priceAt(stall, other) ? one : other
	}
	const send = (stall: number, place: number): void => {
		movers[length] = stall
		targets[length] = place
		length += 1
	}
	const isSent = (place: number): boolean => {
		for (let index = 0; index < length; index++) if (targets[index] === place) return true
		return false
	}
	/** Whoever has to leave goes where there is room now, two times in three where they can, or drives out another. */
	const settle = (first: number, home: number): boolean => {
		let stall = first
		for (;;) {
			if (isOk(stall, home) && dice.below(3) > 0) {
				send(stall, home)
				return true
			}
			if (length === longestChain - 1) return false
			const place = likelyPlace(stall)
			if (place === at[stall] || isSent(place)) return false
			send(stall, place)
			if (place === home) return true
			const next = by[place] as number
			if (next < 0) return true
			stall = next
		}
	}
	/** Gives everybody who is driven out, from one on, a place that is left; false where that cannot be. */
	const settleAll = (from: number): boolean => {
		if (from === outCount) return true
		const stall = outs[from] as number
		for (let next = from; next < leftCount; next++) {
			const place = lefts[next] as number
			if (!isOk(stall, place)) continue
			lefts[next] = lefts[from] as number
			lefts[from] = place
			send(stall, place)
			if (settleAll(from + 1)) return true
			length -= 1
			lefts[from] = lefts[next] as number
			lefts[next] = place
		}
		return false
	}
	/** One more of a cluster: somebody whom one of it wants near, or who wants that one near, beside that one. */
	const join = (partner: number, stall: number): boolean => {
		const beside = nearTo[spots[partner] as number] as Int32Array
		if (beside.length === 0) return false
		const drawn = oneOf(beside)
		const other = oneOf(beside)
		const isOther = isOk(stall, other) && (!isOk(stall, drawn) || priceAt(stall, other) < priceAt(stall, drawn))
		const place = isOther ? other : drawn
		if (!isOk(stall, place)) return false
		for (let index = 0; index < memberCount; index++)
			if (members[index] === stall || spots[index] === place) return false
		members[memberCount] = stall
		spots[memberCount] = place
		memberCount += 1
		return true
	}
	/** Where the cluster is to go, whom that drives out, and which places it leaves. */
	const sendCluster = (): void => {
		outCount = 0
		leftCount = 0
		for (let index = 0; index < memberCount; index++) {
			const stall = members[index] as number
			const spot = spots[index] as number
			const home = at[stall] as number
			const there = by[spot] as number
			if (spot !== home) send(stall, spot)
			let isOut = there >= 0
			let isLeft = true
			for (let one = 0; one < memberCount; one++) {
				if (members[one] === there) isOut = false
				if (spots[one] === home) isLeft = false
			}
			if (isOut) outs[outCount++] = there
			if (isLeft) lefts[leftCount++] = home
		}
	}
	/**
	 * Stalls that want each other near go to places side by side, two to four of them; whoever stood there takes the
	 * places that they leave. One after the other they would have to part first, which is seldom taken.
	 */
	const drawCluster = (): boolean => {
		const link = oneOf(nearLinks)
		const owner = links.owner[link] as number
		const target = links.targets[links.targetsFrom[link] as number] as number
		const isOwner = dice.below(2) === 0
		const size = sizes[dice.below(sizes.length)] as number
		memberCount = 1
		members[0] = isOwner ? owner : target
		spots[0] = likelyPlace(members[0])
		if (!join(0, isOwner ? target : owner)) return false
		for (let tries = 0; tries < 2 * size && memberCount < size; tries++) {
			const partner = dice.below(memberCount)
			const from = wanting.from[members[partner] as number] as number
			const many = (wanting.from[(members[partner] as number) + 1] as number) - from
			join(partner, wanting.items[from + dice.below(many)] as number)
		}
		sendCluster()
		if (leftCount > 1) {
			const other = dice.below(leftCount)
			const kept = lefts[0] as number
			lefts[0] = lefts[other] as number
			lefts[other] = kept
		}
		return length > 0 && settleAll(0)
	}
	const drawOne = (stall: number, place: number): boolean => {
		const home = at[stall] as number
		if (place === home || !isOk(stall, place)) return false
		send(stall, place)
		const other = by[place] as number
		return other < 0 || settle(other, home)
	}
	/** A stall beside one that it wants near, or that wants it: of a few such wishes, one that is not met. */
	const drawBeside = (): boolean => {
		let link = oneOf(nearLinks)
		for (let tries = 0; tries < 4 && (counts[link] as number) > 0; tries++) link = oneOf(nearLinks)
		const owner = links.owner[link] as number
		const target = links.targets[links.targetsFrom[link] as number] as number
		const isOwner = dice.below(2) === 0
		const beside = nearTo[at[isOwner ? target : owner] as number] as Int32Array
		return beside.length > 0 && drawOne(isOwner ? owner : target, oneOf(beside))
	}
	const drawAny = (): boolean => {
		const hundredth = nearLinks.length === 0 ? 100 : dice.below(100)
		if (hundredth < clustersInHundred) return drawCluster()
		if (hundredth < clustersInHundred + besideInHundred) return drawBeside()
		const stall = oneOf(free)
		return drawOne(stall, dice.below(3) === 0 ? anyPlace(stall) : likelyPlace(stall))
	}
	return {
		movers,
		targets,
		draw: () => {
			length = 0
			return free.length > 0 && drawAny() ? length : 0
		},
	}
}
