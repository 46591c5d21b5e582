/**
 * The tables of the statistics (E2), each cell either a count of people, a share of two of them, or plain text; and
 * the sums among them that anybody can see. What is shown of each count is for the release to say. Pure.
 */
import { dateInWords } from '../../lib/when.ts'
import type { GroupCount, StatisticsCounts } from './counts.ts'
import { maySubtract, type TwoDays, totalGroup } from './days.ts'
import type { Count, CountSet, Release, Sum } from './release.ts'
import { type StatisticsRule, shareOf } from './rule.ts'

export const statisticsTables = [
	'byDay',
	'bySector',
	'byOrganisation',
	'arrivals',
	'breakouts',
	'access',
	'stalls',
] as const
export type StatisticsTableId = (typeof statisticsTables)[number]

type Cell =
	| { readonly is: 'text'; readonly text: string }
	/** Not of people. */
	| { readonly is: 'plain'; readonly number: number }
	| { readonly is: 'count'; readonly id: string }
	/** A count that is not published beside the others. */
	| { readonly is: 'withheld'; readonly id: string }
	| { readonly is: 'share'; readonly part: string; readonly whole: string }

export type PlannedTable = {
	readonly id: StatisticsTableId
	readonly columns: readonly string[]
	readonly rows: readonly (readonly Cell[])[]
}

const text = (words: string): Cell => ({ is: 'text', text: words })
const plain = (number: number): Cell => ({ is: 'plain', number })
const countCell = (id: string): Cell => ({ is: 'count', id })

/** Collects counts and sums while tables are laid out. */
const createSet = () => {
	const counts = new Map<string, Count>()
	const sums: Sum[] = []
	const add = (id: string, value: number, isShown: boolean, cost: number): string => {
		if (!counts.has(id)) counts.set(id, { id, value, isShown, cost })
		return id
	}
	return {
		/** A cell of the table. `cost`: how gladly it is given up for another; a total more than a group. */
		shown: (id: string, value: number, cost = 0): Cell => countCell(add(id, value, true, cost)),
		/** Never shown, and follows from what is. */
		silent: (id: string, value: number): string => add(id, value, false, 0),
		sum: (whole: string, parts: readonly string[]): void => {
			if (parts.length > 0) sums.push({ whole, parts })
		},
		build: (): CountSet => ({ counts: [...counts.values()], sums }),
	}
}
type Set_ = ReturnType<typeof createSet>

const cameOn = ({ came }: Pick<GroupCount, 'came'>, dayId: string): number =>
	came.reduce((sum, { dayIds, count }) => (dayIds.includes(dayId) ? sum + count : sum), 0)
const cameAtAll = ({ came }: Pick<GroupCount, 'came'>): number => came.reduce((sum, { count }) => sum + count, 0)
const cameTotal = (dayId: string): string => `came/${dayId}/${totalGroup}`

const byDay = ({ days }: StatisticsCounts, set: Set_): PlannedTable => ({
	id: 'byDay',
	columns: ['Day', 'Booked', 'Came', 'Walk-ins', 'Did not come', '% came'],
	rows: days.map(({ id, date, booked, bookedCame, walkIns }) => {
		const came = bookedCame + walkIns
		const cells = [
			set.shown(`booked/${id}`, booked, 1),
			set.shown(cameTotal(id), came, 1),
			set.shown(`walkIns/${id}`, walkIns),
			set.shown(`didNotCome/${id}`, booked - bookedCame),
		]
		const silent = set.silent(`bookedCame/${id}`, bookedCame)
		set.sum(`booked/${id}`, [silent, `didNotCome/${id}`])
		set.sum(cameTotal(id), [silent, `walkIns/${id}`])
		return [text(dateInWords(date)), ...cells, { is: 'share', part: cameTotal(id), whole: `booked/${id}` }]
	}),
})

/** Of one group, over two days: who came on one of them alone, and on both. */
const twoDaysOf = (group: GroupCount, [one, other]: readonly { readonly id: string }[]): TwoDays => {
	const first = cameOn(group, one?.id ?? '')
	const second = cameOn(group, other?.id ?? '')
	const either = cameAtAll(group)
	return { group: group.key, first: either - second, second: either - first, both: first + second - either }
}

