/** Places made up by hand and sent as if the engine had found them: what must hold holds all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { marketFacts } from '../../electron/database/stores/marketFacts.store.ts'
import { newId } from '../../electron/hub/newId.ts'
import { stallEngineVersion } from '../../shared/allocation/stalls/solve.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { deskActor, type TestHub } from '../support/hubForTests.ts'
import type { MarketIds } from '../support/marketEvent.ts'
import { blmkMarket } from '../support/marketFacts.ts'
import { runOf } from '../support/marketHistory.ts'
import { readerOf, startMarketHub } from '../support/marketHub.ts'

type Run = InputOf<'marketplace.applyRun'>
type Row = Run['places'][number]
let one: TestHub
let ids: MarketIds
beforeAll(async () => {
	;({ one, ids } = await startMarketHub(blmkMarket([], 300)))
})
afterAll(() => one.close())

const reader = () => readerOf(one)
const draft = () => reader().all('SELECT * FROM stall_place ORDER BY stall_id')
const runs = () => reader().all('SELECT id FROM stall_run')
/** A run as the engine would send it, with some places changed. */
const forged = (change: (rows: Row[]) => Row[], more: Partial<Run> = {}): Run => {
	const run = runOf(marketFacts(reader()), 1)
	if (!run) throw new Error('the hall cannot be filled')
	return { ...run, places: change([...run.places]), ...more }
}
const send = (run: Run) => one.call('marketplace.applyRun', run).outcome.outcome
const stall = (number: number) => ids.stalls[`s${number}`] ?? ''
const position = (code: string) => ids.positions[code] ?? ''
/** Sends a stall somewhere; whoever was there goes where it was. */
const exchanged = (number: number, code: string) => (rows: Row[]) => {
	const home = rows.find(({ stallId }) => stallId === stall(number))?.positionId ?? ''
	return rows.map((row) => {
		if (row.stallId === stall(number)) return { ...row, positionId: position(code) }
		return row.positionId === position(code) ? { ...row, positionId: home } : row
	})
}
const versions = [stallEngineVersion, stallEngineVersion + 1]

describe('a forged run', () => {
	test('as it was found is taken, so that what follows is refused for what it breaks', () => {
		const run = one.call(
			'marketplace.applyRun',
			forged((rows) => rows),
		)
		expect(run.outcome).toEqual({ outcome: 'applied', count: 24 })
		expect(one.call('history.undo', { targetId: run.id, reason: '' }).outcome).toMatchObject({ outcome: 'undone' })
		expect([draft(), runs()]).toEqual([[], []])
	})

	test.each(versions)('that breaks what is hard is refused (version %i)', (engineVersion) => {
		const sent = (change: (rows: Row[]) => Row[]) => send(forged(change, { engineVersion }))
		// No socket, too few tables, and whoever was there has to go where that is no better.
		expect(sent(exchanged(1, 'M20'))).toBe('notValid')
		expect(sent(exchanged(22, 'M20'))).toBe('notValid')
		// Seven times 300 W on one circuit of 2,000 W.
		expect(
			sent((rows) => {
				const isPowered = (id: string) =>
					[1, 2, 3, 7, 8, 9, 11, 13, 16, 17, 20, 23].some((number) => stall(number) === id)
				const onA = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07'].map(position)
				const others = rows.filter(({ stallId, positionId }) => onA.includes(positionId) && !isPowered(stallId))
				const free = onA.find((id) => !rows.some(({ positionId }) => positionId === id))
				const onB = rows.find(({ stallId, positionId }) => isPowered(stallId) && !onA.includes(positionId))
				const target = free ?? others[0]?.positionId ?? ''
				return rows.map((row) => {
					if (row === onB) return { ...row, positionId: target }
					return row.positionId === target ? { ...row, positionId: onB?.positionId ?? '' } : row
				})
			}),
		).toBe('notValid')
		expect([draft(), runs()]).toEqual([[], []])
	})

	test('that doubles, forgets, invents or boasts is refused', () => {
		const whole = forged((rows) => rows)
		const [first, second, ...rest] = whole.places
		if (!first || !second) throw new Error('nobody was placed')
		for (const places of [
			[first, { ...second, positionId: first.positionId }, ...rest],
			[first, ...rest],
			[...whole.places, { ...first, positionId: second.positionId }],
			[...whole.places, { stallId: newId(), positionId: first.positionId }],
			[{ ...first, positionId: newId() }, second, ...rest],
			[{ ...first, stallId: newId() }, second, ...rest],
			[],
		])
			expect(send({ ...whole, places })).toBe('notValid')
		expect(send({ ...whole, bound: { worst: 900, total: 900 } })).toBe('notValid')
		expect(send({ ...whole, inputHash: '0'.repeat(64) })).toBe('outdated')
		expect([draft(), runs()]).toEqual([[], []])
	})

	test('that moves a pinned stall, or goes where it was ruled out, is refused whatever it says of the hall', () => {
		const [stallId, positionId] = [stall(4), position('M15')]
		expect(one.call('marketplace.place', { stallId, positionId, swap: false }).outcome).toEqual({ outcome: 'placed' })
		expect(one.call('marketplace.setPin', { stallId, isPinned: true }).outcome).toEqual({ outcome: 'set' })
		const ban = { stallId: stall(10), positionId: position('M16'), isBanned: true }
		expect(one.call('marketplace.setBan', ban).outcome).toEqual({ outcome: 'set' })
		const before = draft()
		for (const engineVersion of versions) {
			expect(send(forged(exchanged(4, 'M17'), { engineVersion }))).toBe('notValid')
			expect(send(forged(exchanged(10, 'M16'), { engineVersion }))).toBe('notValid')
		}
		expect([draft(), runs()]).toEqual([before, []])
	})

	test.each(['desk', 'steward', 'display'] as const)('from %s is not listened to', (role) => {
		expect(() =>
			one.call(
				'marketplace.applyRun',
				forged((rows) => rows),
				deskActor('Desk 2', role),
			),
		).toThrow()
	})
})
