/** An alarm as part of a day played over a wire: zones before it, everybody settled in it, looked back on. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { peopleThere } from './hubSessionPeople.ts'

const { mara, kin } = peopleThere
const [zone, other, alarm, unsettled] = Array.from({ length: 4 }, (_, n) => idOf(7640 + n)) as [
	string,
	string,
	string,
	string,
]

export const playAlarm = async ({ ask, command, dayId, roomId }: Session): Promise<void> => {
	const hall = { id: zone, code: 'A', name: 'Hall — “Ünïcode” 💙', marshalId: mara, roomIds: [roomId] }
	const stairs = { id: other, code: 'B', name: 'Stairs', marshalId: null, roomIds: [] }
	await command('evacuation.saveZones', { zones: [hall, stairs] })
	await command('evacuation.saveZones', { zones: [hall, { ...stairs, code: 'a' }] })
	await command('evacuation.saveZones', { zones: [hall, { ...stairs, roomIds: [roomId] }] })
	await ask('evacuation.zones')
	await ask('evacuation.pack', { dayId })
	await command('evacuation.recordPack', { packId: idOf(7645), dayId, holder: 'Evacuation lead', copies: 2 })
	await ask('evacuation.state')
	await command('evacuation.begin', { kind: 'evacuation', isDrill: false, dayId }, alarm)
	await command('evacuation.begin', { kind: 'lockdown', isDrill: true, dayId })
	await ask('evacuation.state')
	await command('evacuation.setSwept', { evacuationId: alarm, zoneId: zone, isSwept: true })
	await command('evacuation.setSwept', { evacuationId: alarm, zoneId: zone, isSwept: true })
	const settle = { evacuationId: alarm, state: 'safe', rows: [{ registrationId: mara }] }
	await command('evacuation.settle', settle, unsettled)
	await command('evacuation.settle', settle)
	await command('history.undo', { targetId: unsettled, reason: 'Somebody else' })
	await command('evacuation.settle', { ...settle, state: 'atRefuge', rows: [{ registrationId: kin }] })
	await ask('evacuation.now', { evacuationId: alarm })
	await ask('evacuation.now', { evacuationId: idOf(9) })
	await ask('evacuation.find', { evacuationId: alarm, text: 'qarrow' })
	await command('evacuation.standDown', { evacuationId: alarm })
	await command('evacuation.standDown', { evacuationId: alarm })
	await ask('evacuation.past')
	const slip = idOf(7646)
	await command('evacuation.begin', { kind: 'evacuation', isDrill: false, dayId: null }, slip)
	await command('evacuation.change', { evacuationId: slip, kind: 'lockdown', isDrill: true })
	await command('evacuation.change', { evacuationId: slip, kind: 'lockdown', isDrill: true })
	await command('evacuation.callOff', { evacuationId: slip })
	await command('evacuation.callOff', { evacuationId: slip })
	await ask('evacuation.state')
	await ask('evacuation.past')
}
