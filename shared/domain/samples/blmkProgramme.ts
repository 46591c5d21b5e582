/**
 * The day of the sample forum and its five stories. Planted for practice: the supporter of the fourth
 * also takes notes until a quarter of an hour before it; the third is told under another name; the
 * fifth is to be asked about again on the day.
 */
import { type Cast, has } from './breakouts.ts'
import type { ItemPlan, ProgrammePlan, StoryPlan } from './programme.ts'
import type { SamplePerson } from './sample.ts'

const crew = ({ people }: Cast, suits: (one: SamplePerson) => boolean): readonly SamplePerson[] =>
	people.filter((one) => one.status === 'confirmed' && has('crew')(one) && suits(one))
const withJob =
	(jobTitle: string, at = 0) =>
	(cast: Cast) =>
		crew(cast, ({ person }) => person.jobTitle === jobTitle)[at]
const listeners = (cast: Cast) => crew(cast, ({ person }) => person.sector === 'LE')

const items: readonly ItemPlan[] = [
	{
		day: 0,
		startAt: '08:00',
		endAt: '09:00',
		kind: 'setUp',
		title: 'Crew and stalls set up, wellbeing brief',
		room: 'O',
	},
	{ day: 0, startAt: '09:00', endAt: '09:45', kind: 'marketplace', title: 'Doors, coffee, marketplace', room: 'M' },
	{
		day: 0,
		startAt: '09:45',
		endAt: '10:00',
		kind: 'plenary',
		title: 'Welcome, ways to take part, wellbeing and fire notes',
		room: 'H',
		av: 'Two hand-held microphones; loop on',
		access: 'Captions on the left screen',
		bsl: 'stage left',
		leads: [withJob('Programme manager')],
	},
	{
		day: 0,
		startAt: '10:00',
		endAt: '10:15',
		kind: 'plenary',
		title: 'Opening',
		room: 'H',
		bsl: 'stage left',
		leads: [withJob('Programme manager', 1)],
	},
	{ day: 0, startAt: '10:15', endAt: '10:30', kind: 'story', title: 'Story 1', room: 'H', bsl: 'stage left' },
	{
		day: 0,
		startAt: '10:30',
		endAt: '10:50',
		kind: 'plenary',
		title: 'Five years of progress',
		room: 'H',
		av: 'Slides from the stage laptop',
		bsl: 'stage left',
		leads: [withJob('Programme manager')],
	},
	{ day: 0, startAt: '10:50', endAt: '11:05', kind: 'story', title: 'Story 2', room: 'H', bsl: 'stage left' },
	{ day: 0, startAt: '11:05', endAt: '11:35', kind: 'break', title: 'Break, marketplace', room: 'M' },
	{ day: 0, startAt: '11:35', endAt: '12:25', kind: 'breakout', title: 'Breakout groups, round 1', round: 1 },
	{ day: 0, startAt: '12:25', endAt: '13:40', kind: 'meal', title: 'Lunch, marketplace', room: 'M' },
	{ day: 0, startAt: '13:40', endAt: '13:55', kind: 'story', title: 'Story 3', room: 'H', bsl: 'stage left' },
	{ day: 0, startAt: '13:55', endAt: '14:45', kind: 'breakout', title: 'Breakout groups, round 2', round: 2 },
	{ day: 0, startAt: '14:45', endAt: '15:00', kind: 'break', title: 'Break', room: 'M' },
	{ day: 0, startAt: '15:00', endAt: '15:30', kind: 'story', title: 'Stories 4 and 5', room: 'H', bsl: 'stage left' },
	{
		day: 0,
		startAt: '15:30',
		endAt: '15:50',
		kind: 'plenary',
		title: 'What we heard, what we will do',
		room: 'H',
		bsl: 'stage left',
		leads: [withJob('Programme manager', 1)],
	},
]

const pause = 'A ten-minute pause with music'

