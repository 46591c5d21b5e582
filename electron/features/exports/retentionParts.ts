/** What the report on erasing is made of: the schedule, requests and copies as an organiser sees them anyway. */
import type { RetentionParts } from '../../../shared/domain/exports/retention.ts'
import { desksOfErasures } from './erasedBy.store.ts'
import type { ExportSource } from './source.ts'

export const retentionParts = ({ db, ask }: Pick<ExportSource, 'db' | 'ask'>): RetentionParts => {
	const { closedAtMs, schedule, erasures, requests, copies } = ask('keeping.state', {})
	const desks = desksOfErasures(db)
	const left = ask('exports.left', {}).files.flatMap(({ what, atMs, recipient, destroyBy, destroyedAtMs }) =>
		destroyBy === null
			? []
			: [{ what, madeAtMs: atMs, hasRecipient: recipient !== '', destroyBy, goneAtMs: destroyedAtMs }],
	)
	const listed = copies.map(({ kind, madeAtMs, destroyBy, goneAtMs }) => ({
		what: kind,
		madeAtMs,
		hasRecipient: false,
		destroyBy,
		goneAtMs,
	}))
	return {
		closedAtMs,
		schedule,
		erasures: erasures.map((erasure) => ({ ...erasure, desk: desks.get(erasure.erasureId) ?? '' })),
		requests: requests.map(({ number, atMs, registrationId, keep }) => ({
			number,
			atMs,
			isDone: registrationId === null,
			keep,
		})),
		copies: [...left, ...listed],
	}
}
