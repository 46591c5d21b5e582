/** SQL of the page by the door: whether a desk has something for somebody, never what. */
import type { Reader } from '../../database/handle.ts'

export const hasDeskLine = (db: Reader, registrationId: string): boolean =>
	db.get(
		`SELECT 1 FROM need WHERE registration_id = ? AND action_line <> '' AND audience LIKE '%"desk"%'
		 AND status <> 'met' LIMIT 1`,
		registrationId,
	) !== undefined
