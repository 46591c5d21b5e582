/** Every kind of file made of a whole sample event, through the hub: what is in it, what is not, and what is written down. */
import officeCrypto from 'officecrypto-tool'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { type ExportKind, exportKinds, exportList, formatsOf } from '../../shared/domain/exports/kinds.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

const doors = Date.parse('2027-05-19T08:10:00Z')
let one: TestHub
let dayId = ''

const reader = () => {
	const file = one.hub.current()?.file
	if (!file) throw new Error('No event is open')
	return file.reader
}
const preview = async (what: ExportKind): Promise<OutputOf<'exports.preview'>> =>
	(await one.hub.dispatch(ownActor, 'exports.preview', { what }, new AbortController().signal)) as never
const make = async (input: Partial<InputOf<'exports.make'>>): Promise<OutputOf<'exports.make'>> => {
	const asked = { what: 'attendance', format: 'csv', purpose: 'p', recipient: 'r', isLocked: false, ...input }
	const steps = one.hub.dispatch(ownActor, 'exports.make', asked, new AbortController().signal)
	let last: OutputOf<'exports.make'> = { state: 'refused', why: 'failed' }
	for await (const step of steps as AsyncIterable<OutputOf<'exports.make'>>) last = step
	return last
}
const bytesOf = async (exportId: string): Promise<Buffer> => {
	const pieces: Buffer[] = []
	for (let offset = 0; ; ) {
		const signal = new AbortController().signal
		const piece = (await one.hub.dispatch(
			ownActor,
			'exports.read',
			{ exportId, offset },
			signal,
		)) as OutputOf<'exports.read'>
		if (piece.outcome === 'gone') throw new Error('gone')
		pieces.push(Buffer.from(piece.base64, 'base64'))
		offset += pieces.at(-1)?.length ?? 0
		if (piece.isLast) return Buffer.concat(pieces)
	}
}
const textOf = async (exportId: string): Promise<string> => (await bytesOf(exportId)).toString('utf8')
const plainOf = async (what: ExportKind): Promise<string> => {
	const made = await make({ what })
	if (made.state !== 'ready') throw new Error(`${what} was not made`)
	return textOf(made.exportId)
}

beforeAll(async () => {
	one = await startTestHub({ hasPages: false, nowMs: () => doors })
	await one.openSample('blmk-forum')
	dayId = one.ask('events.overview', {}).days[0]?.id ?? ''
	const people = reader().all<{ id: string }>("SELECT id FROM registration WHERE status = 'confirmed' LIMIT 60")
	for (const { id } of people) one.call('checkin.admit', { registrationId: id, dayId, method: 'search' })
}, 60_000)
afterAll(() => one?.close())

