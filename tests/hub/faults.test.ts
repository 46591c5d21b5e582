/**
 * What breaks at a venue, done to real processes: whoever was told that something is done finds it done, nothing is
 * done twice, and the hub goes on. More rounds with `FOYER_NIGHTLY=1`.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { connect as connectHttp2 } from 'node:http2'
import { connect as connectTls } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { clientOverHttp } from '../../renderer/transport/clients.ts'
import type { Client } from '../../shared/contract/index.ts'
import { seeded } from '../../shared/lib/random.ts'
import { startCuttingProxy } from '../support/cuttingProxy.ts'
import { doorsMs, keyOf } from '../support/events.ts'
import { fetchOver } from '../support/hub.ts'
import { letIn, type MadeEvent, makeEventAt, makeVenue } from '../support/venueProcess.ts'

const isNightly = process.env.FOYER_NIGHTLY === '1'
const rounds = isNightly ? 30 : 2

const venueOf = () => {
	const venue = makeVenue()
	onTestFinished(() => venue[Symbol.asyncDispose]())
	return venue
}
/** Who is in by the file itself, once nobody has it open; and whether it is sound. */
const found = ({ path, code }: MadeEvent) => {
	const file = openEventFile(path, keyOf(code))
	try {
		const lines = file.reader.all<{ id: string }>('SELECT registration_id AS id FROM attendance ORDER BY 1')
		const { isSound } = verifyFile(file)
		return { lines, isSound, times: file.reader.all<{ at: number }>('SELECT at_ms AS at FROM log ORDER BY seq') }
	} finally {
		file.close()
	}
}
const admit = ({ checkin }: Client, registrationId: string, dayId: string, id = newId()) =>
	checkin.admit({ id, input: { registrationId, dayId, method: 'search' } })

test('a hub killed while desks send has lost nothing that it said, and does nothing twice when they send it again', async () => {
	const random = seeded('faults')
	const venue = venueOf()
	let hub = await venue.start()
	const event = await makeEventAt(hub, rounds * 20)
	const desk = await letIn(hub, 'Desk 2')
	onTestFinished(() => desk.remote.close())
	const told = new Set<string>()
	const left = event.people.map((registrationId) => ({ registrationId, id: newId() }))
	for (let round = 0; round < rounds; round++) {
		const sent = left.slice(round * 20, round * 20 + 20)
		const after = random.int(sent.length)
		let count = 0
		const killed = Promise.withResolvers<void>()
		const all = sent.map(async ({ registrationId, id }) => {
			try {
				const { outcome } = await admit(desk.remote.client, registrationId, event.dayId, id)
				if (outcome === 'admitted') told.add(registrationId)
			} catch {
				// Cut off: nobody was told.
			}
			if (++count > after) killed.resolve()
		})
		await killed.promise
		await hub.kill()
		await Promise.all(all)
		const { lines, isSound } = found(event)
		const inside = new Set(lines.map((line) => line.id))
		expect([...told].filter((id) => !inside.has(id))).toEqual([])
		expect(isSound).toBe(true)
		hub = await venue.start()
		expect((await hub.ask('library.open', { path: event.path, code: '' })).outcome).toBe('opened')
		expect((await hub.ask('desks.open', { address: '127.0.0.1' })).outcome).toBe('open')
		// The desk's token and the hub's key are in the file: it goes on as if nothing had been.
		for (const { registrationId, id } of sent)
			expect(await admit(desk.remote.client, registrationId, event.dayId, id)).toMatchObject({ outcome: 'admitted' })
		for (const { registrationId } of sent) told.add(registrationId)
	}
	await hub.kill()
	const { lines } = found(event)
	expect(lines.map(({ id }) => id).toSorted()).toEqual(event.people.toSorted())
})

test('an answer that was lost on its way is the same when it is asked for again, and it was done once', async () => {
	const venue = venueOf()
	const hub = await venue.start()
	const event = await makeEventAt(hub, 1)
	const desk = await letIn(hub, 'Desk 2')
	desk.remote.close()
	const { open } = await hub.ask('desks.network', {})
	const port = Number(new URL(open?.url ?? '').port)
	// The desk reaches the hub through a cable that is cut after it has sent: by address and key it is the same hub.
	const cable = await startCuttingProxy({ host: '127.0.0.1', port })
	onTestFinished(() => cable.close())
	const session = () => {
		const one = connectHttp2(desk.url, {
			createConnection: () =>
				connectTls({ host: '127.0.0.1', port: cable.port, rejectUnauthorized: false, ALPNProtocols: ['h2'] }),
		})
		one.on('error', () => one.destroy())
		onTestFinished(() => one.destroy())
		const isGone = once(one, 'close').then(() => 'cut' as const)
		return { client: clientOverHttp(desk.url, desk.token, fetchOver(one)), isGone }
	}
	const { client: before, isGone } = session()
	await before.session.me({})
	const id = newId()
	const [registrationId = ''] = event.people
	cable.cutReplies()
	const answered = admit(before, registrationId, event.dayId, id).catch(() => 'cut' as const)
	expect(await Promise.race([answered, isGone])).toBe('cut')
	cable.mend()
	const { client: after } = session()
	expect(await admit(after, registrationId, event.dayId, id)).toMatchObject({ outcome: 'admitted' })
	expect(await admit(after, registrationId, event.dayId)).toMatchObject({ outcome: 'alreadyIn' })
	await hub.kill()
	expect(found(event).lines).toEqual([{ id: registrationId }])
})

