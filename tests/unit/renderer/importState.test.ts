import { describe, expect, test } from 'vitest'
import {
	dateOrderMatters,
	type ImportState,
	type ImportStep,
	type Inspected,
	isPlanned,
	lacksNames,
	nextState,
	openAnswers,
	type Plan,
	start,
	type Work,
	withTarget,
	workOf,
} from '../../../renderer/features/people/importing/importState.ts'

const column = (heading: string, samples: string[] = ['x']) => ({
	heading,
	samples,
	filled: samples.length,
	distinct: samples.length,
})

const read: Inspected = {
	outcome: 'read',
	kind: 'eventbrite',
	shape: 'shape',
	rows: 4,
	headerRow: 1,
	encoding: 'utf-8',
	isRemembered: false,
	columns: [column('First Name'), column('Email'), column('Work email'), column('I am…'), column('Days')],
	mapping: { columns: ['givenName', 'email', '', 'sector', 'days'], answers: {}, dateOrder: 'dayFirst' },
}

const plan: Plan = {
	tally: { rows: 4, new: 2, changed: 0, unchanged: 1, held: 0, refused: 1, people: 3 },
	unknownAnswers: [
		{ column: 3, answer: 'carer / family', rows: 2 },
		{ column: 3, answer: 'work', rows: 1 },
	],
	missing: ['organisation'],
	sharedEmails: 1,
}

const after = (...steps: ImportStep[]): ImportState => steps.reduce(nextState, start('event'))
const picked: ImportStep = { type: 'picked', fileName: 'forum.csv', bytes: 100, isAgain: false }
const readStep: ImportStep = { type: 'read', uploadId: 'one', read }
const planned: ImportStep = { type: 'planned', version: 1, plan }
const lookOver: ImportStep = { type: 'show', at: 'lookOver' }

const work = (state: ImportState): Work => {
	const found = workOf(state)
	if (found === null) throw new Error('no file is being worked on')
	return found
}

describe('a file on its way', () => {
	test('is sent, read, and then its columns are on the screen with the proposal', () => {
		expect(after(picked, { type: 'sent', sent: 60 }).stage).toMatchObject({ at: 'sending', sent: 60, bytes: 100 })
		const state = after(picked, readStep)
		expect(state.stage.at).toBe('columns')
		expect(work(state).mapping).toEqual(read.mapping)
		expect(isPlanned(work(state))).toBe(false)
		expect(isPlanned(work(after(picked, readStep, planned)))).toBe(true)
	})

	test('progress never goes backwards, and news of a file that is not on its way changes nothing', () => {
		expect(after(picked, { type: 'sent', sent: 60 }, { type: 'sent', sent: 20 }).stage).toMatchObject({ sent: 60 })
		const front = start('event')
		expect(nextState(front, { type: 'sent', sent: 5 })).toBe(front)
		expect(nextState(front, readStep)).toBe(front)
	})

	test('that cannot be read leads back with the place and the reason', () => {
		const refused: ImportStep = {
			type: 'refused',
			problem: 'unclosedQuote',
			row: 7,
			column: 'C',
			fileName: 'forum.csv',
		}
		expect(after(picked, refused).stage).toEqual({
			at: 'front',
			problem: { kind: 'file', fileName: 'forum.csv', problem: 'unclosedQuote', row: 7, column: 'C' },
		})
	})

	test('that did not arrive says so, and nothing else', () => {
		expect(after(picked, { type: 'notSent' }).stage).toEqual({
			at: 'front',
			problem: { kind: 'away', fileName: 'forum.csv' },
		})
	})
})

describe('what a column becomes', () => {
	test('a target that is there once leaves the column it was on, and both are named', () => {
		const state = after(picked, readStep, planned, { type: 'target', column: 2, target: 'email' })
		expect(work(state).mapping.columns).toEqual(['givenName', 'ignore', 'email', 'sector', 'days'])
		expect(work(state).moved).toEqual({ target: 'email', from: 1, to: 2 })
	})

	test('needs may stand on several columns', () => {
		expect(withTarget(['access', ''], 1, 'access')).toEqual(['access', 'access'])
		expect(withTarget(['email', 'email'], 0, 'ignore')).toEqual(['ignore', 'email'])
	})

	test('every change asks for a new plan; the old counts stay until it is there', () => {
		const changed = after(picked, readStep, planned, { type: 'dateOrder', dateOrder: 'monthFirst' })
		expect(isPlanned(work(changed))).toBe(false)
		expect(work(changed).plan?.tally.rows).toBe(4)
		const late = nextState(changed, planned)
		expect(isPlanned(work(late))).toBe(false)
		expect(isPlanned(work(nextState(late, { type: 'planned', version: 2, plan })))).toBe(true)
	})

	test('no column for names is told from no column for anything else', () => {
		expect(lacksNames(work(after(picked, readStep, planned)))).toBe(false)
		const noNames = { ...plan, missing: ['name', 'email'] }
		expect(lacksNames(work(after(picked, readStep, { type: 'planned', version: 1, plan: noNames })))).toBe(true)
	})

	test('the order of dates only matters for days written in figures', () => {
		const dated = (samples: string[], target = 'days'): Work =>
			work(
				after(picked, {
					type: 'read',
					uploadId: 'one',
					read: {
						...read,
						columns: [column('Day', samples)],
						mapping: { ...read.mapping, columns: [target] },
					},
				}),
			)
		expect(dateOrderMatters(dated(['19/05/2027']))).toBe(true)
		expect(dateOrderMatters(dated(['both days', '5.19.27']))).toBe(true)
		expect(dateOrderMatters(dated(['Wednesday']))).toBe(false)
		expect(dateOrderMatters(dated(['2027-05-19']))).toBe(false)
		expect(dateOrderMatters(dated(['19/05/2027'], 'ignore'))).toBe(false)
	})
})

