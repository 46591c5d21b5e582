/**
 * A small client of Chromium's debugging protocol over its pipe. The pipe has a second use: when this process ends,
 * even by SIGKILL, Chromium sees the end of it and goes too, as the renderers of a real Electron do.
 */
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }

type Commands = Protocol.CommandParameters
type Answers = Protocol.CommandReturnValues
export type Method = keyof Commands & keyof Answers
export type Events = Protocol.Events

type Waiting = {
	readonly method: string
	readonly resolve: (value: never) => void
	readonly reject: (error: Error) => void
}
type Incoming = {
	readonly id?: number
	readonly sessionId?: string
	readonly method?: string
	readonly params?: unknown
	readonly result?: unknown
	readonly error?: { readonly message: string; readonly data?: string }
}

/** One attached target, or the browser as a whole. */
export class CdpSession extends EventEmitter {
	readonly id: string | undefined
	readonly #cdp: Cdp
	constructor(cdp: Cdp, id: string | undefined) {
		super()
		this.setMaxListeners(0)
		this.#cdp = cdp
		this.id = id
	}

	send<M extends Method>(method: M, params?: Commands[M]): Promise<Answers[M]> {
		return this.#cdp.send(method, params ?? {}, this.id)
	}

	/** Sends where an answer is of no interest, and a target that has just gone is no error. */
	tell<M extends Method>(method: M, params?: Commands[M]): void {
		this.send(method, params).catch(() => {})
	}

	hear<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
		this.on(event, listener)
	}
}

export class Cdp {
	readonly browser: CdpSession
	isClosed = false
	readonly #out: Writable
	readonly #waiting = new Map<number, Waiting>()
	readonly #sessions = new Map<string, CdpSession>()
	#lastId = 0

	constructor(out: Writable, input: Readable) {
		this.browser = new CdpSession(this, undefined)
		this.#out = out
		let parts: Buffer[] = []
		input.on('data', (chunk: Buffer) => {
			let start = 0
			for (let end = chunk.indexOf(0); end >= 0; start = end + 1, end = chunk.indexOf(0, start)) {
				parts.push(chunk.subarray(start, end))
				const text = Buffer.concat(parts).toString('utf8')
				parts = []
				this.#take(JSON.parse(text) as Incoming)
			}
			if (start < chunk.length) parts.push(chunk.subarray(start))
		})
		out.on('error', () => {})
		input.on('error', () => {})
		input.on('close', () => {
			this.isClosed = true
			for (const { reject, method } of this.#waiting.values()) reject(new Error(`Chromium went during ${method}`))
			this.#waiting.clear()
		})
	}

	session(id: string): CdpSession {
		const known = this.#sessions.get(id)
		if (known) return known
		const made = new CdpSession(this, id)
		this.#sessions.set(id, made)
		return made
	}

	send<M extends Method>(method: M, params: object, sessionId: string | undefined): Promise<Answers[M]> {
		if (this.isClosed) return Promise.reject(new Error(`Chromium is gone: ${method}`))
		const id = ++this.#lastId
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { method, resolve, reject })
			this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
		})
	}

	#take({ id, sessionId, method, params, result, error }: Incoming): void {
		if (id !== undefined) {
			const waiting = this.#waiting.get(id)
			this.#waiting.delete(id)
			if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message} ${error.data ?? ''}`))
			else waiting?.resolve(result as never)
			return
		}
		if (method === undefined) return
		const to = sessionId === undefined ? this.browser : this.session(sessionId)
		to.emit(method, params)
	}
}
