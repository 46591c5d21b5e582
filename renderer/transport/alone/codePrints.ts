/** Prints of scanned codes, as the hub makes them of the codes it knows. */
import { codesWithin, printText } from '../../../shared/domain/alone/prints.ts'

const printBytes = 8

const printOf = async (eventId: string, code: string): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(printText(eventId, code)))
	return Array.from(new Uint8Array(digest).slice(0, printBytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of everything that what was scanned or typed may stand for. */
export const printsOf = (eventId: string, typed: string): Promise<readonly string[]> =>
	Promise.all(codesWithin(typed).map((code) => printOf(eventId, code)))
