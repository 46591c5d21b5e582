/** Changes on the day as part of a day played over a wire: looked at, made, nothing left to do, not there. */
import { changeKinds } from '../../shared/domain/changes/words.ts'
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

export const playChanges = async ({ ask, command, personId }: Session): Promise<void> => {
	const nothing = { dayId: null, roomId: null, teamId: null, roundId: null }
	for (const kind of changeKinds) await ask('changes.preview', { kind, ...nothing, registrationId: personId })
	const leaves = { kind: 'leavesEarly', ...nothing }
	await command('changes.make', { ...leaves, rows: [{ registrationId: personId }] })
	await command('changes.make', { ...leaves, rows: [{ registrationId: personId }] })
	await command('changes.make', { ...leaves, rows: [{ registrationId: idOf(9999) }] })
	await command('changes.make', { kind: 'roomLost', ...nothing, rows: [] })
	await command('changes.make', { kind: 'photosWithdrawn', ...nothing, rows: [{ registrationId: personId }] })
}
