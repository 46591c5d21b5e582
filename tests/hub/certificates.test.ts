/** From the door's book to certificates, their register, the register of attendance and the report, as files. */
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { type DoorInHub, startDoorInHub } from '../support/doorInHub.ts'
import { seePdf } from '../support/pdf.ts'

let door: DoorInHub
beforeAll(async () => {
	door = await startDoorInHub('08:40', { hasPages: false })
	door.comeIn(60, '09:10')
	door.setTime('16:00')
	door.hub.call('checkin.closeDay', { dayId: door.dayId })
})
afterAll(() => door?.hub.close())

const make = async (what: InputOf<'exports.make'>['what'], format: 'pdf' | 'csv' | 'xlsx') => {
	const dispatch = door.hub.hub.dispatch
	const news: OutputOf<'exports.make'>[] = []
	const stream = await dispatch(
		ownActor,
		'exports.make',
		{ what, format, purpose: 'CPD', recipient: 'Training', isLocked: false },
		new AbortController().signal,
	)
	for await (const one of stream as AsyncIterable<OutputOf<'exports.make'>>) news.push(one)
	const last = news.at(-1)
	if (last?.state !== 'ready')
		return { refused: last?.state === 'refused' ? last.why : '', bytes: new Uint8Array(), last }
	const pieces: Buffer[] = []
	for (let offset = 0; offset < last.bytes; offset += pieces.at(-1)?.length ?? 0) {
		const piece = (await dispatch(
			ownActor,
			'exports.read',
			{
				exportId: last.exportId,
				offset,
			},
			new AbortController().signal,
		)) as OutputOf<'exports.read'>
		if (piece.outcome === 'gone') throw new Error('gone')
		pieces.push(Buffer.from(piece.base64, 'base64'))
	}
	const bytes = Buffer.concat(pieces)
	const folder = process.env['FOYER_KEEP_PAPERS']
	if (folder) writeFileSync(`${folder}/${last.fileName}`, bytes)
	return { refused: '', bytes, last }
}

const settings = {
	outcomes: ['Say what helps people take part as equals.', 'Agree one change to make at your own place of work.'],
	organiser: 'BLMK mental health partnership',
	checkWith: 'learning@blmk.example',
	leastMinutes: 60,
	uses: [],
}
const list = () => door.hub.ask('certificates.list', {})
const issueAll = () => {
	const rows = list()
		.people.filter(({ days }) => days.length > 0)
		.map(({ registrationId }) => ({ registrationId }))
	return door.hub.call('certificates.issue', { rows })
}

describe('certificates', () => {
	it('are not issued before somebody said what counts', () => {
		expect(issueAll().outcome).toEqual({ outcome: 'noSettings' })
	})

	it('have the minutes of the programme that counts, leaving assumed when the day was closed', () => {
		door.hub.call('certificates.saveSettings', settings)
		const { people, items, areSaved } = list()
		expect(areSaved).toBe(true)
		expect(new Set(items.filter(({ use }) => use === 'groupWork').map(({ kind }) => kind))).toEqual(
			new Set(['breakout']),
		)
		const there = people.filter(({ days }) => days.length > 0)
		expect(there.length).toBeGreaterThan(10)
		const most = Math.max(...there.map(({ days }) => days[0]?.minutes ?? 0))
		expect(most).toBeGreaterThan(120)
		expect(there.every(({ days }) => days[0]?.isExitAssumed)).toBe(true)
		// Somebody who says that a part does not count takes its minutes off everybody.
		const [counted] = items.filter(({ use }) => use === 'counts')
		const { id } = door.hub.call('certificates.saveSettings', {
			...settings,
			uses: [{ itemId: counted?.itemId ?? '', use: 'no' }],
		})
		expect(Math.max(...list().people.map(({ days }) => days[0]?.minutes ?? 0))).toBeLessThan(most)
		door.hub.call('history.undo', { targetId: id, reason: 'It counts' })
	})

	it('keep their serial when they are issued again, and go when that is taken back', () => {
		const first = issueAll()
		const there = list().people.filter(({ days }) => days.length > 0)
		expect(first.outcome).toEqual({ outcome: 'issued', count: there.length, again: 0, tooFew: 0 })
		const serials = list().people.flatMap(({ issued }) => issued?.serial ?? [])
		expect(new Set(serials).size).toBe(there.length)
		expect(serials.every((serial) => /^BMHF27-\d{4}-[2-9A-Z]{4}$/.test(serial))).toBe(true)
		const again = issueAll()
		expect(again.outcome).toMatchObject({ again: there.length })
		expect(list().people.flatMap(({ issued }) => issued?.serial ?? [])).toEqual(serials)
		for (const { id } of [again, first]) {
			const undone = door.hub.call('history.undo', { targetId: id, reason: 'Too early' })
			expect(undone.outcome.outcome).toBe('undone')
		}
		expect(list().people.some(({ issued }) => issued !== null)).toBe(false)
	})

	it('leave out whoever was there for less than the least, and nobody is invented', () => {
		door.hub.call('certificates.saveSettings', { ...settings, leastMinutes: 6000 })
		expect(issueAll().outcome).toMatchObject({ count: 0 })
		door.hub.call('certificates.saveSettings', settings)
		const rows = [{ registrationId: crypto.randomUUID() }]
		expect(door.hub.call('certificates.issue', { rows }).outcome).toEqual({ outcome: 'notFound' })
	})
})

