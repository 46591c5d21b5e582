/** Desks that were let in over HTTPS: what each may do, and for how long. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { idleMs } from '../../electron/hub/network/pairedDesks.ts'
import { newId } from '../../electron/hub/newId.ts'
import { clientOverHttp } from '../../renderer/transport/clients.ts'
import type { CallName, Client, CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { allCalls } from '../../shared/contract/index.ts'
import { onlyAtTheHub, type PairableRole, pairableRoles } from '../../shared/domain/desks/pairable.ts'
import { doorsMs } from '../support/events.ts'
import { type HubInFolder, startHubInFolder } from '../support/hub.ts'
import {
	askHub,
	fetchUnpinned,
	makeVenueEvent,
	openNetwork,
	type PairedDesk,
	pairDesk,
	statusOf,
} from '../support/pairedDesk.ts'

const clock = { nowMs: doorsMs }
let at: HubInFolder

const call = <N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
	at.hub.dispatch(ownActor, name, { id: newId(), input }, new AbortController().signal) as Promise<OutputOf<N>>

beforeEach(async () => {
	clock.nowMs = doorsMs
	at = await startHubInFolder({
		nowMs: () => clock.nowMs,
		pages: { 'index.html': '<!doctype html><title>Foyer</title>' },
	})
	await makeVenueEvent(at.hub, 'Luton forum')
})
afterEach(() => at[Symbol.asyncDispose]())

/** Below what one desk may ask at once. */
const mostAtOnce = 180

describe('N2 N3 a paired desk is its role and nothing else', () => {
	test('each role is let through exactly where the contract says so, and nobody may do what only the hub’s computer may', async () => {
		const wrong: unknown[] = []
		const askAll = async ({ client }: PairedDesk, role: PairableRole, names: readonly CallName[]): Promise<void> => {
			const nouns = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
			const statuses = await Promise.all(
				names.map(async (name) => {
					const [noun = '', verb = ''] = name.split('.')
					return [
						role,
						name,
						await statusOf(nouns[noun]?.[verb]?.({ role: 'organiser' }) ?? Promise.resolve()),
					] as const
				}),
			)
			wrong.push(...statuses.filter(([, , status]) => status !== 403))
		}
		for (const role of pairableRoles) {
			// What is refused is refused before it is looked at. So few a desk, for none may ask more at once.
			const refused = allCalls.filter(({ name, spec }) => !spec.roles.includes(role) || onlyAtTheHub.has(name))
			for (let from = 0; from < refused.length; from += mostAtOnce) {
				const desk = await pairDesk(at.hub, `Desk ${from} of ${role}`, role)
				expect(await desk.client.session.me({})).toMatchObject({ role, desk: `Desk ${from} of ${role}` })
				const names = refused.slice(from, from + mostAtOnce).map(({ name }) => name)
				await askAll(desk, role, names)
			}
		}
		expect(wrong).toEqual([])
	})

	test('whatever its messages and headers say', async () => {
		const { url, token } = await pairDesk(at.hub)
		const headers = {
			authorization: `Bearer ${token}`,
			'content-type': 'application/json',
			'x-foyer': '1',
			'x-role': 'organiser',
			cookie: '__Host-foyer=organiser; role=organiser',
		}
		const json = { role: 'organiser', actor: { role: 'organiser' }, deskId: newId() }
		const me = await fetchUnpinned(`${url}/rpc/session/me`, { method: 'POST', headers, body: JSON.stringify({ json }) })
		expect(await me.json()).toMatchObject({ json: { role: 'desk', desk: 'Desk 2' } })
		const list = await fetchUnpinned(`${url}/rpc/desks/list`, {
			method: 'POST',
			headers,
			body: JSON.stringify({ json }),
		})
		expect(list.status).toBe(403)
	})

	test('what it does is written down under its name', async () => {
		const { client } = await pairDesk(at.hub, 'Desk at the back')
		await client.desks.tell({ waiting: 14, operator: 'CD' })
		const { dayId } = await client.session.me({})
		const input = { registrationId: newId(), dayId: dayId ?? newId(), method: 'search' } as const
		expect(await client.checkin.admit({ id: newId(), input })).toMatchObject({ outcome: 'notFound' })
		const { entries } = at.hub.dispatch(
			ownActor,
			'history.list',
			{ limit: 1, before: null },
			new AbortController().signal,
		) as OutputOf<'history.list'>
		expect(entries[0]).toMatchObject({ command: 'checkin.admit', desk: 'Desk at the back', operator: 'CD' })
		const { desks } = await askHub(at.hub, 'desks.list', {})
		expect(desks).toMatchObject([
			{ name: 'Desk at the back', operator: 'CD', waiting: 14, isHere: false, seenMs: doorsMs },
		])
	})
})

