/** Who is in hand, what is on its way and what can be taken back: the stores beside the board. */
import { beforeEach, describe, expect, it } from 'vitest'
import { mirror, useMirror } from '../../../renderer/features/breakouts/board/board.mirror.ts'
import type { Option } from '../../../renderer/features/breakouts/board/boardTypes.ts'
import { boardView, useBoardView } from '../../../renderer/features/breakouts/board/boardView.ts'
import { hand, useHand } from '../../../renderer/features/breakouts/board/hand.ts'
import { boardValue } from '../../support/boardValue.ts'

const option = (groupId: string, verdict: Option['verdict']): Option => ({
	groupId,
	verdict,
	why: '',
	swapWith: null,
	choice: null,
	settles: [],
	causes: [],
	price: 0,
})
const namesAt = (id: string) =>
	useMirror
		.getState()
		.columns.find((column) => column.id === id)
		?.people.map(({ preferredName }) => preferredName)

beforeEach(() => {
	mirror.clear()
	hand.empty()
	boardView.clear()
})

describe('the person in hand', () => {
	it('keeps what was asked ahead when they are picked up', () => {
		hand.about('amara')
		hand.answer('amara', [option('g1', 'here'), option('g2', 'fits')], [])
		expect(useHand.getState().how).toBeNull()
		hand.pickUp('amara', 'g1')
		expect(useHand.getState()).toMatchObject({ how: 'carry', fromId: 'g1', overId: 'g1' })
		expect(useHand.getState().options?.get('g2')?.verdict).toBe('fits')
	})
	it('is never shown what tables mean for somebody else', () => {
		hand.about('amara')
		hand.pickUp('lowri', 'g2')
		hand.answer('amara', [option('g1', 'cannot')], [])
		expect(useHand.getState().options).toBeNull()
		hand.empty()
		hand.answer('lowri', [option('g1', 'cannot')], [])
		expect(useHand.getState()).toMatchObject({ registrationId: null, how: null, options: null })
	})
	it('changes nothing while they stay over one table', () => {
		hand.pickUp('amara', 'g1')
		hand.over('g2')
		const before = useHand.getState()
		hand.over('g2')
		expect(useHand.getState()).toBe(before)
	})
})

describe('people on their way', () => {
	it('are shown at once, stay through an older answer, and go back when it is refused', () => {
		mirror.tell('round:booked', boardValue([['Amara'], ['Lowri']]))
		mirror.expect('command', [{ registrationId: 'id of Amara', groupId: 'g2' }])
		expect(namesAt('g2')).toEqual(['Amara', 'Lowri'])
		mirror.tell('round:booked', boardValue([['Amara'], ['Lowri']]))
		expect(namesAt('g2')).toEqual(['Amara', 'Lowri'])
		mirror.settle('command')
		expect(namesAt('g2')).toEqual(['Lowri'])
	})
	it('stay where they went when the answer that holds it is there', () => {
		mirror.tell('round:booked', boardValue([['Amara'], ['Lowri']]))
		mirror.expect('command', [{ registrationId: 'id of Amara', groupId: 'g2' }])
		mirror.tell('round:booked', boardValue([[], ['Amara', 'Lowri']]))
		const shown = useMirror.getState().columns
		mirror.settle('command')
		expect(useMirror.getState().columns).toEqual(shown)
		expect(namesAt('g1')).toEqual([])
	})
	it('of one round are not on the board of another', () => {
		mirror.tell('one:booked', boardValue([['Amara'], []]))
		mirror.expect('command', [{ registrationId: 'id of Amara', groupId: 'g2' }])
		mirror.tell('two:booked', boardValue([['Amara'], []]))
		expect(namesAt('g1')).toEqual(['Amara'])
	})
})

describe('what can be taken back', () => {
	it('is the last thing first, and survives another round being looked at', () => {
		boardView.remember({ commandId: 'a', words: 'Amara is at table 1 again' })
		boardView.remember({ commandId: 'b', words: 'Lowri is at table 2 again' })
		boardView.set({ panel: { registrationId: 'amara', side: 'why' } })
		boardView.turnTo()
		expect(useBoardView.getState().panel).toBeNull()
		expect(useBoardView.getState().done.at(-1)?.commandId).toBe('b')
		boardView.forget('b')
		expect(useBoardView.getState().done.at(-1)?.commandId).toBe('a')
	})
	it('is not more than fifty', () => {
		for (let at = 0; at < 60; at++) boardView.remember({ commandId: String(at), words: '' })
		expect(useBoardView.getState().done).toHaveLength(50)
		expect(useBoardView.getState().done.at(-1)?.commandId).toBe('59')
	})
})
