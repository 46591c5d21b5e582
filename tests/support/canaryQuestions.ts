/** Every way of asking each query that could lead to the canary. */
import type { CallName } from '../../shared/contract/index.ts'
import { changeKinds } from '../../shared/domain/changes/words.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import type { CanaryIds } from './canaryEvent.ts'

export type Questions = { readonly [N in CallName]?: readonly unknown[] }

/** Badges that whoever asks has in their hand, by what they are asked for. */
export type BadgesShown = {
	/** At a table, to say who hosts it. */
	readonly host: readonly string[]
	/** At a stall. */
	readonly steward: readonly string[]
	/** By the stage, to say who leads. */
	readonly lead: readonly string[]
	/** Scanned or typed: whoever it belongs to stands there. */
	readonly scanned: readonly string[]
}

/** Some calls take no answer to "whose badge?", others ask for one. */
const isBadge = (badge: string): boolean => badge !== ''

const page = { order: 'name', isDescending: false, limit: 200, offset: 0 }

const atTheDoor = (
	{ dayId, canaryId, helperId, workerId }: CanaryIds,
	badgeOf: (id: string) => string,
	{ scanned }: BadgesShown,
): Questions => ({
	'checkin.search': ['Qzpref', 'qzfam', 'Qzgivenonly', 'qz', 'Bo', 'Wren'].map((text) => ({ text, dayId })),
	'checkin.matchContact': ['qzemail', 'qzemailxx@qzdomainxx.example', 'xyz'].map((start) => ({
		registrationIds: [canaryId, helperId],
		start,
	})),
	'checkin.welcome': [canaryId, helperId, workerId].map((registrationId) => ({ registrationId, dayId })),
	'alone.doorList': [
		{ ids: null, after: null },
		{ ids: [canaryId, helperId, workerId], after: null },
	],
	'checkin.counts': [{ dayId }],
	'checkin.scan': [...scanned, 'qzemailxx@qzdomainxx.example', 'qzpreferred'].map((code) => ({ code, dayId })),
	'checkin.linked': [canaryId, helperId].map((registrationId) => ({ registrationId, dayId })),
	'checkin.helpQueue': [{ dayId }],
	'checkin.helpCard': [canaryId, helperId].map((registrationId) => ({ registrationId, dayId })),
	'checkin.dayEnd': [{ dayId }],
	'checkin.building': [{ dayId }],
	'badges.designs': [{}],
	'badges.one': [canaryId, workerId].map((registrationId) => ({ registrationId, dayId })),
	'badges.batch': [{ filter: everybody, dayId, onlyNew: false }],
	// By whoever a code was scanned of: the page by the door has no id of anybody else.
	'kiosk.welcome': scanned.map((code) => ({ registrationId: code === badgeOf(canaryId) ? canaryId : dayId, dayId })),
	'badges.deskList': [{ dayId }],
	'kiosk.setup': [{}],
	'keeping.state': [{}],
	'keeping.held': [canaryId, helperId].map((registrationId) => ({ registrationId })),
	'tray.twice': [{}],
	'copies.state': [{}],
	'copies.self': [{}],
	'operators.list': [{}],
	'payments.list': [{}],
	'payments.ofPerson': [{ registrationId: canaryId }],
	'statistics.state': [{}],
	'certificates.list': [{}],
	'reports.words': [{}],
	'exports.left': [{}],
	'statistics.counts': [{ rule: { preset: 'mentalHealth', least: 5, base: 5 } }],
	'heard.page': [{}],
	'heard.names': [{ texts: ['Qzpreferred said so', ''] }],
	'today.glance': [{ dayId }],
	'today.ready': [{ dayId }],
	'tray.list': [{}],
	'evacuation.zones': [{}],
	'evacuation.pack': [{ dayId }],
	'evacuation.state': [{}],
	'evacuation.past': [{}],
	// No alarm is on: what everybody sees in one is asked for where one is.
	'evacuation.now': [{ evacuationId: canaryId }],
	'evacuation.find': ['qz', scanned[0] ?? 'qz'].map((text) => ({ evacuationId: canaryId, text })),
})

const ofPeople = ({ canaryId, workerId }: CanaryIds): Questions => ({
	'people.totals': [{}],
	'people.held': [{ limit: 200, offset: 0 }],
	'people.imports': [{}],
	'people.mapping': [{ shape: 'abc' }],
	'people.list': [{ filter: everybody, ...page }],
	'people.listIds': [{ filter: everybody }],
	'people.neighbours': [{ registrationId: canaryId, filter: everybody, order: 'name', isDescending: false }],
	'people.previewMerge': [{ registrationId: canaryId, goneId: workerId }],
	'people.page': [{ registrationId: canaryId }],
	'people.previewMany': [{ rows: [{ registrationId: canaryId }], change: { set: 'status', status: 'cancelled' } }],
	'people.views': [{}],
	'people.care': [{ registrationId: canaryId }],
	'people.needs': [{ statuses: [] }],
	'people.emergencyContact': [{ openingId: canaryId }],
	'people.suspects': [{ limit: 100, offset: 0 }],
})