test.skipIf(process.platform !== 'linux')(
	'a full disk is said plainly, loses nothing that was said, and once there is room it goes on',
	async () => {
		const venue = venueOf()
		const first = await venue.start()
		const event = await makeEventAt(first, 3)
		await first.kill()
		const sizeKb = Math.ceil(readFileSync(event.path).length / 1024)
		const hub = await venue.start({ limitKb: sizeKb + 300 })
		await hub.ask('library.open', { path: event.path, code: '' })
		const told: string[] = []
		let refused = ''
		for (let n = 0; n < 5000 && refused === ''; n++) {
			const registrationId = newId()
			const walkIn = {
				registrationId,
				dayId: event.dayId,
				preferredName: 'Bo',
				familyName: '',
				organisation: 'x'.repeat(150),
				sector: 'VC',
				photo: 'no',
				needsEvacuationHelp: 'no',
			} as const
			try {
				const { outcome } = await hub.command('checkin.walkIn', walkIn)
				if (outcome === 'admitted') told.push(registrationId)
			} catch (error) {
				refused = (error as Error).message
			}
		}
		expect(refused).toBe('noRoom')
		expect(told.length).toBeGreaterThan(0)
		// What was known is still answered, and with room the next is let in.
		expect((await hub.ask('session.me', {})).dayId).toBe(event.dayId)
		execFileSync('prlimit', ['--pid', String(hub.pid), '--fsize=unlimited'])
		const [registrationId = ''] = event.people
		const input = { registrationId, dayId: event.dayId, method: 'search' } as const
		expect(await hub.command('checkin.admit', input)).toMatchObject({ outcome: 'admitted' })
		await hub.kill()
		const { lines, isSound } = found(event)
		expect(lines.map(({ id }) => id).toSorted()).toEqual([...told, registrationId].toSorted())
		expect(isSound).toBe(true)
	},
)

test('a file that was cut off opens as its last good backup, which says of when it is', async () => {
	const venue = venueOf()
	const hub = await venue.start()
	const event = await makeEventAt(hub, 2)
	const [one = '', other = ''] = event.people
	await hub.command('checkin.admit', { registrationId: one, dayId: event.dayId, method: 'search' })
	expect(await hub.ask('backups.make', {})).toEqual({ outcome: 'made' })
	await hub.command('checkin.admit', { registrationId: other, dayId: event.dayId, method: 'search' })
	await hub.ask('library.close', {})
	const bytes = readFileSync(event.path)
	truncateSync(event.path, Math.floor(bytes.length / 2))
	const opened = await hub.ask('library.open', { path: event.path, code: '' })
	expect(opened).toMatchObject({ outcome: 'refused', why: 'damaged' })
	expect((opened as { backupAtMs?: number }).backupAtMs).toBeGreaterThanOrEqual(doorsMs - 1000)
	expect(await hub.ask('backups.restoreLast', { path: event.path, code: '' })).toMatchObject({ outcome: 'opened' })
	const { path } = await hub.ask('library.current', {})
	await hub.kill()
	expect(found({ ...event, path: path ?? '' }).lines.map(({ id }) => id)).toEqual([one])
	writeFileSync(event.path, bytes)
})

test('N7 a clock set back an hour changes no order and nothing that was said', async () => {
	const venue = venueOf()
	let hub = await venue.start()
	const event = await makeEventAt(hub, 3)
	const desk = await letIn(hub, 'Desk 2')
	onTestFinished(() => desk.remote.close())
	const [one = '', two = '', three = ''] = event.people
	await admit(desk.remote.client, one, event.dayId)
	await hub.ask('session.me', {}, -3_600_000)
	expect(await admit(desk.remote.client, two, event.dayId)).toMatchObject({ outcome: 'admitted' })
	await hub.kill()
	hub = await venue.start({ startMs: doorsMs - 3_600_000 })
	await hub.ask('library.open', { path: event.path, code: '' })
	await hub.ask('desks.open', { address: '127.0.0.1' })
	expect(await admit(desk.remote.client, three, event.dayId)).toMatchObject({ outcome: 'admitted' })
	await hub.kill()
	const { times, isSound, lines } = found(event)
	expect(times.map(({ at }) => at)).toEqual(times.map(({ at }) => at).toSorted((a, b) => a - b))
	expect(lines).toHaveLength(3)
	expect(isSound).toBe(true)
})
