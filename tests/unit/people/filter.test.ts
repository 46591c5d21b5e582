/** Filters of the list of people: what narrows it, what it is like without, and which are the same. */
import { describe, expect, test } from 'vitest'
import {
	everybody,
	fitting,
	isSameFilter,
	narrowings,
	type PeopleFilter,
	withChoice,
} from '../../../shared/domain/people/filter.ts'

const filter = (more: Partial<PeopleFilter>): PeopleFilter => ({ ...everybody, ...more })

describe('what narrows a list', () => {
	test('nothing does where nobody chose anything, and what is typed stands elsewhere', () => {
		expect(narrowings(everybody)).toEqual([])
		expect(narrowings(filter({ text: 'amara', statuses: ['waiting', 'confirmed'] }))).toEqual([])
	})

	test('each choice is one thing, and taking it off leaves the others', () => {
		const on = filter({
			text: 'a',
			dayId: 'd1',
			roles: ['crew', 'speaker'],
			sectors: ['LE'],
			sources: ['walkIn'],
			presence: ['in'],
			needs: ['vegan'],
			lacks: ['contact'],
			isLinked: false,
		})
		const found = narrowings(on)
		expect(found.map(({ part, choices }) => `${part} ${choices.join()}`)).toEqual([
			'dayId d1',
			'roles crew',
			'roles speaker',
			'sectors LE',
			'sources walkIn',
			'presence in',
			'needs vegan',
			'lacks contact',
			'isLinked no',
		])
		expect(found[1]?.without).toEqual({ ...on, roles: ['speaker'] })
		expect(found[0]?.without).toEqual({ ...on, dayId: null })
		expect(found.at(-1)?.without).toEqual({ ...on, isLinked: null })
		// One after the other, everything goes.
		let left: PeopleFilter = on
		for (let next = narrowings(left)[0]; next !== undefined; next = narrowings(left)[0]) left = next.without
		expect(left).toEqual(filter({ text: 'a' }))
	})

	test('bookings are one thing together', () => {
		const found = narrowings(filter({ statuses: ['cancelled', 'waiting'] }))
		expect(found).toEqual([{ part: 'statuses', choices: ['cancelled', 'waiting'], without: everybody }])
		expect(narrowings(filter({ statuses: [] }))).toEqual([{ part: 'statuses', choices: [], without: everybody }])
	})
})

describe('choices', () => {
	test('come once and go', () => {
		const one = withChoice(everybody, 'roles', 'crew', true)
		expect(one.roles).toEqual(['crew'])
		expect(withChoice(one, 'roles', 'crew', true).roles).toEqual(['crew'])
		expect(withChoice(one, 'roles', 'crew', false)).toEqual(everybody)
	})

	test('the same ones in another order are the same filter', () => {
		expect(isSameFilter(filter({ roles: ['crew', 'speaker'] }), filter({ roles: ['speaker', 'crew'] }))).toBe(true)
		expect(isSameFilter(filter({ text: ' a ' }), filter({ text: 'a' }))).toBe(true)
		for (const other of [
			{ roles: ['crew'] },
			{ roles: ['crew', 'steward'] },
			{ text: 'b' },
			{ dayId: 'd' },
			{ isLinked: false },
			{ statuses: [] },
		] as const)
			expect(
				isSameFilter(filter({ roles: ['crew', 'speaker'] }), filter({ roles: ['crew', 'speaker'], ...other })),
			).toBe(false)
	})

	test('that the event does not have any more are left out', () => {
		const old = filter({ dayId: 'gone', sectors: ['LE', 'QQ'] })
		expect(fitting(old, { dayIds: ['d1'], sectors: ['LE', 'CA'] })).toEqual(filter({ sectors: ['LE'] }))
		expect(fitting(filter({ dayId: 'd1' }), { dayIds: ['d1'], sectors: [] }).dayId).toBe('d1')
	})
})
