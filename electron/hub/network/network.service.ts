/**
 * The switch: opens the hub to the venue's network, at one address that an organiser chose, and shuts it. Off by
 * itself; off when another event is opened or this one closed. Lets desks in, one by one.
 */
import { randomBytes } from 'node:crypto'
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { untilMsOf } from '../../../shared/domain/desks/until.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { Actor } from '../../bus/actor.ts'
import { isDeskCopy, networkDesks, venueIdentity, venueNetwork } from '../../database/stores/networkDesks.store.ts'
import type { Certificate, SecureListening } from '../lan.ts'
import { countRefused } from '../limits/refusals.ts'
import { newId } from '../newId.ts'
import type { OpenEvent } from '../openEvent.ts'
import { describeAddress } from './addresses.ts'
import { createVenueDoor, type VenueDoor } from './door.ts'
import { asPem, certify, fingerprintOf, type Identity, isStillGood, makeIdentity } from './identity.ts'
import { createPairedDesks, tokenHashOf } from './pairedDesks.ts'
import { createPairing } from './pairing.ts'
import { isSafeRuntime } from './runtime.ts'

export type NetworkParts = {
	readonly current: () => OpenEvent | null
	/** Of the open event; empty where none is. */
	readonly eventId: () => string
	readonly event: () => OpenEvent
	/** Who stands in the log for a call of this computer. */
	readonly deskOf: (actor: Actor) => Actor
	readonly hasPages: () => boolean
	readonly ownAddresses: () => readonly string[]
	readonly listen: (host: string, port: number, certificate: Certificate, door: VenueDoor) => Promise<SecureListening>
	/** Something of the network or of its desks is not as it was. */
	readonly onChange: () => void
	readonly nowMs: () => number
}

type Open = {
	readonly eventId: string
	readonly server: SecureListening
	readonly host: string
	readonly pin: string
	readonly isElsewhere: boolean
}
type Context = { readonly actor: Actor }

const sweepMs = 15_000

