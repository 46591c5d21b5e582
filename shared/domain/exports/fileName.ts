/**
 * Names of files that the app makes. They are the same on every system: small letters, digits and
 * hyphens only, never a name that Windows keeps for itself, never a path, and nothing about a person.
 */
import { fold } from '../../lib/text.ts'
import type { ExportFormat } from './kinds.ts'

const isoDatePattern = /^\d{4}-\d{2}-\d{2}$/

/** `foyer-E1-2027-05-19.xlsx`; with `PRACTICE` in it where the people are not real. */
export function exportFileName(of: {
	/** In the list of exports: `E1`. */
	readonly number: string
	/** First day of the event, `2027-05-19`. */
	readonly date: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
	readonly format: ExportFormat
}): string {
	const parts = ['foyer', ...(of.practice === 'no' ? [] : ['PRACTICE']), of.number, safeDate(of.date)]
	return `${parts.join('-')}.${of.format}`
}

/** Letters of an event's name that go into its file's name; the rest of the name is in the file. */
const longestStem = 60

/**
 * `blmk-mental-health-forum-2027-05-19.foyer` from an event's name and first day. Names without a
 * Latin letter or digit become `event`. Two events can get the same name: the library numbers them.
 */
export function eventFileName(name: string, date: string): string {
	const stem = fold(name)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, longestStem)
		.replaceAll(/^-+|-+$/g, '')
	// What follows the stem keeps it clear of CON, NUL, COM1 and their like.
	return `${stem === '' ? 'event' : stem}-${safeDate(date)}.foyer`
}

/** What is not a date never reaches a file name. */
const safeDate = (date: string): string => (isoDatePattern.test(date) ? date : 'undated')
