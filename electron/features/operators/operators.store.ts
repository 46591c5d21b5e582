/** SQL of those who may sit down at this computer. */
import type { Reader } from '../../database/handle.ts'

export type Operator = {
	readonly id: string
	readonly initials: string
	readonly role: string
	readonly salt: string
	readonly hash: string
}

export const allOperators = (db: Reader): readonly Operator[] =>
	db.all<Operator>('SELECT id, initials, role, salt, hash FROM operator ORDER BY initials')
