/**
 * One row of a list of stalls to what it says, cell by cell. A cell that says nothing is silent, and silence erases
 * nothing later; a cell that cannot be read is left out by itself, with the reason, and the rest of the row is kept.
 */
import type { InputOf } from '../../../contract/index.ts'
import type { DateOrder } from '../../importing/dates.ts'
import { emailIn } from '../../importing/rowFacts.ts'
import type { DocumentKind, DocumentState } from '../words.ts'
import * as cells from './cells.ts'
import { type StallTarget, stallColumns } from './columns.ts'
import type { StallCell, StallCellCode, StallRowCode } from './words.ts'

type Stall = InputOf<'marketplace.saveStalls'>['stalls'][number]
type Contact = InputOf<'marketplace.setContact'>['contact']
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export type PaperSaid = { readonly state?: DocumentState; readonly expiresOn?: string; readonly amount?: number }
/** Part of a cell with the column it stands in. */
export type Part = { readonly column: number; readonly words: string }

export type StallSaid = {
	readonly row: number
	readonly stall: Partial<Omit<Stall, 'id' | 'near' | 'far'>>
	/** `yes` and `no` without a number of sockets. */
	readonly power: { readonly isOn: boolean; readonly column: number } | null
	/** Column of the watts, for what is wrong with them together with the sockets. */
	readonly wattsColumn: number
	readonly near: readonly Part[]
	readonly far: readonly Part[]
	readonly contact: Partial<Contact>
	readonly papers: ReadonlyMap<DocumentKind, PaperSaid>
	/** Whole cells: what is one person and what is two is told when they are matched. */
	readonly stewards: readonly Part[]
	readonly left: readonly StallCell[]
}

export type RowLeft = { readonly row: number; readonly code: StallRowCode }
export const isLeft = (said: StallSaid | RowLeft): said is RowLeft => 'code' in said

/** What the hub keeps of each, in characters; see `stallFields` and `contact` in the contract. */
const longest = {
	organisation: 200,
	title: 120,
	blurb: 300,
	contactName: 120,
	contactEmail: 320,
	contactPhone: 60,
	unloading: 200,
	note: 500,
} as const
const most = { tables: 10, chairs: 20, sockets: 10, watts: 10_000, priority: 100, amount: 100_000_000 } as const

/** Words that mean yes under these headings, and words that mean no. */
const ownWords: Readonly<Record<'wall' | 'privacy' | 'quiet' | 'noisy' | 'food', readonly [RegExp, RegExp | null]>> = {
	wall: [/^(wall|banner|pull up banner|roller banner|wall space|backdrop)$/, null],
	privacy: [/^(private|privacy|private corner|confidential)$/, /^(open|public)$/],
	quiet: [/^(quiet|quiet please|quiet place|quiet area)$/, /^(normal|any|anywhere|busy)$/],
	noisy: [/^(noisy|loud|music|some noise|yes some)$/, /^(quiet|silent|normal|low)$/],
	food: [/^(food|snacks|sweets|cakes?|biscuits|fruit|drinks?|hot drinks|cold food|hot food)$/, null],
}

const papersOf = {
	insurance: 'insurance',
	riskAssessment: 'riskAssessment',
	pat: 'pat',
	foodHygiene: 'foodHygiene',
} as const

export type RowReader = (cellsOfRow: readonly string[], row: number) => StallSaid | RowLeft

/**
 * Reads rows under one mapping.
 * @param isKept whether a text holds a name that may stand in none
 */
