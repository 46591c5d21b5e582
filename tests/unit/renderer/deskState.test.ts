/** The desk as a value: what each event makes of it, whatever comes before or after. */
import { describe, expect, it } from 'vitest'
import { emptyDesk, isCurrent, step } from '../../../renderer/features/checkin/deskState.ts'
import type {
	Answer,
	DeskEvent,
	DeskState,
	FoundPerson,
	Welcome,
} from '../../../renderer/features/checkin/deskTypes.ts'
import { nameParts } from '../../../renderer/features/checkin/nameParts.ts'
import { draftFrom } from '../../../renderer/features/checkin/walkInDraft.ts'

const person = (name: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
	registrationId: `id of ${name}`,
	preferredName: name,
	fullName: `${name} Test`,
	matched: [],
	organisation: '',
	badgeCode: '4KM2Q',
	state: 'expected',
	inAtMs: null,
	inDesk: '',
	namesakes: [],
	...more,
})
const answer = (text: string, ...names: string[]): Answer => ({
	text,
	found: names.map((name) => person(name)),
	total: names.length,
})
const after = (...events: DeskEvent[]): DeskState => events.reduce(step, emptyDesk)
const typed = (text: string): DeskEvent => ({ type: 'typed', text })
const answered = (text: string, ...names: string[]): DeskEvent => ({ type: 'answered', answer: answer(text, ...names) })
const left: DeskEvent = { type: 'left', keepsField: false }
const welcomeOf = (name: string): Welcome => ({
	registrationId: `id of ${name}`,
	preferredName: name,
	badgeCode: '4KM2Q',
	photo: 'ask',
	isBack: false,
	actionLine: '',
	place: null,
	lacksPlace: false,
	alsoIn: [],
})
const admitted = (name: string): DeskEvent => ({
	type: 'admitted',
	welcome: welcomeOf(name),
	lastIn: {
		commandId: `command for ${name}`,
		registrationId: `id of ${name}`,
		preferredName: name,
		atMs: 1000,
		freeUntilMs: 61_000,
		did: 'in',
		count: 1,
	},
})
const wasIn = (name: string): DeskEvent => ({
	type: 'wasIn',
	welcome: welcomeOf(name),
	atMs: 5,
	desk: 'Desk 2',
	text: name,
})

describe('looking for somebody', () => {
	it('shows an answer beside its own text and chooses the first row', () => {
		const state = after(typed('am'), answered('am', 'Amara', 'Amir'))
		expect(state.chosen).toBe('id of Amara')
		expect(isCurrent(state)).toBe(true)
	})
	it('drops the answer of an older keystroke', () => {
		const state = after(typed('am'), typed('ami'), answered('ami', 'Amir'), answered('am', 'Amara', 'Amir'))
		expect(state.answer?.text).toBe('ami')
		expect(state.chosen).toBe('id of Amir')
	})
	it('keeps older rows for the eye but does not call them an answer', () => {
		const state = after(typed('am'), answered('am', 'Amara'), typed('ami'))
		expect(state.answer?.text).toBe('am')
		expect(isCurrent(state)).toBe(false)
		expect(step(state, { type: 'chose', step: 1 })).toBe(state)
	})
	it('shows nobody for less than two letters', () => {
		expect(after(typed('am'), answered('am', 'Amara'), typed('a')).answer).toBeNull()
	})
	it('takes spaces at the ends for nothing', () => {
		expect(isCurrent(after(typed(' am '), answered('am', 'Amara')))).toBe(true)
	})
	it('goes round at both ends of the rows', () => {
		const three = after(typed('am'), answered('am', 'A', 'B', 'C'))
		const down = (state: DeskState) => step(state, { type: 'chose', step: 1 })
		const up = (state: DeskState) => step(state, { type: 'chose', step: -1 })
		expect(up(three).chosen).toBe('id of C')
		expect(down(down(down(three))).chosen).toBe('id of A')
	})
	it('never moves a row when the news comes in, and shows what has become of it', () => {
		const before = after(typed('am'), answered('am', 'Amara', 'Amir'))
		const news: Answer = { text: 'am', found: [person('Amir'), person('Amara', { state: 'in' })], total: 2 }
		const state = step(before, { type: 'refreshed', answer: news })
		expect(state.answer?.found.map((one) => [one.preferredName, one.state])).toEqual([
			['Amara', 'in'],
			['Amir', 'expected'],
		])
		expect(state.chosen).toBe(before.chosen)
	})
})

