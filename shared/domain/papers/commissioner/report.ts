/**
 * The report to whoever paid for the event (E3), two to four pages in plain words. Every number of people comes from
 * what is published of the frozen counts, so it is rounded or hidden as everywhere else. Pure.
 */

import { dateInWords } from '../../../lib/when.ts'
import type { ExportFrame } from '../../exports/sheet.ts'
import { poundWords } from '../../payments/money.ts'
import { statisticsRule, treated } from '../../statistics/rule.ts'
import type { ShownCell, ShownTable, StatisticsTableId } from '../../statistics/tables.ts'
import { footOf, overOf, practiceOnPaper } from '../frame.ts'
import type { Paper, PaperBlock, PaperColumn } from '../paper.ts'
import type { CommissionerFacts, ReportWords } from './facts.ts'

type Facts = ExportFrame & CommissionerFacts

export const cellWords = (cell: ShownCell | undefined): string => {
	switch (cell?.is) {
		case undefined:
			return ''
		case 'text':
			return cell.text
		case 'number':
			return String(cell.number)
		case 'share':
			return cell.share === null ? '*' : `${cell.share}%`
		case 'hidden':
			return '*'
		default:
			return cell satisfies never
	}
}

const heading = (text: string): PaperBlock => ({ is: 'heading', level: 2, text })
const words = (text: string): PaperBlock => ({ is: 'words', text })

/** Paragraphs as they were typed; where nothing was, that is said. */
const written = (text: string): readonly PaperBlock[] =>
	text.trim() === ''
		? [{ is: 'words', tone: 'soft', text: 'Nothing was written about this.' }]
		: text
				.split(/\n+/)
				.map((part) => part.trim())
				.filter((part) => part !== '')
				.map(words)

const tableNamed = ({ tables }: Facts, id: StatisticsTableId): ShownTable | undefined =>
	tables.find((one) => one.id === id)
const columnOf = (table: ShownTable, title: string): number => table.columns.indexOf(title)

const shares: { readonly [title: string]: number } = {
	'Attending as': 4,
	Topic: 4,
	Round: 2.6,
	'Need type': 3,
	Day: 1.6,
	'Groups with two or more lived-experience voices': 2,
}

const paperTable = (table: ShownTable | undefined, title: string, empty: string): PaperBlock => ({
	is: 'table',
	title,
	columns: (table?.columns ?? ['']).map((one, at): PaperColumn => {
		const isText = (table?.rows[0]?.[at]?.is ?? 'text') === 'text'
		return { title: one, share: shares[one] ?? 1.2, isNumber: !isText, isHeading: at === 0 }
	}),
	rows: (table?.rows ?? []).map((row) => row.map(cellWords)),
	empty,
})

/** A chart for each column of people who came. */
const sectorCharts = (facts: Facts): readonly PaperBlock[] => {
	const table = tableNamed(facts, 'bySector')
	if (!table) return []
	const days = table.columns.flatMap((title, at) => (/^Came( day \d+)?$/.test(title) ? [{ title, at }] : []))
	return days.map(({ title, at }) => {
		const day = /day (\d+)$/.exec(title)?.[1]
		return {
			is: 'bars',
			title:
				day === undefined
					? 'People who came, by how they took part'
					: `People who came on day ${day}, by how they took part`,
			// The last row is everybody.
			bars: table.rows.slice(0, -1).map((row) => {
				const cell = row[at]
				return { label: cellWords(row[0]), value: cell?.is === 'number' ? cell.number : null, words: cellWords(cell) }
			}),
		}
	})
}

const keyFigures = (facts: Facts): PaperBlock => {
	const byDay = tableNamed(facts, 'byDay')
	const came = byDay ? columnOf(byDay, 'Came') : -1
	const rows = byDay?.rows ?? []
	const groups = tableNamed(facts, 'breakouts')
	const at = groups ? columnOf(groups, 'Groups') : -1
	const groupCount = (groups?.rows ?? []).reduce((sum, row) => {
		const cell = row[at]
		return sum + (cell?.is === 'number' ? cell.number : 0)
	}, 0)
	return {
		is: 'figures',
		figures: [
			...rows.slice(0, 3).map((row) => ({
				figure: cellWords(row[came]),
				words: rows.length === 1 ? 'people came' : `people came on ${cellWords(row[0])}`,
			})),
			{ figure: String(facts.stories), words: facts.stories === 1 ? 'story was shared' : 'stories were shared' },
			{ figure: String(groupCount), words: 'breakout groups met' },
		],
	}
}