describe('N5 a token that does not count', () => {
	/** Listens; `ended` comes once the hub has ended it. */
	const listen = async (client: Client): Promise<{ readonly ended: Promise<'ended'> }> => {
		const notices = await client.session.notices({ since: 0 })
		const ended = (async () => {
			try {
				for await (const _ of notices) continue
			} catch {
				// A removed desk loses its connection with the stream.
			}
			return 'ended' as const
		})()
		const isHere = async () => (await askHub(at.hub, 'desks.list', {})).desks.some((one) => one.isHere)
		await expect.poll(isHere).toBe(true)
		return { ended }
	}

	test('is answered 401 once the desk is removed, and its open stream ends at once', async () => {
		const { client, deskId } = await pairDesk(at.hub)
		const { ended } = await listen(client)
		expect(await call('desks.remove', { deskId })).toEqual({ outcome: 'removed' })
		expect(await ended).toBe('ended')
		expect(await statusOf(client.session.me({}))).toBe(401)
		expect((await askHub(at.hub, 'desks.list', {})).desks).toEqual([])
		expect(await call('desks.remove', { deskId })).toEqual({ outcome: 'notFound' })
	})

	test('D4 what a removed desk still holds goes to the tray, word for word, and nothing else of it is heard', async () => {
		const { client, deskId } = await pairDesk(at.hub)
		const { dayId } = await client.session.me({})
		await call('desks.remove', { deskId })
		const input = { registrationId: newId(), dayId: dayId ?? newId(), method: 'search' } as const
		const item = { id: newId(), name: 'checkin.admit' as const, input, saidMs: doorsMs, knewMs: doorsMs, seed: 1 }
		expect(await client.alone.handIn({ items: [item] })).toEqual({ items: [{ id: item.id, is: 'tray' }] })
		expect(await client.alone.handIn({ items: [item] })).toEqual({ items: [{ id: item.id, is: 'known' }] })
		expect(await statusOf(client.checkin.counts({ dayId: newId() }))).toBe(401)
		const { items } = at.hub.dispatch(ownActor, 'tray.list', {}, new AbortController().signal) as OutputOf<'tray.list'>
		expect(items).toMatchObject([{ lateId: item.id, why: 'deskRemoved', desk: 'Desk 2', settledHow: null }])
	})

	test('waits while the desk is locked, and goes on when it is unlocked', async () => {
		const { client, deskId } = await pairDesk(at.hub)
		const { ended } = await listen(client)
		expect(await call('desks.lock', { deskId, isLocked: true })).toEqual({ outcome: 'locked' })
		expect(await ended).toBe('ended')
		expect(await statusOf(client.session.me({}))).toBe(423)
		expect(await call('desks.lock', { deskId, isLocked: true })).toEqual({ outcome: 'unchanged' })
		expect(await call('desks.lock', { deskId, isLocked: false })).toEqual({ outcome: 'unlocked' })
		expect(await statusOf(client.session.me({}))).toBe(200)
	})

	test('is renamed with its desk, by names that nobody else has', async () => {
		const { client, deskId } = await pairDesk(at.hub, 'Desk 2')
		await pairDesk(at.hub, 'Desk 3')
		expect(await call('desks.rename', { deskId, name: 'DESK 3' })).toEqual({ outcome: 'nameTaken' })
		expect(await call('desks.rename', { deskId, name: 'Front door' })).toEqual({ outcome: 'renamed' })
		expect(await client.session.me({})).toMatchObject({ desk: 'Front door' })
		const taken = { name: 'front door', role: 'desk', until: '' } as const
		expect(await askHub(at.hub, 'desks.startPairing', taken)).toEqual({ outcome: 'nameTaken' })
	})

	test('counts until its time, the day’s end, or twelve quiet hours', async () => {
		// Doors at nine in the morning of a day in May.
		const early = await pairDesk(at.hub, 'Until ten', 'desk', '10:00')
		const allDay = await pairDesk(at.hub, 'All day')
		const [untilTen, untilMidnight] = (await askHub(at.hub, 'desks.list', {})).desks.map(({ untilMs }) => untilMs)
		clock.nowMs = (untilTen ?? 0) - 1
		expect(await statusOf(early.client.session.me({}))).toBe(200)
		clock.nowMs += 1
		expect(await statusOf(early.client.session.me({}))).toBe(401)
		expect(await statusOf(allDay.client.session.me({}))).toBe(200)
		const heardMs = clock.nowMs
		clock.nowMs = heardMs + idleMs
		expect(clock.nowMs).toBeLessThan(untilMidnight ?? 0)
		expect(await statusOf(allDay.client.session.me({}))).toBe(200)
		clock.nowMs += idleMs + 1
		expect(await statusOf(allDay.client.session.me({}))).toBe(401)
		expect(await askHub(at.hub, 'desks.startPairing', { name: 'Late', role: 'desk', until: '00:00' })).toEqual({
			outcome: 'tooSoon',
		})
	})

	test('of another event, or forged, is nobody’s', async () => {
		const { url, token, client } = await pairDesk(at.hub)
		for (const forged of [token.toLowerCase(), `${token.slice(1)}A`, token.slice(1), '', 'A'.repeat(43)])
			expect(await statusOf(clientOverHttp(url, forged, fetchUnpinned).session.me({}))).toBe(401)
		expect(await statusOf(client.session.me({}))).toBe(200)
		await makeVenueEvent(at.hub, 'Another')
		const other = await openNetwork(at.hub)
		expect(await statusOf(clientOverHttp(other, token, fetchUnpinned).session.me({}))).toBe(401)
	})

	test('is nowhere in the file: only its hash', async () => {
		const { token } = await pairDesk(at.hub)
		const open = at.hub.current()
		const rows = JSON.stringify(open?.file.reader.all('SELECT * FROM network_desk'))
		const parts = JSON.stringify(open?.file.reader.all('SELECT body FROM log_part'))
		expect(rows + parts).not.toContain(token)
		expect(rows).toContain(createHash('sha256').update(token).digest('hex'))
	})
})
