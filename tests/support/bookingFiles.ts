/** The files of `resources/demo`: which of the sample forum's bookings go into which tool's file. */
import {
	eventbriteUk,
	eventbriteUs,
	googleForms,
	hiEvents,
	microsoftForms,
	pretixCheckin,
	pretixPositions,
	teams,
} from './bookingFormats.ts'
import { answersOf, forumBookings, laterBookings } from './bookings.ts'
import { toCp1252 } from './bookingText.ts'

export type DemoFile = { readonly name: string; readonly bytes: Uint8Array }

/** A spreadsheet that somebody keeps by hand: a title, an empty line, then headings. Some numbers lost their first 0. */
export const plainSheet = (): (string | number | null)[][] => [
	['BLMK Mental Health Forum: who is coming'],
	[],
	['Name', 'Organisation', 'E-mail', 'Tel', 'Taking part as', 'Needs', 'Food', 'Photos', 'Notes'],
	...forumBookings()
		.filter((one) => !one.isCancelled)
		.slice(60, 120)
		.map((one) => {
			const said = answersOf(one.person, ', ')
			const phone = one.person.phone
			return [
				`${one.person.preferredName} ${one.family}`.trim(),
				one.person.organisation,
				one.email,
				/^07\d+$/.test(phone) ? Number(phone) : phone,
				...[said.taking, said.access, said.diet, said.photo, ''],
			].map((cell) => (cell === '' ? null : cell))
		}),
]

export const plainSheetName = 'plain.xlsx'

/** Every demo file but the spreadsheet, whose bytes carry the time they were packed. */
export const demoFiles = (): DemoFile[] => {
	const all = forumBookings()
	/** Forms and the like take one person a row. */
	const single = all.filter((one) => !one.isOfTwo)
	const coming = single.filter((one) => !one.isCancelled)
	const inCp1252 = coming.filter((one) => toCp1252.holds(`${one.given}${one.family}${one.person.preferredName}`))
	const hosts = coming.filter((one) =>
		one.person.roles.some((role) => ['crew', 'facilitator', 'noteTaker'].includes(role)),
	)
	return [
		{ name: 'eventbrite-uk.csv', bytes: eventbriteUk(all) },
		{ name: 'eventbrite-uk-later.csv', bytes: eventbriteUk(laterBookings(all)) },
		{ name: 'eventbrite-us.csv', bytes: eventbriteUs(single.slice(0, 120)) },
		{ name: 'microsoft-forms.csv', bytes: microsoftForms(inCp1252.slice(0, 90)) },
		{ name: 'google-forms.csv', bytes: googleForms(coming.slice(30, 110)) },
		{ name: 'pretix-positions.csv', bytes: pretixPositions(single.slice(0, 80)) },
		{ name: 'pretix-checkin.csv', bytes: pretixCheckin(coming.slice(80, 140)) },
		{ name: 'hi-events.csv', bytes: hiEvents(single.slice(60, 130)) },
		{ name: 'teams-utf16.csv', bytes: teams(hosts.slice(0, 40)) },
	]
}
