/** Everything in open formats: what is in the file is what is in the tables, read by programs that we did not write. */
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leftOutTables } from '../../electron/database/openTables.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'
import { unzip } from '../support/unzip.ts'

let hub: TestHub
let beforeIt: ReturnType<typeof tablesOf>
let files: ReadonlyMap<string, string>
const signal = () => new AbortController().signal

const make = async (input: { purpose: string; recipient: string }, stop = signal()) => {
	const steps: OutputOf<'openCopy.make'>[] = []
	const made = hub.hub.dispatch(ownActor, 'openCopy.make', input, stop) as AsyncIterable<OutputOf<'openCopy.make'>>
	for await (const step of made) steps.push(step)
	return steps
}
const tablesOf = () => {
	const event = hub.hub.current()
	if (!event) throw new Error('no event is open')
	return event.file.reader
		.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
		.map(({ name }) => ({
			name,
			rows: event.file.reader.get<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)?.n ?? 0,
		}))
}

beforeAll(async () => {
	hub = await startTestHub({ hasPages: false })
	await hub.openSample('cyp-intensive')
	beforeIt = tablesOf()
	const last = (await make({ purpose: 'Moving on', recipient: 'The archive' })).at(-1)
	if (last?.state !== 'ready') throw new Error(`not made: ${JSON.stringify(last)}`)
	const pieces: Buffer[] = []
	for (let offset = 0; ; ) {
		const input = { copyId: last.copyId, offset }
		const piece = (await hub.hub.dispatch(ownActor, 'openCopy.read', input, signal())) as OutputOf<'openCopy.read'>
		if (piece.outcome === 'gone') throw new Error('gone')
		pieces.push(Buffer.from(piece.base64, 'base64'))
		offset += pieces.at(-1)?.length ?? 0
		if (piece.isLast) break
	}
	expect(Buffer.concat(pieces).length).toBe(last.bytes)
	files = new Map([...unzip(Buffer.concat(pieces))].map(([name, bytes]) => [name, bytes.toString('utf8')]))
})
afterAll(() => hub.close())

test('every table that is the event’s is in it twice, with all its rows', () => {
	const kept = beforeIt.filter(({ name }) => !leftOutTables.includes(name))
	expect(kept.length).toBeGreaterThan(80)
	for (const { name, rows } of kept) {
		const { data, errors } = Papa.parse<string[]>((files.get(`csv/${name}.csv`) ?? '').replace(/^\uFEFF/, ''), {
			delimiter: ',',
			skipEmptyLines: true,
		})
		expect([name, errors, data.length - 1]).toEqual([name, [], rows])
		const listed = JSON.parse(files.get(`json/${name}.json`) ?? 'null') as object[]
		expect([name, listed.length]).toEqual([name, rows])
		if (listed[0]) expect(Object.keys(listed[0])).toEqual(data[0])
	}
})

test('every column is explained: its type, its class, what it refers to', () => {
	const { data } = Papa.parse<Record<string, string>>((files.get('columns.csv') ?? '').replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true,
	})
	expect(data.length).toBeGreaterThan(400)
	expect(data.filter((row) => !/^(O|P|S|S\*)$/.test(row.class ?? ''))).toEqual([])
	expect(data).toContainEqual({
		table: 'attendance',
		column: 'registration_id',
		type: 'TEXT',
		class: 'P',
		meaning: '',
		'refers to': 'registration.id',
	})
	expect(files.get('README.txt')).toContain('KEEP THIS SAFE')
	expect(files.get('README.txt')).toContain('For: The archive')
})

test('who tells a story under another name stays sealed, and nothing that opens a lock is in it', () => {
	const [speaker] = JSON.parse(files.get('json/story_speaker.json') ?? '[]') as Record<string, unknown>[]
	expect(speaker).toBeDefined()
	expect(speaker).not.toHaveProperty('registration_id')
	for (const name of leftOutTables) expect(files.has(`csv/${name}.csv`)).toBe(false)
})

test('that it was made is in History, with nothing of what it held', () => {
	const [entry] = hub.ask('history.list', { limit: 1, before: null }).entries
	expect(entry).toMatchObject({ command: 'openCopy.record', outcome: 'recorded', badgeCode: '' })
})

test('it is in the list of what left, has to be gone again, and can be ticked off there', () => {
	const [left] = hub.ask('exports.left', {}).files
	expect(left).toMatchObject({ what: 'openCopy', format: 'zip', care: 'special', recipient: 'The archive' })
	expect(left?.destroyBy).toMatch(/^20\d\d-\d\d-\d\d$/)
	const exportId = left?.exportId ?? ''
	expect(hub.call('exports.markDestroyed', { exportId }).outcome).toEqual({ outcome: 'marked' })
	const made = { purpose: 'p', recipient: 'r', tables: 1, size: 1, sha256: '0'.repeat(64) }
	// As versions recorded it that kept no list.
	expect(hub.call('openCopy.record', { copyId: newId(), ...made }).outcome).toEqual({ outcome: 'recorded' })
	expect(hub.ask('exports.left', {}).files).toHaveLength(1)
	const event = hub.hub.current()
	if (!event) throw new Error('no event is open')
	expect(verifyFile(event.file).isSound).toBe(true)
})

test('nothing is made without saying for whom and what for, or once it is stopped', async () => {
	expect(await make({ purpose: ' ', recipient: 'x' })).toEqual([{ state: 'refused', why: 'needsWords' }])
	const before = hub.ask('history.list', { limit: 1, before: null }).entries[0]?.seq
	const made = hub.hub.dispatch(ownActor, 'openCopy.make', { purpose: 'x', recipient: 'x' }, signal())
	const steps = (made as AsyncIterable<unknown>)[Symbol.asyncIterator]()
	expect(await steps.next()).toMatchObject({ value: { state: 'working' } })
	await steps.return?.()
	expect(hub.ask('history.list', { limit: 1, before: null }).entries[0]?.seq).toBe(before)
})
