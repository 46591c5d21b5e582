import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { digestTable, tableNames } from '../../electron/database/dump.ts'
import { type Hub, ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { askHub, openNetwork } from '../support/pairedDesk.ts'
import { commandAt, joinHub, startFirstHub, startSecondHub, whenCopy } from '../support/standbyPair.ts'

const startPair = async () => {
	const first = await startFirstHub()
	onTestFinished(() => first.at[Symbol.asyncDispose]())
	const second = await startSecondHub()
	onTestFinished(() => second[Symbol.asyncDispose]())
	const joinedId = await joinHub(first.hub, second.hub, 'Spare laptop', 'organiser')
	return { first, second, joinedId }
}
const admit = ({ hub, dayId }: { readonly hub: Hub; readonly dayId: string }, registrationId: string) =>
	commandAt(hub, 'checkin.admit', { registrationId, dayId, method: 'search' })
const digests = (hub: Hub) => {
	const db = hub.current()?.file.connection
	if (!db) throw new Error('no event')
	return Object.fromEntries(tableNames(db).map((table) => [table, digestTable(db, table).sha256]))
}

test('a live copy holds what the hub has done, and becomes the hub when that is lost', async () => {
	const { first, second } = await startPair()
	expect(await askHub(second.hub, 'standby.keep', { code: first.code.replace(/.$/, 'Z') })).toEqual({
		outcome: 'wrongCode',
	})
	expect(await askHub(second.hub, 'standby.keep', { code: first.code })).toEqual({ outcome: 'begun' })
	for (const registrationId of first.registrationIds.slice(0, 2)) await admit(first, registrationId)
	const isWhole = (copy: { is: string; rows: number }) =>
		copy.is === 'following' && copy.rows === first.hub.current()?.bus.revision()
	await whenCopy(second.hub, isWhole)
	// It is one of the copies that have to go one day.
	await expect
		.poll(() => first.hub.current()?.bus.ask(ownActor, 'keeping.state', {}).copies)
		.toMatchObject([{ kind: 'liveCopy', place: 'Spare laptop', goneAtMs: null }])
	const held = await whenCopy(second.hub, isWhole)
	expect(held).toMatchObject({ eventName: 'Luton forum', missing: 0, why: null })
	// While the hub answers, nobody takes over.
	expect(await askHub(second.hub, 'standby.takeOver', {})).toEqual({ outcome: 'hubAnswers' })
	const before = digests(first.hub)

	await askHub(first.hub, 'desks.shut', {})
	const withShut = await askHub(second.hub, 'standby.takeOver', {})
	expect(withShut).toMatchObject({ outcome: 'tookOver', term: 2, holdsToMs: held.holdsToMs })
	const after = digests(second.hub)
	const differing = Object.keys(after).filter((table) => after[table] !== before[table])
	// All that is new is that it took over.
	expect(differing.toSorted()).toEqual(['hub_term', 'log', 'log_part'])
	expect(verifyFile(second.hub.current()?.file as never).isSound).toBe(true)
	expect(await admit({ ...first, hub: second.hub }, first.registrationIds[2] ?? '')).toMatchObject({
		outcome: 'admitted',
	})
	expect(existsSync(join(second.libraryDir, 'Standby')) && readdirSync(join(second.libraryDir, 'Standby'))).toEqual([])
})

test('two hubs never pass for one: the older is refused, is shown who took over, and serves no desks any more', async () => {
	const { first, second } = await startPair()
	const desk = await startSecondHub()
	onTestFinished(() => desk[Symbol.asyncDispose]())
	const deskId = await joinHub(first.hub, desk.hub, 'Desk 2', 'desk')
	await askHub(second.hub, 'standby.keep', { code: first.code })
	await whenCopy(second.hub, (copy) => copy.is === 'following' && copy.missing === 0)
	await askHub(first.hub, 'desks.shut', {})
	expect((await askHub(second.hub, 'standby.takeOver', {})).outcome).toBe('tookOver')
	const newUrl = await openNetwork(second.hub)
	// The same key, the same token, another address.
	expect(await askHub(desk.hub, 'joined.move', { joinedId: deskId, address: newUrl })).toEqual({ outcome: 'moved' })
	expect(await askHub(desk.hub, 'session.me', {})).toMatchObject({ role: 'desk', desk: 'Desk 2' })

	// The first is found again and opens as if nothing had been.
	const oldUrl = await openNetwork(first.hub)
	expect((await askHub(desk.hub, 'joined.move', { joinedId: deskId, address: oldUrl })).outcome).toBe('moved')
	await expect(askHub(desk.hub, 'session.me', {})).rejects.toThrow('away')
	expect((await askHub(desk.hub, 'joined.link', {})).hub?.is).toBe('older')
	await expect.poll(async () => (await askHub(first.hub, 'desks.network', {})).open).toBeNull()
	expect((await askHub(first.hub, 'standby.self', {})).hub).toMatchObject({ term: 1, supersededBy: 2 })
	expect(await askHub(first.hub, 'desks.open', { address: '127.0.0.1' })).toEqual({ outcome: 'cannot' })
})

test('that another hub took over is believed only where the key of the event says so', async () => {
	const { first } = await startPair()
	const { hub } = await askHub(first.hub, 'standby.self', {})
	const forged = { term: 9, hubId: hub?.hubId ?? '', proof: hub?.proof ?? '' }
	expect(await askHub(first.hub, 'standby.shown', forged)).toEqual({ outcome: 'notProven' })
	expect(await askHub(first.hub, 'standby.shown', { ...forged, proof: 'x' })).toEqual({ outcome: 'notProven' })
	expect(await askHub(first.hub, 'standby.shown', { ...forged, term: 1 })).toEqual({ outcome: 'older' })
	expect((await askHub(first.hub, 'desks.network', {})).open).not.toBeNull()
})

test('N3 only a desk that may see everything is given everything', async () => {
	const { first } = await startPair()
	const desk = await startSecondHub()
	onTestFinished(() => desk[Symbol.asyncDispose]())
	await joinHub(first.hub, desk.hub, 'Desk 2', 'desk')
	expect(await askHub(desk.hub, 'standby.keep', { code: first.code })).toEqual({ outcome: 'notOrganiser' })
	await expect(askHub(desk.hub, 'standby.begin', {})).rejects.toThrow('forbidden')
	await expect(askHub(desk.hub, 'standby.rows', { after: 0, hash: '0'.repeat(64) })).rejects.toThrow('forbidden')
})

test('E3 a copy of somebody who is erased at the hub is destroyed, and not brought back by following', async () => {
	const { first, second } = await startPair()
	await askHub(second.hub, 'standby.keep', { code: first.code })
	await whenCopy(second.hub, (copy) => copy.is === 'following' && copy.missing === 0)
	const [registrationId = ''] = first.registrationIds
	const requestId = newId()
	const request = { registrationId, checked: 'email', keep: [] } as const
	expect((await commandAt(first.hub, 'keeping.openRequest', request, requestId)).outcome).toBe('opened')
	const erased = await commandAt(first.hub, 'keeping.erase', { requestId, data: [] })
	expect(erased.outcome).toBe('erased')
	const stopped = await whenCopy(second.hub, (copy) => copy.is === 'stopped')
	expect(stopped.why).toBe('erased')
	expect(readdirSync(join(second.libraryDir, 'Standby')).filter((name) => name.endsWith('.foyer'))).toEqual([])
	expect(await askHub(second.hub, 'standby.takeOver', {})).toEqual({ outcome: 'notWhole' })
})

test('the lost hub, found again, is brought back like any copy: what it did after that is in, once', async () => {
	const { first, second } = await startPair()
	await askHub(second.hub, 'standby.keep', { code: first.code })
	await whenCopy(second.hub, (copy) => copy.is === 'following' && copy.missing === 0)
	const [early = '', late = ''] = first.registrationIds
	await askHub(first.hub, 'desks.shut', {})
	const path = first.hub.current()?.file.path ?? ''
	expect((await askHub(second.hub, 'standby.takeOver', {})).outcome).toBe('tookOver')
	await admit({ ...first, hub: second.hub }, early)
	// Cut off, the first went on for a while: the same person, and one of its own.
	await admit(first, early)
	await admit(first, late)
	await askHub(first.hub, 'library.close', {})
	for (const _ of ['once', 'and again']) {
		const pieces = second.hub.dispatch(
			ownActor,
			'copies.bringBack',
			{ path, code: first.code },
			new AbortController().signal,
		) as AsyncIterable<{ readonly state: string }>
		let last = ''
		for await (const piece of pieces) last = piece.state
		expect(last).toBe('done')
	}
	const inside = second.hub
		.current()
		?.file.reader.all<{ id: string }>("SELECT registration_id AS id FROM presence WHERE state = 'in'")
	expect(inside?.map(({ id }) => id).toSorted()).toEqual([early, late].toSorted())
	expect(verifyFile(second.hub.current()?.file as never).isSound).toBe(true)
})
