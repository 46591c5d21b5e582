/** What a group says, on the facilitator's screen: no word is lost, and nothing unsaid is kept. */
import { describe, expect, test, vi } from 'vitest'
import { createNoteHold } from '../../../renderer/features/breakouts/host/noteHold.ts'
import {
	brought,
	type KeptNote,
	type Most,
	type NoteLine,
	wanted,
	withRoom,
} from '../../../renderer/features/breakouts/host/noteLines.ts'
import { timeLeft } from '../../../renderer/features/breakouts/host/timeLeft.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { mostNotes } from '../../../shared/domain/breakouts/words.ts'

const most: Most = mostNotes
const counter = () => {
	let n = 0
	return () => `line ${n++}`
}
const line = (noteId: string, more: Partial<NoteLine> = {}): NoteLine => ({
	noteId,
	kind: 'point',
	text: '',
	agreed: '',
	kept: '',
	state: 'still',
	...more,
})
const kept = (noteId: string, text: string, more: Partial<KeptNote> = {}): KeptNote => ({
	noteId,
	kind: 'point',
	text,
	isAgreed: false,
	...more,
})

describe('lines', () => {
	test('there is one empty line of each kind to write into, until there are as many as are kept', () => {
		const empty = withRoom([], most, counter())
		expect(empty.map(({ kind }) => kind)).toEqual(['point', 'question', 'action', 'quotation'])
		const full = Array.from({ length: 3 }, (_, n) => line(`a${n}`, { kind: 'action', text: 'x' }))
		expect(withRoom(full, most, counter()).filter(({ kind }) => kind === 'action')).toHaveLength(3)
	})

	test('of a quotation nothing is sent until somebody said yes', () => {
		const words = line('q', { kind: 'quotation', text: ' I was heard ' })
		expect(wanted(words)).toBe('')
		expect(wanted({ ...words, agreed: 'no' })).toBe('')
		expect(wanted({ ...words, agreed: 'yes' })).toBe('I was heard')
	})

	test('what was written elsewhere comes in, what went there goes, what is being written here stays', () => {
		const lines = [
			line('mine', { text: 'half a thou', kept: 'half' }),
			line('same', { text: 'old', kept: 'old' }),
			line('gone', { text: 'away', kept: 'away' }),
			line('empty'),
		]
		const now = brought(lines, [kept('mine', 'theirs'), kept('same', 'new'), kept('other', 'more')])
		expect(now.map(({ noteId, text, kept: keeps }) => [noteId, text, keeps])).toEqual([
			['mine', 'half a thou', 'theirs'],
			['same', 'new', 'new'],
			['other', 'more', 'more'],
			['empty', '', ''],
		])
		// Taken away elsewhere while somebody was writing: the words stay and are sent anew.
		expect(brought([line('mine', { text: 'words', kept: 'word' })], [])).toEqual([
			line('mine', { text: 'words', kept: '' }),
		])
	})
})

/** A hold with a hub that answers when the test says so. */
const holding = () => {
	const sent: InputOf<'breakouts.setNote'>[] = []
	const waiting: PromiseWithResolvers<OutputOf<'breakouts.setNote'>>[] = []
	const hold = createNoteHold('group', { newId: counter(), nowMs: () => 42 })
	hold.connect((input) => {
		sent.push(input)
		const answer = Promise.withResolvers<OutputOf<'breakouts.setNote'>>()
		waiting.push(answer)
		return answer.promise
	}, most)
	const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
	const lineOf = (text: string) => hold.store.getState().lines.find((one) => one.text === text)
	const first = (kind: NoteLine['kind'] = 'point') =>
		hold.store.getState().lines.find((one) => one.kind === kind && one.text === '')?.noteId ?? ''
	return {
		hold,
		sent,
		lineOf,
		first,
		answer: async (outcome: OutputOf<'breakouts.setNote'>) => {
			waiting.shift()?.resolve(outcome)
			await settle()
		},
		lose: async () => {
			waiting.shift()?.reject(new Error('lost'))
			await settle()
		},
	}
}

