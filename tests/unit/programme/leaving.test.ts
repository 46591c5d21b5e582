import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSaveCalendar } from '../../../electron/hub/calendar.service.ts'
import { createDisplayAddress } from '../../../electron/hub/displays.service.ts'
import { makeFolder } from '../../support/events.ts'

const dayIds = ['day']

describe('a calendar file in a window', () => {
	test('is put where a person says, or nowhere', async () => {
		const folder = makeFolder()
		try {
			const path = join(folder.path, 'programme.ics')
			const text = () => 'BEGIN:VCALENDAR\r\n'
			expect(await createSaveCalendar({ text, saveDialog: null })({ dayIds })).toEqual({ outcome: 'noDialog' })
			expect(await createSaveCalendar({ text, saveDialog: () => Promise.resolve(null) })({ dayIds })).toEqual({
				outcome: 'notSaved',
			})
			expect(readdirSync(folder.path)).toEqual([])
			expect(await createSaveCalendar({ text, saveDialog: () => Promise.resolve(path) })({ dayIds })).toEqual({
				outcome: 'saved',
			})
			expect(readFileSync(path, 'utf8')).toBe('BEGIN:VCALENDAR\r\n')
		} finally {
			folder[Symbol.dispose]()
		}
	})
})

describe('the address of a screen', () => {
	const issued: unknown[] = []
	const parts = {
		hasPages: () => true,
		roomName: (roomId: string) => (roomId === 'hall' ? 'Main Hall' : undefined),
		issueKey: (actor: unknown) => {
			issued.push(actor)
			return 'key'
		},
		origin: () => Promise.resolve('http://127.0.0.1:4000'),
	}

	test('carries a key of a screen: of a room by its name, of the whole venue without one', async () => {
		const make = createDisplayAddress(parts)
		for (const roomId of ['hall', null, 'unknown'])
			expect(await make({ roomId })).toEqual({ outcome: 'ready', url: 'http://127.0.0.1:4000/#key=key' })
		expect(issued).toEqual(['Main Hall', '', ''].map((desk) => ({ role: 'display', desk, operator: '' })))
	})

	test('is none where no page is served, and nothing begins to listen', async () => {
		const origin = () => Promise.reject(new Error('listened'))
		expect(await createDisplayAddress({ ...parts, hasPages: () => false, origin })({ roomId: null })).toEqual({
			outcome: 'noPages',
		})
	})
})
