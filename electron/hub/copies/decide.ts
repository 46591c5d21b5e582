/**
 * Deciding about what came late: its words are run again as the organiser's own, with what has to be so first, or it
 * stays as it is. Ids are made from the late one, so that a decision sent twice is made once.
 */
import { createHash } from 'node:crypto'
import type { Spec } from '../../../shared/contract/define.ts'
import { type CommandName, type InputOf, type OutputOf, specOf } from '../../../shared/contract/index.ts'
import { suggestFor } from '../../../shared/domain/tray/suggest.ts'
import { uuidv7 } from '../../../shared/lib/uuid.ts'
import type { Actor } from '../../bus/actor.ts'
import { type LateCommand, lateById, type Settled } from '../../bus/late.store.ts'
import { isUndone, partsOf, rowById } from '../../bus/log.store.ts'
import { join } from '../../bus/parts.ts'
import { Refusal } from '../../bus/refusal.ts'
import type { Reader } from '../../database/handle.ts'
import { daysOf } from '../../database/stores/registrations.store.ts'
import { admissionOf } from '../../features/checkin/checkin.commands.ts'
import { newId } from '../newId.ts'
import type { OpenEvent } from '../openEvent.ts'

type Kept = LateCommand & Settled
type Step = { readonly name: CommandName; readonly input: unknown; readonly isLate: boolean }
export type Deciding = { readonly event: Pick<OpenEvent, 'bus' | 'file'>; readonly actor: Actor }

/** Outcomes of commands without a list of their own that say that something was done. */
const doneOutcomes: ReadonlySet<string> = new Set([
	...['done', 'saved', 'set', 'added', 'changed', 'removed', 'renamed', 'recorded', 'booked', 'linked', 'unlinked'],
	...['published', 'moved', 'marked', 'undone', 'alreadyUndone', 'unchanged', 'sent', 'entered', 'kept'],
])

const isDone = (name: CommandName, outcome: string): boolean => {
	const spec: Spec | undefined = specOf(name)
	return (spec?.kind === 'command' && spec.late?.includes(outcome) === true) || doneOutcomes.has(outcome)
}

/** What was said, as its command takes it; null where it was erased or cannot be read. */
const inputOf = (db: Reader, late: Kept): unknown => {
	const row = rowById(db, late.logId)
	const spec = specOf(late.name)
	if (!row || spec?.kind !== 'command') return null
	const bodies = partsOf(db, row.seq).map(({ body }) => body)
	if (row.name !== 'tray.setAside') return join(spec.privacy, bodies)
	const aside = join('parts', bodies) as InputOf<'tray.setAside'> | null
	return (
		aside &&
		join(
			spec.privacy,
			aside.parts.map(({ body }) => body),
		)
	)
}

type Door = { readonly registrationId: string; readonly dayId: string }
type Doors = { readonly dayId: string; readonly rows: readonly { readonly registrationId: string }[] }

/** What has to be so before somebody can be let in whom a desk saw coming. */
const before = (db: Reader, { registrationId, dayId }: Door): readonly Step[] => {
	const said = admissionOf(db, registrationId, dayId)?.outcome
	const booked = { name: 'people.bookDay' as const, input: { registrationId, dayId }, isLate: false }
	const confirmed = {
		name: 'people.changeMany' as const,
		input: { rows: [{ registrationId }], change: { set: 'status', status: 'confirmed' } },
		isLate: false,
	}
	const isOff = said === 'cancelled' || said === 'waiting'
	const isOtherDay = said === 'wrongDay' || (isOff && !daysOf(db, registrationId).includes(dayId))
	return [...(isOff ? [confirmed] : []), ...(isOtherDay ? [booked] : [])]
}

const stepsOf = (db: Reader, late: Kept, input: unknown): readonly Step[] => {
	const name = late.name as CommandName
	const own = { name, input, isLate: name.startsWith('checkin.') }
	if (name === 'checkin.admit') return [...before(db, input as Door), own]
	if (name === 'checkin.admitTogether') {
		const { dayId, rows } = input as Doors
		return [...rows.flatMap(({ registrationId }) => before(db, { registrationId, dayId })), own]
	}
	if (name !== 'history.undo') return [own]
	const { targetId } = input as InputOf<'history.undo'>
	return [{ name, input: { targetId, reason: `${late.desk}` }, isLate: false }]
}

