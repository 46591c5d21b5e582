/**
 * A state with a memory: changes can be tried and taken back, and the best allocation so far can be
 * returned to. The memory is the set of seats changed since the best, with where they were then, so
 * that a new best costs nothing to keep.
 */
import type { Compiled } from './compile.ts'
import type { State } from './state.ts'

export type Track = ReturnType<typeof createTrack>

export const createTrack = (c: Compiled, state: State) => {
	const { people } = c
	const { at } = state
	let best = state.cost()
	let epoch = 1
	const changedIn = new Int32Array(at.length)
	const bestAt = new Int32Array(at.length)
	const changed = new Int32Array(at.length)
	let changes = 0
	/** The change being tried: seats and where they were, oldest first. */
	const triedSeat: number[] = []
	const triedFrom: number[] = []

	const remember = (seat: number): void => {
		if (changedIn[seat] === epoch) return
		changedIn[seat] = epoch
		bestAt[seat] = at[seat] as number
		changed[changes++] = seat
	}
	/** Takes a person out; where they are out already, nothing happens. */
	const lift = (person: number, round: number): void => {
		const seat = round * people + person
		if ((at[seat] as number) < 0) return
		remember(seat)
		triedSeat.push(seat)
		triedFrom.push(at[seat] as number)
		state.leave(person, round)
	}
	/** Puts a lifted person into a group with a free seat. */
	const put = (person: number, round: number, group: number): void => {
		const seat = round * people + person
		remember(seat)
		triedSeat.push(seat)
		triedFrom.push(-1)
		state.enter(person, round, group)
	}
	const liftBlock = (block: number): void => {
		for (let next = c.blockFrom[block] as number; next < (c.blockFrom[block + 1] as number); next++)
			lift(c.blockPeople[next] as number, c.blockRound[block] as number)
	}
	const putBlock = (block: number, group: number): void => {
		for (let next = c.blockFrom[block] as number; next < (c.blockFrom[block + 1] as number); next++)
			put(c.blockPeople[next] as number, c.blockRound[block] as number, group)
	}
	/** What was tried stays; a new best is noted. */
	const keep = (): void => {
		triedSeat.length = 0
		triedFrom.length = 0
		const cost = state.cost()
		if (cost >= best) return
		best = cost
		epoch += 1
		changes = 0
	}
	/** What was tried never was. */
	const takeBack = (): void => {
		for (let last = triedSeat.length - 1; last >= 0; last--) {
			const seat = triedSeat[last] as number
			const person = seat % people
			const round = (seat - person) / people
			const from = triedFrom[last] as number
			if (from < 0) state.leave(person, round)
			else state.enter(person, round, from)
		}
		triedSeat.length = 0
		triedFrom.length = 0
	}
	/** Back to the best so far. */
	const returnToBest = (): void => {
		const seats = changed.slice(0, changes).filter((seat) => at[seat] !== bestAt[seat])
		for (const seat of seats) if ((at[seat] as number) >= 0) state.leave(seat % people, Math.floor(seat / people))
		for (const seat of seats) {
			const group = bestAt[seat] as number
			if (group >= 0) state.enter(seat % people, Math.floor(seat / people), group)
		}
		epoch += 1
		changes = 0
	}
	return { lift, put, liftBlock, putBlock, keep, takeBack, returnToBest, best: () => best }
}