const bySector = ({ days, sectors }: StatisticsCounts, rule: StatisticsRule, set: Set_): PlannedTable => {
	const total: GroupCount = {
		key: totalGroup,
		label: 'Everybody',
		booked: sectors.reduce((sum, { booked }) => sum + booked, 0),
		came: sectors.flatMap(({ came }) => came),
	}
	const groups = [...sectors, total]
	const isTwoDays = days.length === 2
	const idOf = (column: string, key: string): string => `${column}/${key}`
	const rows = groups.map((group) => {
		const { key, label, booked } = group
		const cost = key === totalGroup ? 1 : 0
		const perDay = days.map(({ id }) => set.shown(idOf(`came/${id}`, key), cameOn(group, id), cost))
		const either = cameAtAll(group)
		const two = twoDaysOf(group, days)
		const mayEither = isTwoDays && maySubtract(rule, two)
		const eitherId = idOf('came', key)
		if (isTwoDays) {
			if (mayEither) set.shown(eitherId, either, 2 + cost)
			else set.silent(eitherId, either)
			const [firstId, secondId, bothId] = [
				set.silent(idOf('firstOnly', key), two.first),
				set.silent(idOf('secondOnly', key), two.second),
				set.silent(idOf('both', key), two.both),
			]
			const [first, second] = days
			set.sum(idOf(`came/${first?.id}`, key), [firstId, bothId])
			set.sum(idOf(`came/${second?.id}`, key), [secondId, bothId])
			set.sum(eitherId, [firstId, secondId, bothId])
		}
		const whole = isTwoDays ? idOf('came', totalGroup) : cameTotal(days[0]?.id ?? '')
		return [
			text(label),
			set.shown(idOf('bookedAs', key), booked, cost),
			...perDay,
			...(isTwoDays ? [mayEither ? countCell(eitherId) : ({ is: 'withheld', id: eitherId } as const)] : []),
			...(days.length > 2
				? []
				: [{ is: 'share', part: isTwoDays ? eitherId : idOf(`came/${days[0]?.id}`, key), whole } as const]),
		]
	})
	const columns = [
		'bookedAs',
		...days.map(({ id }) => `came/${id}`),
		...(isTwoDays ? ['came', 'firstOnly', 'secondOnly', 'both'] : []),
	]
	for (const column of columns)
		set.sum(
			idOf(column, totalGroup),
			sectors.map(({ key }) => idOf(column, key)),
		)
	return {
		id: 'bySector',
		columns: [
			'Attending as',
			'Booked',
			...(days.length === 1 ? ['Came'] : days.map((_, at) => `Came day ${at + 1}`)),
			...(isTwoDays ? ['Came either day'] : []),
			...(days.length > 2 ? [] : ['% of all']),
		],
		rows,
	}
}

/** Organisations that would not be shown on any day are one row. */
const pooled = ({ organisations, days }: StatisticsCounts, rule: StatisticsRule): StatisticsCounts['organisations'] => {
	const isLarge = (one: GroupCount, at: number): boolean =>
		at === 0 || days.some(({ id }) => cameOn(one, id) >= rule.least)
	const small = organisations.filter((one, at) => !isLarge(one, at))
	const large = organisations.filter(isLarge)
	if (small.length === 0) return large
	const other = {
		key: 'others',
		label: 'Other organisations',
		type: '',
		booked: small.reduce((sum, { booked }) => sum + booked, 0),
		came: small.flatMap(({ came }) => came),
	}
	return [...large, other]
}

const byOrganisation = (counts: StatisticsCounts, rule: StatisticsRule, set: Set_): PlannedTable => {
	const { days } = counts
	const rows = pooled(counts, rule)
	for (const { id } of days)
		set.sum(
			cameTotal(id),
			rows.map(({ key }) => `organisation/${id}/${key}`),
		)
	return {
		id: 'byOrganisation',
		columns: ['Organisation', 'Type', ...(days.length === 1 ? ['Came'] : days.map((_, at) => `Came day ${at + 1}`))],
		rows: rows.map((one) => [
			text(one.label),
			text(one.type),
			...days.map(({ id }) => set.shown(`organisation/${id}/${one.key}`, cameOn(one, id))),
		]),
	}
}

const arrivals = ({ days, arrivals: all }: StatisticsCounts, set: Set_): PlannedTable => {
	for (const { id } of days)
		set.sum(
			cameTotal(id),
			all.filter(({ dayId }) => dayId === id).map(({ at }) => `arrived/${id}/${at}`),
		)
	const dates = new Map(days.map(({ id, date }) => [id, date]))
	return {
		id: 'arrivals',
		columns: ['Day', 'Quarter hour', 'Arrivals'],
		rows: all.map(({ dayId, at, count }) => [
			text(dateInWords(dates.get(dayId) ?? '')),
			text(at),
			set.shown(`arrived/${dayId}/${at}`, count),
		]),
	}
}