describe('every kind of file', { timeout: 60_000 }, () => {
	test('D6 statistics leave from frozen counts alone, the same every time, with no small number', async () => {
		expect(await preview('statistics')).toEqual({ outcome: 'notFrozen' })
		expect(await make({ what: 'statistics' })).toEqual({ state: 'refused', why: 'notFrozen' })
		expect(one.ask('exports.left', {}).files).toEqual([])
		one.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
		const first = await plainOf('statistics')
		one.call('checkin.leave', {
			registrationId:
				reader().get<{ id: string }>("SELECT registration_id AS id FROM presence WHERE state = 'in'")?.id ?? '',
			dayId,
			method: 'search',
		})
		expect(await plainOf('statistics')).toBe(first)
		const counts = [...first.matchAll(/"Came","(\d+|\*)"/g)].map(([, shown]) => shown)
		expect(counts.length).toBeGreaterThan(5)
		expect(counts.filter((shown) => shown !== '*' && Number(shown) % 5 !== 0)).toEqual([])
		const [file] = one.ask('exports.left', {}).files
		expect(file).toMatchObject({ what: 'statistics', care: 'open', statisticsRule: 'mentalHealth', destroyBy: null })
	})

	test('is made of the sample, and shows its columns and first rows before', async () => {
		const action = {
			actionId: newId(),
			themeId: null,
			heard: 'Evenings are hard',
			willDo: 'Open on one',
			owner: 'Luton Mind',
		}
		const notYet = { byWhen: '', status: 'agreed', whyNot: '', toldOn: '', toldHow: '' } as const
		one.call('heard.saveAction', { action: { ...action, ...notYet } })
		const [payee] = reader().all<{ id: string }>("SELECT id FROM registration WHERE status = 'confirmed' LIMIT 1")
		const registrationId = payee?.id ?? ''
		const offer = {
			offerId: newId(),
			activity: 'facilitate',
			date: '2027-05-19',
			minutes: null,
			offeredPence: 7550,
		} as const
		one.call('payments.offer', { registrationId, offer })
		const chosen = { offerId: offer.offerId, choice: 'accept', acceptedPence: null, isInformed: true } as const
		one.call('payments.choose', { registrationId, ...chosen })
		const empty: string[] = []
		for (const what of exportKinds) {
			const shown = await preview(what)
			if (shown.outcome !== 'ready') throw new Error(`${what}: ${shown.outcome}`)
			for (const { columns, rows, count } of shown.sheets) {
				expect(rows.length).toBe(Math.min(5, count))
				for (const row of rows) expect([what, row.length]).toEqual([what, columns.length])
			}
			if (shown.rows === 0) empty.push(what)
			// Closed ones take a second each: one of them is made elsewhere.
			if (exportList[what].care === 'special') continue
			const made = await make({ what, format: formatsOf(what)[0] ?? 'xlsx' })
			expect([what, made.state, made.state === 'ready' && made.rows]).toEqual([what, 'ready', shown.rows])
		}
		// No certificate was issued.
		expect(empty).toEqual(['certificates', 'certificateRegister'])
	})

	test('E5 what finance gets opens with its password alone, has the amount, and is listed until it is gone', async () => {
		const asked = { what: 'payments', format: 'xlsx', recipient: 'Finance', purpose: 'To pay people' } as const
		expect(await make({ ...asked, isLocked: false })).toEqual({ state: 'refused', why: 'needsPassword' })
		const made = await make({ ...asked, isLocked: true })
		if (made.state !== 'ready' || made.password === null) throw new Error('No closed file was made')
		const bytes = await bytesOf(made.exportId)
		expect(bytes.includes('7550') || bytes.includes('75.50')).toBe(false)
		await expect(officeCrypto.decrypt(bytes, { password: 'another' })).rejects.toThrow()
		const opened = await officeCrypto.decrypt(bytes, { password: made.password })
		const read = await readExcelFile(opened, { trim: false })
		expect(read.map(({ sheet }) => sheet)).toEqual(['About this file', 'Payments'])
		expect(read[1]?.data).toHaveLength(2)
		expect(read[1]?.data[1]).toContain(75.5)
		expect(one.ask('exports.left', {}).files[0]).toMatchObject({
			what: 'payments',
			care: 'special',
			isLocked: true,
			recipient: 'Finance',
			destroyBy: '2027-08-17',
		})
	})

	test('whom to write to: everybody whose last answer is yes, and nobody else', async () => {
		const agreed = reader().all<{ email: string }>(
			`SELECT email FROM registration WHERE status = 'confirmed' AND 'yes' = (SELECT value FROM consent
			 WHERE registration_id = registration.id AND kind = 'keepInTouch' ORDER BY at_ms DESC, position DESC LIMIT 1)`,
		)
		const others = reader().all<{ email: string }>(
			`SELECT email FROM registration WHERE email <> '' AND 'yes' IS NOT (SELECT value FROM consent
			 WHERE registration_id = registration.id AND kind = 'keepInTouch' ORDER BY at_ms DESC, position DESC LIMIT 1)`,
		)
		const list = await plainOf('followUp')
		expect(agreed.length).toBeGreaterThan(10)
		expect(others.length).toBeGreaterThan(10)
		expect(list.trim().split('\r\n')).toHaveLength(agreed.length + 1)
		for (const { email } of agreed) if (email !== '') expect(list).toContain(`E-mail: ${email}"`)
		// Families share an address.
		const shared = new Set(agreed.map(({ email }) => email))
		for (const { email } of others.filter((other) => !shared.has(other.email)))
			expect(list).not.toContain(`E-mail: ${email}"`)
		const [{ id } = { id: '' }] = reader().all<{ id: string }>(
			'SELECT id FROM registration WHERE email = ?',
			agreed[0]?.email ?? '',
		)
		one.call('people.setConsent', { registrationId: id, kind: 'keepInTouch', value: 'withdrawn', how: 'spoken' })
		expect((await plainOf('followUp')).trim().split('\r\n')).toHaveLength(agreed.length)
	})

	test('meals add up to everybody who eats, and name nobody', async () => {
		const shown = await preview('catering')
		if (shown.outcome !== 'ready') throw new Error('catering')
		const text = await plainOf('catering')
		const meal = /"Meals","19 May 2027","Count","(\d+)"/g
		const eating = reader().get<{ n: number }>(
			`SELECT count(*) AS n FROM registration WHERE status = 'confirmed'
			 AND EXISTS (SELECT 1 FROM registration_day WHERE registration_id = registration.id)`,
		)?.n
		const meals = reader().get<{ n: number }>("SELECT count(*) AS n FROM programme_item WHERE kind = 'meal'")?.n ?? 0
		const counted = [...text.matchAll(meal)].reduce((sum, [, count]) => sum + Number(count), 0)
		expect(counted).toBe((eating ?? 0) * Math.max(1, meals))
		for (const { code } of reader().all<{ code: string }>('SELECT badge_code AS code FROM registration'))
			expect(text).not.toContain(`"${code}"`)
	})

	test('E12 what is kept and gone is told with every file that left, and nobody is named', async () => {
		one.call('keeping.addCopy', { copyId: newId(), kind: 'deskCopy', place: 'Robin’s drawer', destroyBy: '' })
		const made = await make({ what: 'retention', purpose: 'To sign', recipient: 'Robin Longname' })
		if (made.state !== 'ready') throw new Error('retention')
		const text = await textOf(made.exportId)
		const held = one.ask('keeping.state', {}).schedule.find(({ data }) => data === 'care')?.held
		expect(text).toContain(`"Held now (count)","${held}"`)
		for (const found of ['"File E1"', '"Desk copy"', '"In the list of what left"']) expect(text).toContain(found)
		expect(text).not.toContain('Robin')
		const people = reader().all<{ email: string; family: string; code: string }>(
			'SELECT email, family_name AS family, badge_code AS code FROM registration',
		)
		for (const one of people.flatMap(Object.values).filter((word) => word.length > 6)) expect(text).not.toContain(one)
		const { files } = one.ask('exports.left', {})
		expect(files[0]).toMatchObject({ what: 'retention', care: 'counts', destroyBy: '2033-05-17' })
	})

	test('what left is listed, is ticked off once, and that can be taken back', () => {
		const { files } = one.ask('exports.left', {})
		const register = files.find(({ what }) => what === 'attendance')
		if (!register) throw new Error('The register is not in the list')
		expect(register).toMatchObject({ recipient: 'r', purpose: 'p', destroyBy: '2028-05-18', isLocked: false })
		const { exportId } = register
		const now = () => one.ask('exports.left', {}).files.find((file) => file.exportId === exportId)?.destroyedAtMs
		const ticked = one.call('exports.markDestroyed', { exportId })
		expect([ticked.outcome, typeof now()]).toEqual([{ outcome: 'marked' }, 'number'])
		expect(one.call('exports.markDestroyed', { exportId }).outcome).toEqual({ outcome: 'alreadyMarked' })
		expect(one.call('exports.markDestroyed', { exportId: ticked.id }).outcome).toEqual({ outcome: 'notFound' })
		one.call('history.undo', { targetId: ticked.id, reason: 'Not yet' })
		expect(now()).toBe(null)
	})
})
