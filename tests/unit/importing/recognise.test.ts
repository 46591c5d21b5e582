import { expect, test } from 'vitest'
import { recognise } from '../../../shared/domain/importing/recognise.ts'

/** Headings as one line, rows as lines under it. */
const table = (...lines: string[]) => lines.map((line) => line.split(','))
const targets = (rows: string[][]) => {
	const { headings, mapping } = recognise(rows)
	return Object.fromEntries(
		headings.map((heading, at) => [heading, mapping.columns[at]]).filter(([, target]) => target !== ''),
	)
}

test('Eventbrite as the UK has it: Surname, Order no., Home Postcode', () => {
	const rows = table(
		'Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Order Type,Total Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home Address 1,Home City,County of Residence,Home Postcode,Home Country',
		'987,2026-04-01,Amara,Okafor,a@example.org,1,General,Free,0,0,0,Attending,1 High St,Luton,Beds,LU1 1AA,UK',
	)
	expect(recognise(rows)).toMatchObject({ kind: 'eventbrite', headerRow: 1, mapping: { dateOrder: 'yearFirst' } })
	expect(targets(rows)).toEqual({
		'Order no.': 'orderRef',
		'First Name': 'givenName',
		Surname: 'familyName',
		Email: 'email',
		Quantity: 'quantity',
		'Attendee Status': 'status',
	})
})

test('Eventbrite as the US has it: Attendee #, Company, month first', () => {
	const rows = table(
		'Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Attendee Status,Home State,Home Zip,Job Title,Company',
		'9,11/29/24 22:28,Amara,Okafor,a@example.org,1,,General,21,,Free,USD,0,0,0,Attending,MA,02134,Nurse,Mind',
	)
	expect(recognise(rows)).toMatchObject({ kind: 'eventbrite', mapping: { dateOrder: 'monthFirst' } })
	expect(targets(rows)).toMatchObject({
		'Attendee #': 'ref',
		'Order #': 'orderRef',
		'Last Name': 'familyName',
		Company: 'organisation',
		'Job Title': 'jobTitle',
	})
})

test('the buyer is not who comes', () => {
	const rows = table(
		'Order No.,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Event Name,Buyer First Name,Buyer Last Name,Buyer Email',
		'1,2026-01-01,Amara,Okafor,a@example.org,1,General,Forum,Bo,Buyer,bo@example.org',
	)
	expect(targets(rows)).toEqual({
		'Order No.': 'orderRef',
		'First Name': 'givenName',
		'Last Name': 'familyName',
		Email: 'email',
		Quantity: 'quantity',
	})
})

test('an anonymous form: the question that holds addresses is the e-mail, the one that holds names the name', () => {
	const rows = table(
		'ID,Start time,Completion time,Email,Name,Your name,Where can we write to you?,Which organisation are you from?,What would help you take part today?,Can people take your photo?',
		'1,5/19/26 9:00,5/19/26 9:04,anonymous,,Sam Lee,sam@example.org,Mind,,Yes',
		'2,5/20/26 9:00,5/20/26 9:04,anonymous,,Ali Khan,ali@example.org,Luton Council,large print,No',
	)
	expect(recognise(rows)).toMatchObject({ kind: 'microsoftForms', mapping: { dateOrder: 'monthFirst' } })
	expect(targets(rows)).toEqual({
		ID: 'ref',
		'Your name': 'fullName',
		'Where can we write to you?': 'email',
		'Which organisation are you from?': 'organisation',
		'What would help you take part today?': 'access',
		'Can people take your photo?': 'photo',
	})
})

test('a signed-in form keeps its own Email and Name', () => {
	const rows = table(
		'Id,Start time,Completion time,Email,Name,Dietary requirements',
		'1,5/19/26 9:00,5/19/26 9:04,sam@example.org,Sam Lee,vegan',
	)
	expect(targets(rows)).toEqual({ Id: 'ref', Email: 'email', Name: 'fullName', 'Dietary requirements': 'dietary' })
})

test('Google Forms, one language over', () => {
	const rows = table('Zeitstempel,E-Mail-Adresse,Vorname,Nachname', '19.05.2026 09:00:00,a@example.org,Änne,Groß')
	expect(recognise(rows)).toMatchObject({ kind: 'googleForms', mapping: { dateOrder: 'dayFirst' } })
	expect(targets(rows)).toEqual({ 'E-Mail-Adresse': 'email', Vorname: 'givenName', Nachname: 'familyName' })
})

