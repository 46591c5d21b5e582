/**
 * The front door of the sample forum: six zones, eight plans to leave the building of which two are not
 * agreed yet, a few needs that are not like the rest. Planted for practice: somebody on the waiting list
 * who has a place already.
 */
import type { FrontDoorPlan } from './frontDoor.ts'

export const blmkFrontDoor: FrontDoorPlan = {
	building: { fireLimit: 320, comfortable: 260 },
	zones: [
		{ code: 'A', name: 'Main Hall', rooms: ['H'] },
		{ code: 'B', name: 'Marketplace Hall', rooms: ['M'] },
		{ code: 'C', name: 'Rooms 1 to 4', rooms: ['R1', 'R2', 'R3', 'R4'] },
		{ code: 'D', name: 'Floor 1, rooms 5 and 6', rooms: ['R5', 'R6'] },
		{ code: 'E', name: 'Mezzanine', rooms: ['R7'] },
		{ code: 'F', name: 'Garden and quiet', rooms: ['R8', 'Q', 'P', 'W', 'Y', 'O'] },
	],
	plans: ['briefed', 'agreed', 'reviewed', 'agreed', 'briefed', 'agreed', 'drafted', 'asked'],
	refuges: ['Refuge 1, beside the lift on floor 1', 'Refuge 2, top of the garden stairs'],
	route: 'Level way through the Main Hall to the car park',
	progress: [
		{ code: 'plainTextFile', at: 0, status: 'met' },
		{ code: 'lipReading', at: 0, status: 'notMet', instead: 'Captions on a tablet at their table' },
	],
	// Under the name that others call them by, the first time; with another address, the second.
	bookedTwice: {
		waiting: ({ people }) => people.find(({ status, person }) => status === 'waiting' && person.sector === 'LA'),
		confirmed: ({ people }) =>
			people.find(
				({ status, person }) =>
					status === 'confirmed' &&
					person.sector === 'LA' &&
					person.roles.length === 1 &&
					person.preferredName !== person.givenName,
			),
	},
	views: [
		{ name: 'Plans to agree', filter: { lacks: ['planAgreed'] } },
		{ name: 'Needs to get ready', filter: { lacks: ['needReady'] } },
		{ name: 'Not asked about photos', filter: { lacks: ['photoAnswer'] } },
	],
}
