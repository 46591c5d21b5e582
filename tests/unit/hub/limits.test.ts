/** What the venue's network may take of the hub: who goes first, how often, how long, and how it is counted. */
import { describe, expect, test } from 'vitest'
import { createAllowance, createAllowances } from '../../../electron/hub/limits/allowance.ts'
import { createAnswers, type Exchange } from '../../../electron/hub/limits/answers.ts'
import { createConnections, type Visitor } from '../../../electron/hub/limits/connections.ts'
import { createRefusals, type RefusalKind } from '../../../electron/hub/limits/refusals.ts'
import { venueLimits } from '../../../electron/hub/limits/venueLimits.ts'

const clockOf = () => {
	const clock = { ms: 0, now: () => clock.ms }
	return clock
}

describe('how often', () => {
	test('so many at once, then so many a second, never more than at once again', () => {
		const clock = clockOf()
		const one = createAllowance({ perSecond: 50, burst: 200 }, clock.now)
		const taken = (tries: number) => Array.from({ length: tries }, one.take).filter(Boolean).length
		expect(taken(500)).toBe(200)
		clock.ms += 1000
		expect(taken(500)).toBe(50)
		clock.ms += 20
		expect(taken(5)).toBe(1)
		expect(one.isWhole()).toBe(false)
		clock.ms += 3_600_000
		expect(one.isWhole()).toBe(true)
		expect(taken(500)).toBe(200)
	})

	test('each name for itself; many names cost no memory for ever', () => {
		const clock = clockOf()
		const names = createAllowances({ perSecond: 1, burst: 1 }, clock.now)
		expect([names.take('a'), names.take('a'), names.take('b')]).toEqual([true, false, true])
		for (let at = 0; at < 10_000; at++) names.take(`x${at}`)
		// The oldest began anew.
		expect(names.take('a')).toBe(true)
		clock.ms += 1000
		names.forget()
		expect(names.take('x5')).toBe(true)
	})
})

describe('who may stay connected', () => {
	const many = () => {
		const ended: string[] = []
		const all = createAllowances({ perSecond: 1000, burst: 1000 }, () => 0)
		const connections = createConnections(venueLimits, all)
		const come = (name: string, address = name): Visitor => {
			const visitor = { address, end: () => void ended.push(name) }
			connections.came(visitor)
			return visitor
		}
		return { ended, connections, come }
	}
	const known = () => true

	test('the oldest of an address goes first, then the oldest of all who have shown nothing', () => {
		const { ended, come, connections } = many()
		for (let at = 0; at < 10; at++) come(`a${at}`, 'a')
		expect(ended).toEqual(['a0', 'a1'])
		for (let at = 0; at < 40; at++) come(`b${at}`)
		expect(ended).toEqual(['a0', 'a1', ...Array.from({ length: 8 }, (_, at) => `a${at + 2}`)])
		expect(connections.counts()).toEqual({ paired: 0, unpaired: 40 })
	})

	test('who has shown a token stays, whatever comes after; one that was put out cannot come back', () => {
		const { ended, come, connections } = many()
		const desks = Array.from({ length: 30 }, (_, at) => {
			const desk = come(`desk${at}`)
			connections.paired(desk, `holder${at}`, known)
			return desk
		})
		const first = come('first', 'z')
		for (let at = 0; at < 300; at++) come(`x${at}`, `x${at % 9}`)
		expect(ended.some((name) => name.startsWith('desk'))).toBe(false)
		expect(connections.counts()).toEqual({ paired: 30, unpaired: 40 })
		connections.paired(first, 'late', known)
		expect(connections.counts().paired).toBe(30)
		for (const desk of desks) connections.left(desk)
		expect(connections.counts().paired).toBe(0)
	})

	test('200 desks are 200: the next one is not let in, and none of them goes for it', () => {
		const { ended, come, connections } = many()
		for (let at = 0; at < 200; at++) connections.paired(come(`desk${at}`), `holder${at}`, known)
		come('one more')
		expect(ended).toEqual(['one more'])
	})

	test('of one token the oldest goes; one that is known no longer keeps no place', () => {
		const { ended, come, connections } = many()
		const gone = new Set<string>()
		for (let at = 0; at < 10; at++) connections.paired(come(`s${at}`), 'stolen', () => !gone.has('stolen'))
		connections.paired(come('honest'), 'other', known)
		expect(ended).toEqual(['s0', 's1'])
		gone.add('stolen')
		connections.forgetRemoved()
		expect(connections.counts()).toEqual({ paired: 1, unpaired: 8 })
		for (let at = 0; at < 40; at++) come(`b${at}`)
		expect(ended.toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `s${at}`))
	})

	test('one address cannot connect anew again and again', () => {
		const clock = clockOf()
		const ended: string[] = []
		const connections = createConnections(venueLimits, createAllowances(venueLimits.newConnections, clock.now))
		const come = (address: string) => {
			const visitor = { address, end: () => void ended.push(address) }
			connections.came(visitor)
			connections.left(visitor)
		}
		for (let at = 0; at < 1000; at++) come('a')
		expect(ended).toHaveLength(900)
		come('b')
		expect(ended).not.toContain('b')
	})

	test('one that had to be cut off costs its address twenty new ones, and nobody else any', () => {
		const { ended, connections } = many()
		const one: Visitor = { address: 'c', end: () => void ended.push('flood') }
		connections.came(one)
		for (let at = 0; at < 49; at++) connections.cutOff(one)
		connections.left(one)
		const next = (address: string) => {
			const visitor = { address, end: () => void ended.push(address) }
			connections.came(visitor)
			connections.left(visitor)
		}
		for (let at = 0; at < 20; at++) next('c')
		next('d')
		expect(ended.filter((name) => name !== 'flood')).toEqual(['c'])
	})
})

