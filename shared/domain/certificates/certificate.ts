/** What stands on one certificate (E4), and how it is said. Never a sector, a topic or a group. Pure. */
import { dateInWords } from '../../lib/when.ts'
import { hoursInFigures, hoursOf, totalHours } from './minutes.ts'

export type CertificateDay = {
	readonly date: string
	readonly minutes: number
	readonly groupMinutes: number
}

/** What all certificates of an event have in common. */
export type CertificateEvent = {
	readonly name: string
	readonly venue: string
	readonly organiser: string
	readonly outcomes: readonly string[]
	readonly checkWith: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
}

export type Certificate = {
	readonly name: string
	readonly serial: string
	readonly issuedAtMs: number
	/** Those with minutes alone, by date. */
	readonly days: readonly CertificateDay[]
}

export type CertificateWords = {
	readonly practice: string
	readonly organiser: string
	readonly title: string
	readonly certifies: string
	readonly name: string
	readonly attended: string
	readonly event: string
	readonly whenAndWhere: string
	readonly hours: string
	readonly hoursWords: string
	readonly groupWords: string
	/** Empty where there was one day. */
	readonly days: readonly { readonly date: string; readonly hours: string; readonly group: string }[]
	readonly outcomesTitle: string
	readonly outcomes: readonly string[]
	readonly serialTitle: string
	readonly serial: string
	readonly issued: string
	readonly check: string
}

/** The name that is printed: given and family name; the preferred one where there is no given. */
export const nameOnCertificate = (person: {
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}): string => {
	const first = person.givenName.trim() === '' ? person.preferredName : person.givenName
	return `${first.trim()} ${person.familyName.trim()}`.trim()
}

const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const hoursWithUnit = (hours: number): string => `${hours} CPD ${hours === 1 ? 'hour' : 'hours'}`

export const certificateWords = (
	event: CertificateEvent,
	certificate: Certificate,
	issued: string,
): CertificateWords => {
	const { days } = certificate
	const hours = totalHours(days)
	const group = days.reduce((sum, { groupMinutes }) => sum + hoursOf(groupMinutes), 0)
	const dates = listed(days.map(({ date }) => dateInWords(date)))
	return {
		practice: event.practice === 'no' ? '' : 'PRACTICE: this is not a certificate',
		organiser: event.organiser,
		title: 'Certificate of attendance',
		certifies: 'This is to say that',
		name: certificate.name,
		attended: 'took part in',
		event: event.name,
		whenAndWhere: event.venue === '' ? dates : `${dates}, ${event.venue}`,
		hours: String(hours),
		hoursWords: `CPD ${hours === 1 ? 'hour' : 'hours'} attended (continuing professional development)`,
		groupWords: group > 0 ? `Of which taking part in group work: ${hoursWithUnit(group)}` : '',
		days:
			days.length < 2
				? []
				: days.map(({ date, minutes, groupMinutes }) => ({
						date: dateInWords(date),
						hours: hoursInFigures(minutes),
						group: hoursInFigures(groupMinutes),
					})),
		outcomesTitle: event.outcomes.length > 0 ? 'Learning outcomes' : '',
		outcomes: event.outcomes,
		serialTitle: 'Certificate number',
		serial: certificate.serial,
		issued,
		check: event.checkWith === '' ? '' : `To check this certificate: ${event.checkWith}`,
	}
}
