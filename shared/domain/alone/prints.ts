/**
 * Codes of tickets and of badges from before, as prints: a desk that scans one knows whose it is, and its list says no
 * booking number to anybody who reads it. A print is the beginning of a SHA-256, made on both sides of the wire.
 */
import { readBadgeCode } from '../badgeCode.ts'

/** What is digested for a code. */
export const printText = (eventId: string, code: string): string => `foyer code ${eventId} ${code}`

const shortestTicketRef = 8

/**
 * All that a scanned code may stand for beside a badge in use: itself, a badge of before, and the attendee's number
 * that a ticket of Eventbrite's ends with (order, attendee, 001).
 */
export const codesWithin = (scanned: string): readonly string[] => {
	const code = scanned.trim()
	const badge = readBadgeCode(code)
	const attendees = /^\d{16,40}$/.test(code) && code.endsWith('001') ? code.slice(0, -3) : ''
	const refs = Array.from({ length: Math.max(0, attendees.length - shortestTicketRef + 1) }, (_, at) =>
		attendees.slice(at),
	)
	return [...new Set([code, ...(badge === '' ? [] : [badge]), ...refs])]
}
