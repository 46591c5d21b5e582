/** A hub in a process of its own, and a desk of Foyer that is let in there: both may end at any moment. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPairingAt } from '../../electron/hub/joined/pairing.ts'
import { createRemoteHub, type RemoteHub } from '../../electron/hub/joined/remoteHub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CommandName, InputOf, OutputOf, QueryName, ServiceName } from '../../shared/contract/index.ts'
import type { PairableRole } from '../../shared/domain/desks/pairable.ts'
import { doorsMs, makeFolder } from './events.ts'
import { personNamed } from './people.ts'

const script = fileURLToPath(new URL('venueProgram.ts', import.meta.url))

export type VenueProcess = {
	readonly pid: number
	readonly ask: <N extends ServiceName | QueryName>(name: N, input: InputOf<N>, clock?: number) => Promise<OutputOf<N>>
	/** @throws with the refusal's code as its message */
	readonly command: <N extends CommandName>(name: N, input: InputOf<N>, id?: string) => Promise<OutputOf<N>>
	/** As the power going: no chance to say anything. */
	readonly kill: () => Promise<void>
}

export type Venue = {
	readonly home: string
	/** Starts the hub, in the morning of the event unless told. `limitKb`: no file of it may grow over that. */
	readonly start: (options?: { readonly startMs?: number; readonly limitKb?: number }) => Promise<VenueProcess>
	readonly [Symbol.asyncDispose]: () => Promise<void>
}

const driverOf = (child: ChildProcess): Promise<VenueProcess> => {
	const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
	let text = ''
	let count = 0
	const ready = Promise.withResolvers<unknown>()
	waiting.set(0, ready)
	child.stdout?.on('data', (piece) => {
		text += String(piece)
		const lines = text.split('\n')
		text = lines.pop() ?? ''
		for (const line of lines) {
			const { n, answer, error } = JSON.parse(line) as { n: number; answer?: unknown; error?: string }
			const one = waiting.get(n)
			waiting.delete(n)
			if (error === undefined) one?.resolve(answer)
			else one?.reject(new Error(error))
		}
	})
	child.once('close', () => {
		for (const { reject } of waiting.values()) reject(new Error('the hub ended'))
	})
	const call = (name: string, input: unknown, clock?: number): Promise<unknown> => {
		const n = ++count
		const { promise, resolve, reject } = Promise.withResolvers<unknown>()
		waiting.set(n, { resolve, reject })
		child.stdin?.write(`${JSON.stringify({ n, name, input, clock })}\n`)
		return promise
	}
	return ready.promise.then(() => ({
		pid: child.pid ?? 0,
		ask: (name, input, clock) => call(name, input, clock) as never,
		command: (name, input, id = newId()) => call(name, { id, input }) as never,
		kill: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return
			child.kill('SIGKILL')
			await once(child, 'close')
		},
	}))
}

/** A page in place of Foyer's, where no browser will come. */
const makePages = (folder: string): string => {
	const pages = join(folder, 'pages')
	mkdirSync(pages)
	writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Foyer</title>')
	return pages
}

/** @param pagesDir Foyer's own pages, for browsers. */
export const makeVenue = (pagesDir?: string): Venue => {
	const folder = makeFolder()
	const pages = pagesDir ?? makePages(folder.path)
	const started: VenueProcess[] = []
	return {
		home: folder.path,
		start: async ({ startMs = doorsMs, limitKb } = {}) => {
			const order = [process.execPath, '--no-warnings', script, pages, String(startMs)]
			const env = { ...process.env, FOYER_HOME: folder.path }
			const stdio = ['pipe', 'pipe', 'inherit'] as const
			const [first = '', ...rest] = order
			const child =
				limitKb === undefined
					? spawn(first, rest, { env, stdio: [...stdio] })
					: spawn('bash', ['-c', `ulimit -S -f ${limitKb}; exec "$@"`, 'bash', ...order], { env, stdio: [...stdio] })
			const venue = await driverOf(child)
			started.push(venue)
			return venue
		},
		[Symbol.asyncDispose]: async () => {
			for (const one of started) await one.kill()
			folder[Symbol.dispose]()
		},
	}
}

export type MadeEvent = {
	readonly path: string
	readonly code: string
	readonly dayId: string
	readonly people: readonly string[]
}

/** An event of one day with people who booked. */
export const makeEventAt = async (hub: VenueProcess, count: number): Promise<MadeEvent> => {
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'Luton forum', venue: 'Hall', days: [day], rooms: [], desks: ['Desk 1'] }
	const made = await hub.ask('library.create', wanted)
	if (made.outcome !== 'opened') throw new Error(made.outcome)
	const dayId = (await hub.ask('session.me', {})).dayId ?? ''
	const people = Array.from({ length: count }, newId)
	for (const [n, registrationId] of people.entries())
		await hub.command('people.add', { registrationId, person: personNamed(`Person${n}`, 'Ash', { days: [dayId] }) })
	const { path } = await hub.ask('library.current', {})
	return { path: path ?? '', code: made.recoveryCode, dayId, people }
}

/** Opens the hub for one desk: where it is, and the code for it. */
export const openFor = async (hub: VenueProcess, name: string, role: PairableRole) => {
	await hub.ask('desks.open', { address: '127.0.0.1' })
	await hub.ask('desks.startPairing', { name, role, until: '' })
	const { open, pairing } = await hub.ask('desks.network', {})
	if (!open || !pairing?.code) throw new Error('not open')
	return { open, code: pairing.code }
}

/** Lets the desk in that shows this number. */
export const letNumberIn = async (hub: VenueProcess, number: string): Promise<void> => {
	const { waiting } = await hub.ask('desks.network', {})
	const one = waiting.find((desk) => desk.number === number)
	await hub.ask('desks.letIn', { waitId: one?.waitId ?? '', number })
}

/** Lets another computer join this hub, as people do it with the text of the QR. */
export const joinFrom = async (hub: VenueProcess, other: VenueProcess, name: string, role: PairableRole) => {
	const { code: shown } = await openFor(hub, name, role)
	const seen = await other.ask('joined.look', { text: shown.qr })
	if (seen.outcome !== 'seen') throw new Error(seen.outcome)
	const { address, pin, code } = seen
	const asked = await other.ask('joined.ask', { address, pin, code, operator: 'AB' })
	if (asked.outcome !== 'waiting') throw new Error(asked.why)
	await letNumberIn(hub, asked.number)
	const { outcome } = await other.ask('joined.wait', {})
	if (outcome !== 'joined') throw new Error(outcome)
}

export type LetIn = { readonly url: string; readonly pin: string; readonly token: string; readonly remote: RemoteHub }

/** Lets a desk of Foyer in, as people do it. */
export const letIn = async (hub: VenueProcess, name: string, role: PairableRole = 'desk'): Promise<LetIn> => {
	const { open, code } = await openFor(hub, name, role)
	const at = createPairingAt({ address: open.url, pin: open.pin })
	const asked = await at.ask(code.code, 'AB')
	if (asked.outcome !== 'waiting') throw new Error(asked.why)
	await letNumberIn(hub, asked.number)
	const given = await at.wait(asked.waitKey)
	at.close()
	if (given.outcome !== 'allowed') throw new Error(given.outcome)
	const place = { address: open.url, pin: open.pin }
	return { url: open.url, pin: open.pin, token: given.token, remote: createRemoteHub(place, given.token) }
}
