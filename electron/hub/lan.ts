/**
 * The hub for other computers: HTTPS with a certificate made on the spot, on one chosen address.
 * Never on by itself. Every limit is here for a reason in the threat model: the venue's network
 * is not a friend.
 */
import { createSecureServer } from 'node:http2'
import { type AddressInfo, isIP } from 'node:net'
import type { Access } from './access.ts'
import { createGate } from './gate.ts'
import { createAllowances } from './limits/allowance.ts'
import { createAnswers } from './limits/answers.ts'
import { createConnections } from './limits/connections.ts'
import { createVenueGuard } from './limits/guard.ts'
import { createRefusals, type RefusalCount } from './limits/refusals.ts'
import { serverLimits, type VenueLimits, venueLimits } from './limits/venueLimits.ts'
import { watchVisitors } from './limits/visitors.ts'
import type { Listening } from './loopback.ts'
import type { VenueDoor } from './network/door.ts'
import { asPem, certify, fingerprintOf, makeIdentity } from './network/identity.ts'
import type { Pages } from './pages.ts'
import type { createRouter } from './rpc.ts'

export type SecureListening = Listening & {
	/** SHA-256 of the certificate, as browsers show it: for a person to compare. */
	readonly fingerprint: string
	/** What was refused in the last hour, counted by kind. */
	readonly refusedLastHour: () => readonly RefusalCount[]
	/** How many are connected: those who have shown a token, and those who have not. */
	readonly connected: () => { readonly paired: number; readonly unpaired: number }
	/** Connections of a token that is known no longer are as if none had been shown. */
	readonly forgetRemoved: () => void
}

/** A key and the certificate for it, both as PEM. */
export type Certificate = { readonly cert: string; readonly key: string; readonly fingerprint: string }

const diaryEveryMs = 60_000

/** One that nobody keeps: of a key made on the spot. */
const passingCertificate = async (address: string): Promise<Certificate> => {
	const identity = await makeIdentity()
	const cert = await certify(identity, address, Date.now())
	return { cert, key: asPem(identity), fingerprint: fingerprintOf(cert) }
}

export const listenOnNetwork = async (parts: {
	readonly access: Pick<Access, 'redeem' | 'actorOf'>
	readonly pages: Pages
	readonly router: ReturnType<typeof createRouter>
	readonly host: string
	readonly port: number
	/** One made for this address on the spot where there is none. */
	readonly certificate?: Certificate
	/** How desks are let in and known again. */
	readonly door?: VenueDoor
	/** Other figures than the house's, for trying them out. */
	readonly limits?: VenueLimits
	readonly nodeLimits?: Partial<typeof serverLimits>
	/** Hears once a minute what was refused, by kind. */
	readonly onRefused?: (refused: RefusalCount) => void
}): Promise<SecureListening> => {
	const { limits = venueLimits, onRefused = () => undefined } = parts
	const { cert, key, fingerprint } = parts.certificate ?? (await passingCertificate(parts.host))
	let authority = ''
	/** A clock that nobody sets. */
	const nowMs = () => performance.now()
	const refusals = createRefusals(nowMs)
	const newOnes = createAllowances(limits.newConnections, nowMs)
	const connections = createConnections(limits, newOnes, () => refusals.note('tooManyConnections'))
	const answers = createAnswers(limits, nowMs, refusals.note)
	const server = createSecureServer({ cert, key, allowHTTP1: true, ...serverLimits, ...parts.nodeLimits })
	const visitors = watchVisitors(server, { connections, limits, nowMs, refused: refusals.note })
	const guard = createVenueGuard({ limits, connections, answers, refusals, visitorOf: visitors.of, nowMs })
	const { mostBodyBytes, bodyDeadlineMs } = { mostBodyBytes: limits.bodyBytes, ...limits }
	const gate = createGate({
		...parts,
		scheme: 'https',
		authority: () => authority,
		mostBodyBytes,
		bodyDeadlineMs,
		guard,
	})
	server.on('request', (request, response) => void gate(request, response))
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(parts.port, parts.host, resolve)
	})
	const sweeping = setInterval(() => {
		answers.sweep()
		guard.forget()
		newOnes.forget()
	}, limits.sweepMs).unref()
	const writeDiary = () => {
		for (const refused of refusals.takeNew()) onRefused(refused)
	}
	const diary = setInterval(writeDiary, diaryEveryMs).unref()
	const { port } = server.address() as AddressInfo
	authority = `${isIP(parts.host) === 6 ? `[${parts.host}]` : parts.host}:${port}`
	return {
		address: `https://${authority}`,
		port,
		fingerprint,
		refusedLastHour: refusals.lastHour,
		connected: connections.counts,
		forgetRemoved: connections.forgetRemoved,
		close: () =>
			new Promise((resolve) => {
				clearInterval(sweeping)
				clearInterval(diary)
				writeDiary()
				server.close(() => resolve())
				visitors.endAll()
			}),
	}
}
