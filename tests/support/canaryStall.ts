/** A stall that the canary stands at, with a contact that nobody but an organiser may know of. */
import type { Writer } from '../../electron/database/handle.ts'
import { stallInput } from './market.ts'
import { type Call, setUpMarket } from './marketEvent.ts'
import { marketOf, positionFact, stallFact } from './marketFacts.ts'

type Steward = { readonly registrationId: string; readonly dayId: string }

const expecting = (wanted: string, { outcome }: { readonly outcome: string }) => {
	if (outcome !== wanted) throw new Error(`${outcome} instead of ${wanted}`)
}

/** Answers the stall's id. */
export const setUpCanaryStall = (call: Call, newId: () => string, steward: Steward): string => {
	const facts = marketOf({ positions: [positionFact('P1', { isWall: true })], stalls: [stallFact('s')] })
	const { stalls, positions } = setUpMarket(call, newId, facts)
	const stallId = stalls['s'] ?? ''
	const shift = { ...steward, stallId, startAt: '09:00', endAt: '12:00', canLeave: true }
	expecting('set', call('marketplace.setStewards', { rows: [shift] }))
	expecting('placed', call('marketplace.place', { stallId, positionId: positions['P1'] ?? '', swap: false }))
	const contact = { contactName: 'Qzphonexx', contactEmail: 'qzemailxx@qzdomainxx.example', contactPhone: 'qzphonexx' }
	const said = { ...contact, unloading: 'qzwordsxx', note: 'qzwordsxx' }
	expecting('set', call('marketplace.setContact', { stallId, contact: said }))
	return stallId
}

/** A list of stalls on its way in, with these words in what it says of a stall. */
export const listSaying = (newId: () => string, blurb: string) => {
	const mapping = { shape: 'x', columns: [], answers: {}, dateOrder: 'dayFirst' }
	const stalls = [stallInput(newId(), 9, { blurb })]
	const input = { stalls, contacts: [], documents: [], rows: [], mapping }
	return ['marketplace.importStalls', { id: newId(), input }] as const
}

/** As it lies in the file once people were told where stalls are: whether they may be is asked elsewhere. */
export const tellOfStalls = (db: Writer, versionId: string): void => {
	db.run("INSERT INTO stall_version VALUES (?, 1, 1, '[]')", versionId)
	db.run("INSERT INTO stall_version_place SELECT ?, stall_id, position_id, 'P1' FROM stall_place", versionId)
}
