import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { connectToRead } from '../../electron/database/connect.ts'
import {
	CannotOpen,
	createEventFile,
	fileIdOf,
	openEventFile,
	rewritePathOf,
} from '../../electron/database/eventFile.ts'
import { rewriteFile, rewriteSteps } from '../../electron/database/rewrite.ts'
import { keyOf, makeFolder, makeTestEvent, otherCode, recoveryCode } from '../support/events.ts'
import { importRow, personNamed, startOf } from '../support/people.ts'

const oldKey = keyOf(recoveryCode)
const newKey = keyOf(otherCode)
const keepNothing = { keep: () => Promise.resolve() }
const script = fileURLToPath(new URL('../support/rewriter.ts', import.meta.url))

/** A closed event with sixty people in it. */
const withPeople = () => {
	const event = makeTestEvent()
	const importId = event.newId()
	event.call('people.startImport', startOf(importId, 60))
	const rows = Array.from({ length: 60 }, (_, n) => importRow(event.newId(), n + 2, personNamed(`Person${n}`, 'Ash')))
	event.call('people.importRows', { importId, rows })
	event.open().close()
	return event
}
const peopleIn = (path: string, key: Uint8Array): number => {
	const file = openEventFile(path, key)
	try {
		expect(file.connection.pragma('integrity_check', { simple: true })).toBe('ok')
		return file.reader.all('SELECT 1 FROM registration').length
	} finally {
		file.close()
	}
}
const opensWith = (path: string, key: Uint8Array): boolean => {
	try {
		openEventFile(path, key).close()
		return true
	} catch (error) {
		if (error instanceof CannotOpen && error.why === 'wrongCode') return false
		throw error
	}
}

describe('an event is written anew under another key', () => {
	test('everything is in it, the old key is worth nothing, and it goes on being written to', async () => {
		using event = withPeople()
		const oldId = fileIdOf(event.path)
		let kept = ''
		const done = await rewriteFile(openEventFile(event.path, oldKey), newKey, {
			keep: (fileId) => {
				kept = fileId
				return Promise.resolve()
			},
		})
		expect(done.outcome).toBe('rewritten')
		done.file.transact((db) => db.run("UPDATE registration SET pronouns = 'they'"))
		done.file.close()
		expect(kept).toBe(fileIdOf(event.path))
		expect(kept).not.toBe(oldId)
		expect(opensWith(event.path, oldKey)).toBe(false)
		expect(peopleIn(event.path, newKey)).toBe(60)
		expect(readdirSync(event.folder)).toEqual(['event.foyer'])
	})

	test('while somebody reads the old file nothing happens, and the event stays open as it was', async () => {
		using event = withPeople()
		const file = openEventFile(event.path, oldKey)
		file.connection.pragma('busy_timeout = 0')
		const reader = connectToRead(event.path, oldKey)
		try {
			reader.exec('BEGIN')
			reader.prepare('SELECT count(*) FROM registration').get()
			file.transact((db) => db.run("UPDATE registration SET pronouns = 'she'"))
			const done = await rewriteFile(file, newKey, keepNothing)
			expect(done).toMatchObject({ outcome: 'refused', why: 'busy' })
			expect(done.file.reader.all("SELECT 1 FROM registration WHERE pronouns = 'she'")).toHaveLength(60)
		} finally {
			reader.close()
			file.close()
		}
		expect(opensWith(event.path, oldKey)).toBe(true)
	})

	test('what is written while the new key is being kept is not lost: the old file stays', async () => {
		using event = withPeople()
		const file = openEventFile(event.path, oldKey)
		const done = await rewriteFile(file, newKey, {
			keep: () => {
				file.transact((db) => db.run("UPDATE registration SET pronouns = 'he'"))
				return Promise.resolve()
			},
		})
		expect(done).toMatchObject({ outcome: 'refused', why: 'changed' })
		expect(done.file.reader.all("SELECT 1 FROM registration WHERE pronouns = 'he'")).toHaveLength(60)
		done.file.close()
		expect(readdirSync(event.folder)).toEqual(['event.foyer'])
	})

	test('a key that cannot be kept anywhere is not given to the file', async () => {
		using event = withPeople()
		const done = await rewriteFile(openEventFile(event.path, oldKey), newKey, {
			keep: () => Promise.reject(new Error('the store is locked')),
		})
		expect(done).toMatchObject({ outcome: 'refused', why: 'cannotWrite' })
		done.file.close()
		expect(opensWith(event.path, oldKey)).toBe(true)
	})

	test('nobody else gets hold of the file in between', async () => {
		using event = withPeople()
		const tried: string[] = []
		const done = await rewriteFile(openEventFile(event.path, oldKey), newKey, {
			...keepNothing,
			onStep: (step) => {
				try {
					openEventFile(event.path, step === 'swapped' ? newKey : oldKey).close()
					tried.push(step)
				} catch (error) {
					if (!(error instanceof CannotOpen) || error.why !== 'alreadyOpen') throw error
				}
			},
		})
		expect(done.outcome).toBe('rewritten')
		expect(tried).toEqual([])
		done.file.close()
	})
})

describe('E2: killed at each step, the old file or the new one is whole', () => {
	test.each(rewriteSteps)('killed once it has %s', (step) => {
		using event = withPeople()
		const hex = (key: Uint8Array) => Buffer.from(key).toString('hex')
		const child = spawnSync(process.execPath, ['--no-warnings', script, event.path, hex(oldKey), hex(newKey), step], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
		})
		expect(child.signal).toBe('SIGKILL')
		const isNew = rewriteSteps.indexOf(step) >= rewriteSteps.indexOf('swapped')
		expect(opensWith(event.path, isNew ? oldKey : newKey)).toBe(false)
		expect(peopleIn(event.path, isNew ? newKey : oldKey)).toBe(60)
		// Before the new file took the old one's place, its key was kept under its own first bytes.
		if (isNew) expect(child.stdout).toBe(fileIdOf(event.path))
		expect(readdirSync(event.folder)).toEqual(['event.foyer'])
	})
})

test('what a crash left beside an event is removed only by whoever may open the event', () => {
	using folder = makeFolder()
	const path = join(folder.path, 'event.foyer')
	createEventFile(path, oldKey).close()
	writeFileSync(rewritePathOf(path), 'half of it')
	expect(opensWith(path, newKey)).toBe(false)
	expect(readFileSync(rewritePathOf(path), 'utf8')).toBe('half of it')
	expect(opensWith(path, oldKey)).toBe(true)
	expect(readdirSync(folder.path)).toEqual(['event.foyer'])
})