describe('as files', () => {
	it('certificates are one PDF, a page each, and nothing else', async () => {
		issueAll()
		const count = list().people.filter(({ issued }) => issued !== null).length
		const { bytes, last } = await make('certificates', 'pdf')
		expect(last).toMatchObject({ fileName: 'foyer-PRACTICE-E4-2027-05-19.pdf', rows: count })
		expect(seePdf(bytes)).toMatchObject({ pages: count, isTagged: true, language: 'en-GB' })
		expect((await make('certificates', 'csv')).refused).toBe('notInFormat')
	})

	it('their register has a row for each, the same in every format', async () => {
		const count = list().people.filter(({ issued }) => issued !== null).length
		const csv = await make('certificateRegister', 'csv')
		expect(new TextDecoder().decode(csv.bytes)).toMatch(/"Serial","Name","Day","Minutes counted","Hours"/)
		const pdf = await make('certificateRegister', 'pdf')
		expect([csv.last, pdf.last]).toMatchObject([{ rows: count }, { rows: count }])
		expect(seePdf(pdf.bytes).parts).toMatchObject({ H1: 1, Table: 2 })
	})

	it('the attendance register is a PDF with a heading for each table', async () => {
		const { bytes } = await make('attendance', 'pdf')
		const seen = seePdf(bytes)
		expect(seen).toMatchObject({ isTagged: true, language: 'en-GB' })
		expect(seen.pages).toBeGreaterThan(4)
		expect(seen.parts).toMatchObject({ H1: 1, H2: 2, Table: 3 })
	})

	it('the report is refused before the numbers are frozen, and says what the organiser wrote', async () => {
		expect((await make('commissionerReport', 'pdf')).refused).toBe('notFrozen')
		door.hub.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
		const text = 'To hear what helps in a crisis.'
		const none = { plannedWith: '', whatNext: '', lessons: '', principles: '', aims: '', presence: '', process: '' }
		door.hub.call('reports.saveWords', { ...none, purpose: text, impact: 'Two services changed their opening hours.' })
		expect(door.hub.ask('reports.words', {})).toMatchObject({ purpose: text })
		const { bytes, last } = await make('commissionerReport', 'pdf')
		expect(last).toMatchObject({ fileName: 'foyer-PRACTICE-E3-2027-05-19.pdf' })
		const seen = seePdf(bytes)
		expect(seen.parts).toMatchObject({ H1: 1, Figure: 1 })
		expect(seen.pages).toBeGreaterThanOrEqual(2)
		expect(seen.pages).toBeLessThanOrEqual(5)
	})
})
