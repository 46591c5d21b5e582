/** SQL of whom we may write to: only people whose latest answer is yes, and no more of them than how. */
import type { FollowUpFacts } from '../../../shared/domain/exports/followUp.ts'
import type { Reader } from '../../database/handle.ts'

export const followUpPeople = (db: Reader): FollowUpFacts['people'] =>
	db.all(
		`SELECT preferred_name AS preferredName, email, phone FROM registration
		 WHERE (status = 'confirmed'
		  OR (status <> 'removed' AND EXISTS (SELECT 1 FROM presence WHERE registration_id = registration.id)))
		 AND (SELECT value FROM consent WHERE registration_id = registration.id AND kind = 'keepInTouch'
		  ORDER BY at_ms DESC, position DESC LIMIT 1) = 'yes'`,
	)