describe('letting somebody in', () => {
	it('frees the field at once and welcomes when the answer is there', () => {
		const sent = after(typed('amara'), answered('amara', 'Amara'), left)
		expect([sent.text, sent.answer, sent.onTheWay]).toEqual(['', null, 1])
		const state = step(sent, admitted('Amara'))
		expect(state.panel).toMatchObject({ is: 'welcome', preferredName: 'Amara', photo: 'ask' })
		expect(state.lastIn?.commandId).toBe('command for Amara')
		expect(state.onTheWay).toBe(0)
	})
	it('leaves alone who is being typed already', () => {
		const state = after(typed('amara'), left, typed('be'), admitted('Amara'))
		expect(state.panel.is).toBe('searching')
		expect(state.text).toBe('be')
		expect(state.lastIn?.preferredName).toBe('Amara')
	})
	it('says in a line what needs saying while the next person is typed', () => {
		expect(after(typed('amara'), left, typed('be'), wasIn('Amara')).note).toMatchObject({
			is: 'alreadyIn',
			desk: 'Desk 2',
		})
		const help: DeskEvent = {
			type: 'toHelpDesk',
			preferredName: 'Amara',
			why: 'cancelled',
			commandId: 'c',
			isSent: true,
		}
		expect(after(typed('amara'), left, typed('be'), help).note).toEqual({ is: 'helpDesk', preferredName: 'Amara' })
	})
	it('brings the text back where nothing was saved, unless the field is taken', () => {
		const failed: DeskEvent = { type: 'failed', what: 'admit', preferredName: 'Amara', text: 'amara', isSent: true }
		expect(after(typed('amara'), left, failed)).toMatchObject({
			text: 'amara',
			onTheWay: 0,
			trouble: { what: 'admit' },
		})
		expect(after(typed('amara'), left, typed('be'), failed)).toMatchObject({
			text: 'be',
			trouble: { preferredName: 'Amara' },
		})
	})
	it('starts the next search at the first letter, whatever panel stands', () => {
		for (const shown of [after(left, admitted('Amara')), after(left, wasIn('Amara'))]) {
			const state = step(shown, typed('b'))
			expect(state.panel.is).toBe('searching')
			expect(state.text).toBe('b')
		}
	})
	it('moves on from “already in” without touching anything else', () => {
		const state = step(after(left, admitted('Amara'), typed('x'), typed(''), left, wasIn('Ben')), { type: 'next' })
		expect(state.panel.is).toBe('searching')
		expect(state.lastIn?.preferredName).toBe('Amara')
	})
})

describe('one step back', () => {
	const back: DeskEvent = { type: 'back' }
	it('clears the field, then nothing', () => {
		const state = after(typed('am'), answered('am', 'Amara'), back)
		expect(state).toEqual(emptyDesk)
	})
	it('goes from the email back to the list with what was typed', () => {
		const asked: DeskEvent = { type: 'asked', person: person('Pat'), text: 'pat', isSent: false }
		expect(after(typed('pat'), answered('pat', 'Pat'), asked, back)).toMatchObject({
			text: 'pat',
			panel: { is: 'searching' },
		})
	})
	it('keeps a walk-in form that was left', () => {
		const draft = draftFrom('imani', () => 'id')
		const state = after(typed('imani'), { type: 'walkInOpened', draft }, back)
		expect(state.parked).toEqual({ text: 'imani', draft })
		expect(after(typed('imani'), { type: 'walkInOpened', draft }, typed('im')).parked?.draft).toBe(draft)
	})
	it('leaves the name as it is', () => {
		const state = after(left, admitted('Amara'), { type: 'renaming', isRenaming: true }, back)
		expect(state.panel).toMatchObject({ is: 'welcome', isRenaming: false, preferredName: 'Amara' })
	})
})

describe('after a check-in', () => {
	it('puts another name on the panel and on the strip', () => {
		const renamed: DeskEvent = { type: 'renamed', registrationId: 'id of Amara', preferredName: 'Ami' }
		const state = after(left, admitted('Amara'), { type: 'renaming', isRenaming: true }, renamed)
		expect(state.panel).toMatchObject({ preferredName: 'Ami', isRenaming: false })
		expect(state.lastIn?.preferredName).toBe('Ami')
	})
	it('forgets the welcome of somebody who was taken back, and keeps other work', () => {
		expect(after(left, admitted('Amara'), { type: 'undone' })).toMatchObject({
			panel: { is: 'searching' },
			lastIn: null,
			note: { is: 'undone', preferredName: 'Amara' },
		})
		expect(after(left, admitted('Amara'), typed('be'), { type: 'undone' }).text).toBe('be')
	})
	it('asks why only while there is something to take back', () => {
		expect(after({ type: 'askedWhy', isAskingWhy: true }).isAskingWhy).toBe(false)
		expect(after(left, admitted('Amara'), { type: 'askedWhy', isAskingWhy: true }).isAskingWhy).toBe(true)
	})
})

describe('typed letters in a name', () => {
	const parts = (name: string, ...matched: [number, number][]) =>
		nameParts(name, matched).map((part) => (part.isMatched ? `[${part.text}]` : part.text))
	it('cuts where they begin and end', () => {
		expect(parts('Shanelle Okonjo', [0, 3])).toEqual(['[Sha]', 'nelle Okonjo'])
		expect(parts('Tade Shaw', [5, 8], [0, 1])).toEqual(['[T]', 'ade ', '[Sha]', 'w'])
		expect(parts('Amara')).toEqual(['Amara'])
	})
	it('holds against ranges that overlap or lie outside', () => {
		expect(parts('Amara', [0, 3], [2, 9], [20, 30]).join('')).toBe('[Ama][ra]')
	})
})
