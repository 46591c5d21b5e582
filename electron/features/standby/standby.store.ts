/** Which hubs this event has had, and the key that desks know them all by. */
import type { CommandContext } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'

export type HubTerm = { readonly term: number; readonly hubId: string }

/** The hub of this file. The first of an event is called as the event is. */
export const hubTerm = (db: Reader): HubTerm | null =>
	db.get<HubTerm>('SELECT term, hub_id AS "hubId" FROM hub_term ORDER BY term DESC LIMIT 1') ??
	db.get<HubTerm>('SELECT 1 AS term, id AS "hubId" FROM event') ??
	null

export const addTerm = (
	{ db, atMs }: Pick<CommandContext, 'db' | 'atMs'>,
	{ term, hubId }: HubTerm,
	heldSeq: number,
): void => {
	db.run('INSERT INTO hub_term (term, hub_id, held_seq, taken_at_ms) VALUES (?, ?, ?, ?)', term, hubId, heldSeq, atMs)
}
