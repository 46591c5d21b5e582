/**
 * What the venue's network may take of the hub at most. It is not a friend: each figure holds against one thing
 * that somebody on it can do. Times are milliseconds, sizes bytes.
 */

export type Pace = { readonly perSecond: number; readonly burst: number }

export type VenueLimits = {
	/** In all; and those that have not shown a token, in all and from one address; and with one token. */
	readonly connections: number
	readonly unpaired: number
	readonly unpairedOfAddress: number
	readonly connectionsOfToken: number
	/** How fast one address may connect anew: a handshake costs the hub more than the caller. */
	readonly newConnections: Pace
	/** How fast one connection may ask for anything, pages and refused calls too. */
	readonly requests: Pace
	/** How fast one token may make calls; and how many refused in a row end its connection. */
	readonly calls: Pace
	readonly tooFastInARow: number
	readonly bodyBytes: number
	/** From the first byte of a request to the last of its body: a drip would keep it open for ever. */
	readonly bodyDeadlineMs: number
	/** From the first byte of an answer to its last, streams aside. */
	readonly answerDeadlineMs: number
	/** What may wait for somebody who listens to a stream and does not read; and for all answers of one connection. */
	readonly unsentOfStream: number
	readonly unsentOfConnection: number
	/** How often the two are looked at. */
	readonly sweepMs: number
	readonly silenceMs: number
	/** Frames that ask nothing and are answered all the same (PING, SETTINGS). */
	readonly idleFrames: Pace
}

export const venueLimits: VenueLimits = {
	connections: 200,
	unpaired: 40,
	unpairedOfAddress: 8,
	connectionsOfToken: 8,
	newConnections: { perSecond: 20, burst: 100 },
	requests: { perSecond: 60, burst: 400 },
	calls: { perSecond: 50, burst: 200 },
	tooFastInARow: 200,
	bodyBytes: 64 * 1024,
	bodyDeadlineMs: 10_000,
	answerDeadlineMs: 60_000,
	unsentOfStream: 256 * 1024,
	unsentOfConnection: 8 * 1024 * 1024,
	sweepMs: 1000,
	silenceMs: 60_000,
	idleFrames: { perSecond: 2, burst: 30 },
}

/** What Node itself holds against, for both protocols it speaks here. */
export const serverLimits = {
	minVersion: 'TLSv1.3' as const,
	handshakeTimeout: 5000,
	unknownProtocolTimeout: 3000,
	// HTTP/1.1, which some browsers fall back to.
	headersTimeout: 5000,
	requestTimeout: 10_000,
	connectionsCheckingInterval: 1000,
	maxHeaderSize: 16_384,
	maxSessionMemory: 4,
	maxHeaderListPairs: 64,
	maxOutstandingPings: 4,
	maxSettings: 16,
	maxSessionInvalidFrames: 20,
	maxSessionRejectedStreams: 20,
	streamResetBurst: 200,
	streamResetRate: 20,
	settings: { maxConcurrentStreams: 32, maxHeaderListSize: 16_384 },
}
