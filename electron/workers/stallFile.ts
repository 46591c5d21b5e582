/**
 * A list of stalls in the thread that reads files: holds its bytes, the sheet that was chosen and the plan. The hub
 * asks for summaries, for pages to look over, and for the one command that comes of it.
 */
import { createHash } from 'node:crypto'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { planStalls } from '../../shared/domain/marketplace/importing/plan.ts'
import type { StallImportPlan, StallPlanInput } from '../../shared/domain/marketplace/importing/planTypes.ts'
import { type RecognisedStalls, recogniseStalls } from '../../shared/domain/marketplace/importing/recognise.ts'
import { columnsOf } from './fileColumns.ts'
import { readTable } from './tables/readTable.ts'
import { isProblem, problem, type TableProblem } from './tables/table.ts'

type Inspected = Extract<OutputOf<'imports.inspectStalls'>, { outcome: 'read' }>
/** What the sheet is; whether its mapping is remembered the hub knows. */
export type ReadStalls = Omit<Inspected, 'outcome' | 'isRemembered'> & { readonly shape: string }
/** `bytes` null: another sheet of the file that is here. */
export type ReadStallsRequest = { readonly bytes: Uint8Array | null; readonly sheet: number | null }
export type StallPlanRequest = Pick<StallPlanInput, 'mapping' | 'stalls' | 'people' | 'days' | 'keptNames'>
export type StallPlanSummary = Omit<Extract<OutputOf<'imports.previewStalls'>, { outcome: 'planned' }>, 'outcome'>
export type LookStallsRequest = Omit<InputOf<'imports.stallRows'>, 'uploadId'>
export type LookCellsRequest = Omit<InputOf<'imports.stallCells'>, 'uploadId'>
/** The mapping is the one that was planned with. */
export type StallsToAdd = InputOf<'marketplace.importStalls'>

type Sheet = { readonly rows: readonly (readonly string[])[]; readonly found: RecognisedStalls; readonly shape: string }

export type StallFile = {
	readonly read: (request: ReadStallsRequest) => Promise<ReadStalls | TableProblem>
	/** Undefined, here and below, where no file was read or nothing was planned. */
	readonly plan: (request: StallPlanRequest) => StallPlanSummary | undefined
	readonly look: (request: LookStallsRequest) => OutputOf<'imports.stallRows'> | undefined
	readonly cells: (request: LookCellsRequest) => OutputOf<'imports.stallCells'> | undefined
	readonly take: () => StallsToAdd | undefined
}

export const createStallFile = (newId: () => string): StallFile => {
	let bytes: Uint8Array | null = null
	let open: Sheet | null = null
	let planned: { readonly plan: StallImportPlan; readonly mapping: StallsToAdd['mapping'] } | null = null
	/** A row planned again is the same stall again. */
	let ids = new Map<number, string>()
	const idOf = (row: number): string => {
		const id = ids.get(row) ?? newId()
		ids.set(row, id)
		return id
	}
	return {
		read: async (request) => {
			bytes = request.bytes ?? bytes
			if (bytes === null) return problem('notReadable')
			const table = await readTable(bytes, request.sheet)
			if (isProblem(table)) return table
			const found = recogniseStalls(table.rows)
			if (table.rows.length <= found.headerRow) return problem('noRows')
			const shape = createHash('sha256').update(found.shape).digest('hex')
			open = { rows: table.rows, found, shape }
			planned = null
			ids = new Map()
			return {
				rows: table.rows.length - found.headerRow,
				headerRow: found.headerRow,
				columns: columnsOf(table.rows, found),
				mapping: found.mapping,
				sheets: table.sheets?.names ?? [],
				sheet: table.sheets?.at ?? 0,
				shape,
			}
		},
		plan: ({ mapping, ...event }) => {
			if (open === null) return undefined
			const { rows, found, shape } = open
			// One target for every column, whatever the screen sent.
			const whole = { ...mapping, columns: found.headings.map((_, at) => mapping.columns[at] ?? '') }
			const plan = planStalls({ rows, headerRow: found.headerRow, mapping: whole, ...event, idOf })
			planned = { plan, mapping: { shape, ...whole } }
			const { tally, cells, entry, lacksOrganisation } = plan
			return { tally, cells: cells.length, shifts: entry.rows.length, lacksOrganisation }
		},
		look: ({ result, offset, limit }) => {
			const rows = planned?.plan.rows.filter(({ fate }) => fate === result)
			return rows && { total: rows.length, rows: rows.slice(offset, offset + limit).map(({ fate: _, ...row }) => row) }
		},
		cells: ({ offset, limit }) => {
			const cells = planned?.plan.cells
			return cells && { total: cells.length, cells: cells.slice(offset, offset + limit) }
		},
		take: () => planned?.plan && { ...planned.plan.entry, mapping: planned.mapping },
	}
}