describe('how long', () => {
	const watch = (given: Partial<Exchange>) => {
		const clock = clockOf()
		const [ended, whys]: [string[], string[]] = [[], []]
		const answers = createAnswers(venueLimits, clock.now, (why) => whys.push(why))
		const one: Exchange = {
			hasAllOfRequest: () => true,
			isStream: () => false,
			unsent: () => 0,
			end: () => void ended.push('ended'),
			...given,
		}
		return { clock, answers, whys, ended, one }
	}
	const after = (ms: number, given: Partial<Exchange>): string[] => {
		const { clock, answers, whys, one } = watch(given)
		answers.watch({}, one)
		clock.ms += ms
		answers.sweep()
		return whys
	}

	test('a body has ten seconds, however it drips; an answer a minute; a stream all day', () => {
		expect(after(9_999, { hasAllOfRequest: () => false })).toEqual([])
		expect(after(10_000, { hasAllOfRequest: () => false })).toEqual(['tooSlow'])
		expect(after(59_999, { unsent: () => 1 })).toEqual([])
		expect(after(60_000, { unsent: () => 1 })).toEqual(['notRead'])
		expect(after(9 * 3_600_000, { isStream: () => true, unsent: () => 256 * 1024 })).toEqual([])
		expect(after(0, { isStream: () => true, unsent: () => 256 * 1024 + 1 })).toEqual(['notRead'])
	})

	test('answers of one connection together may not wait without end; those of another are not counted', () => {
		const { answers, ended, one } = watch({ unsent: () => 1024 * 1024 })
		const asleep = {}
		for (let at = 0; at < 12; at++) answers.watch(asleep, one)
		for (let at = 0; at < 8; at++) answers.watch({}, one)
		answers.sweep()
		expect([ended.length, answers.count()]).toEqual([4, 16])
	})

	test('what is over is forgotten', () => {
		const { answers, one } = watch({})
		answers.watch({}, one).done()
		expect(answers.count()).toBe(0)
	})
})

describe('what was refused', () => {
	test('is counted by kind, the last hour alone, and handed to the diary once', () => {
		const clock = clockOf()
		const refusals = createRefusals(clock.now)
		const note = (kind: RefusalKind, count: number) => {
			for (let at = 0; at < count; at++) refusals.note(kind)
		}
		note('wrongHost', 2)
		clock.ms += 30 * 60_000
		note('tooFast', 12)
		note('wrongHost', 1)
		expect(refusals.lastHour()).toEqual([
			{ kind: 'tooFast', count: 12 },
			{ kind: 'wrongHost', count: 3 },
		])
		expect(refusals.takeNew()).toHaveLength(2)
		expect(refusals.takeNew()).toEqual([])
		clock.ms += 31 * 60_000
		expect(refusals.lastHour()).toEqual([
			{ kind: 'tooFast', count: 12 },
			{ kind: 'wrongHost', count: 1 },
		])
		clock.ms += 60 * 60_000
		expect(refusals.lastHour()).toEqual([])
	})
})