export const createNetwork = (parts: NetworkParts) => {
	const { event, nowMs, onChange } = parts
	let open: Open | null = null
	let sweeping: NodeJS.Timeout | undefined
	const pairing = createPairing(nowMs, onChange)
	const desks = createPairedDesks({ reader: () => parts.current()?.file.reader ?? null, nowMs, onChange })
	const door = createVenueDoor({ pairing, desks, pin: () => open?.pin ?? '', nowMs })

	const call = <N extends CommandName>(name: N, input: InputOf<N>, actor: Actor): OutputOf<N> =>
		event().bus.call(parts.deskOf(actor), name, { id: newId(), input })
	const isNameTaken = (name: string): boolean =>
		networkDesks(event().file.reader).some((one) => fold(one.name) === fold(name))
	const isCopy = (): boolean => {
		const now = parts.current()
		return now !== null && isDeskCopy(now.file.reader)
	}
	const can = (): OutputOf<'desks.network'>['can'] =>
		!isSafeRuntime(process.versions.node)
			? 'oldRuntime'
			: !parts.hasPages()
				? 'noPages'
				: parts.ownAddresses().length === 0
					? 'noNetwork'
					: isCopy()
						? 'isCopy'
						: 'yes'

	const identityOf = async (actor: Actor): Promise<Identity> => {
		const kept = venueIdentity(event().file.reader)
		if (kept) return kept
		const made = await makeIdentity()
		call('desks.keepIdentity', made, actor)
		// Somebody may have been quicker; there is only ever one.
		return venueIdentity(event().file.reader) ?? made
	}
	/** At the port of last time, where desks look for it; at any other where a program has taken it. */
	const listenAt = async (host: string, port: number, certificate: Certificate) => {
		try {
			return { server: await parts.listen(host, port, certificate, door), isElsewhere: false }
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : ''
			if (port === 0 || code !== 'EADDRINUSE') throw error
			return { server: await parts.listen(host, 0, certificate, door), isElsewhere: true }
		}
	}
	const shut = async (): Promise<void> => {
		const was = open
		open = null
		clearInterval(sweeping)
		pairing.forget()
		desks.forget()
		await was?.server.close()
	}
	const doOpen = async ({ address: host }: InputOf<'desks.open'>, actor: Actor): Promise<OutputOf<'desks.open'>> => {
		if (open) return { outcome: 'alreadyOpen' }
		if (can() !== 'yes') return { outcome: 'cannot' }
		if (!parts.ownAddresses().includes(host)) return { outcome: 'noSuchAddress' }
		const [at, eventId] = [event(), parts.eventId()]
		const identity = await identityOf(actor)
		const last = venueNetwork(at.file.reader)
		const isSamePlace = last?.address === host
		const cert =
			last && isStillGood(last.certificate, identity, host, nowMs())
				? last.certificate
				: await certify(identity, host, nowMs())
		const certificate = { cert, key: asPem(identity), fingerprint: fingerprintOf(cert) }
		const { server, isElsewhere } = await listenAt(host, isSamePlace ? last.port : 0, certificate)
		// Another event was opened meanwhile: nobody is let into that one by this.
		if (parts.eventId() !== eventId) {
			await server.close()
			return { outcome: 'cannot' }
		}
		open = { eventId, server, host, pin: identity.pin, isElsewhere }
		sweeping = setInterval(desks.sweep, sweepMs)
		sweeping.unref()
		call('desks.noteOpened', { address: host, port: server.port, certificate: cert }, actor)
		onChange()
		return { outcome: 'open' }
	}
	/** One after the other: two that open at once are one that opens and one that finds it open. */
	let turn: Promise<unknown> = Promise.resolve()
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = turn.then(work, work)
		turn = mine.catch(() => undefined)
		return mine
	}

	const stateOf = (): OutputOf<'desks.network'> => {
		const { opening, code, isVoid, waiting } = pairing.state()
		const last = venueNetwork(event().file.reader)
		const now = nowMs()
		const qrOf = (text: string): string => (open === null ? '' : `${open.server.address}/#join=${text}.${open.pin}`)
		return {
			can: can(),
			addresses: parts.ownAddresses().map(describeAddress),
			last: last ? { address: last.address, port: last.port } : null,
			open: open && {
				url: open.server.address,
				address: open.host,
				fingerprint: open.server.fingerprint,
				pin: open.pin,
				isElsewhere: open.isElsewhere,
				refused: countRefused(open.server.refusedLastHour()),
			},
			pairing: opening && {
				name: opening.name,
				role: opening.role,
				until: opening.until,
				leftMs: Math.max(0, opening.endsMs - now),
				code: code && { code: code.code, leftMs: Math.max(0, code.endsMs - now), qr: qrOf(code.code) },
				isVoid,
			},
			waiting: waiting.map(({ waitId, name, role, number, operator, kind }) => ({
				waitId,
				name,
				role,
				number,
				operator,
				kind,
			})),
		}
	}

	return {
		desks,
		close: (): Promise<void> => inTurn(shut),
		/** Another event may be open, or none: nobody outside has anything to do with it. */
		onOtherEvent: (): void => {
			if (open && open.eventId !== parts.eventId()) void inTurn(shut)
		},
		/** What was written may have locked or removed one. */
		onWritten: (): void => {
			desks.sweep()
			open?.server.forgetRemoved()
		},
		services: {
			'desks.network': stateOf,
			'desks.open': (input: InputOf<'desks.open'>, { actor }: Context) => inTurn(() => doOpen(input, actor)),
			'desks.shut': (_: InputOf<'desks.shut'>, { actor }: Context) =>
				inTurn(async (): Promise<OutputOf<'desks.shut'>> => {
					if (!open) return { outcome: 'notOpen' }
					await shut()
					call('desks.noteShut', {}, actor)
					onChange()
					return { outcome: 'shut' }
				}),
			'desks.startPairing': ({ name, role, until }: InputOf<'desks.startPairing'>): OutputOf<'desks.startPairing'> => {
				if (!open) return { outcome: 'notOpen' }
				if (isNameTaken(name)) return { outcome: 'nameTaken' }
				if (untilMsOf(until, nowMs()) === null) return { outcome: 'tooSoon' }
				pairing.start(name, role, until)
				return { outcome: 'started' }
			},
			'desks.stopPairing': (): OutputOf<'desks.stopPairing'> => {
				pairing.stop()
				return {}
			},
			'desks.letIn': ({ waitId, number }: InputOf<'desks.letIn'>, { actor }: Context): OutputOf<'desks.letIn'> => {
				const one = pairing.waitingAs(waitId)
				if (!one || one.number !== number) return { outcome: 'notFound' }
				const { name, role } = one
				const token = randomBytes(32).toString('base64url')
				const deskId = newId()
				// Its time may have come while it waited: then it is let in for what is left of the day.
				const untilMs = untilMsOf(one.until, nowMs()) ?? untilMsOf('', nowMs()) ?? nowMs()
				const paired = call('desks.pair', { deskId, name, role, tokenHash: tokenHashOf(token), untilMs }, actor)
				if (paired.outcome !== 'paired') return paired
				if (one.operator !== '') desks.tell({ ...actor, deskId }, { waiting: 0, operator: one.operator })
				pairing.give(waitId, { token, deskId, name, role, untilMs })
				return { outcome: 'letIn', deskId }
			},
			'desks.turnAway': ({ waitId }: InputOf<'desks.turnAway'>): OutputOf<'desks.turnAway'> => ({
				outcome: pairing.turnAway(waitId) ? 'turnedAway' : 'notFound',
			}),
			'desks.list': desks.list,
			'desks.tell': (input: InputOf<'desks.tell'>, { actor }: Context) => desks.tell(actor, input),
		},
	}
}
