/**
 * Everybody of the sample forum who is nobody in particular: how many places there are by sector,
 * duty and stall, and which organisations and jobs fill them.
 */
import { type Place, places } from './plan.ts'

export const ics = ['BLMK Integrated Care System']
const trusts = [
	'East London NHS Foundation Trust',
	'Central and North West London NHS Foundation Trust',
	'East London NHS Foundation Trust',
]
export const elft = ['East London NHS Foundation Trust']
export const cnwl = ['Central and North West London NHS Foundation Trust']
export const councils = ['Chalkhill Borough Council', 'Ousebridge Council', 'Marsh and Lea Public Health']
export const surgeries = ['Saffron Lane Surgery', 'Orchard Way Medical Centre', 'Lea Valley Primary Care Network']
export const colleges = ['Chilternview University', 'Barton Road College']
const others = ['Chalkhill Fire and Rescue', 'Lea Homes Housing Association']
const charities = [
	'Mind BLMK',
	'Bedfordshire Rural Community Charities',
	'CHUMS',
	'Total Wellbeing Luton',
	'Penrose',
	'Willowbrook Carers Circle',
]

const clinical = ['Community mental health nurse', 'Psychologist', 'Occupational therapist', 'Service manager']
export const council = ['Public health officer', 'Commissioner, adult social care', 'Community connector']
const charityJobs = ['Project worker', 'Volunteer', 'Service manager', 'Peer support worker']
const primary = ['Practice nurse', 'GP', 'Social prescribing link worker']

const crew = { duties: ['crew'] } as const
const facilitator = { duties: ['facilitator'] } as const
const noteTaker = { duties: ['noteTaker'] } as const
const steward = { duties: ['steward'] } as const

/** Crew 18, facilitators 16 (8 with lived experience or caring), note-takers 15 and the double-booked one. */
export const hosts: readonly Place[] = [
	...places(7, 'CO', ics, ['Programme manager', 'Co-production lead', 'Engagement officer'], crew),
	...places(4, 'NP', trusts, ['People participation lead', 'Safeguarding lead', 'Wellbeing lead'], crew),
	...places(3, 'VC', charities, ['Volunteer'], crew),
	...places(3, 'LE', [], [], crew),
	...places(1, 'LA', councils, council, crew),
	...places(5, 'LE', [], [], facilitator),
	...places(3, 'CA', [], [], facilitator),
	...places(4, 'NP', trusts, clinical, facilitator),
	...places(3, 'LA', councils, council, facilitator),
	...places(1, 'PR', surgeries, primary, facilitator),
	...places(6, 'NP', trusts, clinical, noteTaker),
	...places(2, 'CO', ics, ['Commissioning manager'], noteTaker),
	...places(4, 'LA', councils, council, noteTaker),
	...places(2, 'VC', charities, charityJobs, noteTaker),
	...places(1, 'ED', colleges, ['Student nurse'], noteTaker),
]

/** 38 with Sarah Rafiq and Marcus Ogilvie, by stall. */
export const stewards: readonly Place[] = [
	...['Mind BLMK', 'CHUMS', 'Total Wellbeing Luton', 'Penrose', "Luton All Women's Service"].flatMap((name) =>
		places(2, 'VC', [name], charityJobs, steward),
	),
	...places(1, 'VC', ['Bedfordshire Rural Community Charities'], charityJobs, steward),
	...places(2, 'NP', elft, ['People participation worker'], steward),
	...places(2, 'NP', cnwl, ['Milton Keynes services'], steward),
	...places(2, 'CO', ics, ['Engagement officer'], steward),
	...places(2, 'NP', elft, ['Perinatal and maternal mental health team'], steward),
	...places(2, 'NP', elft, ['Mental health support team in schools'], steward),
	...places(1, 'NP', elft, ["Evergreen young people's unit"], steward),
	...places(2, 'NP', trusts, ['NHS talking therapies'], steward),
	...places(1, 'NP', elft, ['Community mental health transformation'], steward),
	...places(2, 'VC', ['Befriending service'], ['Befriender'], steward),
	...places(2, 'NP', trusts, ['NHS 111 option 2 and crisis cafes'], steward),
	...places(1, 'NP', elft, ['Memory service'], steward),
	...places(2, 'VC', ['Candlewick Bereavement Support'], ['Counsellor', 'Volunteer'], steward),
	...[
		'Willowbrook Carers Circle',
		"Brickfields Men's Shed",
		'Paper Crane Arts for Recovery',
		'Level Ground Debt and Benefits Advice',
	].flatMap((name) => places(1, 'VC', [name], charityJobs, steward)),
]

/** Everybody else who takes part, with no duty. */
export const taking: readonly Place[] = [
	...places(12, 'LE', [], []),
	...places(2, 'CA', [], []),
	...places(12, 'NP', trusts, clinical),
	...places(2, 'CO', ics, ['Commissioning manager']),
	...places(9, 'LA', councils, council),
	...places(1, 'VC', charities, charityJobs),
	...places(6, 'PR', surgeries, primary),
	...places(3, 'ED', colleges, ['Lecturer', 'Student nurse']),
	...places(5, 'OT', others, ['Community safety officer', 'Tenancy support officer']),
]

const gone = { status: 'cancelled', isPlain: true } as const
export const cancelled: readonly Place[] = [
	...places(2, 'LE', [], [], gone),
	...places(1, 'CA', [], [], gone),
	...places(2, 'NP', trusts, clinical, gone),
	...places(1, 'LA', councils, council, gone),
	...places(1, 'VC', charities, charityJobs, gone),
	...places(1, 'PR', surgeries, primary, gone),
]

const hoping = { status: 'waiting', isPlain: true } as const
export const waiting: readonly Place[] = [
	...places(1, 'LE', [], [], hoping),
	...places(2, 'NP', trusts, clinical, hoping),
	...places(1, 'LA', councils, council, hoping),
	...places(2, 'VC', charities, charityJobs, hoping),
]