describe('answers nobody knows', () => {
	test('a matched one is no longer open, and can still be found to be changed', () => {
		const matched = after(picked, readStep, planned, { type: 'answers', answers: { 'carer / family': 'CA' } })
		expect(openAnswers(work(matched)).map(({ answer }) => answer)).toEqual(['work'])
		const again = nextState(matched, {
			type: 'planned',
			version: 2,
			plan: { ...plan, unknownAnswers: [{ column: 3, answer: 'work', rows: 1 }] },
		})
		expect(work(again).seen.map(({ answer, rows }) => `${answer} ${rows}`)).toEqual(['work 1', 'carer / family 2'])
	})
})

describe('trouble keeps what was chosen', () => {
	const chosen = after(picked, readStep, planned, { type: 'target', column: 2, target: 'organisation' })

	test.each(['away', 'forgotten'] as const)('%s while planning', (trouble) => {
		const state = nextState(chosen, { type: 'trouble', trouble })
		expect(state.stage.at).toBe('columns')
		expect(work(state).trouble).toBe(trouble)
		expect(work(state).mapping.columns[2]).toBe('organisation')
	})

	test('the same file read again goes on where it was, with the same choices and a new upload', () => {
		const again = [
			{ type: 'trouble', trouble: 'forgotten' },
			{ type: 'picked', fileName: 'forum.csv', bytes: 100, isAgain: true },
			{ type: 'read', uploadId: 'two', read },
		] as const satisfies ImportStep[]
		const state = again.reduce(nextState, nextState(chosen, lookOver))
		expect(state.stage.at).toBe('lookOver')
		expect(work(state)).toMatchObject({ uploadId: 'two', trouble: null, plan: null })
		expect(work(state).mapping.columns[2]).toBe('organisation')
	})

	test('a file whose headings have changed since begins with its own proposal', () => {
		const other: Inspected = { ...read, columns: [column('Name')], mapping: { ...read.mapping, columns: ['fullName'] } }
		const state = [
			{ type: 'picked', fileName: 'forum.csv', bytes: 100, isAgain: true },
			{ type: 'read', uploadId: 'two', read: other },
		].reduce((so, step) => nextState(so, step as ImportStep), chosen)
		expect(work(state).mapping.columns).toEqual(['fullName'])
	})

	test('not reaching the hub while reading it again keeps the choices too', () => {
		const state = nextState(nextState(chosen, { ...picked, isAgain: true }), { type: 'notSent' })
		expect(state.stage.at).toBe('columns')
		expect(work(state)).toMatchObject({ trouble: 'away' })
		expect(work(state).mapping.columns[2]).toBe('organisation')
	})

	test.each(['running', 'failed', 'lost', 'forgotten'] as const)('%s while adding goes back to the rows', (trouble) => {
		const state = after(picked, readStep, planned, lookOver, { type: 'adding' }, { type: 'trouble', trouble })
		expect(state.stage.at).toBe('lookOver')
		expect(work(state)).toMatchObject({ trouble, mapping: read.mapping })
	})
})

describe('adding', () => {
	const adding = after(picked, readStep, planned, lookOver, { type: 'adding' })

	test('begins from the rows only', () => {
		expect(after(picked, readStep, planned, { type: 'adding' }).stage.at).toBe('columns')
		expect(adding.stage).toMatchObject({ at: 'adding', done: 0, of: 4 })
	})

	test('tells how far it is, and what came of it', () => {
		const half = nextState(adding, { type: 'progress', done: 2, of: 4 })
		expect(half.stage).toMatchObject({ done: 2, of: 4 })
		const done = nextState(half, { type: 'finished', importId: 'import', tally: plan.tally })
		expect(done.stage).toEqual({ at: 'done', fileName: 'forum.csv', importId: 'import', tally: plan.tally })
		expect(workOf(done)).toBeNull()
	})

	test('stopped keeps the file to go on with', () => {
		const stopped = nextState(nextState(adding, { type: 'stopping' }), { type: 'stopped' })
		expect(stopped.stage.at).toBe('stopped')
		const again = nextState(nextState(stopped, { ...picked, isAgain: true }), { ...readStep, uploadId: 'two' })
		expect(again.stage.at).toBe('lookOver')
	})

	test('no other step disturbs it', () => {
		for (const step of [
			{ type: 'target', column: 0, target: 'email' },
			{ type: 'show', at: 'columns' },
			planned,
			{ type: 'sent', sent: 3 },
			{ type: 'notSent' },
		] as const satisfies ImportStep[])
			expect(nextState(adding, step).stage).toBe(adding.stage)
	})
})

describe('where one is', () => {
	test('another event starts anew, the same one does not', () => {
		const state = after(picked, readStep)
		expect(nextState(state, { type: 'event', eventId: 'event' })).toBe(state)
		expect(nextState(state, { type: 'event', eventId: 'other' })).toEqual(start('other'))
	})

	test('deciding on held rows lies over the step and gives it back; a new file ends it', () => {
		const settling = nextState(after(picked, readStep), { type: 'settling', isSettling: true })
		expect(settling.stage.at).toBe('columns')
		expect(nextState(settling, { type: 'settling', isSettling: false })).toEqual(after(picked, readStep))
		expect(nextState(settling, picked).isSettling).toBe(false)
	})

	test('the rows looked at stay chosen', () => {
		const state = after(picked, readStep, planned, { type: 'show', at: 'lookOver', fate: 'refused' })
		expect(work(nextState(nextState(state, { type: 'show', at: 'columns' }), lookOver)).fate).toBe('refused')
	})
})