const stories: readonly StoryPlan[] = [
	{
		day: 0,
		at: '10:15',
		minutes: 15,
		workingTitle: 'The first year',
		publicTitle: 'Being heard in my baby’s first year',
		isSensitive: true,
		contentNote: 'Pregnancy, and depression after birth',
		alternative: pause,
		prepCallAt: '2027-05-06T14:00',
		debriefAt: '2027-05-19T10:50',
		followUpOn: '2027-05-21',
		speakers: [
			{
				key: 's1',
				nameShown: 'firstName',
				introduction: 'Jasmine is a mother of two and helps to plan perinatal care here.',
				offLimits: ['her baby’s name', 'medication'],
				supporter: 's1with',
				backup: (cast) => listeners(cast)[2],
				consents: { photo: 'no', video: 'no', audio: 'no', social: 'no', publish: 'no', slides: 'no' },
			},
		],
	},
	{
		day: 0,
		at: '10:50',
		minutes: 15,
		workingTitle: 'Co-production and me',
		publicTitle: 'What co-production gave me',
		questions: 'viaChair',
		isRecorded: true,
		isPhotographed: true,
		alternative: pause,
		prepCallAt: '2027-05-06T15:00',
		debriefAt: '2027-05-19T12:30',
		followUpOn: '2027-05-21',
		speakers: [
			{
				key: 's2',
				nameShown: 'full',
				introduction: 'Delroy Campbell-Reid has planned services with the Trust for four years.',
				supporter: 's2with',
				consents: { photo: 'yes', video: 'yes', audio: 'yes', social: 'yes', publish: 'yes', slides: 'yes' },
			},
		],
	},
	{
		day: 0,
		at: '13:40',
		minutes: 15,
		workingTitle: 'A brother',
		publicTitle: 'After losing my brother',
		isSensitive: true,
		contentNote: 'Bereavement by suicide',
		alternative: pause,
		restBefore: 20,
		prepCallAt: '2027-05-07T10:00',
		debriefAt: '2027-05-19T14:15',
		followUpOn: '2027-05-20',
		speakers: [
			{
				key: 's3',
				nameShown: 'pseudonym',
				shownAs: 'Heather',
				introduction: 'Heather looks after her family and walks a lot.',
				offLimits: ['how it happened', 'where the family lives'],
				supporter: 's3with',
				backup: (cast) => listeners(cast)[2],
				consents: { photo: 'no', video: 'no', audio: 'no', social: 'no', publish: 'no', slides: 'no' },
			},
		],
	},
	{
		day: 0,
		at: '15:00',
		minutes: 15,
		workingTitle: 'Turning eighteen',
		publicTitle: 'Moving from young people’s to adult services',
		contentNote: 'A stay in hospital',
		questions: 'viaChair',
		alternative: pause,
		restBefore: 30,
		prepCallAt: '2027-05-07T16:00',
		debriefAt: '2027-05-19T15:50',
		followUpOn: '2027-05-21',
		speakers: [
			{
				key: 's4',
				nameShown: 'firstName',
				introduction: 'Kacper has used services since school and now helps to design them.',
				offLimits: ['family', 'medication'],
				supporter: 's4with',
				backup: (cast) => listeners(cast)[1],
				consents: { photo: 'ask', video: 'no', audio: 'no', social: 'no', publish: 'no', slides: 'yes' },
			},
		],
	},
	{
		day: 0,
		at: '15:00',
		minutes: 15,
		workingTitle: 'Mother and daughter',
		publicTitle: 'Mum and me: living with dementia',
		contentNote: 'Memory loss',
		isPhotographed: true,
		alternative: pause,
		prepCallAt: '2027-05-10T11:00',
		debriefAt: '2027-05-19T15:50',
		followUpOn: '2027-05-21',
		speakers: (['s5', 's5b'] as const).map((key) => ({
			key,
			nameShown: 'firstName' as const,
			introduction: key === 's5' ? 'Comfort sings, and says what she thinks.' : 'Lorraine is Comfort’s daughter.',
			supporter: 's5with',
			consents: { photo: 'yes', video: 'no', audio: 'yes', social: 'no', publish: 'no', slides: 'yes' } as const,
		})),
	},
]

export const blmkProgramme: ProgrammePlan = {
	items,
	stories,
	supportLead: withJob('Co-production lead'),
	roomUses: { Q: 'quiet', P: 'prep', W: 'wellbeing', Y: 'prayer', O: 'office' },
	shifts: [
		{
			who: (cast) => listeners(cast).slice(0, 1),
			kind: 'wellbeing',
			day: 0,
			startAt: '09:00',
			endAt: '16:30',
			room: 'W',
		},
		{
			who: (cast) => crew(cast, ({ person }) => person.jobTitle === 'Safeguarding lead').slice(0, 1),
			kind: 'safeguarding',
			day: 0,
			startAt: '09:00',
			endAt: '16:30',
		},
	],
	materialSentOn: '2027-05-05',
}
