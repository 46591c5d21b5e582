import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createDoorSearch, type DoorPerson } from '../../../shared/domain/doorSearch/doorSearch.ts'
import { fold } from '../../../shared/domain/doorSearch/folding.ts'
import { nameKey } from '../../../shared/domain/doorSearch/nearest.ts'
import { isWithinOne } from '../../../shared/domain/doorSearch/oneTypo.ts'

// Many runs on a machine that does other things too.
vi.setConfig({ testTimeout: 30_000 })

const everybody = 1_000_000
const letters = fc.string({ unit: fc.constantFrom(...'abcdeéßłmnoy'), minLength: 1, maxLength: 6 })
const name = fc.oneof(
	letters,
	fc.tuple(letters, fc.constantFrom('-', "'", ' ', '’'), letters).map((parts) => parts.join('')),
)
const code = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 4, maxLength: 4 })
const people = fc
	.array(
		fc.record({
			preferredName: name,
			givenName: name,
			familyName: fc.oneof(name, fc.constant('')),
			organisation: fc.oneof(name, fc.constant('')),
			badgeCode: fc.tuple(fc.integer({ min: 0, max: 9 }), code).map(([digit, rest]) => `${digit}${rest}`),
		}),
		{ maxLength: 25 },
	)
	.map((list) => list.map((one, at): DoorPerson => ({ registrationId: `r${at}`, ...one })))
const some = { seed: 20270519, numRuns: 300 }

const foundBy = (list: readonly DoorPerson[], text: string) =>
	createDoorSearch(list)
		.search(text, everybody)
		.matches.map((match) => match.registrationId)

describe('whoever is there', () => {
	it('a person is found by their own full name', () => {
		fc.assert(
			fc.property(people, (list) => {
				for (const one of list) {
					const full = `${one.preferredName} ${one.familyName}`
					if (fold(full).replaceAll(' ', '').length >= 2) expect(foundBy(list, full)).toContain(one.registrationId)
				}
			}),
			some,
		)
	})

	it('adding, changing and removing is the same as starting afresh', () => {
		fc.assert(
			fc.property(people, people, fc.array(fc.nat(30)), letters, (before, after, removed, typed) => {
				const search = createDoorSearch(before)
				const held = new Map(before.map((one) => [one.registrationId, one]))
				for (const at of removed) {
					search.remove(`r${at}`)
					held.delete(`r${at}`)
				}
				for (const one of after) {
					search.put(one)
					held.set(one.registrationId, one)
				}
				for (const at of removed.slice(0, 3)) {
					search.remove(`r${at}`)
					held.delete(`r${at}`)
				}
				const afresh = createDoorSearch(held.values())
				expect(search.size).toBe(held.size)
				for (const limit of [2, everybody]) expect(search.search(typed, limit)).toEqual(afresh.search(typed, limit))
			}),
			some,
		)
	})

	it('one slip in a word of four letters or more still finds them', () => {
		fc.assert(
			fc.property(people, fc.nat(), fc.nat(), fc.constantFrom(...'abqz'), (list, at, kind, letter) => {
				for (const one of list) {
					for (const word of fold(`${one.givenName} ${one.familyName} ${one.organisation}`).split(' ')) {
						if (word.length < 4) continue
						const place = at % word.length
						expect(foundBy(list, slip(word, place, kind % 4, letter))).toContain(one.registrationId)
					}
				}
			}),
			some,
		)
	})

	it('a short list is the beginning of the long one', () => {
		fc.assert(
			fc.property(people, letters, fc.integer({ min: 1, max: 6 }), (list, typed, limit) => {
				const search = createDoorSearch(list)
				const rank = (id: string) => id.charCodeAt(1) % 3
				const all = search.search(typed, everybody, rank)
				const few = search.search(typed, limit, rank)
				expect(few.matches).toEqual(all.matches.slice(0, limit))
			}),
			some,
		)
	})
})

function slip(word: string, at: number, kind: number, letter: string): string {
	const [before, after] = [word.slice(0, at), word.slice(at + 1)]
	if (kind === 0) return before + after
	if (kind === 1) return before + letter + word.slice(at)
	if (kind === 2) return before + letter + after
	return before + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
}

/** The rule said slowly and otherwise: every reading of what was typed against every word of everybody. */
describe('a slow search agrees', () => {
	const typed = fc.oneof(
		letters,
		fc.tuple(letters, fc.constantFrom(' ', '-', "'"), letters).map((parts) => parts.join('')),
	)

	it('on who is found', () => {
		fc.assert(
			fc.property(people, typed, (list, text) => {
				expect(foundBy(list, text).toSorted()).toEqual(slowly(list, text, true).toSorted())
				const strict = slowly(list, text, false)
				const shown = createDoorSearch(list).search(text, 1)
				if (strict.length >= 1) expect(shown.total).toBe(strict.length)
			}),
			some,
		)
	})
})

function slowly(list: readonly DoorPerson[], text: string, isForgiving: boolean): string[] {
	const plain = fold(text).split(' ')
	if (plain.join('').length < 2) return []
	const readings = plain.length === 2 ? [plain, [plain.join('')]] : [plain]
	const sits = (word: string, one: string) => {
		if (word.startsWith(one)) return true
		if (!isForgiving || one.length < 3) return false
		for (let length = 0; length <= word.length; length++) if (distance(word.slice(0, length), one) <= 1) return true
		return false
	}
	return list
		.filter((one) => {
			const words = [one.preferredName, one.givenName, one.familyName, one.organisation].flatMap((field) => [
				...fold(field.replaceAll(/['’]/g, ' ')).split(' '),
				...fold(field).split(' '),
				...(field === one.organisation && /\s/.test(field) ? [] : [fold(field).replaceAll(' ', '')]),
			])
			return readings.some((reading) => reading.every((part) => words.some((word) => word !== '' && sits(word, part))))
		})
		.map((one) => one.registrationId)
}

/** Optimal string alignment, the whole table. */
function distance(a: string, b: string): number {
	const rows = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
	)
	const cell = (i: number, j: number) => rows[i]?.[j] ?? 99
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, cell(i - 2, j - 2) + 1)
			const row = rows[i]
			if (row !== undefined) row[j] = best
		}
	}
	return cell(a.length, b.length)
}

describe('small parts', () => {
	it('one slip is a distance of one', () => {
		const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 })
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(isWithinOne(a, b)).toBe(distance(a, b) <= 1)
			}),
			{ seed: 3, numRuns: 3000 },
		)
	})

	it('a name key never puts names the wrong way round', () => {
		const folded = fc.string({ maxLength: 14 }).map(fold)
		fc.assert(
			fc.property(folded, folded, (a, b) => {
				if (nameKey(a) < nameKey(b)) expect(a < b).toBe(true)
			}),
			{ seed: 5, numRuns: 2000 },
		)
	})
})
