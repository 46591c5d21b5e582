/** N14 A browser's page speaks to the newest hub of its event alone, and tells the one from before who took over. */
import { expect, test } from 'vitest'
import { meetHub } from '../../../renderer/transport/alone/newestHub.ts'
import type { Client, OutputOf } from '../../../shared/contract/index.ts'
import { idOf } from '../../support/events.ts'

type Self = NonNullable<OutputOf<'standby.self'>['hub']>

const browser = () => {
	const kept = new Map<string, string>()
	const shown: unknown[] = []
	const keeping = {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, text: string) => void kept.set(name, text),
	}
	const meets = (hub: Self | null) => {
		const standby = {
			self: () => Promise.resolve({ hub }),
			shown: (what: unknown) => {
				shown.push(what)
				return Promise.resolve({ outcome: 'superseded' })
			},
		}
		return meetHub({ standby } as unknown as Client, keeping)
	}
	return { kept, shown, keeping, meets }
}
const selfOf = (term: number, hub: number, more: Partial<Self> = {}): Self => ({
	eventId: idOf(1),
	term,
	hubId: idOf(hub),
	proof: `proof of ${hub}`,
	supersededBy: null,
	...more,
})

test('the hub from before is refused once a newer one was met, and is shown the proof of that', async () => {
	const { meets, shown } = browser()
	expect(await meets(selfOf(1, 10))).toBe('newest')
	expect(await meets(selfOf(2, 20))).toBe('newest')
	expect(shown).toEqual([])
	expect(await meets(selfOf(1, 10))).toBe('older')
	expect(shown).toEqual([{ term: 2, hubId: idOf(20), proof: 'proof of 20' }])
	// It is not remembered as the newest, however often it answers.
	expect(await meets(selfOf(1, 10))).toBe('older')
	expect(await meets(selfOf(2, 20))).toBe('newest')
})

test('two hubs of one number are two, another event is another matter, and a hub without an event is none', async () => {
	const { meets } = browser()
	expect(await meets(selfOf(2, 20))).toBe('newest')
	expect(await meets(selfOf(2, 21))).toBe('older')
	expect(await meets(selfOf(1, 10, { eventId: idOf(2) }))).toBe('newest')
	expect(await meets(null)).toBe('newest')
})

test('a hub that says itself that another took over is not the newest', async () => {
	const { meets } = browser()
	expect(await meets(selfOf(1, 10, { supersededBy: 2 }))).toBe('older')
})

test('what is kept and cannot be read, or cannot be kept, is as if nobody had been met', async () => {
	const { meets, kept, keeping } = browser()
	for (const text of ['no JSON', 'null', '5', '{"term":"9","hubId":"x","proof":""}']) {
		kept.set(`foyer.hub.${idOf(1)}`, text)
		expect(await meets(selfOf(1, 10))).toBe('newest')
	}
	keeping.setItem = () => {
		throw new Error('full')
	}
	expect(await meets(selfOf(1, 10))).toBe('newest')
})
