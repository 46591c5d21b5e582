import { it } from 'vitest'
import { heard, lastOf } from '../support/breakoutsInHub.ts'
import { startTestHub } from '../support/hubForTests.ts'
import { blmkDay, playMorning } from '../support/eventDay.ts'

it('probe', async () => {
	const clock = { nowMs: Date.parse('2027-05-18T15:00:00+01:00') }
	const hub = await startTestHub({ nowMs: () => clock.nowMs, hasPages: false })
	await hub.openSample('blmk-forum')
	const setup = hub.ask('breakouts.setup', {})
	const t0 = Date.now()
	const done = await lastOf(heard(hub, 'breakouts.allocate', { pool: 'booked', preset: setup.aims.preset, seed: 7, roundIds: setup.rounds.map((r) => r.id), from: 'fresh' }))
	console.log('alloc', Date.now() - t0, JSON.stringify(done).slice(0, 3000))
	const r1 = setup.rounds[0]!.id
	const show = (pool: 'booked' | 'here') => {
		for (const { id, number } of setup.rounds) {
			const b = hub.ask('breakouts.board', { roundId: id, pool })
			if (b.outcome !== 'known') throw new Error('x')
			const counts: Record<string, number> = {}
			for (const f of b.findings) counts[`${f.rule}:${f.strength}`] = (counts[`${f.rule}:${f.strength}`] ?? 0) + 1
			console.log(pool, 'round', number, JSON.stringify(counts), 'unplaced', b.unplaced.length, 'notHere', b.notHere, 'troubled', b.troubled)
		}
	}
	show('booked')
	const b = hub.ask('breakouts.board', { roundId: r1, pool: 'booked' })
	if (b.outcome !== 'known') throw new Error('x')
	console.log(JSON.stringify(hub.call('breakouts.publish', { roundId: r1, pool: 'booked', reasons: b.findings.filter((f) => f.strength === 'warn').map((f) => ({ key: f.key, rule: f.rule, words: 'fine here' })) }).outcome))
	console.log(JSON.stringify(playMorning(hub, clock, blmkDay())))
	show('here'); show('booked')
	const h = hub.ask('breakouts.board', { roundId: r1, pool: 'here' })
	if (h.outcome !== 'known') throw new Error('x')
	for (const f of h.findings.filter((f) => f.strength !== 'note')) console.log(f.rule, f.strength, f.groupIds.length, f.registrationIds.length, JSON.stringify(f.values), JSON.stringify(f.fix))

	const placeOf = (b: any) => new Map(b.groups.flatMap((g: any) => g.people.map((p: any) => [p.registrationId, g.number])))
	for (const seed of [1]) {
		const t = Date.now()
		const s = await lastOf(heard(hub, 'breakouts.suggest', { roundId: r1, pool: 'here', mostMoves: 12 }))
		if (s.state !== 'done') throw new Error(JSON.stringify(s))
		console.log('suggest', Date.now() - t, s.before, s.after, s.steps.length, s.steps.filter((x) => x.fromGroupId).length, s.steps.map((x) => x.why + x.rule).join())
		const gaps = new Map<string, typeof s.standIns>()
		for (const one of s.standIns) gaps.set(one.groupId + one.duty, [...(gaps.get(one.groupId + one.duty) ?? []), one])
		const taken = new Set<string>()
		const rows = [...gaps.values()].flatMap((list) => { const one = list.find((x) => !taken.has(x.registrationId)); if (!one) return []; taken.add(one.registrationId); return [{ registrationId: one.registrationId, groupId: one.groupId, duty: one.duty }] })
		console.log(rows.map((r) => JSON.stringify([r.duty, placeOf(h).get(r.registrationId)])).join())
		console.log(JSON.stringify(hub.call('breakouts.setHosts', { rows }).outcome))
		console.log(JSON.stringify(hub.call('breakouts.move', { rows: s.steps.filter((x) => !taken.has(x.registrationId)).map((x) => ({ registrationId: x.registrationId, roundId: r1, groupId: x.toGroupId })), how: 'fix' }).outcome))
		show('here')
		const z = hub.ask('breakouts.board', { roundId: r1, pool: 'here' })
		if (z.outcome !== 'known') throw new Error('x')
		for (const f of z.findings) console.log(f.rule, f.strength, f.groupIds.length, f.registrationIds.length, JSON.stringify(f.values))
		const c = hub.ask('breakouts.changes', { roundId: r1, since: 1 })
		if (c.outcome === 'known') console.log('changes', c.changes.length, c.changes.map((x) => `${x.fromGroupId ? 'P' : '-'}${x.toGroupId ? 'P' : '-'}`).join())
	}
	await hub.close()
}, 300_000)
