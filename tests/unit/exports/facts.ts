/** A small event with everything a register tells apart. Its people are invented. */
import type { RegisterFacts, RegisterPerson } from '../../../shared/domain/exports/registerFacts.ts'

/** 19 May 2027 is in summer time: the venue's clock is an hour ahead of UTC. */
export const at = (utc: string): number => Date.parse(`${utc}Z`)

export const person = (over: Partial<RegisterPerson> = {}): RegisterPerson => ({
	badgeCode: '4KM2Q',
	preferredName: 'Amara',
	givenName: 'Amara',
	familyName: 'Okonjo-Reid',
	organisation: 'Luton Mind',
	isForWork: true,
	bookedDayIds: ['d1'],
	isWalkIn: false,
	wantsCpd: false,
	keepInTouch: '',
	presence: [],
	...over,
})

export const facts = (over: Partial<RegisterFacts> = {}): RegisterFacts => ({
	event: { name: 'Luton forum', venue: 'Town hall', organiser: 'Luton Mind', practice: 'no' },
	days: [
		{ id: 'd2', date: '2027-05-20' },
		{ id: 'd1', date: '2027-05-19' },
	],
	people: [
		person({
			badgeCode: '1AAAA',
			bookedDayIds: ['d1', 'd2'],
			keepInTouch: 'yes',
			presence: [
				{
					dayId: 'd1',
					firstInMs: at('2027-05-19T08:12:00'),
					lastOutMs: at('2027-05-19T15:00:00'),
					isOutAssumed: true,
					desk: 'Desk 2',
				},
			],
		}),
		person({
			badgeCode: '2BBBB',
			preferredName: 'Zed',
			givenName: 'Zoë',
			familyName: 'Ärlig',
			wantsCpd: true,
			keepInTouch: 'no',
		}),
		person({
			badgeCode: '3CCCC',
			preferredName: 'Bo',
			givenName: '',
			familyName: '',
			organisation: '',
			isForWork: false,
			isWalkIn: true,
			bookedDayIds: [],
			presence: [
				{ dayId: 'd2', firstInMs: at('2027-05-20T23:30:00'), lastOutMs: null, isOutAssumed: false, desk: 'Desk 1' },
			],
		}),
	],
	madeAtMs: at('2027-05-20T16:20:00'),
	madeBy: 'Organiser',
	purpose: 'CPD certificates',
	recipient: 'Training team',
	...over,
})
