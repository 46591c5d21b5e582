/**
 * The two days of the sample conference and its six stories. Planted for practice: the second is told
 * under another name; the fourth speaker is 17; the session of the fifth is chaired by somebody of a
 * unit that its speaker asked not to meet.
 */
import { type Cast, has } from './breakouts.ts'
import { independents } from './cypEvent.ts'
import type { ItemPlan, ProgrammePlan, StoryPlan } from './programme.ts'
import type { SamplePerson } from './sample.ts'

const crew = ({ people }: Cast, suits: (one: SamplePerson) => boolean): readonly SamplePerson[] =>
	people.filter((one) => one.status === 'confirmed' && has('crew')(one) && suits(one))
const ofSector = (sector: string, at: number) => (cast: Cast) =>
	crew(cast, ({ person }) => person.sector === sector)[at]
/** Somebody of a unit who only takes part, on both days. */
const ofUnit =
	(unit: string) =>
	({ people, event }: Cast) =>
		people.find(
			({ status, person }) =>
				status === 'confirmed' &&
				person.organisation === unit &&
				person.roles.join() === 'attendee' &&
				person.days.length === event.days.length,
		)

const stage = { room: 'A', bsl: 'stage right' } as const
const first = ofSector('SC', 0)
const second = ofSector('SC', 1)

const items: readonly ItemPlan[] = [
	{ day: 0, startAt: '09:00', endAt: '10:00', kind: 'marketplace', title: 'Doors, coffee, marketplace', room: 'F' },
	{ day: 0, startAt: '10:00', endAt: '10:20', kind: 'plenary', title: 'Welcome', ...stage, leads: [first] },
	{
		day: 0,
		startAt: '10:20',
		endAt: '11:00',
		kind: 'plenary',
		title: 'Workforce data: growth and demographics',
		...stage,
		av: 'Slides from the stage laptop',
		leads: [ofSector('OT', 0)],
	},
	{ day: 0, startAt: '11:00', endAt: '11:15', kind: 'story', title: 'Story 1', ...stage },
	{ day: 0, startAt: '11:15', endAt: '11:35', kind: 'break', title: 'Break', room: 'F' },
	{
		day: 0,
		startAt: '11:35',
		endAt: '12:25',
		kind: 'plenary',
		title: 'Panel: what changes when the workforce changes',
		...stage,
		av: 'Five table microphones',
		leads: [second],
	},
	{ day: 0, startAt: '12:25', endAt: '13:25', kind: 'meal', title: 'Lunch, marketplace', room: 'F' },
	{ day: 0, startAt: '13:25', endAt: '13:40', kind: 'story', title: 'Story 2', ...stage },
	{ day: 0, startAt: '13:40', endAt: '14:40', kind: 'breakout', title: 'Breakout groups, round 1', round: 1 },
	{ day: 0, startAt: '14:40', endAt: '15:00', kind: 'break', title: 'Break', room: 'F' },
	{ day: 0, startAt: '15:00', endAt: '15:45', kind: 'plenary', title: 'Debate: retention', ...stage, leads: [first] },
	{ day: 0, startAt: '15:45', endAt: '16:00', kind: 'story', title: 'Story 3', ...stage },
	{ day: 1, startAt: '08:45', endAt: '09:30', kind: 'marketplace', title: 'Doors: welcome back', room: 'F' },
	{
		day: 1,
		startAt: '09:30',
		endAt: '09:40',
		kind: 'plenary',
		title: 'Recap and what we heard',
		...stage,
		leads: [second],
	},
	{
		day: 1,
		startAt: '09:40',
		endAt: '10:10',
		kind: 'plenary',
		title: 'Deprivation, recruitment and retention',
		...stage,
		leads: [ofSector('OT', 1)],
	},
	{ day: 1, startAt: '10:10', endAt: '10:25', kind: 'story', title: 'Story 4', ...stage },
	{ day: 1, startAt: '10:25', endAt: '11:25', kind: 'breakout', title: 'Breakout groups, round 2', round: 2 },
	{ day: 1, startAt: '11:25', endAt: '11:45', kind: 'break', title: 'Break', room: 'F' },
	{ day: 1, startAt: '11:45', endAt: '12:15', kind: 'plenary', title: 'YIPPs in the team', ...stage, leads: [first] },
	{
		day: 1,
		startAt: '12:15',
		endAt: '12:30',
		kind: 'story',
		title: 'Story 5',
		...stage,
		leads: [ofUnit(independents[2] ?? '')],
	},
	{ day: 1, startAt: '12:30', endAt: '13:30', kind: 'meal', title: 'Lunch, marketplace', room: 'F' },
	{ day: 1, startAt: '13:30', endAt: '14:30', kind: 'breakout', title: 'Breakout groups, round 3', round: 3 },
	{ day: 1, startAt: '14:30', endAt: '14:50', kind: 'break', title: 'Break', room: 'F' },
	{ day: 1, startAt: '14:50', endAt: '15:05', kind: 'story', title: 'Story 6', ...stage },
	{
		day: 1,
		startAt: '15:05',
		endAt: '15:45',
		kind: 'plenary',
		title: 'Themes and commitments',
		...stage,
		leads: [second],
	},
]

