/**
 * What venue and caterer have to know (E6): meals, rooms and access support as numbers, exact because safety hangs on
 * them. Nobody is named; plates are a file of their own. Pure.
 */
import { dateInWords } from '../../lib/when.ts'
import type { AccessNeedCode, DietCode } from '../person.ts'
import { needLabels } from '../statistics/needLabels.ts'
import { book, columnsOf } from './book.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { dietName } from './dietLabels.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets, Sheet } from './sheet.ts'

/** Somebody who eats on these days: everybody who is booked or came, companions too. */
export type Eater = {
	readonly badgeCode: string
	readonly dayIds: readonly string[]
	readonly diets: readonly DietCode[]
}

/** A meal of the programme; a day without one has none. */
export type Meal = { readonly dayId: string; readonly startAt: string; readonly title: string }

export type CateringFacts = ExportFrame & {
	readonly eaters: readonly Eater[]
	readonly meals: readonly Meal[]
	readonly rooms: readonly {
		readonly name: string
		readonly theatreSeats: number
		readonly cabaretSeats: number
		/** The most people with a wheelchair who have a seat there at one time. */
		readonly wheelchairSpaces: number
		readonly loop: 'fixed' | 'portable' | 'none'
		/** Teams that work there. */
		readonly interpreters: readonly string[]
	}[]
	/** How many people asked for it who are booked. */
	readonly needs: readonly { readonly code: AccessNeedCode; readonly count: number }[]
	/** Where a team of interpreters works, and how many they are. */
	readonly interpreting: readonly {
		readonly team: string
		readonly count: number
		readonly dayId: string
		readonly room: string
		readonly startAt: string
		readonly endAt: string
	}[]
}

export const mealColumns = columnsOf({ Day: 19, Meal: 30, Diet: 44, Count: 9 })
export const roomColumns = columnsOf({
	Room: 28,
	Layout: 12,
	Seats: 9,
	'Wheelchair spaces': 18,
	Loop: 10,
	Interpreters: 30,
})
export const supportColumns = columnsOf({ 'Access support': 34, Number: 9, Room: 28, From: 20, To: 9 })

type Day = ExportFrame['days'][number]
const inOrder = (days: readonly Day[]): readonly Day[] =>
	days.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

/** Every meal of every day, in order. */
export const mealsOf = ({ days, meals }: Pick<CateringFacts, 'days' | 'meals'>) =>
	inOrder(days).flatMap((day) => {
		const own = meals
			.filter(({ dayId }) => dayId === day.id)
			.toSorted((one, other) => (one.startAt < other.startAt ? -1 : one.startAt > other.startAt ? 1 : 0))
		const names = own.length === 0 ? ['All day'] : own.map(({ startAt, title }) => `${startAt} ${title}`)
		return names.map((meal) => ({ day, meal }))
	})

const mealRows = (facts: CateringFacts): Sheet['rows'] =>
	mealsOf(facts).flatMap(({ day, meal }) => {
		const counts = new Map<string, number>()
		for (const { dayIds, diets } of facts.eaters) {
			if (!dayIds.includes(day.id)) continue
			const diet = dietName(diets)
			counts.set(diet, (counts.get(diet) ?? 0) + 1)
		}
		return [...counts]
			.toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
			.map(([diet, count]) => [dateInWords(day.date), meal, diet, String(count)])
	})

const loopWords = { fixed: 'Fixed', portable: 'Portable', none: 'None' } as const

const roomRows = ({ rooms }: CateringFacts): Sheet['rows'] =>
	rooms.flatMap(({ name, theatreSeats, cabaretSeats, wheelchairSpaces, loop, interpreters }) => {
		const layouts = [
			['Theatre', theatreSeats],
			['Cabaret', cabaretSeats],
		] as const
		const known = layouts.filter(([, seats]) => seats > 0)
		return (known.length === 0 ? [['Not given', 0] as const] : known).map(([layout, seats]) => [
			name,
			layout,
			seats === 0 ? '' : String(seats),
			String(wheelchairSpaces),
			loopWords[loop],
			interpreters.join(', '),
		])
	})

const supportRows = ({ needs, interpreting, days }: CateringFacts): Sheet['rows'] => {
	const dates = new Map(days.map(({ id, date }) => [id, date]))
	return [
		...needs.map(({ code, count }) => [needLabels[code], String(count), '', '', '']),
		...interpreting.map(({ team, count, dayId, room, startAt, endAt }) => [
			team,
			String(count),
			room,
			`${dateInWords(dates.get(dayId) ?? '')}, ${startAt}`,
			endAt,
		]),
	]
}

export const makeCatering = (facts: CateringFacts): MadeSheets => {
	const sheets: readonly Sheet[] = [
		{ name: 'Meals', columns: mealColumns, rows: mealRows(facts) },
		{ name: 'Rooms', columns: roomColumns, rows: roomRows(facts) },
		{ name: 'Access support', columns: supportColumns, rows: supportRows(facts) },
	]
	const about = {
		what: 'Venue and catering counts (E6): meals, rooms, access support',
		rows: ['Rows in all tables', sheets.reduce((sum, { rows }) => sum + rows.length, 0)],
		statisticsRule: exactNumbers,
		sensitivity: careWords.counts,
		keptForDays: exportList.catering.keptForDays,
		notes: [
			['Meals', 'People booked for the day or there without a booking, companions and interpreters included.'],
			['Allergies', 'Which plate is whose is a file of its own, by badge code and closed with a password.'],
			[
				'Wheelchair spaces',
				'The most that are needed in the room at one time, by the groups as people were told them.',
			],
			['Access support', 'How many people asked; for interpreters, how many work there and when.'],
		],
	} as const
	return book(facts, about, sheets)
}
