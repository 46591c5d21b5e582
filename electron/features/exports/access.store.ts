/** SQL of what was asked for and what became of it; of nobody in particular. */
import type { AccessFacts } from '../../../shared/domain/exports/accessReport.ts'
import type { Reader } from '../../database/handle.ts'

type Need = AccessFacts['needs'][number]
type Row = Omit<Need, 'isOfWalkIn'> & { readonly isOfWalkIn: number }

export const accessNeeds = (db: Reader): AccessFacts['needs'] =>
	db
		.all<Row>(
			`SELECT code, need.status, instead, source = 'walkIn' AS isOfWalkIn
			 FROM need JOIN registration ON registration.id = registration_id
			 WHERE kind = 'access' AND registration.status = 'confirmed' ORDER BY code, source = 'walkIn', need.status, instead`,
		)
		.map((row) => ({ ...row, isOfWalkIn: row.isOfWalkIn === 1 }))
