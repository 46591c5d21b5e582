/**
 * Bringing a list of stalls in, as a pure function from what happened to what the screen shows. Holds no file and
 * asks nobody: `importingActions.ts` does both. Whatever goes wrong on the way, the chosen columns stay in `work`.
 */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { DateOrder } from '../../../../shared/domain/importing/dates.ts'
import { isStallTarget, isStallTargetOnce } from '../../../../shared/domain/marketplace/importing/columns.ts'
import type { StallFate } from '../../../../shared/domain/marketplace/importing/words.ts'
import { chosenTarget, movedFrom } from '../../../components/mapping/chosenTarget.ts'
import type { FileTrouble } from '../../../components/mapping/FileProblem.tsx'

export type ReadList = Extract<OutputOf<'imports.inspectStalls'>, { outcome: 'read' }>
export type StallPlan = Omit<Extract<OutputOf<'imports.previewStalls'>, { outcome: 'planned' }>, 'outcome'>
export type Added = Omit<Extract<OutputOf<'imports.addStalls'>, { outcome: 'added' }>, 'outcome'>
/** The rows of one fate, or cells that were left out of rows that are kept. */
export type LookedAt = StallFate | 'cells'

/**
 * `away`: the hub did not answer; `forgotten`: it does not hold the file any more; `outdated`: what the rows were
 * compared with has changed; `notTaken`: the marketplace did not take it; `lost`: the hub went away while it was adding.
 */
export type Trouble = 'away' | 'forgotten' | 'outdated' | 'notTaken' | 'lost'

export type ListWork = {
	readonly uploadId: string
	readonly fileName: string
	readonly read: ReadList
	readonly mapping: ReadList['mapping']
	/** Counts the changes of `mapping`: a plan belongs to one of them. */
	readonly version: number
	readonly plan: (StallPlan & { readonly version: number }) | null
	/** The target that has just gone from one column to another. */
	readonly moved: { readonly target: string; readonly from: number; readonly to: number } | null
	readonly trouble: Trouble | null
	/** Null: what needs a person most. */
	readonly list: LookedAt | null
}

export type Stage =
	| { readonly at: 'front'; readonly problem: FileTrouble | null }
	/** `resuming`: the file was read before, and is read again. */
	| {
			readonly at: 'sending'
			readonly fileName: string
			readonly bytes: number
			readonly sent: number
			readonly resuming: { readonly at: 'columns' | 'lookOver'; readonly work: ListWork } | null
	  }
	| { readonly at: 'columns' | 'lookOver'; readonly work: ListWork; readonly isAdding?: boolean }
	| {
			readonly at: 'done'
			readonly work: ListWork
			readonly added: Added
			readonly commandId: string
			readonly isUndone: boolean
	  }

/** `eventKey`: whose stalls these are; another event starts anew. */
export type State = { readonly eventKey: string; readonly stage: Stage }

export type Step =
	| { readonly type: 'event'; readonly eventKey: string }
	| { readonly type: 'picked'; readonly fileName: string; readonly bytes: number; readonly isAgain: boolean }
	| { readonly type: 'sent'; readonly sent: number }
	| { readonly type: 'problem'; readonly problem: FileTrouble }
	| { readonly type: 'read'; readonly uploadId: string; readonly read: ReadList }
	| { readonly type: 'target'; readonly column: number; readonly target: string }
	| { readonly type: 'dateOrder'; readonly dateOrder: DateOrder }
	| { readonly type: 'planned'; readonly version: number; readonly plan: StallPlan }
	| { readonly type: 'trouble'; readonly trouble: Trouble | null }
	| { readonly type: 'show'; readonly at: 'columns' | 'lookOver'; readonly list?: LookedAt }
	| { readonly type: 'adding' }
	| { readonly type: 'added'; readonly added: Added; readonly commandId: string }
	| { readonly type: 'undone'; readonly commandId: string }
	| { readonly type: 'left' }

export const start = (eventKey: string): State => ({ eventKey, stage: { at: 'front', problem: null } })

/** The list that is being worked on, wherever it has got to. */
export const workOf = ({ stage }: State): ListWork | null =>
	'work' in stage ? stage.work : stage.at === 'sending' ? (stage.resuming?.work ?? null) : null

/** Whether the counts on the screen are of the columns on the screen. */
export const isPlanned = ({ plan, version }: ListWork): boolean => plan !== null && plan.version === version

const begin = (fileName: string, uploadId: string, read: ReadList): ListWork => ({
	uploadId,
	fileName,
	read,
	mapping: read.mapping,
	version: 1,
	plan: null,
	moved: null,
	trouble: null,
	list: null,
})