/** The id of one step of one attempt: an attempt that was taken back makes room for the next. */
const idOf = (late: Kept, attempt: number, step: number): string =>
	uuidv7(late.saidMs, createHash('sha256').update(`decided ${late.id} ${attempt} ${step}`).digest())

/** The ids of the steps that this attempt ran, first to last. */
const stepsRun = (db: Reader, late: Kept, attempt: number): readonly string[] => {
	const ids: string[] = []
	for (let id = idOf(late, attempt, 0); rowById(db, id); id = idOf(late, attempt, ids.length)) ids.push(id)
	return ids
}

const attemptOf = (db: Reader, late: Kept): number => {
	let attempt = 0
	while (stepsRun(db, late, attempt).some((id) => isUndone(db, id))) attempt++
	return attempt
}

type Answer = OutputOf<'tray.decide'>

const settle = ({ event, actor }: Deciding, lateId: string, how: 'done' | 'left' | 'open', reason: string): void =>
	void event.bus.call(actor, 'tray.settle', { id: newId(), input: { lateId, how, reason } })

/** Ends work with this answer; nothing of what it ran stays. */
class Halt extends Error {
	readonly answer: unknown
	constructor(answer: unknown) {
		super('halted')
		this.answer = answer
	}
}

const wholeOrNot = <T>({ event }: Deciding, work: () => T): T => {
	try {
		return event.bus.together(work)
	} catch (error) {
		if (error instanceof Halt) return error.answer as T
		throw error
	}
}

const notDone = (why: string): Answer => ({ outcome: 'notDone', why })

const runStep = ({ event, actor }: Deciding, late: Kept, id: string, { name, input, isLate }: Step): void => {
	const spec: Spec | undefined = specOf(name)
	const when = isLate && spec?.kind === 'command' && spec.late ? { saidMs: late.saidMs, knewMs: 0, seed: 0 } : undefined
	try {
		const { outcome } = event.bus.call(actor, name, { id, input, late: when })
		if (!isDone(name, outcome)) throw new Halt(notDone(outcome))
	} catch (error) {
		throw error instanceof Refusal ? new Halt(notDone(error.code)) : error
	}
}

const applyNow = (deciding: Deciding, late: Kept, reason: string): Answer => {
	const { reader } = deciding.event.file
	const input = inputOf(reader, late)
	if (input === null) return notDone('erased')
	if (!suggestFor({ command: late.name, why: late.why }).canApply) return notDone(late.why)
	const attempt = attemptOf(reader, late)
	for (const [at, step] of stepsOf(reader, late, input).entries()) {
		const id = idOf(late, attempt, at)
		runStep(deciding, late, id, step)
		// It waits itself now: one of the two is enough.
		if (lateById(reader, id)) settle(deciding, id, 'left', reason)
	}
	settle(deciding, late.id, 'done', reason)
	return { outcome: 'done' }
}

/** Settles one: done after all, or left as it is. */
export const decide = (deciding: Deciding, { lateId, how, reason }: InputOf<'tray.decide'>): Answer => {
	const late = lateById(deciding.event.file.reader, lateId)
	if (!late) return { outcome: 'notFound' }
	if (late.settledHow !== null) return { outcome: 'alreadySettled' }
	if (how === 'apply') return wholeOrNot(deciding, () => applyNow(deciding, late, reason))
	settle(deciding, lateId, 'left', reason)
	return { outcome: 'left' }
}

/** Takes a decision back: what was done by it goes too, all or nothing, and it waits again. */
export const reopen = (deciding: Deciding, { lateId, reason }: InputOf<'tray.reopen'>): OutputOf<'tray.reopen'> => {
	const { event, actor } = deciding
	const { reader } = event.file
	const late = lateById(reader, lateId)
	if (!late) return { outcome: 'notFound' }
	const ran = late.settledHow === 'done' ? stepsRun(reader, late, attemptOf(reader, late)) : []
	return wholeOrNot(deciding, () => {
		for (const targetId of ran.toReversed()) {
			const { outcome } = event.bus.call(actor, 'history.undo', { id: newId(), input: { targetId, reason } })
			if (outcome === 'standsOn' || outcome === 'needsReason') throw new Halt({ outcome })
		}
		settle(deciding, lateId, 'open', reason)
		return { outcome: 'opened' as const }
	})
}