const pause = 'A quiet ten minutes'
const listener = ofSector('LE', 0)
const none = { photo: 'no', video: 'no', audio: 'no', social: 'no', publish: 'no', slides: 'no' } as const

const stories: readonly StoryPlan[] = [
	{
		day: 0,
		at: '11:00',
		minutes: 15,
		workingTitle: 'Staff I remember',
		publicTitle: 'The people on the ward',
		contentNote: 'Time spent on a ward',
		questions: 'viaChair',
		alternative: pause,
		prepCallAt: '2027-05-20T14:00',
		debriefAt: '2027-06-08T11:30',
		followUpOn: '2027-06-10',
		speakers: [
			{
				key: 's1',
				nameShown: 'firstName',
				introduction: 'Keziah trains new staff and writes.',
				offLimits: ['which ward it was'],
				supporter: 's1with',
				consents: { ...none, photo: 'ask', slides: 'yes' },
			},
		],
	},
	{
		day: 0,
		at: '13:25',
		minutes: 15,
		workingTitle: 'A parent',
		publicTitle: 'On the other side of the door',
		isSensitive: true,
		contentNote: 'A child being taken into care on a ward',
		alternative: pause,
		prepCallAt: '2027-05-20T16:00',
		debriefAt: '2027-06-08T14:00',
		followUpOn: '2027-06-10',
		speakers: [
			{
				key: 's2',
				nameShown: 'pseudonym',
				shownAs: 'Iris',
				introduction: 'Iris is a parent.',
				offLimits: ['where the family lives', 'other children'],
				supporter: 's2with',
				backup: listener,
				consents: none,
			},
		],
	},
	{
		day: 0,
		at: '15:45',
		minutes: 15,
		workingTitle: 'From patient to colleague',
		publicTitle: 'What made me apply',
		questions: 'open',
		isRecorded: true,
		isPhotographed: true,
		alternative: pause,
		prepCallAt: '2027-05-21T10:00',
		debriefAt: '2027-06-08T16:20',
		followUpOn: '2027-06-10',
		speakers: [
			{
				key: 's3',
				nameShown: 'full',
				introduction: 'Joshua Ekwueme is a peer worker and runs half marathons.',
				supporter: 's3with',
				consents: { photo: 'yes', video: 'yes', audio: 'yes', social: 'yes', publish: 'yes', slides: 'yes' },
			},
		],
	},
	{
		day: 1,
		at: '10:10',
		minutes: 15,
		workingTitle: 'What helps',
		publicTitle: 'Ask me first',
		alternative: pause,
		prepCallAt: '2027-05-24T16:30',
		debriefAt: '2027-06-09T10:45',
		followUpOn: '2027-06-11',
		speakers: [
			{
				key: 's4',
				nameShown: 'firstName',
				introduction: 'Safa is at college and is on the young people’s panel.',
				offLimits: ['anything about home'],
				supporter: 's4with',
				backup: listener,
				consents: { ...none, guardianAgreement: 'yes' },
			},
		],
	},
	{
		day: 1,
		at: '12:15',
		minutes: 15,
		workingTitle: 'Two views of one shift',
		publicTitle: 'One shift, seen by two',
		contentNote: 'Restraint on a ward',
		questions: 'viaChair',
		format: 'conversation',
		alternative: pause,
		prepCallAt: '2027-05-25T13:00',
		debriefAt: '2027-06-09T12:50',
		followUpOn: '2027-06-11',
		speakers: [
			{
				key: 's5',
				nameShown: 'firstName',
				introduction: 'Tamsin draws comics about hospital food.',
				offLimits: ['the unit', 'names of staff'],
				supporter: 's5with',
				backup: listener,
				consents: { ...none, photo: 'ask' },
			},
			{
				key: 's5b',
				nameShown: 'firstName',
				introduction: 'A matron who has changed her mind more than once.',
				supporter: 's5with',
				backup: listener,
				consents: { ...none, photo: 'yes' },
			},
		],
	},
	{
		day: 1,
		at: '14:50',
		minutes: 15,
		workingTitle: 'The poem',
		publicTitle: 'Night shift, a poem',
		format: 'poemOrArt',
		alternative: pause,
		prepCallAt: '2027-05-26T12:00',
		debriefAt: '2027-06-09T15:20',
		followUpOn: '2027-06-11',
		speakers: [
			{
				key: 's6',
				nameShown: 'firstName',
				introduction: 'Ines writes at night.',
				supporter: 's6with',
				consents: none,
			},
		],
	},
]

export const cypProgramme: ProgrammePlan = {
	items,
	stories,
	supportLead: ofSector('CO', 0),
	roomUses: { Q: 'quiet', P1: 'prep', P2: 'prep', W: 'wellbeing', Y: 'prayer', O: 'office' },
	shifts: [0, 1].flatMap((day) => [
		{
			who: (cast: Cast) => crew(cast, ({ person }) => person.sector === 'LE').slice(1, 2),
			kind: 'wellbeing' as const,
			day,
			startAt: '08:45',
			endAt: '16:15',
			room: 'W',
		},
		{
			who: (cast: Cast) => crew(cast, ({ person }) => person.sector === 'PC').slice(0, 1),
			kind: 'safeguarding' as const,
			day,
			startAt: '08:45',
			endAt: '16:15',
		},
	]),
	materialSentOn: '2027-05-24',
}
