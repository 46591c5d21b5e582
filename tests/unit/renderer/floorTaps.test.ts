/** Taps on the floor: shown at once, sent once each under an id that is kept, and never lost or counted twice. */
import { describe, expect, it } from 'vitest'
import type { DayRead, DayStall } from '../../../renderer/features/marketplace/day/dayTypes.ts'
import { createFloorBox, type FloorStep, withTaps } from '../../../renderer/features/marketplace/day/floorBox.ts'

const stall: DayStall = {
	stallId: 's1',
	number: 1,
	organisation: '',
	title: '',
	code: '',
	isWithdrawn: false,
	marks: [],
	sockets: 0,
	stewards: [],
	tally: [],
}
const more: FloorStep = ['marketplace.tally', { stallId: 's1', dayId: 'd', hour: 11, by: 1 }]
const less: FloorStep = ['marketplace.tally', { stallId: 's1', dayId: 'd', hour: 11, by: -1 }]
const mark = (isOn: boolean): FloorStep => ['marketplace.setMark', { stallId: 's1', dayId: 'd', mark: 'arrived', isOn }]

/** A hub that counts, that can be away, and whose answers can get lost on their way back. */
const hubOf = () => {
	const hub = { count: 0, isAway: false, losesAnswer: false, sent: [] as string[], kept: [] as string[] }
	const done = new Map<string, number>()
	let ids = 0
	const box = createFloorBox({ newId: () => `c${++ids}` })
	const read = (): DayRead => ({ stalls: [{ ...stall, tally: [{ hour: 11, count: hub.count }] }] })
	box.connect({
		send: async (step, id) => {
			hub.sent.push(id)
			if (hub.isAway) throw new Error('away')
			if (step[0] === 'marketplace.setMark') return step[1].isOn ? { outcome: 'set' } : { outcome: 'notFound' }
			if (!done.has(id)) {
				hub.count += step[1].by
				done.set(id, hub.count)
			}
			if (hub.losesAnswer) throw new Error('lost')
			return { outcome: 'counted', count: done.get(id) ?? 0 }
		},
		again: async () => {
			const at = box.mark()
			box.bring(read(), at, '')
		},
		onKept: (id) => void hub.kept.push(id),
	})
	const shown = () => {
		const { read: was, waiting } = box.store.getState()
		return withTaps(was?.day.stalls ?? [stall], waiting)[0]
	}
	/** What the box does by itself is done by now. */
	const rest = async () => {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve()
	}
	return { hub, box, shown, rest, read }
}

describe('taps on the floor', () => {
	it('are shown at once and sent one after the other', async () => {
		const { hub, box, shown, rest } = hubOf()
		box.put([more, more], 5)
		expect(shown()?.tally).toEqual([{ hour: 11, count: 2 }])
		await rest()
		expect(hub).toMatchObject({ count: 2, sent: ['c1', 'c2'], kept: ['c1', 'c2'] })
		expect(box.store.getState().waiting).toEqual([])
		expect(shown()?.tally).toEqual([{ hour: 11, count: 2 }])
	})

	it('keep their id when the answer was lost, so that nobody is counted twice', async () => {
		const { hub, box, shown, rest } = hubOf()
		hub.losesAnswer = true
		box.put([more], 5)
		await rest()
		expect(box.store.getState()).toMatchObject({ isLost: true, waiting: [{ id: 'c1', isKept: false }] })
		expect(box.isLoose()).toBe(true)
		hub.losesAnswer = false
		box.retry()
		await rest()
		expect(hub).toMatchObject({ count: 1, sent: ['c1', 'c1'] })
		expect(box.store.getState()).toMatchObject({ isLost: false, waiting: [] })
		expect(shown()?.tally).toEqual([{ hour: 11, count: 1 }])
	})

	it('wait for a hub that is away, in order, and are shown meanwhile', async () => {
		const { hub, box, shown, rest } = hubOf()
		hub.isAway = true
		box.put([mark(true)], 5)
		box.put([more, less, more], 6)
		await rest()
		expect(shown()?.marks).toEqual([{ mark: 'arrived', atMs: 5 }])
		expect(shown()?.tally).toEqual([{ hour: 11, count: 1 }])
		hub.isAway = false
		box.retry()
		await rest()
		expect(hub.kept).toEqual(['c1', 'c2', 'c3', 'c4'])
		expect(hub.count).toBe(1)
	})

	it('are not shown on top of an answer that may hold them already', async () => {
		const { box, shown, read } = hubOf()
		const asked = box.mark()
		box.put([more], 5)
		// Asked for before the tap was sent, and on its way while it was.
		box.bring(read(), asked, '')
		expect(box.store.getState().read).toBeNull()
		expect(shown()?.tally).toEqual([{ hour: 11, count: 1 }])
	})

	it('that the hub does not do are taken off the screen, and said', async () => {
		const { box, shown, rest } = hubOf()
		box.put([mark(false), more], 5)
		await rest()
		expect(box.store.getState()).toMatchObject({ waiting: [], refused: { answer: { outcome: 'notFound' } } })
		expect(shown()?.tally).toEqual([{ hour: 11, count: 1 }])
	})

	it('never show fewer than nobody', () => {
		const { box, shown } = hubOf()
		box.put([less, less], 5)
		expect(shown()?.tally).toEqual([{ hour: 11, count: 0 }])
	})
})
