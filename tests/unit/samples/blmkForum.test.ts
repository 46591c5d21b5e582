/** Every number set down for the sample forum that its event and list can show. */
import { expect, test } from 'vitest'
import { sampleEvent } from '../../../shared/domain/samples/samples.ts'
import { localSectors } from '../../../shared/domain/sectors.ts'
import { byNeed, byRole, bySector, fullName, takingPart, tally, target } from './counting.ts'

const sample = sampleEvent('blmk-forum')
const { event, people } = sample
const present = takingPart(sample)
const withStatus = (status: string) => people.filter((one) => one.status === status)

test('is one Wednesday in May at Venue 360', () => {
	expect(event.name).toBe('BLMK Mental Health Forum')
	expect(event.venue).toBe('Venue 360, Luton')
	expect(event.organiser).toBe('BLMK Integrated Care System')
	expect(event.days.map(({ id: _, ...day }) => day)).toEqual([
		{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '15:50' },
	])
	expect(new Date('2027-05-19').getUTCDay()).toBe(3)
	expect(event.desks.map((desk) => desk.name)).toEqual(['Desk 1', 'Desk 2', 'Desk 3', 'Help desk'])
	expect(event.sectors).toEqual(localSectors)
})

test('has the fifteen rooms of the plan', () => {
	const rows = event.rooms.map((room) =>
		[
			room.code,
			room.name,
			`${room.theatreSeats}/${room.cabaretSeats}`,
			room.fireCapacity,
			room.access,
			room.loop,
			...(room.isLowNoise ? ['low noise'] : []),
		].join(' '),
	)
	expect(rows).toEqual([
		'H Main Hall 230/160 260 stepFree fixed',
		'M Marketplace Hall 220/0 220 stepFree none',
		'R1 Room 1 40/24 44 stepFree fixed',
		'R2 Room 2 40/24 44 stepFree portable low noise',
		'R3 Room 3 36/22 40 stepFree none',
		'R4 Room 4 36/22 40 stepFree none',
		'R5 Room 5 44/28 50 lift fixed',
		'R6 Room 6 36/22 40 lift none',
		'R7 Mezzanine 30/20 32 stairs none',
		'R8 Garden Room 30/20 34 stepFree none low noise',
		'Q Quiet Room 12/0 14 stepFree none',
		'P Speaker prep 8/0 10 stepFree none',
		'W Wellbeing 1:1 4/0 6 stepFree none',
		'Y Prayer 8/0 10 stepFree none',
		'O Office 6/0 8 stepFree none',
	])
	expect(event.rooms.find((room) => room.code === 'R7')?.notes).toContain('stairs only')
})

test('has the organisations of the real forum and of the stalls', () => {
	const names = event.organisations.map((one) => one.name)
	for (const name of [
		...['BLMK Integrated Care System', 'East London NHS Foundation Trust', 'Mind BLMK', 'CHUMS', 'Penrose'],
		...['Central and North West London NHS Foundation Trust', 'Total Wellbeing Luton', "Luton All Women's Service"],
		...['Bedfordshire Rural Community Charities', 'Candlewick Bereavement Support', 'Willowbrook Carers Circle'],
		...['Bright Hands Deaf Wellbeing', "Brickfields Men's Shed", 'Paper Crane Arts for Recovery'],
		...['Level Ground Debt and Benefits Advice', 'Quiet Compass Autism Network'],
	])
		expect(names).toContain(name)
})

test('has 186 confirmed by sector, 8 cancelled, 6 waiting', () => {
	expect(bySector(present)).toEqual({ LE: 38, CA: 16, NP: 46, CO: 14, LA: 18, VC: 36, PR: 8, ED: 5, OT: 5 })
	expect(present).toHaveLength(186)
	expect(withStatus('cancelled')).toHaveLength(8)
	expect(withStatus('waiting')).toHaveLength(6)
})

test('has 15 people beside those numbers', () => {
	const beside = people.filter((one) => !one.person.roles.includes('attendee'))
	expect(byRole(beside)).toEqual({ companion: 7, communicationProfessional: 4, contractor: 4 })
	expect(tally(beside.filter((one) => one.person.organisation !== '').map((one) => one.person.jobTitle))).toEqual({
		'BSL interpreter': 3,
		'Speech-to-text reporter': 1,
		Photographer: 1,
		'Sound and stage': 3,
	})
	expect(people).toHaveLength(186 + 8 + 6 + 15)
})

test('has the duties of the day', () => {
	const { attendee: _, ...duties } = byRole(present)
	expect(duties).toEqual({ crew: 18, facilitator: 16, noteTaker: 16, steward: 38, speaker: 6, supporter: 5 })
	const facilitators = present.filter((one) => one.person.roles.includes('facilitator'))
	expect(facilitators.filter((one) => ['LE', 'CA'].includes(one.person.sector))).toHaveLength(8)
	/** One supporter takes notes too: the double booking of story 4. */
	const double = present.filter((one) => one.person.roles.length > 2)
	expect(double.map((one) => one.person.roles)).toEqual([['attendee', 'supporter', 'noteTaker']])
	expect(target(sample, double[0] as (typeof people)[number])?.person.givenName).toBe('Kacper')
})