/** How much was agreed on, and with how many people: only where so many are that nobody follows from it. */
const paid = ({ payments, rule }: Facts): readonly PaperBlock[] => {
	if (payments === null || payments === undefined) return []
	const people = treated(statisticsRule(rule.preset, rule), payments.people)
	const step = rule.base * 20
	const pounds = Math.round(payments.pence / 100 / step) * step
	return [
		heading('Payment for people’s time'),
		people === null
			? words(
					'The number of people who took a payment, or gave it to a charity, is too small to be shown, and so is the total.',
				)
			: people === 0
				? words('Nobody took a payment for their time.')
				: words(
						`${people} people took a payment for their time or gave it to a charity. In all it is about ${poundWords(pounds * 100).replace(/\.00$/, '')}, to the nearest ${poundWords(step * 100).replace(/\.00$/, '')}.`,
					),
	]
}

const heard = ({ themes = [], actions = [] }: Facts): readonly PaperBlock[] => [
	{
		is: 'table',
		title: 'What we heard',
		columns: [
			{ title: 'Topic', share: 2 },
			{ title: 'Theme', share: 4 },
			{ title: 'Groups raising it', share: 1.2, isNumber: true },
		],
		rows: themes.map(({ topic, theme, groups }) => [topic === '' ? 'The whole event' : topic, theme, String(groups)]),
		empty: 'No themes were written down.',
	},
	{
		is: 'table',
		title: 'What we will do',
		columns: [
			{ title: 'We heard', share: 3 },
			{ title: 'What we will do', share: 3 },
			{ title: 'Owner', share: 2 },
			{ title: 'By when', share: 1.5 },
		],
		rows: actions.map(({ weHeard, weWillDo, owner, byWhen }) => [weHeard, weWillDo, owner, dateInWords(byWhen)]),
		empty: 'No actions were agreed yet.',
	},
]

/** The five 4Pi standards, as the network that wrote them asks about them. */
const standards: readonly (readonly [title: string, question: string, key: keyof ReportWords])[] = [
	['Principles', 'How did we relate to each other?', 'principles'],
	['Purpose', 'Was it clear why we were there, to everybody?', 'aims'],
	['Presence', 'Who was in the room, and who was not?', 'presence'],
	['Process', 'How were people asked, supported, paid and kept informed?', 'process'],
	['Impact', 'What is different because of it?', 'impact'],
]

const ruleInWords = ({ rule, days }: Facts): readonly string[] => [
	rule.preset === 'hospital'
		? 'No people at all are shown as 0. A number of people from 1 to 7 is shown as a star (*).'
		: `A number of people under ${rule.least} is shown as a star (*).`,
	rule.base > 1
		? `All other numbers of people are rounded to the nearest ${rule.base}. Totals are worked out first and rounded after, so rows need not add up.`
		: 'All other numbers of people are shown as they are.',
	'Further numbers are hidden where a small one could be worked out from them.',
	'Percentages are made from the rounded numbers; none is shown of fewer than 20 people.',
	days.length > 1
		? 'The days are published together only where no small number follows from the difference between them.'
		: 'Sessions, groups and stalls are not people, and are counted exactly.',
	'All numbers come from one count that was frozen after the event. Companions, interpreters and contractors are not in it.',
]

export const commissionerPaper = (facts: Facts): Paper => ({
	title: 'Report to commissioners',
	over: overOf(facts),
	isWide: false,
	practice: practiceOnPaper(facts.event.practice),
	foot: footOf(facts, null),
	madeAtMs: facts.madeAtMs,
	blocks: [
		{
			is: 'words',
			tone: 'lead',
			text: 'Who took part, what helped them to, what we heard, and what happens next. Small numbers are hidden, so that nobody can be found in this report.',
		},
		keyFigures(facts),
		heading('Why we met'),
		...written(facts.words.purpose),
		heading('Who planned it'),
		...written(facts.words.plannedWith),
		heading('How people took part'),
		...sectorCharts(facts),
		paperTable(tableNamed(facts, 'bySector'), 'The same in figures', 'Nobody was counted.'),
		paperTable(tableNamed(facts, 'byDay'), 'By day', 'Nobody was counted.'),
		heading('Access: asked for, and met'),
		paperTable(tableNamed(facts, 'access'), '', 'Nobody asked for anything.'),
		...paid(facts),
		heading('What people talked about'),
		paperTable(tableNamed(facts, 'breakouts'), 'Breakout groups', 'There were no breakout groups.'),
		...heard(facts),
		heading('What we will tell you next, and when'),
		...written(facts.words.whatNext),
		heading('What we learned'),
		...written(facts.words.lessons),
		heading('How well did we work together?'),
		{
			is: 'table',
			title: 'Self-check by the 4Pi standards of involvement',
			columns: [
				{ title: 'Standard', share: 1.2, isHeading: true },
				{ title: 'We ask ourselves', share: 2.4 },
				{ title: 'Our answer', share: 4 },
			],
			rowHeight: 40,
			rows: standards.map(([title, question, key]) => [title, question, facts.words[key].trim()]),
			empty: '',
		},
		heading('How the numbers were made'),
		{ is: 'list', items: ruleInWords(facts) },
	],
})
