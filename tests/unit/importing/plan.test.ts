import { describe, expect, test } from 'vitest'
import { lookOver } from '../../../shared/domain/importing/lookOver.ts'
import { afterwards, days, fates, planOf, table } from './planning.ts'

const heads = 'First name,Surname,Email,Organisation'

test('every row has one fate, and they add up', () => {
	const plan = planOf(
		table(
			`${heads},Status`,
			'Amara,Okafor,a@example.org,Mind,Attending',
			',,,,',
			'Amara,Okafor,a@example.org,Mind,Attending',
			',,nameless@example.org,,Attending',
			'Bo,Berg,b@example.org,,Cancelled',
			'Cy,Cole,c@example.org,,Waiting list',
			`${heads},Status`,
			'Total,4,,,',
			'Di,Day,d@example.org,,Attending,stray',
		),
	)
	expect(fates(plan)).toEqual([
		'new',
		'empty',
		'held',
		'noName',
		'cancelledInFile',
		'new',
		'notAPerson',
		'notAPerson',
		'tooManyCells',
	])
	expect(plan.tally).toEqual({ rows: 9, new: 2, changed: 0, unchanged: 0, held: 1, refused: 6, people: 2 })
	expect(plan.entries.map(({ row, status }) => [row, status])).toEqual([
		[2, 'confirmed'],
		[4, 'confirmed'],
		[7, 'waiting'],
	])
	expect(plan.refused[0]).toEqual({ row: 3, column: '', code: 'empty' })
})

