/** The stream of notices for one connection: shaped by its role, kept while it is slow, ended with it. */
import { topics } from '../../shared/contract/define.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { type Notice, type NoticeBoard, noticeFor } from '../bus/notices.ts'
import type { CallContext } from './dispatch.ts'

/** More than this unsent means the far side has stopped reading: one notice of all their topics takes their place. */
const mostWaiting = 1000

/**
 * Begins with one notice of everything if the listener is behind, so that nothing is missed between
 * reading and listening.
 */
export async function* noticesFor(
	board: NoticeBoard,
	revision: () => number,
	since: number,
	{ actor, signal }: CallContext,
): AsyncGenerator<OutputOf<'session.notices'>> {
	const waiting: Notice[] = []
	let wake = Promise.withResolvers<void>()
	const stop = board.listen((notice) => {
		const shaped = noticeFor(actor.role, notice)
		if (!shaped) return
		waiting.push(shaped)
		if (waiting.length > mostWaiting) {
			const told = [...new Set(waiting.flatMap((one) => one.topics))]
			waiting.splice(0, waiting.length, { revision: shaped.revision, topics: told, ids: [] })
		}
		wake.resolve()
	})
	const onAbort = () => wake.resolve()
	signal.addEventListener('abort', onAbort)
	try {
		const behind = revision() > since ? noticeFor(actor.role, { revision: revision(), topics, ids: [] }) : null
		if (behind) waiting.unshift(behind)
		while (!signal.aborted) {
			const next = waiting.shift()
			if (next) {
				yield { revision: next.revision, topics: [...next.topics], ids: [...next.ids] }
				continue
			}
			await wake.promise
			wake = Promise.withResolvers<void>()
		}
	} finally {
		signal.removeEventListener('abort', onAbort)
		stop()
	}
}
