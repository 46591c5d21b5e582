/**
 * Bookings as each tool writes them: its headings, its words for the state, its dates, delimiter and
 * encoding. The questions are the organiser's own and differ from tool to tool.
 */
import { answersOf, type Booking } from './bookings.ts'
import { dayFirst, monthFirst, timeOfDay, toCp1252, toDelimited, toUtf8, toUtf16 } from './bookingText.ts'

type Cells = readonly string[]

const ticket = ({ person }: Booking): string =>
	person.roles.includes('crew')
		? 'Crew'
		: person.roles.includes('steward')
			? 'Stallholder'
			: person.roles.includes('facilitator') || person.roles.includes('noteTaker')
				? 'Facilitators and note-takers'
				: 'Taking part'

const eventbriteUkHeadings: Cells = [
	...['Order no.', 'Order Date', 'First Name', 'Surname', 'Email', 'Quantity', 'Ticket Type', 'Order Type'],
	...['Total Paid', 'Eventbrite Fees', 'Eventbrite Payment Processing', 'Attendee Status'],
	...['Home Address 1', 'Home Address 2', 'Home City', 'County of Residence', 'Home Postcode', 'Home Country'],
	...['How are you taking part?', 'Name for your badge', 'Pronouns (if you would like people to know)'],
	...[
		'What would help you take part?',
		'Dietary needs',
		'If the alarm sounds, would you like someone to help you leave?',
	],
	...['Photo OK?', 'Keep in touch?', 'CPD certificate?', 'Mobile', 'Company', 'Job Title'],
	...['First choice of topic', 'Second choice of topic', 'Third choice of topic'],
	'Is there a topic you would rather not talk about?',
]

/** The first three in a column each. */
const three = ({ wishes }: Booking): Cells => [0, 1, 2].map((at) => wishes.choices[at] ?? '')

/** The organiser's own names for the state: the tool has several for "not coming". */
const attending = (one: Booking, at: number) =>
	one.isCancelled ? (at % 3 === 0 ? 'Cancelled' : 'Not Attending') : 'Attending'

export const eventbriteUk = (bookings: readonly Booking[]): Uint8Array =>
	toUtf8(
		toDelimited(
			[
				eventbriteUkHeadings,
				...bookings.map((one, at) => {
					const said = answersOf(one.person, ', ')
					return [
						...[one.orderNo, `${dayFirst(one.atMs)} ${timeOfDay(one.atMs)}`, one.given, one.family, one.email, '1'],
						...[ticket(one), 'Free Order', '0.00', '0.00', '0.00', attending(one, at), '', '', '', '', '', ''],
						...[said.taking, said.badge, one.person.pronouns, said.access, said.diet, said.evacuation],
						...[said.photo, said.touch, said.cpd, one.person.phone, one.person.organisation, one.person.jobTitle],
						...[...three(one), one.wishes.avoids.join(', ')],
					]
				}),
			],
			',',
		),
		{ bom: true },
	)

export const eventbriteUs = (bookings: readonly Booking[]): Uint8Array =>
	toUtf8(
		toDelimited(
			[
				[
					...['Order #', 'Order Date', 'First Name', 'Last Name', 'Email', 'Quantity', 'Price Tier', 'Ticket Type'],
					...['Attendee #', 'Group', 'Order Type', 'Currency', 'Total Paid', 'Fees Paid', 'Eventbrite Fees'],
					...['Eventbrite Payment Processing', 'Attendee Status', 'Home Address 1', 'Home Address 2', 'Home City'],
					...['Home State', 'Home Zip', 'Home Country', 'How are you taking part?', 'Access or communication needs'],
					...['Dietary requirements', 'Can people take your photo on the day?', 'Job Title', 'Company'],
				],
				...bookings.map((one, at) => {
					const said = answersOf(one.person, ' | ')
					return [
						...[
							one.orderNo,
							`${monthFirst(one.atMs)} ${timeOfDay(one.atMs)}`,
							one.given,
							one.family,
							one.email,
							'1',
							'',
						],
						...[ticket(one), String(2_200_000_000 + at * 17), '', 'Free Order', 'GBP', '0.00', '0.00', '0.00', '0.00'],
						...[attending(one, at), '', '', '', '', '', '', said.taking, said.access, said.diet, said.photo],
						...[one.person.jobTitle, one.person.organisation],
					]
				}),
			],
			',',
		),
		{ bom: false },
	)

