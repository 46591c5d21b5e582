/** The set-up of groups: what is missing, times of a new round, numbers for experts, refusals in words. */
import { beforeAll, describe, expect, it } from 'vitest'
import { aimsOf, draftOf } from '../../../renderer/features/breakouts/setup/aimsDraft.ts'
import { missingOf } from '../../../renderer/features/breakouts/setup/missing.ts'
import { nextTimes } from '../../../renderer/features/breakouts/setup/roundTimes.ts'
import { refusalOf } from '../../../renderer/features/breakouts/setup/useChange.ts'
import type { Setup } from '../../../renderer/features/breakouts/useSetup.ts'
import { startText } from '../../../renderer/text/text.ts'

beforeAll(startText)

type Group = Setup['groups'][number]
const topic = (id: string, more: Partial<Setup['topics'][number]> = {}): Setup['topics'][number] => ({
	id,
	code: id,
	title: id,
	question: '',
	isSensitive: false,
	contentNote: '',
	isAvoidable: false,
	needsWellbeing: false,
	firstChoices: 0,
	choices: 0,
	avoids: 0,
	...more,
})
const round = (id: string, startAt = '11:00', endAt = '11:45'): Setup['rounds'][number] => ({
	id,
	dayId: 'd',
	startAt,
	endAt,
	number: 1,
	date: '2027-05-19',
	told: null,
	changed: 0,
})
const host = (duty: Group['hosts'][number]['duty']) => ({
	registrationId: duty,
	preferredName: 'Ada',
	badgeCode: '1AAAA',
	duty,
	isHere: false,
})
const group = (number: number, more: Partial<Group> = {}): Group => ({
	id: `g${number}`,
	roundId: 'r1',
	number,
	topicId: 't1',
	roomId: 'hall',
	table: '',
	min: 5,
	target: 8,
	max: 9,
	isLocked: false,
	hosts: [host('facilitator'), host('noteTaker')],
	...more,
})
const hall: Setup['rooms'][number] = {
	id: 'hall',
	code: '',
	name: 'Hall',
	fireCapacity: 0,
	cabaretSeats: 0,
	features: [],
	faults: [],
}
const whole = { topics: [topic('t1')], rounds: [round('r1')], groups: [group(1)], rooms: [hall], unmatched: [] }
const things = (setup: Parameters<typeof missingOf>[0], needs: Parameters<typeof missingOf>[1] = []) =>
	missingOf(setup, needs).map(({ thing, count }) => `${thing} ${count}`)

describe('what is missing', () => {
	it('is nothing where everything is there', () => {
		expect(things(whole, [{ roundId: 'r1', people: 9, seats: 9 }])).toEqual([])
	})
	it('begins with topics and rounds', () => {
		expect(things({ topics: [], rounds: [], groups: [], rooms: [], unmatched: [] })).toEqual([
			'noTopics 1',
			'noRounds 1',
		])
	})
	it('counts tables, seats, hosts, notes and words', () => {
		const setup = {
			topics: [topic('t1'), topic('t2', { isSensitive: true, contentNote: ' ', needsWellbeing: true })],
			rounds: [round('r1'), round('r2')],
			groups: [group(1, { roomId: null }), group(2, { topicId: 't2', hosts: [host('noteTaker')] })],
			rooms: [{ ...hall, faults: ['room' as const] }],
			unmatched: [{ words: 'Crisis', people: 12 }],
		}
		expect(
			things(setup, [
				{ roundId: 'r1', people: 20, seats: 18 },
				{ roundId: 'r2', people: 20, seats: 0 },
			]),
		).toEqual([
			'noTables 1',
			'fewSeats 2',
			'noRoom 1',
			'roomOut 1',
			'noFacilitator 1',
			'noWellbeing 1',
			'noContentNote 1',
			'unmatched 1',
		])
	})
})

describe('times of a new round', () => {
	it('are an hour after the last of that day, as long', () => {
		const rounds = [round('r1', '11:35', '12:25'), { ...round('r2', '16:00', '17:00'), dayId: 'other' }]
		expect(nextTimes(rounds, rounds[0] ?? null)).toEqual({ start: '13:25', end: '14:15' })
	})
	it('are the usual ones for the first, and none where the day is over', () => {
		expect(nextTimes([], null)).toEqual({ start: '11:15', end: '12:00' })
		const late = round('r1', '22:00', '23:00')
		expect(nextTimes([late], late)).toEqual({ start: '', end: '' })
	})
})

describe('numbers for experts', () => {
	const aims: Setup['aims'] = {
		preset: 'balanced',
		repeatTopic: 'discourage',
		meetNewPeople: true,
		hostsAreVoices: true,
		weights: { colleagues: 9, ranks: [0, 1, 2, 3, 4] },
	}
	it('come back as they went in', () => {
		expect(aimsOf(draftOf(aims))).toEqual(aims)
		expect(aimsOf(draftOf({ ...aims, weights: {} }))).toEqual({ ...aims, weights: {} })
	})
	it('are refused where they are none, or the five choices are there in part', () => {
		const draft = draftOf(aims)
		expect(aimsOf({ ...draft, weights: { ...draft.weights, moved: '1.5' } })).toBeNull()
		expect(aimsOf({ ...draft, weights: { ...draft.weights, moved: '99999999' } })).toBeNull()
		expect(aimsOf({ ...draft, ranks: ['', '1', '2', '3', '4'] })).toBeNull()
	})
})

describe('refusals', () => {
	it('name the table that somebody hosts already', () => {
		expect(refusalOf('breakouts.setHosts', { outcome: 'hostsElsewhere', groupId: 'g3' }, [group(3)])).toBe(
			'This person hosts table 3 in the same round. Take them off that table first.',
		)
	})
	it('say the same word of two commands in two ways', () => {
		const words = ['breakouts.setChoices', 'breakouts.addConstraints'].map((name) =>
			refusalOf(name, { outcome: 'contradicts' }, []),
		)
		expect(new Set(words).size).toBe(2)
		expect(words.join()).not.toContain('nothing changed')
	})
})
