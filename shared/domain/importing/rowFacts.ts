/**
 * One row of cells to what it says about a person. Answers repeat from row to row, so each
 * different one is understood once and remembered.
 *
 * An address that is none is left out and the person stays: nobody is refused for a slip in an
 * e-mail. A note that is too long for its field ends in `…`; only a name may not be cut.
 */

import { fold } from '../../lib/text.ts'
import type { RefusalCode } from '../fileCodes.ts'
import type { RegistrationStatus } from '../person.ts'
import { isAskedTheOtherWay, keepInTouchAnswer, photoAnswer, sectorReader, statusAnswer, yesOrNo } from './answers.ts'
import { type DayNames, daysNamed, nameDays } from './dates.ts'
import { companionNamed, type Name, type NameCells, nameOf, twoPeople } from './names.ts'
import { accessNeeds, dietaryNeeds, evacuationNeeds, type FileNeed } from './needs.ts'
import type { Person, PlanInput } from './planTypes.ts'
import { placeMark } from './refs.ts'
import { choiceTargets, columnsByTarget, type TargetId } from './targets.ts'
import { avoidedIn, choicesIn } from './wishes.ts'

export type Said = {
	preferred: boolean
	days: boolean
	cpd: boolean
	under18: boolean
	access: boolean
	dietary: boolean
}
export type RowFacts = {
	person: Person
	/** A second person that the row names. */
	second: Person | null
	ref: string
	status: RegistrationStatus
	/** What the row says something about, so that a blank never wipes what an earlier file said. */
	said: Said
	unknownSector: string
}
export type RowRefusal = { code: RefusalCode; column: string; status: RegistrationStatus }