/** An anonymous form: the tool's own e-mail and name columns say nothing, the questions do. */
export const microsoftForms = (bookings: readonly Booking[]): Uint8Array =>
	toCp1252(
		toDelimited(
			[
				[
					...[
						'ID',
						'Start time',
						'Completion time',
						'Email',
						'Name',
						'Your full name',
						'What should we call you on the day?',
					],
					...['Your email address', 'Which organisation are you from, if any?', 'How are you taking part?'],
					'What would help you take part today?\nFor example: large print, a seat near the door – a break, someone with you.\nYou don’t need to say why.',
					...['Dietary needs', 'Can people take your photo today?', 'May we keep in touch?'],
					...['Please rank the topics, the one you like best first', 'Topics to avoid'],
				],
				...bookings.map((one, at) => {
					const said = answersOf(one.person, ';')
					const started = `${monthFirst(one.atMs)} ${timeOfDay(one.atMs)}:09`
					return [
						...[String(at + 1), started, `${monthFirst(one.atMs + 240_000)} ${timeOfDay(one.atMs + 240_000)}:41`],
						...['anonymous', '', `${one.given} ${one.family}`.trim(), said.badge, one.email, one.person.organisation],
						...[said.taking, said.access, said.diet === '' ? '' : `${said.diet};`, said.photo, said.touch],
						...[one.wishes.choices, one.wishes.avoids].map((list) => list.map((title) => `${title};`).join('')),
					]
				}),
			],
			',',
		),
	)

export const googleForms = (bookings: readonly Booking[]): Uint8Array =>
	toUtf8(
		toDelimited(
			[
				[
					...['Timestamp', 'Email address', 'First name', 'Family name', 'Preferred name', 'Pronouns', 'Phone'],
					...['Organisation', 'How are you taking part?', 'What would help you take part today?', 'Dietary needs'],
					...['If the alarm sounds, would you like someone to help you leave?', 'Can people take your photo today?'],
					...['first', 'second', 'third'].map((rank) => `Which topics would you like to talk about? [${rank} choice]`),
				],
				...bookings.map((one) => {
					const said = answersOf(one.person, ', ')
					return [
						...[`${dayFirst(one.atMs)} ${timeOfDay(one.atMs)}:00`, one.email, one.given, one.family, said.badge],
						...[one.person.pronouns, one.person.phone, one.person.organisation, said.taking, said.access, said.diet],
						...[said.evacuation, said.photo, ...three(one)],
					]
				}),
			],
			',',
			'\n',
		),
		{ bom: false },
	)

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
/** Five capitals and digits, none that look alike, made from the order's number. */
const pretixCode = (one: Booking): string => {
	const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ3789'
	let left = Number(one.orderNo)
	return Array.from({ length: 5 }, () => {
		const letter = letters[left % letters.length] ?? 'A'
		left = Math.floor(left / letters.length)
		return letter
	}).join('')
}

/** Semicolons, and `Company`, `Address`, `ZIP code`, `City`, `Country`, `State` twice: the buyer's and the invoice's. */
export const pretixPositions = (bookings: readonly Booking[]): Uint8Array =>
	toUtf8(
		toDelimited(
			[
				[
					...['Event slug', 'Order code', 'Position ID', 'Status', 'Email', 'Phone number', 'Order date', 'Order time'],
					...['Product', 'Variation', 'Price', 'Tax rate', 'Tax rule', 'Tax value', 'Attendee name'],
					...['Attendee name: Given name', 'Attendee name: Family name', 'Attendee email', 'Company', 'Address'],
					...['ZIP code', 'City', 'Country', 'State', 'Voucher', 'Pseudonymization ID', 'Seat ID', 'Seat name'],
					...['Seat zone', 'Seat row', 'Seat number', 'Order comment', 'Follow-up date', 'How are you taking part?'],
					...['What would help you take part?', 'Dietary needs', 'Photo OK?', 'Topic choice 1', 'Topic choice 2'],
					...['Topic choice 3', 'Topics to avoid', 'Company', 'Invoice address name'],
					...['Address', 'ZIP code', 'City', 'Country', 'State', 'VAT ID', 'Sales channel', 'Order locale'],
					...['E-mail address verified', 'Payment providers'],
				],
				...bookings.map((one) => {
					const said = answersOf(one.person, ', ')
					return [
						...[
							'blmk',
							pretixCode(one),
							String(one.position),
							one.isCancelled ? 'canceled' : 'paid',
							one.email,
							one.person.phone,
						],
						...[iso(one.atMs), `${timeOfDay(one.atMs)}:00`, ticket(one), '', '0.00', '0.00', '', '0.00'],
						...[`${one.given} ${one.family}`.trim(), one.given, one.family, one.email, one.person.organisation],
						...['', '', '', 'GB', '', '', pretixCode(one).toLowerCase(), '', '', '', '', '', '', ''],
						...[said.taking, said.access, said.diet, said.photo, ...three(one), one.wishes.avoids.join('; ')],
						...['', '', '', '', '', '', '', '', 'web', 'en'],
						...['Yes', 'free'],
					]
				}),
			],
			';',
		),
		{ bom: false },
	)

