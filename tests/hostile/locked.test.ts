/** X2, X3: what tells of health leaves closed, and whoever has not got the password gets nothing out of it. */
import { randomUUID } from 'node:crypto'
import officeCrypto from 'officecrypto-tool'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import { createExportsService } from '../../electron/workers/exports.service.ts'
import { makeFile } from '../../electron/workers/sheets/makeFile.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { makeAccess } from '../../shared/domain/exports/accessReport.ts'
import { openPdf } from '../support/lockedPdf.ts'
import { facts } from '../unit/exports/facts.ts'

vi.setConfig({ testTimeout: 30_000 })

const { people: _, ...frame } = facts({ purpose: 'Qzpurpose', recipient: 'Qzrecipient' })
const needs = [{ code: 'braille', status: 'notMet', instead: 'Qzinstead read aloud', isOfWalkIn: false }] as const
const access = { ...frame, needs }

const said = { purpose: 'Qzpurpose', recipient: 'Qzrecipient' }
const started = () => {
	const records: InputOf<'exports.record'>[] = []
	const service = createExportsService({
		facts: async () => access,
		isPastDay: () => false,
		record: (input) => records.push(input),
		newId: randomUUID,
		nowMs: () => frame.madeAtMs,
		saveDialog: null,
	})
	const last = async (input: InputOf<'exports.make'>): Promise<OutputOf<'exports.make'>> => {
		let step: OutputOf<'exports.make'> = { state: 'refused', why: 'failed' }
		for await (const next of service.make(input)) step = next
		return step
	}
	return { service, records, last }
}

test('X2 special category without purpose, recipient or password is refused, and nothing is recorded or kept', async () => {
	const { last, records } = started()
	const tries: readonly InputOf<'exports.make'>[] = [
		{ what: 'access', format: 'csv', ...said, isLocked: true },
		{ what: 'access', format: 'csv', ...said, isLocked: false },
		{ what: 'access', format: 'xlsx', ...said, isLocked: false },
		{ what: 'access', format: 'pdf', ...said, isLocked: false },
		{ what: 'access', format: 'xlsx', ...said, purpose: ' ', isLocked: true },
		{ what: 'access', format: 'xlsx', ...said, recipient: '', isLocked: true },
	]
	for (const one of tries) expect((await last(one)).state).toBe('refused')
	expect(records).toEqual([])
	// Nor by any way round the service.
	const open = { what: 'access', facts: access, format: 'xlsx', password: null } as const
	await expect(makeFile(open)).rejects.toThrow('needsPassword')
	await expect(makeFile({ ...open, format: 'csv', password: 'x' })).rejects.toThrow('needsPassword')
	await expect(makeFile({ ...open, format: 'pdf' })).rejects.toThrow('needsPassword')
	const nobody = { ...access, recipient: '' }
	await expect(makeFile({ ...open, facts: nobody, password: 'x' })).rejects.toThrow('needsPurpose')
})

describe('X3 a closed file', () => {
	test('holds no needle, does not open with another password, and reads the same with its own', async () => {
		const { service, last, records } = started()
		const ready = await last({ what: 'access', format: 'xlsx', ...said, isLocked: true })
		if (ready.state !== 'ready' || ready.password === null) throw new Error('No closed file was made')
		const piece = service.read({ exportId: ready.exportId, offset: 0 })
		if (piece.outcome !== 'bytes') throw new Error('The file is gone')
		const bytes = Buffer.from(piece.base64, 'base64')

		// Long enough that they are not in closed bytes by chance.
		for (const needle of [
			'Qzpurpose',
			'Qzrecipient',
			'Qzinstead',
			'Braille',
			'worksheet',
			'sharedStrings',
			ready.password,
		]) {
			expect([needle, bytes.includes(Buffer.from(needle, 'utf8'))]).toEqual([needle, false])
			expect([needle, bytes.includes(Buffer.from(needle, 'utf16le'))]).toEqual([needle, false])
		}
		const settings = bytes.toString('latin1')
		for (const word of ['keyBits="256"', 'hashAlgorithm="SHA512"', 'spinCount="100000"'])
			expect(settings).toContain(word)

		for (const wrong of [ready.password.toLowerCase(), 'AAAA-AAAA-AAAA-AAAA'])
			await expect(officeCrypto.decrypt(bytes, { password: wrong })).rejects.toThrow()
		const opened = await officeCrypto.decrypt(bytes, { password: ready.password })
		const read = await readExcelFile(opened, { trim: false })
		const { sheets } = makeAccess(access)
		expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name))
		for (const [at, sheet] of sheets.entries())
			expect(read[at]?.data.slice(1).map((row) => sheet.columns.map((_, cell) => row[cell] ?? ''))).toEqual(sheet.rows)

		// The password is told once and is in nothing that is kept.
		expect(JSON.stringify(records)).not.toContain(ready.password)
		expect(records).toMatchObject([{ terms: { care: 'special', isLocked: true } }])
		service.close()
	})

	test('of paper does neither, and is read with its own alone', async () => {
		const { service, last } = started()
		const ready = await last({ what: 'access', format: 'pdf', ...said, isLocked: true })
		if (ready.state !== 'ready' || ready.password === null) throw new Error('No closed file was made')
		expect(ready.fileName).toMatch(/E9.*\.pdf$/)
		const piece = service.read({ exportId: ready.exportId, offset: 0 })
		if (piece.outcome !== 'bytes') throw new Error('The file is gone')
		const bytes = Buffer.from(piece.base64, 'base64')
		for (const needle of ['Qzpurpose', 'Qzrecipient', 'Qzinstead', 'Braille', 'Access', ready.password])
			for (const letters of ['utf8', 'utf16le'] as const)
				expect([needle, bytes.includes(Buffer.from(needle, letters))]).toEqual([needle, false])
		// Packed bytes of what was drawn: closed, or anybody unpacks them.
		expect(bytes.includes(Buffer.from([0x73, 0x74, 0x72, 0x65, 0x61, 0x6d, 0x0a, 0x78, 0x9c]))).toBe(false)
		for (const wrong of [ready.password.toLowerCase(), 'AAAA-AAAA-AAAA-AAAA', ''])
			expect(openPdf(bytes, wrong)).toBeNull()
		const drawn = openPdf(bytes, ready.password) ?? []
		expect(drawn.some((text) => /^BT$/m.test(text) && /\bTj\b|\bTJ\b/.test(text))).toBe(true)
		service.close()
	})
})
