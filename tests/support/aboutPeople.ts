import type { QueryName } from '../../shared/contract/index.ts'

/**
 * Queries whose subject is a person's own registration: they name the person, whoever it is, and must
 * say nothing of a story beside it.
 */
export const aboutPeople: ReadonlySet<QueryName> = new Set<QueryName>([
	'alone.doorList',
	'checkin.search',
	'checkin.matchContact',
	'checkin.welcome',
	'people.held',
	'breakouts.wishes',
	'breakouts.constraints',
	'breakouts.board',
	'breakouts.options',
	'breakouts.why',
	'breakouts.standIns',
	'breakouts.changes',
	'breakouts.offers',
	'breakouts.mine',
	'breakouts.table',
	'breakouts.atDoor',
	'breakouts.sheets',
	'changes.preview',
	// Who stands at a stall, for an organiser and for whoever walks the floor.
	'marketplace.stalls',
	'marketplace.day',
	'marketplace.mine',
	// The front door, the help desk and an alarm know who somebody is, and nothing of what they say on a stage.
	'badges.one',
	'badges.batch',
	'badges.deskList',
	'checkin.scan',
	'keeping.held',
	'checkin.linked',
	'checkin.helpQueue',
	'checkin.helpCard',
	'evacuation.zones',
	'evacuation.pack',
	'evacuation.now',
	'evacuation.find',
	'kiosk.welcome',
	'people.list',
	'people.listIds',
	'people.neighbours',
	'people.page',
	'people.previewMany',
	'people.care',
	'people.needs',
	'people.suspects',
])
