/**
 * From a call's name to whoever answers it. Both wires end here, so a call behaves the same over
 * either; what leaves is cut to the contract's form, so that no field goes out by accident.
 */
import type * as z from 'zod'
import {
	type CommandName,
	type InputOf,
	type OutputOf,
	type QueryName,
	type ServiceName,
	type StreamName,
	specOf,
} from '../../shared/contract/index.ts'
import type { Actor } from '../bus/actor.ts'
import { admitCall } from '../bus/bus.ts'
import { Refusal } from '../bus/refusal.ts'
import type { OpenEvent } from './openEvent.ts'

/** What a service or stream may know of who asks. */
export type CallContext = { readonly actor: Actor; readonly signal: AbortSignal }

export type Services = {
	readonly [N in ServiceName]: (input: InputOf<N>, context: CallContext) => Promise<OutputOf<N>> | OutputOf<N>
}
export type Streams = {
	readonly [N in StreamName]: (input: InputOf<N>, context: CallContext) => AsyncIterable<OutputOf<N>>
}

export type Dispatch = (actor: Actor, name: string, raw: unknown, signal: AbortSignal) => unknown

/** A disk that is full is no fault of ours, and nothing of the command is there: whoever asked can ask again. */
const refuseWithoutRoom = (error: unknown): never => {
	const code = error instanceof Error && 'code' in error ? String(error.code) : ''
	if (/^SQLITE_(FULL|READONLY|IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE))/.test(code)) throw new Refusal('noRoom')
	throw error
}

/** A stream whose every piece is cut to the contract's form. */
async function* shaped(output: z.ZodType, pieces: AsyncIterable<unknown>): AsyncGenerator<unknown> {
	try {
		for await (const piece of pieces) yield output.parse(piece)
	} catch (error) {
		refuseWithoutRoom(error)
	}
}

export const createDispatch = (parts: {
	readonly services: Services
	readonly streams: Streams
	readonly current: () => OpenEvent | null
}): Dispatch => {
	const event = (): OpenEvent => {
		const open = parts.current()
		if (!open) throw new Refusal('noEventOpen')
		return open
	}
	return (actor, name, raw, signal) => {
		const spec = specOf(name)
		if (!spec) throw new Refusal('unknownCall')
		// Who asks after a command has been sent finds it done.
		if (spec.kind !== 'command') parts.current()?.bus.flush()
		switch (spec.kind) {
			case 'command': {
				const sent = raw as { id?: unknown; input?: unknown } | null
				const envelope = { id: typeof sent?.id === 'string' ? sent.id : '', input: sent?.input }
				return event()
					.bus.callSoon(actor, name as CommandName, envelope)
					.then((outcome) => spec.output.parse(outcome))
					.catch(refuseWithoutRoom)
			}
			case 'query':
				return spec.output.parse(event().bus.ask(actor, name as QueryName, raw))
			case 'service': {
				const { input } = admitCall(actor, name as ServiceName, 'service', raw)
				try {
					const answer = parts.services[name as ServiceName](input as never, { actor, signal })
					return Promise.resolve(answer).then((value) => spec.output.parse(value), refuseWithoutRoom)
				} catch (error) {
					return refuseWithoutRoom(error)
				}
			}
			case 'stream': {
				const { input } = admitCall(actor, name as StreamName, 'stream', raw)
				return shaped(spec.output, parts.streams[name as StreamName](input as never, { actor, signal }))
			}
			default:
				return spec satisfies never
		}
	}
}
