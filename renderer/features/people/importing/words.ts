/** Codes of the contract in the words of the screens. */

import { columnHeading } from '../../../components/mapping/columnHeading.ts'
import { formatDateInFull } from '../../../text/format.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import type { Inspected } from './importState.ts'

export type SectorLabel = { readonly code: string; readonly label: string }

/** A column's heading, or where it stands when it has none. */
export const headingOf = (read: Inspected, column: number): string => columnHeading(read.columns, column)

export const fieldName = (field: string): string => sayIfKnown(`importing.field.${field}`) ?? field

const yesNo = (value: string): string => sayIfKnown(`importing.value.${value}`) ?? value
const photos: Readonly<Record<string, string>> = { yes: 'photoYes', ask: 'photoAsk', no: 'photoNo' }
const needs = (value: string): string =>
	value
		.split('; ')
		.map((part) => sayIfKnown(`importing.need.${part}`) ?? part)
		.join('; ')

/** What a field of a row says, for a person to read; needs given as codes become words, their own words stay. */
export const fieldValue = (field: string, value: string, sectors: readonly SectorLabel[]): string => {
	if (value === '') return say('importing.value.empty')
	if (field === 'sector') return sectors.find(({ code }) => code === value)?.label ?? value
	if (field === 'photo') return yesNo(photos[value] ?? value)
	if (field === 'access' || field === 'dietary') return needs(value)
	if (field === 'days')
		return value
			.split(', ')
			.map((date) => formatDateInFull(date) || date)
			.join(', ')
	if (['status', 'keepInTouch', 'needsEvacuationHelp', 'cpd', 'under18'].includes(field)) return yesNo(value)
	return value
}

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `name, e-mail and photo marker`. */
export const listed = (words: readonly string[]): string => lists.format(words)
