/** Whatever a command can come to, History has a sentence for it, and no sentence has a hole. */
import { beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { byDay, type HistoryEntry, sentenceOf } from '../../../renderer/features/history/sentences.ts'
import { startText } from '../../../renderer/text/text.ts'
import { allCalls } from '../../../shared/contract/index.ts'

const entry = (command: string, outcome: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
	seq: 1,
	commandId: '00000000-0000-4000-8000-000000000001',
	atMs: 0,
	desk: 'Desk 1',
	operator: '',
	command,
	outcome,
	badgeCode: '',
	count: 2,
	isUndone: false,
	isUndoable: false,
	...more,
})

const outcomesOf = (schema: z.ZodType): readonly string[] => {
	const { options } = schema as unknown as { options: readonly z.ZodObject[] }
	return options.map((option) => String((option.shape['outcome'] as unknown as z.ZodLiteral<string>).value))
}

const commands = allCalls.flatMap(({ name, spec }) =>
	spec.kind === 'command' ? outcomesOf(spec.output).map((outcome) => [name, outcome] as const) : [],
)

beforeAll(startText)

describe('the sentences of History', () => {
	it('walks every command of the contract', () => {
		expect(commands.length).toBeGreaterThan(30)
	})

	it.each(commands)('%s, %s has one, whole with and without a badge, for one and for many', (command, outcome) => {
		for (const badgeCode of ['', '0412']) {
			for (const count of [0, 1, 215]) {
				const sentence = sentenceOf(entry(command, outcome, { badgeCode, count }))
				expect(sentence).not.toContain('no words for')
				expect(sentence).not.toMatch(/\{\{|history\.|undefined/)
			}
		}
	})

	it('names a badge where there is one', () => {
		expect(sentenceOf(entry('checkin.admit', 'admitted', { badgeCode: '0412' }))).toBe('Badge 0412 came in')
		expect(sentenceOf(entry('checkin.admit', 'admitted'))).toBe('A person came in')
	})

	it('says so where a newer Foyer did something this one does not know', () => {
		expect(sentenceOf(entry('stalls.place', 'placed'))).toContain('stalls.place')
	})
})

describe('History by day', () => {
	it('puts neighbours of one day under one heading and keeps the order', () => {
		const entries = [3, 2, 1].map((seq) => entry('checkin.admit', 'admitted', { seq, atMs: seq }))
		expect(byDay(entries, (ms) => (ms > 1 ? 'later' : 'earlier'))).toEqual([
			{ day: 'later', entries: entries.slice(0, 2) },
			{ day: 'earlier', entries: entries.slice(2) },
		])
	})
})