test('pretix positions: the attendee and not the order, Company once though it is there twice', () => {
	const rows = [
		'Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Product,Price,Attendee name,Attendee name: Given name,Attendee name: Family name,Attendee email,Company,Address,Company,Invoice address name'.split(
			',',
		),
		'forum,ABC12,1,paid,buyer@example.org,,2026-05-01,Day,0,Amara Okafor,Amara,Okafor,amara@example.org,Mind,,,Bo Buyer'.split(
			',',
		),
		'forum,ABC12,2,paid,buyer@example.org,,2026-05-01,Day,0,Luis Moreno,Luis,Moreno,luis@example.org,Mind,,,Bo Buyer'.split(
			',',
		),
	]
	const { kind, mapping } = recognise(rows)
	expect(kind).toBe('pretixPositions')
	expect(mapping.columns).toEqual([
		'',
		'orderRef',
		'ref',
		'status',
		'',
		'phone',
		'',
		'',
		'',
		'fullName',
		'givenName',
		'familyName',
		'email',
		'organisation',
		'',
		'',
		'',
	])
})

test.each([
	['pretixCheckinList', 'Order code,Attendee name,Product,Price,Checked in,Automatically checked in,E-mail,Company'],
	['hiEvents', 'ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID'],
	['foyer', 'Badge,Preferred name,Given name,Family name,Organisation,Attending as,Day,Booked,Arrived,Left'],
	['other', 'Name,Telephone'],
])('knows %s', (kind, headings) => {
	expect(recognise(table(headings, 'x,y')).kind).toBe(kind)
})

test('finds the headings under title lines, and the last of several sections', () => {
	const rows = table(
		'Attendee Report',
		'Report Generated:,19/05/2026',
		'Topic,Webinar ID,Actual Start Time',
		'Forum,123,09:00',
		'Host Details',
		'Attended,User Name (Original Name),First Name,Last Name,Email',
		'Yes,Host,Ho,St,host@example.org',
		'Attendee Details',
		'Attended,User Name (Original Name),First Name,Last Name,Email',
		'Yes,Sam,Sam,Lee,sam@example.org',
	)
	expect(recognise(rows)).toMatchObject({
		headerRow: 9,
		mapping: { columns: ['', 'fullName', 'givenName', 'familyName', 'email'] },
	})
})

test('a file without headings is not robbed of its first person', () => {
	expect(
		recognise(table('Amara,Okafor,amara@example.org,07700900123', 'Luis,Moreno,luis@example.org,07700900124'))
			.headerRow,
	).toBe(0)
})

test('headings called __proto__, twice the same, empty, or with a line break are columns like any other', () => {
	const rows = [
		['__proto__', 'Name', 'Name', '', 'constructor', 'What helps you? (one a line)'],
		['x', 'Sam Lee', '', 'y', 'z', 'large print'],
	]
	expect(recognise(rows)).toMatchObject({
		headings: rows[0],
		mapping: { columns: ['', 'fullName', '', '', '', 'access'] },
	})
})

test('columns filled by many rows count though nobody gave them a heading', () => {
	const { headings } = recognise([
		['Name', 'Email'],
		['Sam', 's@example.org', 'note'],
		['Ali', 'a@example.org', 'note'],
	])
	expect(headings).toEqual(['Name', 'Email', ''])
})

test.each([
	[['13/05/2026', '01/02/2026'], 'dayFirst'],
	[['05/13/2026', '01/02/2026'], 'monthFirst'],
	[['2026-05-13', '2026-01-02'], 'yearFirst'],
	[['01/05/2026', '02/05/2026', '03/05/2026', '01/06/2026', '05/06/2026'], 'dayFirst'],
	[['05/01/2026', '05/02/2026', '05/12/2026', '06/01/2026', '06/05/2026'], 'monthFirst'],
])('dates %j are %s', (dates, order) => {
	const rows = [['Name', 'Signed up'], ...dates.map((date, at) => [`Person ${at}`, date])]
	expect(recognise(rows).mapping.dateOrder).toBe(order)
})

test('the shape is of the headings alone', () => {
	const one = recognise(table('Name,Email', 'Sam,s@example.org'))
	const other = recognise(table('Name,Email', 'Ali,a@example.org', 'Lee,l@example.org'))
	expect(other.shape).toBe(one.shape)
	expect(one.shape).not.toContain('sam')
	expect(recognise(table('Name,E-Mail,Town', 'Sam,s@example.org,Luton')).shape).not.toBe(one.shape)
})