const longest = { name: 200, email: 320, phone: 60, pronouns: 60, line: 200, ref: 200 } as const

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const address = /[^\s<>"(),;:@]+@[^\s<>"(),;:@]+\.[^\s<>"(),;:@.]{2,}/

/** The address in a cell: `Sam <sam@example.org>` and `mailto:` included; empty where there is none. */
export const emailIn = (cell: string): string => {
	if (cell.indexOf('@') < 1) return ''
	const found = address.exec(cell)?.[0] ?? ''
	return found.length > longest.email ? '' : found
}

const remembered = <T>(understand: (answer: string) => T): ((answer: string) => T) => {
	const seen = new Map<string, T>()
	return (answer) => {
		let value = seen.get(answer)
		if (value === undefined) {
			value = understand(answer)
			if (seen.size < 20_000) seen.set(answer, value)
		}
		return value
	}
}

type NeedReader = { at: number; read: (answer: string) => FileNeed[] }

export type RowReader = (row: readonly string[]) => RowFacts | RowRefusal

export const isRefusal = (facts: RowFacts | RowRefusal): facts is RowRefusal => 'code' in facts

/** Reads rows under one mapping. */
export const rowReader = (input: PlanInput, headings: readonly string[]): RowReader => {
	const columns = columnsByTarget(input.mapping.columns)
	const one = (target: TargetId): number => columns.get(target)?.[0] ?? -1
	const heading = (at: number): string => headings[at] ?? ''
	const names: DayNames = nameDays(input.days)
	const at = {
		preferred: one('preferredName'),
		given: one('givenName'),
		family: one('familyName'),
		full: one('fullName'),
		email: one('email'),
		phone: one('phone'),
		organisation: one('organisation'),
		jobTitle: one('jobTitle'),
		pronouns: one('pronouns'),
		sector: one('sector'),
		photo: one('photo'),
		keepInTouch: one('keepInTouch'),
		evacuation: one('evacuation'),
		cpd: one('cpd'),
		under18: one('under18'),
		status: one('status'),
		ref: one('ref'),
		orderRef: one('orderRef'),
		companion: one('companion'),
	}
	const needReaders = (
		target: 'access' | 'dietary',
		read: (answer: string, heading: string) => FileNeed[],
	): NeedReader[] =>
		(columns.get(target) ?? []).map((column) => ({
			at: column,
			read: remembered((answer) => read(answer, heading(column))),
		}))
	const access = needReaders('access', accessNeeds)
	const dietary = needReaders('dietary', dietaryNeeds)
	const dayColumns = columns.get('days') ?? []
	const readDays = remembered((answer) => daysNamed(answer, names, input.mapping.dateOrder))
	const readSector = sectorReader(input.sectors, new Map(Object.entries(input.mapping.answers)))
	const isPhotoOtherWay = isAskedTheOtherWay(heading(at.photo))
	const readPhoto = remembered((answer) => photoAnswer(answer, isPhotoOtherWay))
	const isTouchOtherWay = isAskedTheOtherWay(heading(at.keepInTouch))
	const readTouch = remembered((answer) => keepInTouchAnswer(answer, isTouchOtherWay))
	const readStatus = remembered((answer) => statusAnswer(answer, heading(at.status)))
	const topics = new Set((input.topics ?? []).map(fold))
	const choiceColumns = choiceTargets.map(one).filter((column) => column >= 0)
	const avoidColumns = columns.get('avoidTopics') ?? []
	const readEvacuation = remembered(evacuationNeeds)
	const readYes = remembered(yesOrNo)
	/** In pretix a position's number starts anew with every order. */
	const isRefWithinOrder = input.kind === 'pretixPositions'

	const needsIn = (readers: readonly NeedReader[], row: readonly string[], needs: FileNeed[]): boolean => {
		let isSaid = false
		const start = needs.length
		for (const reader of readers) {
			const cell = row[reader.at] ?? ''
			if (cell === '') continue
			isSaid = true
			for (const need of reader.read(cell)) {
				const isThere = needs.some(
					({ kind, code }, index) =>
						index >= start && kind === need.kind && code === need.code && code !== 'inOwnWords',
				)
				if (!isThere) needs.push(need)
			}
		}
		return isSaid
	}

	const placesTaken = new Map<string, number>()
	/** A tool that numbers orders and not people: whose place in the order this is. Rows come in the file's order. */
	const placeIn = (orderRef: string): string => {
		const place = (placesTaken.get(orderRef) ?? 0) + 1
		placesTaken.set(orderRef, place)
		return `${orderRef}${placeMark}${place}`
	}

	return (row) => {
		const cell = (column: number): string => (column < 0 ? '' : (row[column] ?? ''))
		const orderRef = cell(at.orderRef)
		const place = at.ref < 0 && orderRef !== '' ? placeIn(orderRef) : ''
		const status = at.status < 0 ? 'confirmed' : readStatus(cell(at.status))
		const refuse = (code: RefusalCode, column: number): RowRefusal => ({ code, column: heading(column), status })
		const cells: NameCells = {
			preferred: cell(at.preferred),
			given: cell(at.given),
			family: cell(at.family),
			full: cell(at.full),
		}
		const pair = twoPeople(cells)
		const name = nameOf(pair ? pair[0] : cells)
		const other = pair ? pair[1] : companionNamed(cell(at.companion))
		if (name.preferredName === '') return refuse('noName', -1)
		if (
			name.preferredName.length > longest.name ||
			name.givenName.length > longest.name ||
			name.familyName.length > longest.name
		) {
			const long = [at.preferred, at.given, at.family, at.full].find((column) => cell(column).length > longest.name)
			return refuse('tooLong', long ?? -1)
		}
		let days = names.all
		let saysDays = false
		for (const column of dayColumns) {
			const said = cell(column) === '' ? [] : readDays(cell(column))
			if (said === null) return refuse('unknownDay', column)
			if (said.length > 0) {
				days = saysDays ? names.all.filter((id) => days.includes(id) || said.includes(id)) : said
				saysDays = true
			}
		}
		const sectorCell = cell(at.sector)
		const sector = readSector(sectorCell)
		const needs: FileNeed[] = []
		const saysAccess = needsIn(access, row, needs)
		const saysDietary = needsIn(dietary, row, needs)
		const evacuation = readEvacuation(cell(at.evacuation))
		needs.push(...evacuation.needs)
		const cpd = readYes(cell(at.cpd))
		const under18 = readYes(cell(at.under18))
		const email = emailIn(cell(at.email))
		const organisation = cut(cell(at.organisation), longest.line)
		const topicsOf = (from: readonly number[], read: typeof choicesIn): string[] => {
			const cells = from.map(cell).filter((words) => words !== '')
			return cells.length === 0 ? [] : read(cells, topics)
		}
		const ownRef = cell(at.ref) || place
		const ref = cut(
			isRefWithinOrder && orderRef !== '' && ownRef !== '' ? `${orderRef}-${ownRef}` : ownRef,
			longest.ref,
		)
		return {
			person: {
				preferredName: name.preferredName,
				givenName: name.givenName,
				familyName: name.familyName,
				pronouns: cut(cell(at.pronouns) || name.pronouns, longest.pronouns),
				email,
				phone: cut(cell(at.phone), longest.phone),
				organisation,
				jobTitle: cut(cell(at.jobTitle), longest.line),
				sector,
				roles: nobodyElse.roles,
				days,
				photo: readPhoto(cell(at.photo)),
				keepInTouch: readTouch(cell(at.keepInTouch)),
				wantsCpd: cpd === 'yes',
				isUnder18: under18 === 'yes',
				needsEvacuationHelp: evacuation.answer,
				needs: needs.length === 0 ? nobodyElse.needs : needs,
				topicChoices: topicsOf(choiceColumns, choicesIn),
				avoidTopics: topicsOf(avoidColumns, avoidedIn),
			},
			second: other ? secondPerson(nameOf(other), email, organisation, days) : null,
			ref,
			status,
			said: {
				preferred: cells.preferred !== '' || name.preferredName !== name.givenName,
				days: saysDays,
				cpd: cpd !== '',
				under18: under18 !== '',
				access: saysAccess,
				dietary: saysDietary,
			},
			unknownSector: sectorCell !== '' && sector === '' && fold(sectorCell) !== '' ? sectorCell : '',
		}
	}
}

const secondPerson = (
	{ preferredName, givenName, familyName }: Name,
	email: string,
	organisation: string,
	days: string[],
): Person => ({
	...nobodyElse,
	preferredName,
	givenName,
	familyName,
	email,
	organisation,
	days,
})

/** The answers of a row are the first person's; nothing is supposed of the second. */
const nobodyElse: Omit<Person, 'preferredName' | 'givenName' | 'familyName' | 'email' | 'organisation' | 'days'> = {
	pronouns: '',
	phone: '',
	jobTitle: '',
	sector: '',
	roles: ['attendee'],
	photo: '',
	keepInTouch: '',
	wantsCpd: false,
	isUnder18: false,
	needsEvacuationHelp: 'notAsked',
	needs: [],
	topicChoices: [],
	avoidTopics: [],
}
