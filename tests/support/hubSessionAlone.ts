/** A desk that goes on alone, over a wire: its list, and what it hands in, twice and in the wrong words too. */
import { doorsMs, idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { peopleThere } from './hubSessionPeople.ts'

const { mara, kin } = peopleThere

export const playAlone = async ({ ask, dayId }: Session): Promise<void> => {
	await ask('alone.doorList', { ids: [mara, kin, idOf(9)], after: null })
	const at = { saidMs: doorsMs, knewMs: doorsMs, seed: 7 }
	const admit = { registrationId: mara, dayId, method: 'search' }
	const items = [
		{ id: idOf(77_960), name: 'checkin.admit', input: admit, ...at },
		{ id: idOf(77_961), name: 'events.rename', input: { name: 'Other', venue: '' }, ...at },
		{ id: idOf(77_962), name: 'no.such', input: 'Ünïcode', ...at },
	]
	await ask('alone.handIn', { items })
	await ask('alone.handIn', { items })
	await ask('alone.key', { survivesRestart: true })
	await ask('alone.deskCode', { desk: 'Desk 1' })
}
