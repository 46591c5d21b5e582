/**
 * A desk that lets in everybody of an event, one after the other, and says so of each as soon as the door has
 * answered. Run by `killing.ts`, which ends it without warning. Takes the path of the event on standard input.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { newId } from '../../electron/hub/newId.ts'
import { openEvent } from '../../electron/hub/openEvent.ts'
import { scratchKey } from './scratch.ts'

const actor = { role: 'desk', desk: 'Desk 1', operator: '' } as const

const letEverybodyIn = (path: string): void => {
	const event = openEvent(openEventFile(path, scratchKey()), Date.now)
	const { days } = event.bus.ask(actor, 'events.overview', {})
	const dayId = days[0]?.id ?? ''
	const ids = event.file.reader.all<{ id: string }>('SELECT id FROM registration ORDER BY id')
	for (const { id: registrationId } of ids) {
		const input = { registrationId, dayId, method: 'search' }
		const { outcome } = event.bus.call(actor, 'checkin.admit', { id: newId(), input })
		if (outcome === 'admitted') writeSync(1, `${registrationId}\n`)
	}
	event.close()
}

createInterface({ input: process.stdin }).once('line', (path) => {
	letEverybodyIn(path)
	process.exit(0)
})
writeSync(1, 'ready\n')
