/**
 * The attendance register (E1): who was booked, who came, when and through which desk, one row for
 * a person and a day. Pure: the same facts give the same tables. It names people, so it is for
 * organisers; it says "work" or "individual" and never a person's sector, and nothing about needs.
 */

import { fold } from '../../lib/text.ts'
import { dateInWords, isoDate, timeOfDay } from '../../lib/when.ts'
import { aboutSheet } from './about.ts'
import { aboutRegister } from './registerAbout.ts'
import type { RegisterFacts, RegisterPerson } from './registerFacts.ts'
import type { MadeSheets, Sheet, SheetColumn } from './sheet.ts'

export const registerColumns: readonly SheetColumn[] = [
	{ title: 'Badge', width: 9 },
	{ title: 'Preferred name', width: 20 },
	{ title: 'Given name', width: 18 },
	{ title: 'Family name', width: 22 },
	{ title: 'Organisation', width: 38 },
	{ title: 'Attending as', width: 13 },
	{ title: 'Day', width: 19 },
	{ title: 'Booked', width: 9 },
	{ title: 'Arrived', width: 9 },
	{ title: 'Left', width: 9 },
	{ title: 'Left is assumed', width: 16 },
	{ title: 'How', width: 10 },
	{ title: 'Desk', width: 16 },
	{ title: 'CPD wanted', width: 12 },
	{ title: 'Keep in touch', width: 14 },
]
const dayColumn = registerColumns.findIndex((column) => column.title === 'Day')

type Line = { readonly dayId: string; readonly hasCome: boolean; readonly cells: readonly string[] }

/**
 * Makes every table. People are in order of family name, then given name; a person's days follow
 * each other. Somebody who is neither booked for a day nor was there has no row for it.
 */
export function makeRegister(facts: RegisterFacts): MadeSheets {
	const days = facts.days.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
	const today = isoDate(facts.madeAtMs)
	const hasBegun = new Set(days.filter((day) => day.date <= today).map((day) => day.id))
	const lines = inOrder(facts.people).flatMap((person) => linesOf(person, days))
	const sheet = (name: string, kept: readonly Line[]): Sheet => ({
		name,
		columns: registerColumns,
		rows: kept.map((line) => line.cells),
	})
	const allDays = sheet('All days', lines)
	const dates = new Map(days.map((day) => [day.id, day.date]))
	const missing = lines.filter((line) => !line.hasCome && hasBegun.has(line.dayId))
	return {
		sheets: [
			aboutSheet(facts, aboutRegister(allDays.rows.length)),
			...days.map((day, at) =>
				sheet(
					dayName(days, at),
					lines.filter((line) => line.dayId === day.id),
				),
			),
			allDays,
			sheet('Did not come', missing),
		],
		plain: {
			...allDays,
			rows: lines.map((line) => line.cells.with(dayColumn, dates.get(line.dayId) ?? '')),
		},
		date: days[0]?.date ?? today,
	}
}

/** A sheet's name must be its own: a second day on one date gets a number. */
function dayName(days: readonly { readonly date: string }[], at: number): string {
	const date = days[at]?.date ?? ''
	const before = days.slice(0, at).filter((day) => day.date === date).length
	return before === 0 ? dateInWords(date) : `${dateInWords(date)} (${before + 1})`
}

function linesOf(person: RegisterPerson, days: RegisterFacts['days']): Line[] {
	return days.flatMap((day) => {
		const isBooked = person.bookedDayIds.includes(day.id)
		const presence = person.presence.find((one) => one.dayId === day.id)
		if (!isBooked && presence === undefined) return []
		const hasLeft = presence !== undefined && presence.lastOutMs !== null
		const cells = [
			person.badgeCode,
			person.preferredName,
			person.givenName,
			person.familyName,
			person.organisation,
			person.isForWork ? 'Work' : 'Individual',
			dateInWords(day.date),
			yesNo(isBooked),
			presence === undefined ? '' : timeOfDay(presence.firstInMs),
			hasLeft && presence.lastOutMs !== null ? timeOfDay(presence.lastOutMs) : '',
			hasLeft ? yesNo(presence.isOutAssumed) : '',
			person.isWalkIn ? 'Walk-in' : 'Booked',
			presence?.desk ?? '',
			yesNo(person.wantsCpd),
			person.keepInTouch === '' ? '' : yesNo(person.keepInTouch === 'yes'),
		]
		return [{ dayId: day.id, hasCome: presence !== undefined, cells }]
	})
}

const yesNo = (is: boolean): string => (is ? 'Yes' : 'No')

/** By family and given name as they sound, then by what tells namesakes apart: never by chance. */
function inOrder(people: readonly RegisterPerson[]): RegisterPerson[] {
	return people
		.map((person) => ({
			person,
			keys: [
				fold(person.familyName),
				fold(person.givenName === '' ? person.preferredName : person.givenName),
				fold(person.preferredName),
				person.badgeCode,
			],
		}))
		.sort((a, b) => {
			for (const [at, key] of a.keys.entries()) {
				const order = compare(key, b.keys[at] ?? '')
				if (order !== 0) return order
			}
			return 0
		})
		.map(({ person }) => person)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
