/** Which plate is whose (E6): by badge code, for the kitchen. Nobody's name is in it, and no reason. Pure. */
import { dateInWords } from '../../lib/when.ts'
import { book, columnsOf } from './book.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { type Eater, type Meal, mealsOf } from './catering.ts'
import { dietName } from './dietLabels.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

export type PlatesFacts = ExportFrame & { readonly eaters: readonly Eater[]; readonly meals: readonly Meal[] }

export const plateColumns = columnsOf({ Day: 19, Meal: 30, Diet: 44, 'Plate label': 12 })

export const makePlates = (facts: PlatesFacts): MadeSheets => {
	const named = facts.eaters
		.filter(({ diets }) => diets.length > 0)
		.map((eater) => ({ ...eater, diet: dietName(eater.diets) }))
		.toSorted((one, other) => (`${one.diet} ${one.badgeCode}` < `${other.diet} ${other.badgeCode}` ? -1 : 1))
	const rows = mealsOf(facts).flatMap(({ day, meal }) =>
		named
			.filter(({ dayIds }) => dayIds.includes(day.id))
			.map(({ diet, badgeCode }) => [dateInWords(day.date), meal, diet, badgeCode] as const),
	)
	const about = {
		what: 'Plate labels (E6): one row for each meal of somebody who eats differently',
		rows: ['Plates', rows.length],
		statisticsRule: exactNumbers,
		sensitivity: careWords.special,
		keptForDays: exportList.plates.keptForDays,
		notes: [
			['Plate label', 'The code on their badge. People show it at the counter; nobody asks for a name.'],
			['Diet', 'What was asked for. Words that people used themselves stay with the access lead.'],
		],
	} as const
	return book(facts, about, [{ name: 'Plates', columns: plateColumns, rows }])
}
