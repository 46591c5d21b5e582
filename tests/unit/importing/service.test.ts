import { afterEach, expect, test } from 'vitest'
import { createImportsService, type ImportsDeps } from '../../../electron/workers/imports.service.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { KnownPerson } from '../../../shared/domain/importing/planTypes.ts'
import { localSectors } from '../../../shared/domain/sectors.ts'

const dayId = '00000000-0000-7000-8000-0000000000d1'
let made = 0
const newId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`

/** An event in memory: takes every command through its real schema, and knows whom it has. */
const makeEvent = (change: Partial<ImportsDeps<string>> = {}) => {
	const people = new Map<string, KnownPerson>()
	const log: { name: string; input: unknown; from: string }[] = []
	const imported: string[] = []
	let mapping: InputOf<'people.startImport'>['mapping'] | null = null
	const deps: ImportsDeps<string> = {
		call: (name, input, from) => {
			log.push({ name, input, from })
			if (name === 'people.startImport') {
				mapping = contract.people.startImport.input.parse(input).mapping
				return { outcome: 'started' } as never
			}
			if (name === 'people.importRows') {
				const { rows } = contract.people.importRows.input.parse(input)
				for (const { registrationId, ref, status, person } of rows) {
					imported.push(registrationId)
					people.set(registrationId, { registrationId, ref, status, current: person, imported: person })
				}
				return { outcome: 'imported', added: rows.length, changed: 0, unchanged: 0, held: 0, keptAtDesk: 0 } as never
			}
			contract.people.finishImport.input.parse(input)
			return { outcome: 'finished', rows: 0, added: 0, changed: 0, unchanged: 0, held: 0, refused: 0 } as never
		},
		known: () => [...people.values()],
		event: () => ({ days: [{ id: dayId, date: '2027-05-19' }], sectors: localSectors }),
		rememberedMapping: (shape) => (mapping?.shape === shape ? mapping : null),
		newId,
		yieldToDesk: () => new Promise((resolve) => setImmediate(resolve)),
		takeBack: () => {
			for (const id of imported.splice(0)) people.delete(id)
		},
		...change,
	}
	const service = createImportsService(deps)
	opened.push(service)
	return { service, people, log }
}
const opened: { close(): void }[] = []
afterEach(() => {
	for (const service of opened.splice(0)) service.close()
})

type Event = ReturnType<typeof makeEvent>

const upload = ({ service }: Event, content: string, step = 1000): string => {
	const file = Buffer.from(content)
	const begun = service.begin({ fileName: 'forum-bookings.csv', bytes: file.length })
	if (begun.outcome !== 'ready') throw new Error(begun.problem)
	for (let offset = 0; offset < file.length; offset += step) {
		const base64 = file.subarray(offset, offset + step).toString('base64')
		expect(service.append({ uploadId: begun.uploadId, offset, base64 })).toEqual({ outcome: 'kept' })
	}
	return begun.uploadId
}
const inspected = async ({ service }: Event, uploadId: string) => {
	const found = contract.imports.inspect.output.parse(await service.inspect({ uploadId }))
	if (found.outcome !== 'read') throw new Error(found.outcome)
	return found
}
const runAll = async ({ service }: Event, uploadId: string): Promise<OutputOf<'imports.run'>[]> => {
	const states: OutputOf<'imports.run'>[] = []
	for await (const state of service.run({ uploadId }, 'desk 1')) states.push(contract.imports.run.output.parse(state))
	return states
}
const bookings = (count: number) =>
	`First name,Surname,Email,I am\n${Array.from({ length: count }, (_, at) => `Person${at},Lee${at},p${at}@example.org,${at % 2 ? 'carer' : 'zzz'}`).join('\n')}\n`

test('from bytes to people: inspect, preview, look over, run, and the same file again', async () => {
	const event = makeEvent()
	const uploadId = upload(event, `${bookings(600)}Person1,Lee1,p1@example.org,carer\n,,,\n`)
	const file = await inspected(event, uploadId)
	expect(file).toMatchObject({ kind: 'other', rows: 601, headerRow: 1, encoding: 'utf-8', isRemembered: false })
	expect(file.shape).toMatch(/^[0-9a-f]{64}$/)
	expect(file.columns[0]).toEqual({
		heading: 'First name',
		samples: ['Person0', 'Person1', 'Person2'],
		filled: 601,
		distinct: 600,
	})

	const preview = contract.imports.preview.output.parse(
		await event.service.preview({ uploadId, mapping: file.mapping }),
	)
	expect(preview).toMatchObject({
		outcome: 'planned',
		tally: { rows: 601, new: 600, held: 1, refused: 0, people: 600 },
		unknownAnswers: [{ column: 3, answer: 'zzz', rows: 300 }],
		missing: ['organisation', 'access', 'dietary', 'photo', 'evacuation'],
	})
	const held = contract.imports.rows.output.parse(
		await event.service.rows({ uploadId, result: 'held', offset: 0, limit: 10 }),
	)
	expect(held).toMatchObject({
		total: 1,
		rows: [{ row: 602, name: 'Person1 Lee1', suspects: [{ email: 'p1@example.org' }] }],
	})
	expect(event.log).toEqual([])

	const matched = { ...file.mapping, answers: { zzz: 'VC' } }
	await event.service.preview({ uploadId, mapping: matched })
	const states = await runAll(event, uploadId)
	expect(states.at(-1)).toMatchObject({ state: 'finished', tally: { rows: 601, new: 600, held: 1 } })
	expect(event.people.size).toBe(601)
	expect([...event.people.values()][0]?.current).toMatchObject({ preferredName: 'Person0', sector: 'VC' })
	expect(event.log.map(({ name }) => name)).toEqual([
		'people.startImport',
		'people.importRows',
		'people.importRows',
		'people.importRows',
		'people.finishImport',
	])
	expect(new Set(event.log.map(({ from }) => from))).toEqual(new Set(['desk 1']))

	const second = upload(event, bookings(600))
	const again = await inspected(event, second)
	expect(again).toMatchObject({ isRemembered: true, mapping: { answers: { zzz: 'VC' } } })
	const replanned = await event.service.preview({ uploadId: second, mapping: again.mapping })
	expect(replanned).toMatchObject({ tally: { rows: 600, unchanged: 600, new: 0 } })
})

test('pieces out of order are refused, a repeated one is not', () => {
	const { service } = makeEvent()
	const begun = service.begin({ fileName: 'x.csv', bytes: 6 })
	if (begun.outcome !== 'ready') throw new Error(begun.problem)
	const { uploadId } = begun
	const piece = (text: string) => Buffer.from(text).toString('base64')
	expect(service.append({ uploadId, offset: 0, base64: piece('abc') })).toEqual({ outcome: 'kept' })
	expect(service.append({ uploadId, offset: 0, base64: piece('abc') })).toEqual({ outcome: 'kept' })
	expect(service.append({ uploadId, offset: 4, base64: piece('ef') })).toEqual({ outcome: 'outOfOrder' })
	expect(service.append({ uploadId, offset: 3, base64: piece('defg') })).toEqual({ outcome: 'outOfOrder' })
	expect(service.append({ uploadId: newId(), offset: 0, base64: '' })).toEqual({ outcome: 'unknownUpload' })
	expect(service.begin({ fileName: 'x.csv', bytes: 21 * 1024 * 1024 })).toEqual({
		outcome: 'refused',
		problem: 'tooLarge',
	})
})

test('a file that cannot be read says why and where, and is forgotten', async () => {
	const event = makeEvent()
	const uploadId = upload(event, 'Name,Note\nSam,"oh\n')
	expect(await event.service.inspect({ uploadId })).toEqual({
		outcome: 'refused',
		problem: 'unclosedQuote',
		row: 2,
		column: '',
	})
	expect(await event.service.inspect({ uploadId })).toEqual({ outcome: 'unknownUpload' })
	expect(await runAll(event, uploadId)).toEqual([{ state: 'refused', why: 'unknownUpload' }])
})

test('stopping midway takes out what was added, and frees the way for the next', async () => {
	const event = makeEvent()
	const uploadId = upload(event, bookings(2000), 100_000)
	await inspected(event, uploadId)
	const states: string[] = []
	for await (const { state } of event.service.run({ uploadId }, 'desk 1')) {
		states.push(state)
		// Planning tells of itself too; what is asked here is a stop once the import is open.
		if (event.log.length > 0) event.service.cancel({ uploadId })
	}
	expect(states.at(-1)).toBe('stopped')
	expect(event.people.size).toBe(0)
	expect(event.log.at(-1)).toMatchObject({ name: 'people.finishImport', input: { isComplete: false } })
	const next = upload(event, bookings(3))
	await inspected(event, next)
	expect((await runAll(event, next)).at(-1)).toMatchObject({ state: 'finished' })
})

test('nobody listening any more is a stop too', async () => {
	const event = makeEvent()
	const uploadId = upload(event, bookings(1000), 100_000)
	await inspected(event, uploadId)
	for await (const _ of event.service.run({ uploadId }, 'desk 1')) if (event.log.length > 0) break
	expect(event.log.at(-1)).toMatchObject({ name: 'people.finishImport', input: { isComplete: false } })
	expect(event.people.size).toBe(0)
})

test('desks get their turn between the pieces, and one import runs at a time', async () => {
	let turns = 0
	const other: Promise<OutputOf<'imports.run'>[]>[] = []
	const event: Event = makeEvent({
		yieldToDesk: () => {
			if (++turns === 1) other.push(runAll(event, second))
			return Promise.resolve()
		},
	})
	const first = upload(event, bookings(1000), 100_000)
	const second = upload(event, bookings(2))
	await inspected(event, first)
	await inspected(event, second)
	await runAll(event, first)
	const pieces = event.log.filter(({ name }) => name === 'people.importRows').length
	expect(pieces).toBeGreaterThan(1)
	expect(turns).toBe(pieces)
	expect(await other[0]).toEqual([{ state: 'refused', why: 'anotherIsRunning' }])
})
