/**
 * The sample forum: one day, 186 confirmed, at a venue whose rooms are invented. The organisations
 * named first are those of the real forum it is modelled on; the others do not exist.
 */
import type { Organisation } from './plan.ts'
import { room } from './rooms.ts'

export const blmk = {
	name: 'BLMK Mental Health Forum',
	venue: 'Venue 360, Luton',
	organiser: 'BLMK Integrated Care System',
	days: [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '15:50' }],
	desks: ['Desk 1', 'Desk 2', 'Desk 3', 'Help desk'],
	rooms: [
		room('H', 'Main Hall', [230, 160], 260, 'stepFree', 'fixed', 'Stage with ramp, captions'),
		room('M', 'Marketplace Hall', [220, 0], 220, 'stepFree', 'none', 'Standing; 26 stall positions, noisy'),
		room('R1', 'Room 1', [40, 24], 44, 'stepFree', 'fixed', '2 tables'),
		room('R2', 'Room 2', [40, 24], 44, 'stepFree', 'portable', '2 tables, low noise'),
		room('R3', 'Room 3', [36, 22], 40, 'stepFree', 'none', '2 tables'),
		room('R4', 'Room 4', [36, 22], 40, 'stepFree', 'none', '2 tables'),
		room('R5', 'Room 5', [44, 28], 50, 'lift', 'fixed', '2 tables, floor 1'),
		room('R6', 'Room 6', [36, 22], 40, 'lift', 'none', '2 tables, floor 1'),
		room('R7', 'Mezzanine', [30, 20], 32, 'stairs', 'none', '2 tables, stairs only, groups of 8 at most'),
		room('R8', 'Garden Room', [30, 20], 34, 'stepFree', 'none', '2 tables, private exit, low noise'),
		room('Q', 'Quiet Room', [12, 0], 14, 'stepFree', 'none', 'Supervised'),
		room('P', 'Speaker prep', [8, 0], 10, 'stepFree', 'none', ''),
		room('W', 'Wellbeing 1:1', [4, 0], 6, 'stepFree', 'none', ''),
		room('Y', 'Prayer', [8, 0], 10, 'stepFree', 'none', ''),
		room('O', 'Office', [6, 0], 8, 'stepFree', 'none', 'Hub and printer'),
	],
} as const

const trust = 'NHS trust'
const charity = 'VCSE'

const organisation = (name: string, type: string, mail: string): Organisation => ({
	name,
	type,
	mail: `${mail}.example`,
})

export const blmkOrganisations: readonly Organisation[] = [
	organisation('BLMK Integrated Care System', 'ICB', 'blmk-ics'),
	organisation('East London NHS Foundation Trust', trust, 'elft'),
	organisation('Central and North West London NHS Foundation Trust', trust, 'cnwl'),
	organisation('Mind BLMK', charity, 'mind-blmk'),
	organisation('CHUMS', charity, 'chums'),
	organisation('Total Wellbeing Luton', charity, 'totalwellbeing'),
	organisation('Penrose', charity, 'penrose'),
	organisation("Luton All Women's Service", charity, 'laws'),
	organisation('Bedfordshire Rural Community Charities', charity, 'brcc'),
	organisation('Befriending service', charity, 'befriending'),
	organisation('Candlewick Bereavement Support', charity, 'candlewick'),
	organisation('Willowbrook Carers Circle', charity, 'willowbrook'),
	organisation('Bright Hands Deaf Wellbeing', charity, 'brighthands'),
	organisation("Brickfields Men's Shed", charity, 'brickfields'),
	organisation('Paper Crane Arts for Recovery', charity, 'papercrane'),
	organisation('Level Ground Debt and Benefits Advice', charity, 'levelground'),
	organisation('Quiet Compass Autism Network', charity, 'quietcompass'),
	organisation('Chalkhill Borough Council', 'local authority', 'chalkhill'),
	organisation('Ousebridge Council', 'local authority', 'ousebridge'),
	organisation('Marsh and Lea Public Health', 'local authority', 'marshlea'),
	organisation('Saffron Lane Surgery', 'primary care', 'saffronlane'),
	organisation('Orchard Way Medical Centre', 'primary care', 'orchardway'),
	organisation('Lea Valley Primary Care Network', 'primary care', 'leavalleypcn'),
	organisation('Chilternview University', 'education', 'chilternview'),
	organisation('Barton Road College', 'education', 'bartonroad'),
	organisation('Chalkhill Fire and Rescue', 'other public body', 'chalkhillfire'),
	organisation('Lea Homes Housing Association', 'other public body', 'leahomes'),
	organisation('Signpost Interpreting', 'supplier', 'signpost'),
	organisation('Lantern AV', 'supplier', 'lanternav'),
	organisation('Heron Street Photography', 'supplier', 'heronstreet'),
]
