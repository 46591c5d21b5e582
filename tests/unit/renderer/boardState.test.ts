/** The board as a value: columns, people on their way, the arrow keys among the cards. */
import { describe, expect, it } from 'vitest'
import {
	besideOf,
	columnsOf,
	findOnBoard,
	firstSpot,
	nextSpot,
	placesOf,
	spotOf,
	withMoved,
} from '../../../renderer/features/breakouts/board/boardState.ts'
import { noTable } from '../../../renderer/features/breakouts/board/boardTypes.ts'
import { boardValue, finding } from '../../support/boardValue.ts'

const at = (columnId: string, name: string) => ({ columnId, registrationId: `id of ${name}` })

describe('columns', () => {
	it('stand as their gravest finding, and people without a table come first', () => {
		const columns = columnsOf(
			boardValue([['Amara'], ['Lowri'], ['Cai'], ['Etta']], {
				unplaced: ['Moses'],
				findings: [
					finding('G3', { strength: 'note', groupIds: ['g1', 'g2'] }),
					finding('G6', { strength: 'warn', groupIds: ['g2', 'g3'] }),
					finding('G7', { strength: 'publish', groupIds: ['g3'] }),
				],
			}),
		)
		expect(columns.map(({ id, standing }) => [id, standing])).toEqual([
			[noTable, 'fine'],
			['g1', 'note'],
			['g2', 'look'],
			['g3', 'blocked'],
			['g4', 'fine'],
		])
		expect(columns[3]?.finding?.rule).toBe('G7')
	})
	it('are the same objects after an answer that changed something elsewhere', () => {
		const before = columnsOf(boardValue([['Amara', 'Lowri'], ['Cai'], ['Etta']]))
		const after = columnsOf(boardValue([['Amara'], ['Cai', 'Lowri'], ['Etta']]), before)
		expect(after[2]).toBe(before[2])
		expect(after[0]).not.toBe(before[0])
		expect(after[1]?.people[1]).toBe(before[0]?.people[1])
		expect(columnsOf(boardValue([['Amara'], ['Cai', 'Lowri'], ['Etta']]), after)).toBe(after)
	})
})

describe('people on their way', () => {
	const columns = columnsOf(boardValue([['Amara', 'Lowri'], ['Bea', 'Cai'], []]))
	it('are shown where they go, in the order of names, and leave every other column alone', () => {
		const moved = withMoved(columns, [{ registrationId: 'id of Amara', groupId: 'g2' }])
		expect(moved[1]?.people.map(({ preferredName }) => preferredName)).toEqual(['Amara', 'Bea', 'Cai'])
		expect(moved[2]).toBe(columns[2])
		expect(placesOf(moved).get('id of Amara')).toBe('g2')
	})
	it('change places at once', () => {
		const moved = withMoved(columns, [
			{ registrationId: 'id of Amara', groupId: 'g2' },
			{ registrationId: 'id of Cai', groupId: 'g1' },
		])
		expect(moved.map(({ people }) => people.map(({ preferredName }) => preferredName))).toEqual([
			['Cai', 'Lowri'],
			['Amara', 'Bea'],
			[],
		])
	})
	it('leave their table for a column that was not there', () => {
		const moved = withMoved(columns, [{ registrationId: 'id of Cai', groupId: null }])
		expect(moved[0]).toMatchObject({ id: noTable, group: null })
		expect(moved[0]?.people.map(({ preferredName }) => preferredName)).toEqual(['Cai'])
	})
	it('who are there already change nothing', () => {
		expect(withMoved(columns, [{ registrationId: 'id of Amara', groupId: 'g1' }])).toBe(columns)
		expect(withMoved(columns, [{ registrationId: 'id of nobody', groupId: 'g1' }])).toBe(columns)
	})
})

describe('the arrow keys', () => {
	const columns = columnsOf(boardValue([['A', 'B', 'C'], [], ['D'], ['E', 'F']]))
	it('go from card to card, past empty tables, and stop at the edge', () => {
		expect(firstSpot(columns)).toEqual(at('g1', 'A'))
		expect(nextSpot(columns, at('g1', 'A'), 'up')).toEqual(at('g1', 'A'))
		expect(nextSpot(columns, at('g1', 'A'), 'down')).toEqual(at('g1', 'B'))
		expect(nextSpot(columns, at('g1', 'C'), 'down')).toEqual(at('g1', 'C'))
		expect(nextSpot(columns, at('g1', 'C'), 'right')).toEqual(at('g3', 'D'))
		expect(nextSpot(columns, at('g3', 'D'), 'left')).toEqual(at('g1', 'A'))
		expect(nextSpot(columns, at('g4', 'F'), 'right')).toEqual(at('g4', 'F'))
		expect(nextSpot(columns, at('g1', 'B'), 'last')).toEqual(at('g1', 'C'))
		expect(nextSpot(columns, at('g1', 'B'), 'lastColumn')).toEqual(at('g4', 'F'))
	})
	it('begin again at the first card where the one before is gone', () => {
		expect(nextSpot(columns, at('gone', 'A'), 'down')).toEqual(at('g1', 'A'))
		expect(firstSpot(columnsOf(boardValue([[], []])))).toBeNull()
		expect(spotOf(columns, 'id of E')).toEqual(at('g4', 'E'))
		expect(spotOf(columns, 'id of nobody')).toBeNull()
	})
	it('choose tables for a carried card, empty ones too, and never "without a table"', () => {
		const all = columnsOf(boardValue([['A'], []], { unplaced: ['Z'] }))
		expect(besideOf(all, 'g1', 1)).toBe('g2')
		expect(besideOf(all, 'g2', 1)).toBe('g2')
		expect(besideOf(all, 'g1', -1)).toBe('g1')
		expect(besideOf(all, noTable, 1)).toBe('g1')
	})
})

describe('finding somebody', () => {
	const columns = columnsOf(boardValue([['Élodie', 'Ruaridh'], ['Melody']]))
	it('by the letters of a name, whatever the accents, those that begin with them first', () => {
		expect(findOnBoard(columns, 'elod', 5).map(({ preferredName }) => preferredName)).toEqual(['Élodie', 'Melody'])
		expect(findOnBoard(columns, 'CODE OF R', 5).map(({ columnId }) => columnId)).toEqual(['g1'])
		expect(findOnBoard(columns, ' ', 5)).toEqual([])
	})
})