export const pretixCheckin = (bookings: readonly Booking[]): Uint8Array =>
	toUtf8(
		toDelimited(
			[
				[
					...['Order code', 'Attendee name', 'Attendee name: Given name', 'Attendee name: Family name', 'Product'],
					...['Price', 'Checked in', 'Checked out', 'Automatically checked in', 'Secret', 'E-mail'],
					...['How are you taking part?', 'What would help you take part?', 'Photo OK?', 'Company', 'Voucher code'],
					...['Order date', 'Requires special attention', 'Comment', 'Seat ID'],
				],
				...bookings.map((one) => {
					const said = answersOf(one.person, ', ')
					return [
						...[pretixCode(one), `${one.given} ${one.family}`.trim(), one.given, one.family, ticket(one), '0.00'],
						...['', '', 'No', `s${one.orderNo}x${one.orderNo}`, one.email, said.taking, said.access, said.photo],
						...[one.person.organisation, '', iso(one.atMs), 'No', '', ''],
					]
				}),
			],
			',',
		),
		{ bom: false },
	)

export const hiEvents = (bookings: readonly Booking[]): Uint8Array =>
	toUtf8(
		toDelimited(
			[
				[
					...[
						'ID',
						'First Name',
						'Last Name',
						'Email',
						'Status',
						'Check Ins',
						'Product ID',
						'Product Name',
						'Event ID',
					],
					...['Public ID', 'Short ID', 'Created Date', 'Last Updated Date', 'Notes', 'How are you taking part?'],
					...['Organisation', 'What would help you take part?', 'Dietary needs', 'Photos'],
				],
				...bookings.map((one, at) => {
					const said = answersOf(one.person, ', ')
					const when = `${iso(one.atMs)} ${timeOfDay(one.atMs)}:00`
					return [
						...[
							String(4100 + at),
							one.given,
							one.family,
							one.email,
							one.isCancelled ? 'CANCELLED' : 'ACTIVE',
							'0',
							'71',
						],
						...[ticket(one), '19', `A-${pretixCode(one)}`, `a_${one.orderNo}`, when, when, '', said.taking],
						...[one.person.organisation, said.access, said.diet, said.photo],
					]
				}),
			],
			',',
		),
		{ bom: false },
	)

/** A report of an online briefing: sections with headings of their own, tabs, UTF-16. */
export const teams = (bookings: readonly Booking[]): Uint8Array => {
	const at = Date.UTC(2027, 4, 12, 13)
	const moment = (minutes: number) => {
		const ms = at + minutes * 60_000
		return `${monthFirst(ms)}, ${timeOfDay(ms).replace(/^\d\d/, (hour) => String(Number(hour) % 12 || 12))}:12 PM`
	}
	const participants = bookings.map((one, i) => [
		`${one.person.preferredName} ${one.family}`.trim(),
		...[moment(i % 9), moment(52 + (i % 5)), `${52 + (i % 5) - (i % 9)}m 0s`, one.email, one.email],
		i === 0 ? 'Organizer' : 'Presenter',
	])
	return toUtf16(
		toDelimited(
			[
				['1. Summary'],
				['Meeting title', 'Forum briefing for crew and hosts'],
				['Attended participants', String(participants.length)],
				['Start time', moment(0)],
				['End time', moment(57)],
				['Meeting duration', '57m 0s'],
				['Average attendance time', '50m 11s'],
				[],
				['2. Participants'],
				['Name', 'First join', 'Last leave', 'In-meeting duration', 'Email', 'Participant ID (UPN)', 'Role'],
				...participants,
				[],
				['3. In-Meeting Activities'],
				['Name', 'Join time', 'Leave time', 'Duration', 'Email', 'Role'],
				...participants.map(([name = '', join = '', leave = '', length = '', email = '', , role = '']) => [
					name,
					join,
					leave,
					length,
					email,
					role,
				]),
			],
			'\t',
		),
	)
}