const breakouts = ({ days, topics }: StatisticsCounts, set: Set_): PlannedTable => {
	const dates = new Map(days.map(({ id, date }) => [id, date]))
	return {
		id: 'breakouts',
		columns: ['Round', 'Topic', 'Groups', 'People', 'Groups with two or more lived-experience voices'],
		rows: topics.map(({ dayId, startAt, topic, groups, people, withVoices }) => [
			text(`${dateInWords(dates.get(dayId) ?? '')}, ${startAt}`),
			text(topic),
			plain(groups),
			set.shown(`topic/${dayId}/${startAt}/${topic}`, people),
			plain(withVoices),
		]),
	}
}

const access = ({ access: all }: StatisticsCounts, set: Set_): PlannedTable => ({
	id: 'access',
	columns: ['Need type', 'People who asked', 'Met', 'Met another way', 'Not met'],
	rows: all.map(({ code, label, asked, met, metAnotherWay, notMet }) => {
		const id = `need/${code}`
		const open = set.silent(`${id}/open`, asked - met - metAnotherWay - notMet)
		const cells = [
			set.shown(id, asked, 1),
			set.shown(`${id}/met`, met),
			set.shown(`${id}/another`, metAnotherWay),
			set.shown(`${id}/notMet`, notMet),
		]
		set.sum(id, [`${id}/met`, `${id}/another`, `${id}/notMet`, open])
		return [text(label), ...cells]
	}),
})

const stalls = ({ stalls: all }: StatisticsCounts): PlannedTable => ({
	id: 'stalls',
	columns: ['Stall', 'Organisation', 'Footfall tally'],
	rows: all.map(({ number, organisation, tally }) => [plain(number), text(organisation), plain(tally)]),
})

export type StatisticsPlan = { readonly tables: readonly PlannedTable[]; readonly set: CountSet }

/** Lays out every table that has rows, and gathers their counts and sums as one set. */
export const planStatistics = (counts: StatisticsCounts, rule: StatisticsRule): StatisticsPlan => {
	const set = createSet()
	const tables = [
		byDay(counts, set),
		bySector(counts, rule, set),
		byOrganisation(counts, rule, set),
		arrivals(counts, set),
		breakouts(counts, set),
		access(counts, set),
		stalls(counts),
	]
	return { tables: tables.filter(({ rows }) => rows.length > 0), set: set.build() }
}

/** A cell as it is published. `hidden` is why, for the organiser's preview alone: the file has `*`. */
export type ShownCell =
	| { readonly is: 'text'; readonly text: string }
	| { readonly is: 'number'; readonly number: number }
	| { readonly is: 'share'; readonly share: number | null }
	| { readonly is: 'hidden'; readonly why: 'small' | 'protects' }

export type ShownTable = {
	readonly id: StatisticsTableId
	readonly columns: readonly string[]
	readonly rows: readonly (readonly ShownCell[])[]
}

/** The tables as they are published. */
export const showStatistics = ({ tables }: StatisticsPlan, { cells }: Release): readonly ShownTable[] => {
	const numberOf = (id: string): number | null => {
		const cell = cells.get(id)
		return cell !== undefined && 'shown' in cell ? cell.shown : null
	}
	const shown = (cell: Cell): ShownCell => {
		switch (cell.is) {
			case 'text':
				return cell
			case 'withheld':
				return { is: 'hidden', why: 'protects' }
			case 'plain':
				return { is: 'number', number: cell.number }
			case 'share':
				return { is: 'share', share: shareOf(numberOf(cell.part), numberOf(cell.whole)) }
			case 'count': {
				const found = cells.get(cell.id)
				if (found === undefined) throw new Error('A cell names a count that is not in the release')
				return 'shown' in found ? { is: 'number', number: found.shown } : { is: 'hidden', why: found.hidden }
			}
			default:
				return cell satisfies never
		}
	}
	return tables.map(({ id, columns, rows }) => ({ id, columns, rows: rows.map((row) => row.map(shown)) }))
}

/** The tables with every true number: for an organiser's eyes, beside what is published, and for no file. */
export const trueStatistics = ({ tables, set }: StatisticsPlan): readonly ShownTable[] => {
	const values = new Map(set.counts.map(({ id, value }) => [id, value]))
	const valueOf = (id: string): number => values.get(id) ?? 0
	const shown = (cell: Cell): ShownCell => {
		switch (cell.is) {
			case 'text':
				return cell
			case 'plain':
				return { is: 'number', number: cell.number }
			case 'share': {
				const whole = valueOf(cell.whole)
				return { is: 'share', share: whole === 0 ? null : Math.round((valueOf(cell.part) / whole) * 100) }
			}
			case 'count':
			case 'withheld':
				return { is: 'number', number: valueOf(cell.id) }
			default:
				return cell satisfies never
		}
	}
	return tables.map(({ id, columns, rows }) => ({ id, columns, rows: rows.map((row) => row.map(shown)) }))
}
