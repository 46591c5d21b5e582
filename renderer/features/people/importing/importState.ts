/**
 * Bringing a file in, as a pure function from what happened to what the screen shows. Holds no file
 * and asks nobody: `importActions.ts` does both. Whatever goes wrong on the way, the chosen mapping
 * stays in `work`.
 */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { isAtMostOnce, isTarget, type TargetId } from '../../../../shared/domain/importing/targets.ts'
import { chosenTarget, movedFrom } from '../../../components/mapping/chosenTarget.ts'
import type { FileTrouble } from '../../../components/mapping/FileProblem.tsx'

export type Inspected = Extract<OutputOf<'imports.inspect'>, { outcome: 'read' }>
export type Plan = Omit<Extract<OutputOf<'imports.preview'>, { outcome: 'planned' }>, 'outcome'>
export type Tally = Plan['tally']
export type Mapping = Inspected['mapping']
export type DateOrder = Mapping['dateOrder']
export type FileProblem = Extract<OutputOf<'imports.inspect'>, { outcome: 'refused' }>['problem']
export type Fate = 'new' | 'changed' | 'unchanged' | 'held' | 'refused'

/**
 * `away`: the hub did not answer or could not; `forgotten`: it does not hold the file any more;
 * `running`: another import is going on; `failed`: the import broke off, and what it added went out
 * again; `lost`: the hub went away while it was adding, so nothing is known.
 */
export type Trouble = 'away' | 'forgotten' | 'running' | 'failed' | 'lost'

export type AnswerSeen = { readonly column: number; readonly answer: string; readonly rows: number }

/** A file that was read, and what a person has decided about it so far. */
export type Work = {
	readonly uploadId: string
	readonly fileName: string
	readonly read: Inspected
	readonly mapping: Mapping
	/** Counts the changes of `mapping`: a plan belongs to one of them. */
	readonly version: number
	readonly plan: (Plan & { readonly version: number }) | null
	/** Every answer that meant nothing at first, matched or not, so that a match can be changed. */
	readonly seen: readonly AnswerSeen[]
	/** The target that has just gone from one column to another. */
	readonly moved: { readonly target: TargetId; readonly from: number; readonly to: number } | null
	readonly trouble: Trouble | null
	/** The rows that are looked over; null: those that need a person most. */
	readonly fate: Fate | null
}

export type Stage =
	| { readonly at: 'front'; readonly problem: FileTrouble | null }
	/** `sent` of `bytes` are with the hub; once all are, it reads. `resuming`: a file that was read before. */
	| {
			readonly at: 'sending'
			readonly fileName: string
			readonly bytes: number
			readonly sent: number
			readonly resuming: { readonly work: Work; readonly at: 'columns' | 'lookOver' } | null
	  }
	| { readonly at: 'columns' | 'lookOver'; readonly work: Work }
	| {
			readonly at: 'adding'
			readonly work: Work
			readonly done: number
			readonly of: number
			readonly isStopping: boolean
	  }
	| { readonly at: 'stopped'; readonly work: Work }
	| { readonly at: 'done'; readonly fileName: string; readonly importId: string; readonly tally: Tally }

export type ImportState = {
	/** Whose import this is: another event starts anew. */
	readonly eventId: string
	readonly stage: Stage
	/** Deciding on held rows, over whatever stage is on. */
	readonly isSettling: boolean
}

