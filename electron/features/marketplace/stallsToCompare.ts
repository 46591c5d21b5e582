/** The stalls of the event, whom to ask about them and who may stand there, as a list from a file is compared with. */
import type { StallPlanInput } from '../../../shared/domain/marketplace/importing/planTypes.ts'
import type { Reader } from '../../database/handle.ts'
import { everybody } from '../../database/stores/everybody.store.ts'
import { keptSpeakerNames } from '../../database/stores/keptNames.store.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { stallRows } from './marketplace.store.ts'

type Compared = Pick<StallPlanInput, 'stalls' | 'people' | 'days' | 'keptNames'>
type Stall = Compared['stalls'][number]

export const stallsToCompare = (db: Reader): Compared => {
	const rows = new Map(stallRows(db).map((row) => [row.id, row]))
	return {
		stalls: marketFacts(db).stalls.flatMap((stall): Stall[] => {
			const row = rows.get(stall.id)
			if (!row) return []
			const { needsStepFree: _, place: __, bannedFrom: ___, marks: ____, ...own } = stall
			return [
				{
					...own,
					near: [...own.near] as unknown as Stall['near'],
					far: [...own.far] as unknown as Stall['far'],
					contact: {
						contactName: row.contact_name,
						contactEmail: row.contact_email,
						contactPhone: row.contact_phone,
						unloading: row.unloading,
						note: row.note,
					},
				},
			]
		}),
		people: everybody(db).map(({ id, status, current }) => ({
			registrationId: id,
			status,
			preferredName: current.preferredName,
			givenName: current.givenName,
			familyName: current.familyName,
			email: current.email,
			dayIds: current.days,
		})),
		keptNames: keptSpeakerNames(db),
		days: days(db).map(({ id, startAt, endAt }) => ({ id, startAt, endAt })),
	}
}
