/**
 * The sample conference: two days, 348 confirmed, a national audience. NHS England Specialised
 * Commissioning and the NHS Benchmarking Network are real; every other organisation and the venue
 * are invented.
 */
import type { Organisation } from './plan.ts'
import { room } from './rooms.ts'

export const cyp = {
	name: 'CYP Intensive Mental Health Services Conference',
	venue: 'Riverside Conference Centre',
	organiser: 'NHS England Specialised Commissioning',
	days: [
		{ date: '2027-06-08', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' },
		{ date: '2027-06-09', doorsAt: '08:45', startAt: '09:30', endAt: '15:45' },
	],
	desks: ['Desk 1', 'Desk 2', 'Desk 3', 'Desk 4', 'Desk 5', 'Help desk'],
	rooms: [
		room('A', 'Auditorium', [420, 0], 450, 'stepFree', 'fixed', 'Captions'),
		room('F', 'Foyer', [320, 0], 340, 'stepFree', 'none', 'Standing; marketplace with 12 positions, 8 powered'),
		room('S1', 'Seminar 1', [48, 30], 54, 'stepFree', 'portable', '2 tables, ground floor'),
		room('S2', 'Seminar 2', [48, 30], 54, 'stepFree', 'none', '2 tables, ground floor'),
		room('S3', 'Seminar 3', [44, 28], 50, 'stepFree', 'none', '2 tables, ground floor, low noise'),
		room('S4', 'Seminar 4', [44, 28], 50, 'stepFree', 'none', '2 tables, ground floor'),
		room('S5', 'Seminar 5', [40, 26], 46, 'stepFree', 'none', '2 tables, ground floor, low noise'),
		room('S6', 'Seminar 6', [40, 26], 46, 'stepFree', 'portable', '2 tables, ground floor'),
		room('S7', 'Seminar 7', [40, 26], 46, 'lift', 'none', '2 tables, floor 1'),
		room('S8', 'Seminar 8', [40, 24], 46, 'lift', 'none', '2 tables, floor 1'),
		room('S9', 'Seminar 9', [36, 24], 42, 'lift', 'none', '2 tables, floor 1'),
		room('S10', 'Seminar 10', [36, 24], 42, 'lift', 'none', '2 tables, floor 1'),
		room('S11', 'Seminar 11', [34, 22], 38, 'stairs', 'none', '2 tables, stairs only'),
		room('S12', 'Seminar 12', [44, 28], 50, 'stepFree', 'fixed', '2 tables, low noise'),
		room('Q', 'Quiet Room', [14, 0], 16, 'stepFree', 'none', 'Supervised'),
		room('P1', 'Prep 1', [8, 0], 10, 'stepFree', 'none', ''),
		room('P2', 'Prep 2', [8, 0], 10, 'stepFree', 'none', ''),
		room('W', 'Wellbeing', [6, 0], 8, 'stepFree', 'none', ''),
		room('Y', 'Prayer', [12, 0], 14, 'stepFree', 'none', ''),
		room('O', 'Office', [8, 0], 10, 'stepFree', 'none', 'Hub and printer'),
	],
} as const

const group = (type: string, names: readonly string[]): Organisation[] =>
	names.map((name) => ({
		name,
		type,
		mail: `${name
			.toLowerCase()
			.replace(/nhs foundation trust|integrated care board|provider collaborative|nhs england|[^a-z]/g, '')}.example`,
	}))

const regions = [
	'East of England',
	'London',
	'Midlands',
	'North East and Yorkshire',
	'North West',
	'South East',
	'South West',
]
const areas = [
	'Northvale',
	'Estuary',
	'Weald and Coast',
	'Three Rivers',
	'Highmoor',
	'Capital North',
	'Capital South',
	'Fenland',
	'Westmarch',
]

export const commissioners = [
	'NHS England Specialised Commissioning',
	...regions.map((region) => `NHS England Specialised Commissioning, ${region}`),
]
export const collaboratives = areas.map((area) => `${area} Provider Collaborative`)
export const boards = areas.slice(0, 7).map((area) => `${area} Integrated Care Board`)
export const independents = ["Larkfield Young People's Hospitals", 'Ashgrove Care', 'Merrion House', 'Kestrel Pathways']
export const universities = [
	'Aldermoor University',
	'Chilternview University',
	'Stonegate University',
	'Merehaven School of Nursing',
]
export const charities = ['Open Window', 'Next Step Youth', 'Parent Voices Together']
export const national = ['NHS Benchmarking Network', 'NHS England workforce']
export const trusts = [
	'Aldermoor',
	'Brackenfield',
	'Carrow Valley',
	'Dunmere',
	'Eskwater',
	'Foxley',
	'Greyfriars',
	'Hollin Bridge',
	'Ivelstone',
	'Kestrelmere',
	'Larchwood',
	'Merehaven',
	'Netherby',
	'Oakshott',
].map((place) => `${place} NHS Foundation Trust`)

export const cypOrganisations: readonly Organisation[] = [
	...group('other public body', commissioners),
	...group('other public body', national),
	...group('provider collaborative', collaboratives),
	...group('NHS trust', trusts),
	...group('independent provider', independents),
	...group('ICB', boards),
	...group('education', universities),
	...group('VCSE', charities),
	...group('supplier', ['Signpost Interpreting', 'Lantern AV', 'Heron Street Photography', 'Slow Lane Films']),
]