const sameHeadings = (one: ReadList, other: ReadList): boolean =>
	one.columns.length === other.columns.length &&
	one.columns.every(({ heading }, at) => heading === other.columns[at]?.heading)

/** The same file read again: what was chosen before stays, where the columns are the same. */
const resume = (before: ListWork, uploadId: string, read: ReadList): ListWork =>
	sameHeadings(before.read, read)
		? { ...before, uploadId, read, version: before.version + 1, plan: null, trouble: null }
		: begin(before.fileName, uploadId, read)

const remapped = (work: ListWork, mapping: ListWork['mapping'], moved: ListWork['moved'] = null): ListWork => ({
	...work,
	mapping,
	version: work.version + 1,
	moved,
	trouble: null,
})

const changed = (work: ListWork, step: Step): ListWork => {
	switch (step.type) {
		case 'target': {
			const { column, target } = step
			const { columns } = work.mapping
			const after = chosenTarget(columns, column, target, isStallTarget(target) && isStallTargetOnce(target))
			const from = movedFrom(columns, after, column)
			const moved = from === null ? null : { target, from, to: column }
			return remapped(work, { ...work.mapping, columns: [...after] }, moved)
		}
		case 'dateOrder':
			return remapped(work, { ...work.mapping, dateOrder: step.dateOrder })
		case 'planned':
			return {
				...work,
				plan: { ...step.plan, version: step.version },
				trouble: work.trouble === 'outdated' ? 'outdated' : null,
			}
		case 'trouble':
			// What was counted before the change does not hold any more.
			return { ...work, trouble: step.trouble, ...(step.trouble === 'outdated' ? { plan: null } : {}) }
		default:
			return work
	}
}

const next = (stage: Stage, step: Step): Stage => {
	switch (step.type) {
		case 'picked': {
			const isHere = stage.at === 'columns' || stage.at === 'lookOver'
			const resuming = step.isAgain && isHere ? { at: stage.at, work: stage.work } : null
			return { at: 'sending', fileName: step.fileName, bytes: step.bytes, sent: 0, resuming }
		}
		case 'sent':
			return stage.at === 'sending' ? { ...stage, sent: Math.max(stage.sent, step.sent) } : stage
		case 'problem':
			if (stage.at === 'sending' && stage.resuming !== null && step.problem.kind === 'away')
				return { at: stage.resuming.at, work: { ...stage.resuming.work, trouble: 'away' } }
			return { at: 'front', problem: step.problem }
		case 'read':
			// Another sheet of the file that is here starts its columns anew.
			if (stage.at === 'columns') return { at: 'columns', work: begin(stage.work.fileName, step.uploadId, step.read) }
			if (stage.at !== 'sending') return stage
			return stage.resuming === null
				? { at: 'columns', work: begin(stage.fileName, step.uploadId, step.read) }
				: { at: stage.resuming.at, work: resume(stage.resuming.work, step.uploadId, step.read) }
		case 'target':
		case 'dateOrder':
		case 'planned':
		case 'trouble':
			return stage.at === 'columns' || stage.at === 'lookOver'
				? { at: stage.at, work: changed(stage.work, step) }
				: stage
		case 'show':
			return stage.at === 'columns' || stage.at === 'lookOver'
				? { at: step.at, work: { ...stage.work, moved: null, list: step.list ?? stage.work.list } }
				: stage
		case 'adding':
			return stage.at === 'lookOver'
				? { at: 'lookOver', work: { ...stage.work, trouble: null }, isAdding: true }
				: stage
		case 'added':
			return stage.at === 'lookOver'
				? { at: 'done', work: stage.work, added: step.added, commandId: step.commandId, isUndone: false }
				: stage
		case 'undone':
			return stage.at === 'done' && stage.commandId === step.commandId ? { ...stage, isUndone: true } : stage
		case 'left':
			return { at: 'front', problem: null }
		default:
			return stage
	}
}

export const nextState = (state: State, step: Step): State => {
	if (step.type === 'event') return state.eventKey === step.eventKey ? state : start(step.eventKey)
	const stage = next(state.stage, step)
	return stage === state.stage ? state : { ...state, stage }
}

const datedCell = /^\s*\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})\b/

/** Whether it makes a difference how this list writes its dates. */
export const dateOrderMatters = ({ read, mapping }: ListWork): boolean =>
	read.columns.some(
		({ samples }, at) => mapping.columns[at] === 'insuranceExpires' && samples.some((cell) => datedCell.test(cell)),
	)

/** What to look at first: what needs a person before what does not. */
export const firstToLookAt = ({ tally, cells }: StallPlan): LookedAt =>
	cells > 0 ? 'cells' : ((['refused', 'changed', 'new', 'unchanged'] as const).find((fate) => tally[fate] > 0) ?? 'new')