export type ImportStep =
	| { readonly type: 'event'; readonly eventId: string }
	| { readonly type: 'picked'; readonly fileName: string; readonly bytes: number; readonly isAgain: boolean }
	| { readonly type: 'sent'; readonly sent: number }
	| {
			readonly type: 'refused'
			readonly problem: FileProblem
			readonly row: number | null
			readonly column: string
			readonly fileName: string
	  }
	| { readonly type: 'notSent' }
	| { readonly type: 'read'; readonly uploadId: string; readonly read: Inspected }
	| { readonly type: 'target'; readonly column: number; readonly target: string }
	| { readonly type: 'answers'; readonly answers: Readonly<Record<string, string>> }
	| { readonly type: 'dateOrder'; readonly dateOrder: DateOrder }
	| { readonly type: 'planned'; readonly version: number; readonly plan: Plan }
	| { readonly type: 'trouble'; readonly trouble: Trouble | null }
	| { readonly type: 'show'; readonly at: 'columns' | 'lookOver'; readonly fate?: Fate }
	| { readonly type: 'adding' }
	| { readonly type: 'progress'; readonly done: number; readonly of: number }
	| { readonly type: 'stopping' }
	| { readonly type: 'stopped' }
	| { readonly type: 'finished'; readonly importId: string; readonly tally: Tally }
	| { readonly type: 'left' }
	| { readonly type: 'settling'; readonly isSettling: boolean }

export const start = (eventId: string): ImportState => ({
	eventId,
	stage: { at: 'front', problem: null },
	isSettling: false,
})

/** The file that is being worked on, wherever it has got to. */
export const workOf = (state: ImportState): Work | null => {
	const { stage } = state
	if ('work' in stage) return stage.work
	return stage.at === 'sending' ? (stage.resuming?.work ?? null) : null
}

/** What each column becomes, once `column` becomes `target`. What can be there once leaves where it was. */
export const withTarget = (columns: readonly string[], column: number, target: string): readonly string[] =>
	chosenTarget(columns, column, target, isTarget(target) && isAtMostOnce(target))

const sameHeadings = (one: Inspected, other: Inspected): boolean =>
	one.columns.length === other.columns.length &&
	one.columns.every(({ heading }, at) => heading === other.columns[at]?.heading)

const beginWork = (fileName: string, uploadId: string, read: Inspected): Work => ({
	uploadId,
	fileName,
	read,
	mapping: read.mapping,
	version: 1,
	plan: null,
	seen: [],
	moved: null,
	trouble: null,
	fate: null,
})

/** The same file read again: what was chosen before stays, where the columns are the same. */
const resumeWork = (before: Work, uploadId: string, read: Inspected): Work =>
	sameHeadings(before.read, read)
		? { ...before, uploadId, read, version: before.version + 1, plan: null, trouble: null }
		: beginWork(before.fileName, uploadId, read)

const remapped = (work: Work, mapping: Mapping, moved: Work['moved'] = null): Work => ({
	...work,
	mapping,
	version: work.version + 1,
	moved,
	trouble: null,
})

const seenWith = (seen: readonly AnswerSeen[], unknown: readonly AnswerSeen[]): readonly AnswerSeen[] => {
	const known = new Set(unknown.map(({ column, answer }) => `${column}:${answer}`))
	return [...unknown, ...seen.filter(({ column, answer }) => !known.has(`${column}:${answer}`))]
}

const changeWork = (work: Work, step: ImportStep): Work => {
	switch (step.type) {
		case 'target': {
			const { columns } = work.mapping
			const columnsNow = withTarget(columns, step.column, step.target)
			const from = movedFrom(columns, columnsNow, step.column)
			const moved = from === null || !isTarget(step.target) ? null : { target: step.target, from, to: step.column }
			return remapped(work, { ...work.mapping, columns: [...columnsNow] }, moved)
		}
		case 'answers':
			return remapped(work, { ...work.mapping, answers: { ...step.answers } })
		case 'dateOrder':
			return remapped(work, { ...work.mapping, dateOrder: step.dateOrder })
		case 'planned':
			return {
				...work,
				plan: { ...step.plan, version: step.version },
				seen: seenWith(work.seen, step.plan.unknownAnswers),
				trouble: null,
			}
		case 'trouble':
			return { ...work, trouble: step.trouble }
		default:
			return work
	}
}

/** Where to go on once a file that was being worked on has been read again. */
const whereItWas = (stage: Stage): Extract<Stage, { at: 'sending' }>['resuming'] => {
	if (stage.at === 'columns' || stage.at === 'lookOver') return { work: stage.work, at: stage.at }
	return stage.at === 'stopped' ? { work: stage.work, at: 'lookOver' } : null
}

