/** A list of stalls from its bytes to the command, in a real thread, with the event in memory. */
import { afterEach, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { createStallImports, type StallImportsDeps } from '../../../electron/workers/stallImports.service.ts'
import { createUploads } from '../../../electron/workers/uploads.ts'
import { contract, type InputOf } from '../../../shared/contract/index.ts'
import { days, knownStall, steward } from './planning.ts'

let made = 0
const newId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`

const opened: { readonly close: () => void }[] = []
afterEach(() => {
	for (const one of opened.splice(0)) one.close()
})

const makeEvent = () => {
	const uploads = createUploads({ newId })
	opened.push(uploads)
	const event = { revision: 1, tables: 1 }
	const log: { readonly id: string; readonly input: InputOf<'marketplace.importStalls'>; readonly from: string }[] = []
	const deps: StallImportsDeps<string> = {
		uploads,
		event: () => ({
			stalls: [knownStall(1, { organisation: 'Mind', title: '', tables: event.tables })],
			people: [steward(1, 'Sam Lee')],
			days,
			keptNames: [],
		}),
		rememberedMapping: (shape) => log.find(({ input }) => input.mapping.shape === shape)?.input.mapping ?? null,
		revision: () => event.revision,
		add: (id, input, from) => {
			log.push({ id, input: contract.marketplace.importStalls.input.parse(input), from })
			event.revision++
			return {
				outcome: 'imported',
				count: input.stalls.length,
				added: input.stalls.length,
				changed: 0,
				shifts: input.rows.length,
			}
		},
	}
	const service = createStallImports(deps)
	const send = (content: Uint8Array | string): string => {
		const bytes = Buffer.from(content)
		const begun = uploads.begin({ fileName: 'stalls', bytes: bytes.length })
		if (begun.outcome !== 'ready') throw new Error(begun.problem)
		expect(uploads.append({ uploadId: begun.uploadId, offset: 0, base64: bytes.toString('base64') }).outcome).toBe(
			'kept',
		)
		return begun.uploadId
	}
	const read = async (uploadId: string, sheet: number | null = null) => {
		const found = contract.imports.inspectStalls.output.parse(await service.inspect({ uploadId, sheet }))
		if (found.outcome !== 'read') throw new Error(found.outcome)
		return found
	}
	return { service, send, read, log, event }
}

const list = 'No,Organisation,Tables,Who will be there\n1,Mind,,Sam Lee\n2,Carers,2,Nobody Known\n3,,1,\n'

test('from bytes to one command: read, preview, look over, add; asked again it answers the same', async () => {
	const { service, send, read, log } = makeEvent()
	const uploadId = send(list)
	const found = await read(uploadId)
	expect(found).toMatchObject({ rows: 3, headerRow: 1, isRemembered: false, sheets: [], sheet: 0 })
	expect(found.mapping.columns).toEqual(['number', 'organisation', 'tables', 'stewards'])
	const preview = contract.imports.previewStalls.output.parse(
		await service.preview({ uploadId, mapping: found.mapping }),
	)
	expect(preview).toEqual({
		outcome: 'planned',
		tally: { rows: 3, new: 1, changed: 1, unchanged: 0, refused: 1 },
		cells: 1,
		shifts: 1,
		lacksOrganisation: false,
	})
	const page = { uploadId, offset: 0, limit: 10 }
	const fresh = contract.imports.stallRows.output.parse(await service.rows({ ...page, result: 'new' }))
	expect(fresh).toMatchObject({ total: 1, rows: [{ row: 3, number: 2, organisation: 'Carers' }] })
	const cells = contract.imports.stallCells.output.parse(await service.cells(page))
	expect(cells).toMatchObject({
		total: 1,
		cells: [{ row: 3, column: 3, code: 'stewardUnknown', words: 'Nobody Known' }],
	})
	expect(log).toEqual([])

	const commandId = newId()
	const answer = contract.imports.addStalls.output.parse(await service.add({ uploadId, commandId }, 'desk 1'))
	expect(answer).toEqual({ outcome: 'added', added: 1, changed: 0, shifts: 1 })
	expect(await service.add({ uploadId, commandId }, 'desk 1')).toEqual(answer)
	expect(log).toHaveLength(1)
	expect(log[0]).toMatchObject({ id: commandId, from: 'desk 1' })
	expect((await read(send(list))).isRemembered).toBe(true)
})

test('what was looked over is what is added: another change of the event in between is told', async () => {
	const { service, send, read, log, event } = makeEvent()
	const uploadId = send('No,Organisation,Chairs\n1,Mind,4\n')
	const { mapping } = await read(uploadId)
	expect(await service.add({ uploadId, commandId: newId() }, '')).toEqual({ outcome: 'outdated' })
	await service.preview({ uploadId, mapping })
	// Somebody came in at the door: nothing of it concerns stalls.
	event.revision++
	event.tables = 3
	expect(await service.add({ uploadId, commandId: newId() }, '')).toEqual({ outcome: 'outdated' })
	// Not by pressing twice, either.
	expect(await service.add({ uploadId, commandId: newId() }, '')).toEqual({ outcome: 'outdated' })
	await service.preview({ uploadId, mapping })
	event.revision++
	expect(await service.add({ uploadId, commandId: newId() }, '')).toMatchObject({ outcome: 'added' })
	expect(log[0]?.input.stalls).toMatchObject([{ tables: 3, chairs: 4 }])
})

test('of several sheets any can be read; one that is empty leaves the file where it is', async () => {
	const { service, send, read } = makeEvent()
	const uploadId = send(
		await writeXlsxFile([
			{ sheet: 'Notes', data: [[{ value: 'Organisation' }], [{ value: 'Not this' }]] },
			{
				sheet: 'Stalls',
				data: [
					[{ value: 'Organisation' }, { value: 'Tables' }],
					[{ value: 'Carers' }, { value: 2, type: Number }],
				],
			},
			{ sheet: 'Empty', data: [[null]] },
		]).toBuffer(),
	)
	expect(await read(uploadId)).toMatchObject({ sheets: ['Notes', 'Stalls', 'Empty'], sheet: 0, rows: 1 })
	expect(await service.inspect({ uploadId, sheet: 2 })).toMatchObject({ outcome: 'refused', problem: 'noRows' })
	const found = await read(uploadId, 1)
	expect(found).toMatchObject({ sheet: 1, mapping: { columns: ['organisation', 'tables'] } })
	expect(await service.preview({ uploadId, mapping: found.mapping })).toMatchObject({ tally: { new: 1 } })
	expect(await service.inspect({ uploadId, sheet: 7 })).toMatchObject({ outcome: 'refused', problem: 'noRows' })
})

test('a file that cannot be read says why and is forgotten, and so is one nobody knows', async () => {
	const { service, send } = makeEvent()
	const uploadId = send(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))
	expect(await service.inspect({ uploadId, sheet: null })).toMatchObject({ outcome: 'refused', problem: 'oldExcel' })
	expect(await service.inspect({ uploadId, sheet: null })).toEqual({ outcome: 'unknownUpload' })
	const mapping = { columns: [], answers: {}, dateOrder: 'dayFirst' as const }
	expect(await service.preview({ uploadId, mapping })).toEqual({ outcome: 'unknownUpload' })
	expect(await service.add({ uploadId, commandId: newId() }, '')).toEqual({ outcome: 'unknownUpload' })
	expect(await service.rows({ uploadId, result: 'new', offset: 0, limit: 9 })).toEqual({ total: 0, rows: [] })
	expect(await service.cells({ uploadId, offset: 0, limit: 9 })).toEqual({ total: 0, cells: [] })
})