describe('keeping them', () => {
	test('leaving the field sends the line; leaving it again sends nothing', async () => {
		const { hold, sent, answer, first, lineOf } = holding()
		const id = first()
		hold.type(id, 'Ask first ')
		void hold.save(id)
		expect(sent).toEqual([{ noteId: id, groupId: 'group', kind: 'point', text: 'Ask first', isAgreed: false }])
		await answer({ outcome: 'saved' })
		expect(lineOf('Ask first ')).toMatchObject({ kept: 'Ask first', state: 'still' })
		expect(hold.store.getState().savedAtMs).toBe(42)
		void hold.save(id)
		expect(sent).toHaveLength(1)
	})

	test('a rest in the typing sends it by itself', () => {
		vi.useFakeTimers()
		try {
			const { hold, sent, first } = holding()
			const id = first()
			hold.type(id, 'Ask')
			vi.advanceTimersByTime(700)
			hold.type(id, 'Ask first')
			vi.advanceTimersByTime(700)
			expect(sent).toEqual([])
			vi.advanceTimersByTime(200)
			expect(sent.map(({ text }) => text)).toEqual(['Ask first'])
		} finally {
			vi.useRealTimers()
		}
	})

	test('what is written while a line is on its way goes after it, one at a time', async () => {
		const { hold, sent, answer, first } = holding()
		const id = first()
		hold.type(id, 'one')
		void hold.save(id)
		hold.type(id, 'one two')
		void hold.save(id)
		expect(sent.map(({ text }) => text)).toEqual(['one'])
		await answer({ outcome: 'saved' })
		expect(sent.map(({ text }) => text)).toEqual(['one', 'one two'])
		await answer({ outcome: 'saved' })
		expect(hold.holdsWords()).toBe(false)
	})

	test('with the hub away the words stay, and are sent again', async () => {
		const { hold, sent, answer, lose, first, lineOf } = holding()
		const id = first()
		hold.type(id, 'Never lose a word')
		void hold.save(id)
		await lose()
		expect(lineOf('Never lose a word')?.state).toBe('waiting')
		expect(hold.holdsWords()).toBe(true)
		// What the hub had before it went does not overwrite them.
		hold.bring([], hold.mark())
		expect(lineOf('Never lose a word')).toBeDefined()
		hold.retry()
		await answer({ outcome: 'saved' })
		expect([sent.length, hold.holdsWords()]).toEqual([2, false])
	})

	test('an answer that was asked for before the line was sent is too old to be believed', async () => {
		const { hold, answer, first, lineOf } = holding()
		const id = first()
		const mark = hold.mark()
		hold.type(id, 'New')
		void hold.save(id)
		await answer({ outcome: 'saved' })
		hold.bring([], mark)
		expect(lineOf('New')).toBeDefined()
		hold.bring([], hold.mark())
		expect(lineOf('New')).toBeUndefined()
	})

	test('where there are too many the words stay on the screen, and go when there is room', async () => {
		const { hold, sent, answer, first, lineOf } = holding()
		const id = first()
		hold.type(id, 'A sixth')
		void hold.save(id)
		await answer({ outcome: 'tooMany', most: 5 })
		expect(lineOf('A sixth')?.state).toBe('tooMany')
		void hold.save(id)
		await answer({ outcome: 'saved' })
		expect([sent.length, lineOf('A sixth')?.state]).toEqual([2, 'still'])
	})

	test('somebody’s own words go when they say no', async () => {
		const { hold, sent, answer, first, lineOf } = holding()
		const id = first('quotation')
		hold.type(id, 'I was heard')
		void hold.save(id)
		expect(sent).toEqual([])
		hold.answer(id, 'yes')
		await answer({ outcome: 'saved' })
		expect(sent[0]).toMatchObject({ kind: 'quotation', text: 'I was heard', isAgreed: true })
		hold.answer(id, 'no')
		expect(sent[1]).toMatchObject({ text: '', isAgreed: false })
		await answer({ outcome: 'removed' })
		expect(lineOf('I was heard')).toMatchObject({ kept: '' })
		hold.clear(id)
		expect(sent).toHaveLength(2)
	})
})

describe('the time left', () => {
	const round = { date: '2027-05-19', startAt: '11:35', endAt: '12:20' }
	/** London is an hour ahead of UTC in May. */
	const at = (time: string, date = '2027-05-19') => timeLeft(round, Date.parse(`${date}T${time}:00+01:00`))

	test('is in whole minutes by the venue’s clock', () => {
		expect(at('11:20')).toEqual({ is: 'before', minutes: 15 })
		expect(at('11:35')).toEqual({ is: 'on', minutes: 45 })
		expect(at('12:18')).toEqual({ is: 'on', minutes: 2 })
		expect(at('12:20')).toEqual({ is: 'over' })
		expect(at('12:00', '2027-05-18')).toEqual({ is: 'otherDay' })
		expect(at('09:00', '2027-05-20')).toEqual({ is: 'over' })
	})
})
