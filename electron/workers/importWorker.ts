/**
 * Reads and plans one file, in a thread of its own. Holds the table and the plan; the hub asks for
 * summaries and for chunks. Nothing a file holds is ever logged or thrown out of here.
 */
import { createHash, randomBytes } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { lookOver } from '../../shared/domain/importing/lookOver.ts'
import { planImport } from '../../shared/domain/importing/plan.ts'
import type { Plan } from '../../shared/domain/importing/planTypes.ts'
import { type Mapping, type Recognised, recognise } from '../../shared/domain/importing/recognise.ts'
import { columnsOf } from './fileColumns.ts'
import type { Chunk, PlanRequest, PlanStart, PlanSummary, ReadFile, StepAnswer, StepMessage } from './importClient.ts'
import { createStallFile } from './stallFile.ts'
import { readTable } from './tables/readTable.ts'
import { isProblem, problem, type TableProblem } from './tables/table.ts'

type File = { rows: readonly (readonly string[])[]; found: Recognised; shape: string }
type Planned = { plan: Plan; mapping: Mapping; days: PlanRequest['days'] }

let file: File | null = null
let planned: Planned | null = null

/** A time-ordered id (RFC 9562, version 7): rows of one file lie together in the database. */
let pool = randomBytes(0)
let poolAt = 0
const newId = (): string => {
	if (poolAt + 10 > pool.length) {
		pool = randomBytes(10_000)
		poolAt = 0
	}
	const time = Date.now().toString(16).padStart(12, '0')
	const random = pool.toString('hex', poolAt, poolAt + 10)
	poolAt += 10
	const variant = (8 + (Number.parseInt(random.charAt(3), 16) & 3)).toString(16)
	return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}

const read = async (bytes: Uint8Array): Promise<ReadFile | TableProblem> => {
	const table = await readTable(bytes)
	if (isProblem(table)) return table
	const found = recognise(table.rows)
	const shape = createHash('sha256').update(found.shape).digest('hex')
	if (table.rows.length <= found.headerRow) return problem('noRows')
	file = { rows: table.rows, found, shape }
	return {
		kind: found.kind,
		shape,
		rows: table.rows.length - found.headerRow,
		headerRow: found.headerRow,
		encoding: table.encoding,
		columns: columnsOf(file.rows, found),
		mapping: found.mapping,
	}
}

const plan = ({ rows, found }: File, { mapping, known, days, sectors, topics }: PlanRequest): PlanSummary => {
	// One target for every column, whatever the screen sent.
	const columns = found.headings.map((_, at) => mapping.columns[at] ?? '')
	const whole = { ...mapping, columns }
	const made = planImport({
		rows,
		headerRow: found.headerRow,
		kind: found.kind,
		mapping: whole,
		known,
		days,
		sectors,
		...(topics ? { topics } : {}),
		newId,
	})
	planned = { plan: made, mapping: whole, days }
	const { tally, unknownAnswers, missing, sharedEmails } = made
	return { tally, unknownAnswers, missing, sharedEmails }
}

const start = ({ found, shape }: File, { plan: made, mapping }: Planned): PlanStart => ({
	kind: found.kind,
	mapping: { shape, ...mapping },
	refused: [...made.refused],
	entries: made.entries.length,
})

const chunk = ({ plan: { entries } }: Planned, offset: number, size: number): Chunk => {
	let next = Math.min(entries.length, offset + size)
	while (entries[next]?.isExtra) next++
	return { entries: entries.slice(offset, next), next }
}

const stalls = createStallFile(newId)

const answer = async (message: StepMessage): Promise<unknown> => {
	if (message.step === 'read') return read(message.input.bytes)
	if (message.step === 'readStalls') return stalls.read(message.input)
	if (message.step === 'planStalls') return stalls.plan(message.input)
	if (message.step === 'lookStalls') return stalls.look(message.input)
	if (message.step === 'lookCells') return stalls.cells(message.input)
	if (message.step === 'takeStalls') return stalls.take()
	if (!file) return undefined
	if (message.step === 'plan') return plan(file, message.input)
	if (!planned) return undefined
	if (message.step === 'look') {
		const { result, offset, limit } = message.input
		return lookOver(planned.plan, result, offset, limit, planned.days)
	}
	return message.step === 'start' ? start(file, planned) : chunk(planned, message.input.offset, message.input.size)
}

parentPort?.on('message', (message: StepMessage) => {
	answer(message).then(
		(output) => parentPort?.postMessage({ id: message.id, output } satisfies StepAnswer),
		() => parentPort?.postMessage({ id: message.id } satisfies StepAnswer),
	)
})