test('the same file again changes nothing, held rows are not held twice', () => {
	const rows = table(heads, 'Amara,Okafor,a@example.org,Mind', 'Amara,Okafor,a@example.org,Mind', 'Cher,,,', 'Cher,,,')
	const first = planOf(rows)
	expect(fates(first)).toEqual(['new', 'held', 'new', 'held'])
	expect(fates(planOf(rows, afterwards(first)))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
})

test('one address for several: the buyer repeated is no duplicate, and is counted', () => {
	const plan = planOf(
		table(
			heads,
			'Amara,Okafor,office@example.org,Mind',
			'Luis,Moreno,office@example.org,Mind',
			'Ben,Carter,office@example.org,Mind',
		),
	)
	expect(fates(plan)).toEqual(['new', 'new', 'new'])
	expect(plan.sharedEmails).toBe(1)
})

test('a similar name at the same address is held, with who it may be', () => {
	const known = afterwards(planOf(table(heads, 'Shanelle,Okonjo,s@example.org,Mind')))
	const plan = planOf(table(heads, 'S,Okonjo,s@example.org,'), known)
	expect(fates(plan)).toEqual(['held'])
	expect(plan.entries[0]?.suspects).toEqual([known[0]?.registrationId])
	expect(lookOver(plan, 'held', 0, 10, days).rows[0]?.suspects).toEqual([
		{ name: 'Shanelle Okonjo', email: 's@example.org', organisation: 'Mind' },
	])
})

test('same name and organisation: held without an address, another person with another address', () => {
	const known = afterwards(planOf(table(heads, 'David,Jones,d1@example.org,Luton Council')))
	expect(fates(planOf(table(heads, 'David,Jones,,Luton Council'), known))).toEqual(['held'])
	expect(fates(planOf(table(heads, 'David,Jones,d2@example.org,Luton Council'), known))).toEqual(['new'])
	expect(fates(planOf(table(heads, 'David,Jones,,Bedford Council'), known))).toEqual(['new'])
})

test('a reference is the same person whatever else has changed; a row number of a form is not', () => {
	const strong = 'Attendee #,Order Date,Order #,First Name,Last Name,Email'
	const known = afterwards(planOf(table(strong, '2100345,2026-01-01,1,Amara,Okafor,a@example.org')))
	const again = planOf(table(strong, '2100345,2026-01-01,1,Luis,Moreno,l@example.org'), known)
	expect(fates(again)).toEqual(['changed'])
	expect(again.entries[0]?.registrationId).toBe(known[0]?.registrationId)

	const form = 'ID,Start time,Completion time,Full name,Your email'
	const answered = afterwards(planOf(table(form, '1,1/1/26,1/1/26,Amara Okafor,a@example.org')))
	expect(fates(planOf(table(form, '1,2/1/26,2/1/26,Luis Moreno,l@example.org'), answered))).toEqual(['new'])
	expect(fates(planOf(table(form, '1,1/1/26,1/1/26,Amara Okafor,new@example.org'), answered))).toEqual(['changed'])
})

test('pretix numbers its positions anew in every order', () => {
	const plan = planOf(
		table(
			'Order code,Position ID,Status,Attendee name,Attendee email',
			'AAA,1,paid,Amara Okafor,a@example.org',
			'AAA,2,paid,Luis Moreno,l@example.org',
			'BBB,1,paid,Ben Carter,b@example.org',
		),
	)
	expect(plan.entries.map(({ ref }) => ref)).toEqual(['AAA-1', 'AAA-2', 'BBB-1'])
})

describe('what a desk has changed since', () => {
	const rows = table(`${heads},Known as`, 'Shanelle,Okonjo,s@example.org,Mind,')
	const known = afterwards(planOf(rows)).map((person) => ({
		...person,
		current: { ...person.current, preferredName: 'Shan', familyName: 'Okonjo-Reid', email: 'shan@example.org' },
	}))

	test('is not a change of the file', () => {
		expect(fates(planOf(rows, known))).toEqual(['unchanged'])
	})
	test('leaves a real change of the file to be seen', () => {
		const plan = planOf(table(`${heads},Known as`, 'Shanelle,Okonjo,s@example.org,Rethink,'), known)
		expect(lookOver(plan, 'changed', 0, 10, days)).toMatchObject({
			total: 1,
			rows: [{ row: 2, changes: [{ field: 'organisation', before: 'Mind', after: 'Rethink' }] }],
		})
	})
	test('is found under the new address too', () => {
		expect(fates(planOf(table(heads, 'Shan,Okonjo-Reid,shan@example.org,Mind'), known))).not.toContain('new')
	})
})

test('a file that says less takes nothing away', () => {
	const known = afterwards(
		planOf(
			table(
				`${heads},Dietary,Photo OK?,Known as,Phone`,
				'Shanelle,Okonjo,s@example.org,Mind,vegan,No,Shan,07700900123',
			),
		),
	)
	expect(fates(planOf(table('First name,Surname,Email', 'Shanelle,Okonjo,s@example.org'), known))).toEqual([
		'unchanged',
	])
	const plan = planOf(
		table('First name,Surname,Email,Access needs', 'Shanelle,Okonjo,s@example.org,large print'),
		known,
	)
	expect(plan.entries[0]).toMatchObject({
		result: 'changed',
		person: {
			preferredName: 'Shan',
			phone: '07700900123',
			photo: 'no',
			needs: [{ code: 'vegan' }, { code: 'largePrint' }],
		},
	})
})

describe('cancelled rows', () => {
	const coming = table(`${heads},Status`, 'Amara,Okafor,a@example.org,Mind,Attending')
	const known = afterwards(planOf(coming))

	test('cancel somebody known, once', () => {
		const rows = table(`${heads},Status`, 'Amara,Okafor,a@example.org,Mind,Cancelled')
		const plan = planOf(rows, known)
		expect(plan.entries).toMatchObject([
			{ result: 'changed', status: 'cancelled', registrationId: known[0]?.registrationId },
		])
		expect(fates(planOf(rows, afterwards(plan, known)))).toEqual(['unchanged'])
	})
	test('cancel nobody who has booked again in the same file', () => {
		const rows = table(
			`${heads},Status`,
			'Amara,Okafor,a@example.org,Mind,Cancelled',
			'Amara,Okafor,a@example.org,Mind,Attending',
		)
		expect(fates(planOf(rows, known))).toEqual(['cancelledInFile', 'unchanged'])
		expect(fates(planOf(rows))).toEqual(['cancelledInFile', 'new'])
	})
	test('coming after all is a change', () => {
		const off = known.map((person) => ({ ...person, status: 'cancelled' as const }))
		expect(planOf(coming, off).entries).toMatchObject([{ result: 'changed', status: 'confirmed' }])
	})
})

test('two in one row are two people, linked, and one row', () => {
	const rows = table(heads, 'Ana and Luis,Moreno,ana@example.org,')
	const plan = planOf(rows)
	expect(plan.tally).toMatchObject({ rows: 1, new: 1, people: 2 })
	const [ana, luis] = plan.entries
	expect([ana?.person.preferredName, luis?.person.preferredName, luis?.person.familyName]).toEqual([
		'Ana',
		'Luis',
		'Moreno',
	])
	expect([ana?.isExtra, luis?.isExtra, luis?.row]).toEqual([false, true, 2])
	expect(luis?.links).toEqual([{ to: ana?.registrationId, kind: 'bookedTogether' }])
	expect(fates(planOf(rows, afterwards(plan)))).toEqual(['unchanged'])
})

test('a companion named in a column becomes a person of their own, linked; what may be no name does not', () => {
	const rows = table(
		'First name,Last name,Email,Name of your companion',
		'Ana,Moreno,ana@example.org,Dr Luis Pérez',
		'Bo,Berg,bo@example.org,Yes please',
		'Cy,Cole,cy@example.org,my mum',
		'Di,Dale,di@example.org,',
		'Ed,East,ed@example.org,Carer',
	)
	const plan = planOf(rows)
	expect(plan.tally).toMatchObject({ rows: 5, new: 5, people: 6 })
	const [ana, luis] = plan.entries
	expect(luis).toMatchObject({
		isExtra: true,
		row: 2,
		person: { preferredName: 'Luis', familyName: 'Pérez', sector: '', photo: '', needs: [] },
		links: [{ to: ana?.registrationId, kind: 'bookedTogether' }],
	})
	expect(fates(planOf(rows, afterwards(plan)))).toEqual([
		'unchanged',
		'unchanged',
		'unchanged',
		'unchanged',
		'unchanged',
	])
	// Somebody who comes along later is added by the newer file, and nobody else.
	const later = planOf(
		rows.map((row) => (row[0] === 'Di' ? [...row.slice(0, 3), 'Fay Dale'] : row)),
		afterwards(plan),
	)
	expect(later.entries.map(({ person }) => person.preferredName)).toEqual(['Di', 'Fay'])
	expect(later.tally).toMatchObject({ new: 0, people: 1 })
})

test('names keep their letters, one word is a whole name, no e-mail is fine, a bad one costs nobody their place', () => {
	const plan = planOf(table(heads, 'ANGUS,McDONALD,not an address,', 'cher,,,', 'bell,hooks,Bell <bell@example.org>,'))
	expect(
		plan.entries.map(({ person: { preferredName, familyName, email } }) => [preferredName, familyName, email]),
	).toEqual([
		['ANGUS', 'McDONALD', ''],
		['cher', '', ''],
		['bell', 'hooks', 'bell@example.org'],
	])
})

test('a name too long for any badge is refused, a note too long is cut', () => {
	const plan = planOf(table(heads, `${'x'.repeat(201)},Lee,,`, `Sam,Lee,,${'y'.repeat(300)}`))
	expect(fates(plan)).toEqual(['tooLong', 'new'])
	expect(plan.refused[0]?.column).toBe('First name')
	expect(plan.entries[0]?.person.organisation).toHaveLength(200)
})

test('unknown answers are told by how often, and can be matched', () => {
	const rows = table('Name,I am', 'Sam Lee,zzz', 'Ali Khan,carer', 'Bo Berg,zzz', 'Cy Cole,yyy')
	const plan = planOf(rows)
	expect(plan.unknownAnswers).toEqual([
		{ column: 1, answer: 'zzz', rows: 2 },
		{ column: 1, answer: 'yyy', rows: 1 },
	])
	expect(plan.entries.map(({ person }) => person.sector)).toEqual(['', 'CA', '', ''])
	const matched = planOf(rows, [], { answers: { zzz: 'VC' } })
	expect(matched.entries.map(({ person }) => person.sector)).toEqual(['VC', 'CA', 'VC', ''])
	expect(matched.unknownAnswers).toHaveLength(1)
})

test('days: those named, all where none is, refused where it is another event’s', () => {
	const plan = planOf(table('Name,Which days', 'Sam Lee,Day 2', 'Ali Khan,', 'Bo Berg,3 June 2027'))
	expect(fates(plan)).toEqual(['new', 'new', 'unknownDay'])
	expect(plan.entries.map(({ person }) => person.days)).toEqual([['day-2'], ['day-1', 'day-2']])
})

test('tells what no column brings', () => {
	expect(planOf(table('Name,Photo consent', 'Sam Lee,yes')).missing).toEqual([
		'email',
		'organisation',
		'sector',
		'access',
		'dietary',
		'evacuation',
	])
})

test('what follows the people in a report is nobody', () => {
	const plan = planOf(
		table(
			'1. Summary',
			'2. Participants',
			'Name,First join,Email',
			'Sam Lee,9:00,sam@example.org',
			'',
			'3. In-Meeting Activities',
			'Name,Join time,Leave time',
			'Sam Lee,9:00,9:30',
		),
	)
	expect(fates(plan)).toEqual(['new', 'empty', 'notAPerson', 'notAPerson', 'notAPerson'])
})

test('a plain numbered list is people, every line of it', () => {
	expect(fates(planOf([['Name'], ['1. Sam Lee'], ['2. Ali Khan'], ['Host Lee']]))).toEqual(['new', 'new', 'new'])
})

test('a walk-in who turns up in a file is the same person', () => {
	const current = { preferredName: 'Sam', givenName: '', familyName: 'Lee', email: 'sam@example.org', organisation: '' }
	const known = [{ registrationId: 'walk-in', ref: '', status: 'confirmed' as const, current, imported: null }]
	expect(fates(planOf(table('Name,Email', 'Sam Lee,sam@example.org'), known))).toEqual(['unchanged'])
	expect(planOf(table('Name,Email,Diet', 'Sam Lee,sam@example.org,vegan'), known).entries).toMatchObject([
		{ result: 'changed', registrationId: 'walk-in' },
	])
})