const atTables = (
	{ dayId, canaryId, apartId, roundId, groupId }: CanaryIds,
	badgeOf: (id: string) => string,
	{ host }: BadgesShown,
): Questions => ({
	'breakouts.outline': [{}],
	'breakouts.setup': [{}],
	'breakouts.wishes': [{ text: '', only: 'all', limit: 9, offset: 0 }],
	'breakouts.constraints': [{}],
	'breakouts.truth': [{ pool: 'booked' }],
	'breakouts.board': [{ roundId, pool: 'booked' }],
	'breakouts.options': [{ registrationId: canaryId, roundId }],
	'breakouts.why': [{ registrationId: canaryId, roundId }],
	'breakouts.standIns': [{ groupId, duty: 'noteTaker' }],
	'breakouts.stops': [{ roundId }],
	'breakouts.versions': [{ roundId }],
	'breakouts.changes': [{ roundId, since: 1 }],
	'breakouts.offers': [canaryId, apartId].map((registrationId) => ({ registrationId, dayId })),
	'breakouts.mine': host.filter(isBadge).map((badgeCode) => ({ badgeCode })),
	'breakouts.table': host.map((hostBadge) => ({ groupId, hostBadge })),
	'breakouts.atDoor': host.map((hostBadge) => ({ badgeCode: badgeOf(canaryId), groupId, hostBadge })),
	'breakouts.noteNames': host.map((hostBadge) => ({ text: 'Qzpreferred said so', groupId, hostBadge })),
	'breakouts.notes': [{ roundId }],
	'breakouts.sheets': [{ roundId, since: null }],
})

const onTheFloor = ({ dayId, stallId, canaryId }: CanaryIds, { steward, scanned }: BadgesShown): Questions => ({
	'marketplace.hall': [{}],
	'marketplace.stalls': [{}],
	'marketplace.contact': [{ stallId }],
	'marketplace.options': [{ stallId, sockets: null, watts: null }],
	'marketplace.why': [{ stallId }],
	'marketplace.versions': [{}],
	'marketplace.day': steward.map((badgeCode) => ({ dayId, badgeCode })),
	'marketplace.mine': steward.filter(isBadge).map((badgeCode) => ({ badgeCode })),
	'marketplace.neighbours': [{ positionId: stallId }],
	'displays.show': [{ roomId: null }],
	'displays.stalls': [{}],
	'displays.findGroup': scanned.map((badgeCode) => ({ badgeCode })),
	'changes.preview': changeKinds.map((kind) => ({
		kind,
		registrationId: canaryId,
		dayId: null,
		roomId: null,
		teamId: null,
		roundId: null,
	})),
})

const onStage = ({ dayId, slotId, speakerId, canaryId }: CanaryIds, { lead }: BadgesShown): Questions => ({
	'programme.runSheet': [{ dayId }],
	'programme.stage': [{ dayId }],
	'programme.outputs': [{ onlyOut: false }, { onlyOut: true }],
	'programme.duties': [{}],
	'programme.calendar': [{ dayIds: [dayId] }],
	'stories.list': [{}],
	'stories.slot': lead.map((leadBadge) => ({ slotId, leadBadge })),
	'stories.afterNotSpeaking': [{ slotId }],
	'stories.mine': lead.filter(isBadge).map((leadBadge) => ({ leadBadge })),
	'stories.sealedName': [speakerId, slotId, canaryId].map((openingId) => ({ openingId })),
	'rules.findings': [{}],
	'rules.list': [{}],
	'events.overview': [{}],
	'session.me': [{}],
	'history.list': [{ limit: 200, before: null }],
})

/** Nobody's badge, the canary’s own, somebody’s who has nothing to do with them, a made-up one: never the host’s. */
export const strangersBadges = (badgeOf: (id: string) => string, { canaryId, apartId }: CanaryIds): BadgesShown => {
	const others = ['', badgeOf(apartId), '999999']
	return {
		host: [...others, badgeOf(canaryId)],
		steward: others,
		lead: [...others, badgeOf(canaryId)],
		scanned: [badgeOf(apartId), '999999'],
	}
}

/** Whoever looks after the canary, and the canary's own badge where it is scanned. */
export const ownBadges = (badgeOf: (id: string) => string, { canaryId, helperId }: CanaryIds): BadgesShown => ({
	host: [badgeOf(helperId)],
	steward: [badgeOf(canaryId)],
	lead: [badgeOf(helperId)],
	scanned: [badgeOf(canaryId)],
})

export const questionsAbout = (ids: CanaryIds, badgeOf: (id: string) => string, shown: BadgesShown): Questions => ({
	...atTheDoor(ids, badgeOf, shown),
	...ofPeople(ids),
	...atTables(ids, badgeOf, shown),
	...onTheFloor(ids, shown),
	...onStage(ids, shown),
})
