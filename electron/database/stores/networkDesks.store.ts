/** SQL of the desks of the venue's network, and of what they know the hub by. */
import type { Reader } from '../handle.ts'

export type VenueIdentity = { readonly privateKey: string; readonly pin: string }
export type VenueNetwork = {
	readonly address: string
	readonly port: number
	readonly certificate: string
}
export type NetworkDesk = {
	readonly id: string
	readonly name: string
	readonly role: string
	readonly untilMs: number
	readonly isLocked: boolean
}

type Row = Omit<NetworkDesk, 'isLocked'> & { readonly isLocked: number }

const columns = 'id, name, role, until_ms AS untilMs, is_locked AS isLocked'
const asDesk = (row: Row): NetworkDesk => ({ ...row, isLocked: row.isLocked === 1 })

/** Whether the file is a desk copy: two hubs of one event would both let the same people in. */
export const isDeskCopy = (db: Reader): boolean => db.get('SELECT 1 FROM this_copy LIMIT 1') !== undefined

export const venueIdentity = (db: Reader): VenueIdentity | undefined =>
	db.get<VenueIdentity>('SELECT private_key AS privateKey, pin FROM venue_identity')

export const venueNetwork = (db: Reader): VenueNetwork | undefined =>
	db.get<VenueNetwork>('SELECT address, port, certificate FROM venue_network')

/** Those that were not removed, in the order in which they were let in. */
export const networkDesks = (db: Reader): readonly NetworkDesk[] =>
	db.all<Row>(`SELECT ${columns} FROM network_desk WHERE removed_at_ms IS NULL ORDER BY paired_at_ms, id`).map(asDesk)

/** One that was not removed. */
export const networkDesk = (db: Reader, deskId: string): NetworkDesk | undefined => {
	const row = db.get<Row>(`SELECT ${columns} FROM network_desk WHERE id = ? AND removed_at_ms IS NULL`, deskId)
	return row && asDesk(row)
}

/** Whose token has this hash, removed or not. */
export const everDeskOfToken = (db: Reader, tokenHash: string): Pick<NetworkDesk, 'name' | 'role'> | undefined =>
	db.get('SELECT name, role FROM network_desk WHERE token_hash = ?', tokenHash)

/** Whose token has this hash. */
export const networkDeskOfToken = (db: Reader, tokenHash: string): NetworkDesk | undefined => {
	const row = db.get<Row>(
		`SELECT ${columns} FROM network_desk WHERE token_hash = ? AND removed_at_ms IS NULL`,
		tokenHash,
	)
	return row && asDesk(row)
}
