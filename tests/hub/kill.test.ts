import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { seeded } from '../../shared/lib/random.ts'
import { dayOne, keyOf, makeTestEvent, recoveryCode } from '../support/events.ts'
import { importRow, personNamed, startOf } from '../support/people.ts'

const script = fileURLToPath(new URL('../support/eventsDoor.ts', import.meta.url))
const rounds = 15

test('a hub killed at any moment has lost nobody it let in', { timeout: 120_000 }, async () => {
	const random = seeded('kill')
	using event = makeTestEvent()
	const importId = event.newId()
	event.call('people.startImport', startOf(importId, 300))
	const rows = Array.from({ length: 300 }, (_, n) => importRow(event.newId(), n + 2, personNamed(`P${n}`, 'Ash')))
	event.call('people.importRows', { importId, rows })
	event.call('people.finishImport', { importId, isComplete: true })
	event.open().close()

	const acknowledged = new Set<string>()
	for (let round = 0; round < rounds; round++) {
		// After so many acknowledged entries, and then so many turns of this process later: in the middle of the next.
		const [after, turns] = [1 + random.int(25), random.int(400)]
		const child = spawn(
			process.execPath,
			['--no-warnings', script, event.path, Buffer.from(keyOf(recoveryCode)).toString('hex'), dayOne],
			{
				stdio: ['ignore', 'pipe', 'inherit'],
			},
		)
		let text = ''
		await new Promise<void>((resolve, reject) => {
			child.once('exit', () => reject(new Error('the door ended by itself')))
			child.stdout.on('data', (chunk: Buffer) => {
				text += String(chunk)
				if (text.split('\n').length > after + 2) resolve()
			})
		})
		for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
		child.removeAllListeners('exit')
		child.kill('SIGKILL')
		await once(child, 'close')
		// What was written half when the process died was never shown to anybody.
		const lines = text.slice(0, text.lastIndexOf('\n')).split('\n')
		for (const id of lines.filter((line) => line !== 'open' && line !== '')) acknowledged.add(id)

		const file = openEventFile(event.path, keyOf(recoveryCode))
		try {
			const inside = new Set(
				file.reader.all<{ id: string }>('SELECT registration_id AS id FROM presence').map(({ id }) => id),
			)
			expect([...acknowledged].filter((id) => !inside.has(id))).toEqual([])
			// At most the one entry that was on disk when the process died on its way to say so.
			expect(inside.size - acknowledged.size).toBeLessThanOrEqual(1)
			for (const id of inside) acknowledged.add(id)
			if (round % 5 === 4) {
				const found = verifyFile(file)
				expect([found.chain.fault, found.replay.fault, found.isSound]).toEqual([null, null, true])
			}
		} finally {
			file.close()
		}
	}
	expect(acknowledged.size).toBeGreaterThan(rounds * 5)
	expect(readdirSync(event.folder)).toEqual(['event.foyer'])
	event.reopen()
	expect(event.ask('checkin.counts', { dayId: dayOne }).in).toBe(acknowledged.size)
})

test('an import that a crash cut off is closed at the next opening, keeps what it had, and can be taken back', () => {
	using event = makeTestEvent()
	const importId = event.newId()
	event.call('people.startImport', startOf(importId, 2))
	event.call('people.importRows', { importId, rows: [importRow(event.newId(), 2, personNamed('Ada', 'Ash'))] })
	event.reopen()
	const [found] = event.ask('people.imports', {}).imports
	expect(found).toMatchObject({ state: 'stopped', added: 1, rows: 2 })
	const [last] = event.ask('history.list', { limit: 1, before: null }).entries
	expect(last).toMatchObject({ command: 'people.finishImport', desk: 'Foyer', isUndoable: true })
	expect(event.call('history.undo', { targetId: last?.commandId ?? '', reason: '' })).toEqual({ outcome: 'undone' })
	expect(event.ask('people.totals', {}).confirmed).toBe(0)
	event.reopen()
	expect(event.ask('history.list', { limit: 1, before: null }).entries[0]?.command).toBe('history.undo')
	expect(verifyFile(event.open().file).isSound).toBe(true)
})
