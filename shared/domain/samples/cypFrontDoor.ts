/** The front door of the sample conference: six zones, eleven plans to leave the building of which two are not agreed yet. */
import type { FrontDoorPlan } from './frontDoor.ts'

export const cypFrontDoor: FrontDoorPlan = {
	building: { fireLimit: 520, comfortable: 450 },
	zones: [
		{ code: 'A', name: 'Auditorium', rooms: ['A'] },
		{ code: 'B', name: 'Foyer', rooms: ['F'] },
		{ code: 'C', name: 'Ground floor, seminars 1 to 6 and 12', rooms: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S12'] },
		{ code: 'D', name: 'Floor 1, seminars 7 to 10', rooms: ['S7', 'S8', 'S9', 'S10'] },
		{ code: 'E', name: 'Seminar 11', rooms: ['S11'] },
		{ code: 'F', name: 'Quiet, prep and office', rooms: ['Q', 'P1', 'P2', 'W', 'Y', 'O'] },
	],
	plans: [
		'briefed',
		'agreed',
		'reviewed',
		'agreed',
		'agreed',
		'briefed',
		'agreed',
		'agreed',
		'reviewed',
		'drafted',
		'asked',
	],
	refuges: ['Refuge 1, beside the lift on floor 1', 'Refuge 2, river stairs'],
	route: 'Level way through the foyer to the river terrace',
	progress: [
		{ code: 'plainTextFile', at: 0, status: 'met' },
		{ code: 'plainTextFile', at: 1, status: 'met' },
	],
	views: [
		{ name: 'Second day', day: 1, filter: {} },
		{ name: 'Plans to agree', filter: { lacks: ['planAgreed'] } },
		{ name: 'Needs to get ready', filter: { lacks: ['needReady'] } },
	],
}
