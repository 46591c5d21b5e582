import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import {
	createExportsService,
	type ExportsDeps,
	type ExportsService,
} from '../../../electron/workers/exports.service.ts'
import { makeFile } from '../../../electron/workers/sheets/makeFile.ts'
import { writeFileSafely } from '../../../electron/workers/sheets/writeFileSafely.ts'
import { exports_ } from '../../../shared/contract/exports.ts'
import { facts, person } from './facts.ts'

vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'foyer-exports-'))
afterEach(() => {
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

const asked = {
	what: 'attendance',
	format: 'csv',
	purpose: 'Certificates',
	recipient: 'Training team',
	isLocked: false,
} as const
async function everything<News>(stream: AsyncIterable<News>): Promise<News[]> {
	const all: News[] = []
	for await (const news of stream) all.push(news)
	return all
}

function started(over: Partial<ExportsDeps> = {}) {
	const records: Parameters<ExportsDeps['record']>[0][] = []
	const clock = { nowMs: facts().madeAtMs }
	const service = createExportsService({
		facts: async () => facts(),
		isPastDay: () => false,
		record: (input) => records.push(input),
		newId: randomUUID,
		nowMs: () => clock.nowMs,
		saveDialog: null,
		...over,
	})
	return { service, records, clock }
}

async function made(service: ExportsService, format: 'csv' | 'xlsx' = 'csv') {
	const news = await everything(service.make({ ...asked, format }))
	for (const one of news) exports_.make.output.parse(one)
	const last = news.at(-1)
	if (last?.state !== 'ready') throw new Error('No file was made')
	return { news, ...last }
}

function fetched(service: ExportsService, exportId: string): Buffer {
	const pieces: Buffer[] = []
	for (let offset = 0; ; ) {
		const piece = service.read({ exportId, offset })
		if (piece.outcome === 'gone') throw new Error('gone')
		pieces.push(Buffer.from(piece.base64, 'base64'))
		offset += pieces.at(-1)?.length ?? 0
		if (piece.isLast) return Buffer.concat(pieces)
	}
}

describe('making a register', () => {
	it('tells how far it is, records it, and gives the very bytes that were recorded', async () => {
		const { service, records } = started()
		const { news, exportId, fileName, bytes, rows } = await made(service, 'xlsx')
		expect(news[0]).toMatchObject({ state: 'working' })
		expect(fileName).toBe('foyer-E1-2027-05-19.xlsx')
		expect(rows).toBe(4)
		const file = fetched(service, exportId)
		expect(file.length).toBe(bytes)
		const sha256 = createHash('sha256').update(file).digest('hex')
		expect(records).toEqual([
			{
				exportId,
				what: 'attendance',
				format: 'xlsx',
				rows: 4,
				purpose: asked.purpose,
				recipient: asked.recipient,
				sha256,
				terms: { care: 'personal', isLocked: false, destroyBy: '2028-05-19', statistics: null },
			},
		])
		expect(exports_.record.input.safeParse(records[0]).success).toBe(true)
		service.close()
	})

	it('comes in pieces of half a megabyte', async () => {
		const people = Array.from({ length: 8000 }, (_, at) => person({ badgeCode: String(at) }))
		const { service } = started({ facts: async () => facts({ people }) })
		const { exportId, bytes } = await made(service)
		expect(bytes).toBeGreaterThan(512 * 1024)
		const first = service.read({ exportId, offset: 0 })
		expect(first).toMatchObject({ outcome: 'bytes', isLast: false })
		expect(first.outcome === 'bytes' && Buffer.from(first.base64, 'base64').length).toBe(512 * 1024)
		expect(fetched(service, exportId).length).toBe(bytes)
		expect(service.read({ exportId, offset: bytes + 5 })).toEqual({ outcome: 'bytes', base64: '', isLast: true })
		service.close()
	})

	it('is refused for a rehearsal, and says PRACTICE for a sample', async () => {
		const as = (practice: 'sample' | 'rehearsal') => ({ ...facts(), event: { ...facts().event, practice } })
		const rehearsal = started({ facts: async () => as('rehearsal') })
		expect(await everything(rehearsal.service.make(asked))).toEqual([{ state: 'refused', why: 'rehearsal' }])
		expect(rehearsal.records).toEqual([])
		const order = { what: 'attendance', facts: as('rehearsal'), format: 'csv', password: null } as const
		await expect(makeFile(order)).rejects.toThrow('rehearsal')
		const sample = started({ facts: async () => as('sample') })
		expect((await made(sample.service)).fileName).toBe('foyer-PRACTICE-E1-2027-05-19.csv')
		sample.service.close()
	})

	it('leaves nothing behind where it could not be recorded', async () => {
		const exportId = randomUUID()
		const record = () => {
			throw new Error('closed')
		}
		const { service } = started({ record, newId: () => exportId })
		expect((await everything(service.make(asked))).at(-1)).toEqual({ state: 'refused', why: 'failed' })
		expect(service.read({ exportId, offset: 0 })).toEqual({ outcome: 'gone' })
	})

	it('stops when nobody listens any more, and when the event is closed', async () => {
		const { service, records } = started()
		for await (const news of service.make(asked)) {
			expect(news.state).toBe('working')
			break
		}
		const states: string[] = []
		for await (const news of service.make({ ...asked, format: 'xlsx' })) {
			states.push(news.state)
			service.close()
		}
		expect(states.at(-1)).toBe('refused')
		expect(records).toEqual([])
	})

	it('says only the kind of failure when the worker dies', async () => {
		const broken = { ...facts(), people: [{ ...person(), presence: null }] } as unknown as ReturnType<typeof facts>
		await expect(makeFile({ what: 'attendance', facts: broken, format: 'csv', password: null })).rejects.toThrow(
			'The export worker failed: TypeError',
		)
	})
})

describe('keeping it', () => {
	it('is gone after ten minutes, and when it was never there', async () => {
		const { service, clock } = started()
		const { exportId } = await made(service)
		clock.nowMs += 10 * 60_000 - 1
		expect(service.read({ exportId, offset: 0 }).outcome).toBe('bytes')
		clock.nowMs += 1
		expect(service.read({ exportId, offset: 0 })).toEqual({ outcome: 'gone' })
		expect(service.read({ exportId: randomUUID(), offset: 0 })).toEqual({ outcome: 'gone' })
	})

	it('saves where the dialog says, for the owner only', async () => {
		const path = join(folder, 'register.csv')
		let answer: string | null = path
		const suggested: string[] = []
		const saveDialog = async (name: string) => {
			suggested.push(name)
			return answer
		}
		const { service } = started({ saveDialog })
		const { exportId, fileName } = await made(service)
		expect(await service.saveAs({ exportId })).toEqual({ outcome: 'saved' })
		expect(suggested).toEqual([fileName])
		expect(readFileSync(path)).toEqual(fetched(service, exportId))
		answer = null
		expect(await service.saveAs({ exportId })).toEqual({ outcome: 'notSaved' })
		answer = join(folder, 'no such folder', 'x.csv')
		expect(await service.saveAs({ exportId })).toEqual({ outcome: 'notSaved' })
		expect(await service.saveAs({ exportId: randomUUID() })).toEqual({ outcome: 'gone' })
		expect(readdirSync(folder)).toEqual(['register.csv'])
		service.close()
	})

	it('says where there is no dialog', async () => {
		expect(await started().service.saveAs({ exportId: randomUUID() })).toEqual({ outcome: 'noDialog' })
	})
})

describe('writing a file', () => {
	it('takes the place of a file or a link, whole, for the owner only', async () => {
		const [other, target] = [join(folder, 'other'), join(folder, 'target')]
		writeFileSync(other, 'untouched')
		symlinkSync(other, target)
		await writeFileSafely(target, new TextEncoder().encode('new'))
		await writeFileSafely(target, new TextEncoder().encode('newer'))
		expect(readFileSync(target, 'utf8')).toBe('newer')
		expect(readFileSync(other, 'utf8')).toBe('untouched')
		if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600)
		expect(readdirSync(folder).toSorted()).toEqual(['other', 'target'])
	})
})
