/** What the record of exports says of the report; the report itself is a paper. */

import { isoDate } from '../../../lib/when.ts'
import { aboutSheet } from '../../exports/about.ts'
import type { ExportFrame, MadeSheets, Sheet } from '../../exports/sheet.ts'
import type { CommissionerFacts } from './facts.ts'

export const commissionerSheets = (facts: ExportFrame & CommissionerFacts): MadeSheets => {
	const plain: Sheet = {
		name: 'Tables',
		columns: [{ title: 'Table', width: 30 }],
		rows: facts.tables.map(({ id }) => [id]),
	}
	return {
		sheets: [
			aboutSheet(facts, {
				what: 'Report to commissioners (E3)',
				rows: ['Tables', facts.tables.length],
				statisticsRule: `Small numbers are hidden: under ${facts.rule.least}; the others are rounded to the nearest ${facts.rule.base}.`,
				sensitivity: 'Open: nobody follows from it.',
				keptForDays: null,
				notes: [],
			}),
			plain,
		],
		plain,
		date: facts.days.map(({ date }) => date).toSorted()[0] ?? isoDate(facts.madeAtMs),
	}
}
