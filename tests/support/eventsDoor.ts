/**
 * A door as a process of its own, for tests that kill it: lets people in one after another and
 * writes each id once the hub has said "admitted", as a desk would show it. Never ends by itself.
 */
import { writeSync } from 'node:fs'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { newId } from '../../electron/hub/newId.ts'
import { openEvent } from '../../electron/hub/openEvent.ts'
import type { OutputOf } from '../../shared/contract/index.ts'

const [path = '', key = '', dayId = ''] = process.argv.slice(2)
const event = openEvent(openEventFile(path, Buffer.from(key, 'hex')), Date.now)
const actor = { role: 'desk', desk: 'Desk 2', operator: '' } as const
const say = (line: string) => writeSync(1, `${line}\n`)
say('open')

const people = event.file.reader
	.all<{ id: string }>('SELECT id FROM registration ORDER BY id')
	.filter(({ id }) => event.door.get(id)?.presence.length === 0)
for (const { id } of people) {
	const input = { registrationId: id, dayId, method: 'search' } as const
	const { outcome }: OutputOf<'checkin.admit'> = event.bus.call(actor, 'checkin.admit', { id: newId(), input })
	if (outcome === 'admitted') say(id)
}
for (;;) {
	const registrationId = newId()
	const { outcome } = event.bus.call(actor, 'checkin.walkIn', {
		id: newId(),
		input: {
			registrationId,
			dayId,
			preferredName: 'Bo',
			familyName: '',
			organisation: '',
			sector: 'VC',
			photo: 'no',
			needsEvacuationHelp: 'no',
		},
	})
	if (outcome === 'admitted') say(registrationId)
}