const nextStage = (stage: Stage, step: ImportStep): Stage => {
	switch (step.type) {
		case 'picked': {
			const resuming = step.isAgain ? whereItWas(stage) : null
			return { at: 'sending', fileName: step.fileName, bytes: step.bytes, sent: 0, resuming }
		}
		case 'sent':
			return stage.at === 'sending' ? { ...stage, sent: Math.max(stage.sent, step.sent) } : stage
		case 'refused': {
			const { problem, row, column, fileName } = step
			return { at: 'front', problem: { kind: 'file', fileName, problem, row, column } }
		}
		case 'notSent':
			if (stage.at !== 'sending') return stage
			if (stage.resuming === null) return { at: 'front', problem: { kind: 'away', fileName: stage.fileName } }
			return { at: stage.resuming.at, work: { ...stage.resuming.work, trouble: 'away' } }
		case 'read': {
			if (stage.at !== 'sending') return stage
			const { resuming, fileName } = stage
			if (resuming === null) return { at: 'columns', work: beginWork(fileName, step.uploadId, step.read) }
			return { at: resuming.at, work: resumeWork(resuming.work, step.uploadId, step.read) }
		}
		case 'target':
		case 'answers':
		case 'dateOrder':
		case 'planned':
			return stage.at === 'columns' || stage.at === 'lookOver'
				? { ...stage, work: changeWork(stage.work, step) }
				: stage
		case 'trouble':
			if (stage.at === 'adding') return { at: 'lookOver', work: changeWork(stage.work, step) }
			return stage.at === 'columns' || stage.at === 'lookOver'
				? { ...stage, work: changeWork(stage.work, step) }
				: stage
		case 'show':
			return stage.at === 'columns' || stage.at === 'lookOver'
				? { at: step.at, work: { ...stage.work, moved: null, fate: step.fate ?? stage.work.fate } }
				: stage
		case 'adding':
			return stage.at === 'lookOver'
				? { at: 'adding', work: stage.work, done: 0, of: stage.work.read.rows, isStopping: false }
				: stage
		case 'progress':
			return stage.at === 'adding' ? { ...stage, done: Math.max(stage.done, step.done), of: step.of } : stage
		case 'stopping':
			return stage.at === 'adding' ? { ...stage, isStopping: true } : stage
		case 'stopped':
			return stage.at === 'adding' ? { at: 'stopped', work: { ...stage.work, trouble: null } } : stage
		case 'finished':
			return stage.at === 'adding'
				? { at: 'done', fileName: stage.work.fileName, importId: step.importId, tally: step.tally }
				: stage
		case 'left':
			return { at: 'front', problem: null }
		default:
			return stage
	}
}

export const nextState = (state: ImportState, step: ImportStep): ImportState => {
	if (step.type === 'event') return state.eventId === step.eventId ? state : start(step.eventId)
	if (step.type === 'settling') return { ...state, isSettling: step.isSettling }
	const stage = nextStage(state.stage, step)
	const isSettling = step.type === 'picked' ? false : state.isSettling
	return stage === state.stage && isSettling === state.isSettling ? state : { ...state, stage, isSettling }
}

/** Whether the counts on the screen are of the mapping on the screen. */
export const isPlanned = ({ plan, version }: Work): boolean => plan !== null && plan.version === version

/** Answers that still mean nothing. */
export const openAnswers = ({ plan, mapping }: Work): readonly AnswerSeen[] =>
	(plan?.unknownAnswers ?? []).filter(
		({ column, answer }) => mapping.columns[column] === 'sector' && mapping.answers[answer] === undefined,
	)

const datedCell = /^\s*\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})\b/

/** Whether it makes a difference how this file writes its dates: a column of days whose answers are figures. */
export const dateOrderMatters = ({ read, mapping }: Work): boolean =>
	read.columns.some(({ samples }, at) => mapping.columns[at] === 'days' && samples.some((cell) => datedCell.test(cell)))

/** No column holds names, so nothing can be added. */
export const lacksNames = ({ plan }: Work): boolean => plan?.missing.includes('name') ?? false