export const stallRowReader = (
	columns: readonly string[],
	dateOrder: DateOrder,
	isKept: (text: string) => boolean,
): RowReader => {
	const at = stallColumns(columns)
	const first = (target: StallTarget): number => at.get(target)?.[0] ?? -1

	return (cellsOfRow, row) => {
		const left: StallCell[] = []
		const leave = (column: number, code: StallCellCode, words = '', limit = 0): undefined => {
			left.push({ row, column, code, words: words.slice(0, 120), most: limit })
			return undefined
		}
		/** What stands under a target; empty where nothing does, or nothing that says anything. */
		const under = (target: StallTarget): string => {
			const cell = cellsOfRow[first(target)] ?? ''
			return cells.saysNothing(cell) ? '' : cell
		}
		const allUnder = (target: StallTarget): readonly Part[] =>
			(at.get(target) ?? []).flatMap((column) => {
				const words = cellsOfRow[column] ?? ''
				return cells.saysNothing(words) ? [] : [{ column, words }]
			})
		const isSilent = [...at.values()].every((list) => list.every((column) => (cellsOfRow[column] ?? '') === ''))
		if (isSilent) return { row, code: 'empty' }

		const read = <T>(target: StallTarget, reader: (cell: string) => T | null, wrong: StallCellCode): T | undefined => {
			const cell = under(target)
			if (cell === '') return undefined
			return reader(cell) ?? leave(first(target), wrong, cell)
		}
		const counted = (
			target: 'tables' | 'chairs' | 'sockets' | 'watts' | 'priority',
			reader = cells.wholeNumber,
		): number | undefined => {
			const number = read(target, reader, 'notANumber')
			return number !== undefined && number > most[target]
				? leave(first(target), 'tooMuch', under(target), most[target])
				: number
		}
		const flag = (target: keyof typeof ownWords): boolean | undefined =>
			read(target, (cell) => cells.yesNo(cell, ...ownWords[target]), 'notYesNo')
		const text = (target: keyof typeof longest & StallTarget): string | undefined => {
			const said = allUnder(target)
			if (said.length === 0) return undefined
			const whole = said.map(({ words }) => words).join('; ')
			const column = said[0]?.column ?? -1
			if (whole.length > longest[target]) return leave(column, 'tooLong', '', longest[target])
			// What somebody is called who answers for a stall is their own to say.
			const isPublic = target !== 'contactName' && target !== 'contactPhone'
			return isPublic && isKept(whole) ? leave(column, 'keptName') : whole
		}

		const organisation = under('organisation')
		if (organisation.length > longest.organisation) return { row, code: 'organisationTooLong' }
		if (isKept(organisation)) return { row, code: 'keptName' }
		const stall: Partial<Mutable<Omit<Stall, 'id' | 'near' | 'far'>>> = {}
		const set = <K extends keyof typeof stall>(field: K, value: (typeof stall)[K] | undefined): void => {
			if (value !== undefined) stall[field] = value
		}
		const state = read('state', cells.stateOf, 'unknownState')
		if (state === 'withdrawn') return { row, code: 'withdrawnInFile' }
		set('number', read('number', cells.stallNumber, 'badNumber'))
		if (organisation !== '') stall.organisation = organisation
		set('title', text('title'))
		set('blurb', text('blurb'))
		set('state', state)
		set('tables', counted('tables'))
		set('chairs', counted('chairs'))
		set('sockets', counted('sockets'))
		set('watts', counted('watts', cells.watts))
		set('needsWall', flag('wall'))
		set('needsPrivacy', flag('privacy'))
		set('needsQuiet', flag('quiet'))
		set('needsLight', read('light', cells.lightOf, 'unknownLight'))
		set('isNoisy', flag('noisy'))
		set('hasFood', flag('food'))
		set('priority', counted('priority'))

		/** `Yes`, and what some write here instead: a number of sockets, or watts. */
		let power: StallSaid['power'] = null
		const powerCell = under('power')
		if (powerCell !== '') {
			const isOn = cells.yesNo(powerCell)
			const sockets = cells.wholeNumber(powerCell)
			const watts = cells.watts(powerCell)
			if (isOn !== null && !/^\d/.test(powerCell)) power = { isOn, column: first('power') }
			else if (sockets !== null && sockets <= most.sockets) stall.sockets ??= sockets
			else if (watts !== null && watts <= most.watts) stall.watts ??= watts
			else leave(first('power'), 'notYesNo', powerCell)
		}

		const contact: Partial<Mutable<Contact>> = {}
		for (const field of ['contactName', 'contactPhone', 'unloading', 'note'] as const) {
			const said = text(field)
			if (said !== undefined) contact[field] = said
		}
		const email = read('contactEmail', (cell) => emailIn(cell) || null, 'badEmail')
		if (email !== undefined) contact.contactEmail = email

		const papers = new Map<DocumentKind, PaperSaid>()
		for (const kind of Object.values(papersOf)) {
			const said = read(kind, cells.paperState, 'unknownPaper')
			if (said !== undefined) papers.set(kind, { state: said })
		}
		const expiresOn = read('insuranceExpires', (cell) => cells.dateIn(cell, dateOrder), 'badDate')
		const amount = read('insuranceAmount', cells.pounds, 'badAmount')
		const isCovered = amount !== undefined && amount <= most.amount
		if (amount !== undefined && !isCovered)
			leave(first('insuranceAmount'), 'tooMuch', under('insuranceAmount'), most.amount)
		if (expiresOn !== undefined || isCovered)
			papers.set('insurance', {
				...papers.get('insurance'),
				...(expiresOn === undefined ? {} : { expiresOn }),
				...(isCovered ? { amount } : {}),
			})

		return {
			row,
			stall,
			power,
			wattsColumn: first('watts') >= 0 ? first('watts') : first('power'),
			near: allUnder('near'),
			far: allUnder('far'),
			contact,
			papers,
			stewards: allUnder('stewards'),
			left,
		}
	}
}
