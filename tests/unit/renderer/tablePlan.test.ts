/** Making the tables of a round: shared out, put into rooms, numbered and named. */
import { describe, expect, it } from 'vitest'
import {
	areSizes,
	planTables,
	shareTables,
	tablesThatFit,
	wholeNumber,
} from '../../../renderer/features/breakouts/setup/tablePlan.ts'
import type { SetupGroup } from '../../../renderer/features/breakouts/useSetup.ts'

const group = (number: number, roomId: string | null, table: string, max = 9): SetupGroup => ({
	id: `g${number}`,
	roundId: 'r',
	number,
	topicId: 'a',
	roomId,
	table,
	min: 5,
	target: 8,
	max,
	isLocked: false,
	hosts: [],
})
const room = (cabaretSeats: number, fireCapacity = 0, faults: ('lift' | 'loop' | 'room')[] = []) => ({
	id: 'hall',
	cabaretSeats,
	fireCapacity,
	faults,
})

describe('planning tables', () => {
	it('keeps tables of a topic side by side, fills rooms in their order, and letters those that share a room', () => {
		const topics = [
			{ topicId: 'a', tables: 2 },
			{ topicId: 'b', tables: 0 },
			{ topicId: 'c', tables: 2 },
		]
		const rooms = [
			{ roomId: 'hall', tables: 2 },
			{ roomId: 'small', tables: 1 },
		]
		expect(planTables({ topics, rooms }, [])).toEqual([
			{ number: 1, topicId: 'a', roomId: 'hall', table: 'A' },
			{ number: 2, topicId: 'a', roomId: 'hall', table: 'B' },
			{ number: 3, topicId: 'c', roomId: 'small', table: '' },
			{ number: 4, topicId: 'c', roomId: null, table: '' },
		])
	})
	it('goes on after the numbers and letters that are there', () => {
		const planned = planTables({ topics: [{ topicId: 'a', tables: 2 }], rooms: [{ roomId: 'hall', tables: 2 }] }, [
			group(7, 'hall', 'B'),
			group(3, null, ''),
		])
		expect(planned.map(({ number, table }) => `${number}${table}`)).toEqual(['8A', '9C'])
	})
	it('letters one more table in a room that has one', () => {
		const ask = { topics: [{ topicId: 'a', tables: 1 }], rooms: [{ roomId: 'hall', tables: 1 }] }
		expect(planTables(ask, [group(1, 'hall', 'A')])[0]?.table).toBe('B')
	})
})

describe('sharing tables out', () => {
	const topic = (id: string, firstChoices: number) => ({ id, firstChoices })
	const shared = (topics: ReturnType<typeof topic>[], people: number, target = 8) => [
		...shareTables(topics, people, target).values(),
	]
	it('gives every topic one and the rest by first choices', () => {
		expect(shared([topic('a', 40), topic('b', 20), topic('c', 2)], 62)).toEqual([5, 2, 1])
	})
	it('never comes to fewer tables than people need at the target', () => {
		for (const people of [1, 17, 64, 65, 143]) {
			const topics = [topic('a', 9), topic('b', 3), topic('c', 0), topic('d', 31)]
			const sum = shared(topics, people).reduce((total, count) => total + count, 0)
			expect(sum).toBe(Math.max(4, Math.ceil(people / 8)))
		}
	})
	it('shares evenly where nobody has chosen, the earlier topic first', () => {
		expect(shared([topic('a', 0), topic('b', 0), topic('c', 0)], 32)).toEqual([2, 1, 1])
	})
	it('gives each one where nobody is known, and nothing without topics', () => {
		expect(shared([topic('a', 0), topic('b', 0)], 0)).toEqual([1, 1])
		expect(shared([], 50)).toEqual([])
		expect(shared([topic('a', 1)], 10, Number.NaN)).toEqual([1])
	})
})

describe('what fits into a room', () => {
	it('counts a host at each table, and the tables that stand there', () => {
		expect(tablesThatFit(room(24), 7, [])).toBe(3)
		expect(tablesThatFit(room(24), 7, [group(1, 'hall', 'A', 9)])).toBe(1)
		expect(tablesThatFit(room(24), 7, [group(1, 'other', 'A', 9)])).toBe(3)
	})
	it('goes by the people allowed, or one, where seats are not known', () => {
		expect(tablesThatFit(room(0, 30), 9, [])).toBe(3)
		expect(tablesThatFit(room(0, 0), 9, [])).toBe(1)
		expect(tablesThatFit(room(0, 0), 9, [group(1, 'hall', '')])).toBe(0)
	})
	it('is nothing in a room that cannot be used', () => {
		expect(tablesThatFit(room(80, 0, ['room']), 9, [])).toBe(0)
		expect(tablesThatFit(room(80, 0, ['loop']), 9, [])).toBe(8)
	})
})

describe('numbers as typed', () => {
	it('are whole or none', () => {
		expect([' 8 ', '0', '8.5', '-1', 'x', ''].map(wholeNumber)).toEqual([
			8,
			0,
			Number.NaN,
			Number.NaN,
			Number.NaN,
			Number.NaN,
		])
	})
	it('are sizes only where they rise', () => {
		expect(areSizes({ min: 5, target: 8, max: 9 })).toBe(true)
		expect(areSizes({ min: 9, target: 8, max: 9 })).toBe(false)
		expect(areSizes({ min: 5, target: 10, max: 9 })).toBe(false)
		expect(areSizes({ min: 0, target: 8, max: 9 })).toBe(false)
		expect(areSizes({ min: 5, target: Number.NaN, max: 9 })).toBe(false)
	})
})
