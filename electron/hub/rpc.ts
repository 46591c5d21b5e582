/** The contract as an oRPC router, made from the same declarations for every wire. */
import { ORPCError, os } from '@orpc/server'
import { allCalls } from '../../shared/contract/index.ts'
import type { Actor } from '../bus/actor.ts'
import { Refusal, type RefusalCode } from '../bus/refusal.ts'
import type { Dispatch } from './dispatch.ts'
import { RemoteFault } from './joined/remoteHub.ts'

export type RpcContext = { readonly actor: Actor }

const statuses: { readonly [C in RefusalCode]: { readonly code: string; readonly status: number } } = {
	forbidden: { code: 'FORBIDDEN', status: 403 },
	badInput: { code: 'BAD_REQUEST', status: 400 },
	unknownCall: { code: 'NOT_FOUND', status: 404 },
	idTaken: { code: 'CONFLICT', status: 409 },
	noEventOpen: { code: 'PRECONDITION_FAILED', status: 412 },
	erased: { code: 'GONE', status: 410 },
	noRoom: { code: 'INSUFFICIENT_STORAGE', status: 507 },
}

/** What this computer's own page hears where the hub that it joined did not answer: `HUB_AWAY` is no answer of a hub. */
const remote: { readonly [I in RemoteFault['is']]: { readonly code: string; readonly status: number } } = {
	away: { code: 'HUB_AWAY', status: 503 },
	stranger: { code: 'UNAUTHORIZED', status: 401 },
	failed: { code: 'INTERNAL_SERVER_ERROR', status: 500 },
}

/** What a wire may say of a failure: a code and field names, never a value or a message from inside. */
const asWireError = (error: unknown, onBug: (error: unknown) => void): ORPCError<string, unknown> => {
	if (error instanceof Refusal) {
		const { code, status } = statuses[error.code]
		return new ORPCError(code, { status, message: error.code, data: { refusal: error.code, fields: error.fields } })
	}
	if (error instanceof RemoteFault) {
		const { code, status } = remote[error.is]
		return new ORPCError(code, { status, message: code })
	}
	onBug(error)
	return new ORPCError('INTERNAL_SERVER_ERROR', { status: 500, message: 'failed' })
}

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
	typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** A stream that fails says no more of it than any other call. */
async function* guarded(pieces: AsyncIterable<unknown>, onBug: (error: unknown) => void): AsyncGenerator<unknown> {
	try {
		yield* pieces
	} catch (error) {
		throw asWireError(error, onBug)
	}
}

/** @param onBug hears of exceptions that nobody meant, with the call's name. */
export const createRouter = (dispatch: Dispatch, onBug: (name: string, error: unknown) => void) => {
	const base = os.$context<RpcContext>()
	const router: Record<string, Record<string, unknown>> = {}
	for (const { name } of allCalls) {
		const [noun = '', verb = ''] = name.split('.')
		const nouns = (router[noun] ??= {})
		nouns[verb] = base.handler(async ({ input, context, signal }) => {
			const onBugHere = (bug: unknown) => onBug(name, bug)
			try {
				const answer = await dispatch(context.actor, name, input, signal ?? new AbortController().signal)
				return isStream(answer) ? guarded(answer, onBugHere) : answer
			} catch (error) {
				throw asWireError(error, onBugHere)
			}
		})
	}
	return router as Parameters<typeof os.router>[0]
}