test('has the stewards of the 24 stalls', () => {
	const stewards = present.filter((one) => one.person.roles.includes('steward'))
	expect(tally(stewards.map((one) => one.person.organisation))).toEqual({
		'Mind BLMK': 2,
		CHUMS: 2,
		'Total Wellbeing Luton': 2,
		Penrose: 2,
		"Luton All Women's Service": 2,
		'Bedfordshire Rural Community Charities': 1,
		'BLMK Integrated Care System': 2,
		'Befriending service': 2,
		'Candlewick Bereavement Support': 2,
		'Willowbrook Carers Circle': 1,
		'Bright Hands Deaf Wellbeing': 1,
		"Brickfields Men's Shed": 1,
		'Paper Crane Arts for Recovery': 1,
		'Level Ground Debt and Benefits Advice': 1,
		'Quiet Compass Autism Network': 1,
		'East London NHS Foundation Trust': 11,
		'Central and North West London NHS Foundation Trust': 4,
	})
})

test('has the needs, diets and plans of the day', () => {
	expect(byNeed(present)).toEqual({
		stepFree: 9,
		wheelchairSpace: 6,
		hearingLoop: 5,
		bslInterpreter: 2,
		lipReading: 3,
		lowNoise: 4,
		largePrint: 7,
		easyRead: 6,
		plainTextFile: 2,
		spokenLanguageInterpreter: 3,
		restBreaks: 8,
		assistanceDog: 1,
		vegetarian: 31,
		vegan: 12,
		halal: 34,
		kosher: 2,
		glutenFree: 9,
		dairyFree: 7,
		nutFree: 5,
		helpToLeave: 8,
	})
	expect(present.filter((one) => one.person.needsEvacuationHelp === 'yes')).toHaveLength(8)
	for (const one of present) {
		const codes = one.person.needs.map((need) => need.code)
		if (codes.includes('wheelchairSpace')) expect(codes).toContain('stepFree')
	}
	const needs = present.flatMap((one) => one.person.needs)
	expect(needs.filter((need) => need.words === 'Nut allergy, serious')).toHaveLength(2)
	expect(
		needs
			.filter((need) => need.code === 'spokenLanguageInterpreter')
			.map((need) => need.words)
			.sort(),
	).toEqual(['Polish interpreter', 'Romanian interpreter', 'Urdu interpreter'])
	expect(people.filter((one) => one.status !== 'confirmed').flatMap((one) => one.person.needs)).toEqual([])
})

test('leaves the photo answers of 16 walk-ins to 118, 39 and 45', () => {
	const answers = tally(present.map((one) => one.person.photo))
	expect(answers).toEqual({ yes: 109, ask: 36, no: 41 })
	expect([118 - 109, 39 - 36, 45 - 41]).toEqual([9, 3, 4])
	expect(9 + 3 + 4).toBe(16)
})

test('asks the speakers of the stories about photos as they wish', () => {
	const speakers = present.filter((one) => one.person.roles.includes('speaker'))
	expect(tally(speakers.map((one) => one.person.photo))).toEqual({ no: 2, yes: 3, ask: 1 })
	expect(tally(speakers.map((one) => one.person.sector))).toEqual({ LE: 4, CA: 2 })
	const pseudonym = speakers.filter((one) => one.person.preferredName !== one.person.givenName)
	expect(pseudonym.map((one) => [one.person.sector, one.person.photo])).toEqual([['CA', 'no']])
})

test('has six rows of two people, alike in what one row says of both', () => {
	const second = present.filter((one) => one.links.some((link) => link.kind === 'bookedTogether'))
	expect(second).toHaveLength(6)
	for (const one of second) {
		const first = target(sample, one)?.person
		const same = (person = first) =>
			person && [person.familyName, person.sector, person.organisation, person.photo, person.needs, person.days]
		expect(same(one.person)).toEqual(same())
		expect(one.person.needs).toEqual([])
		expect([one.person.email, one.person.phone]).toEqual(['', ''])
	}
})

test('has one address that a carer and the person they support share', () => {
	const shared = [...Map.groupBy(people, (one) => one.person.email)].filter(
		([email, all]) => email !== '' && all.length > 1,
	)
	expect(shared).toHaveLength(1)
	const [person, carer] = shared[0]?.[1] ?? []
	expect(carer?.links).toEqual([{ to: person?.registrationId, kind: 'carer' }])
	expect([person?.person.sector, carer?.person.sector]).toEqual(['LE', 'CA'])
})

test('links companions, one BSL team for two people, and interpreters', () => {
	const beside = people.filter((one) => !one.person.roles.includes('attendee'))
	const companions = beside.filter((one) => one.person.roles.includes('companion'))
	expect(tally(companions.flatMap((one) => one.links.map((link) => link.kind)))).toEqual({
		personalAssistant: 3,
		supporter: 1,
		interpreter: 3,
	})
	const team = beside.filter((one) => one.person.jobTitle === 'BSL interpreter')
	const signing = present.filter((one) => one.person.needs.some((need) => need.code === 'bslInterpreter'))
	for (const one of team)
		expect(one.links.map((link) => link.to).sort()).toEqual(signing.map((other) => other.registrationId).sort())
	const assisted = companions.filter((one) => one.links[0]?.kind === 'interpreter').map((one) => target(sample, one))
	for (const one of assisted) expect(one?.person.needs.map((need) => need.code)).toContain('spokenLanguageInterpreter')
})

test('lets two namesakes be told apart only by the address they booked with', () => {
	const wards = people.filter((one) => fullName(one) === 'Patricia Ward')
	expect(wards.map((one) => one.person.email.slice(0, 3)).sort()).toEqual(['pat', 'war'])
	expect(wards.every((one) => one.person.organisation === '')).toBe(true)
})

test('has nobody under 18 and everybody on the one day', () => {
	expect(people.some((one) => one.person.isUnder18)).toBe(false)
	for (const one of people) expect(one.person.days).toEqual([event.days[0]?.id])
})
