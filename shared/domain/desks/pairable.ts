/** What a desk of the venue's network can be for. Self check-in is opened at the computer that it stands on. */
import type { Role } from '../roles.ts'

export const pairableRoles = [
	'desk',
	'deskLead',
	'facilitator',
	'steward',
	'speakerSupport',
	'display',
	'organiser',
] as const satisfies readonly Role[]
export type PairableRole = (typeof pairableRoles)[number]

export const asPairableRole = (role: string): PairableRole => pairableRoles.find((one) => one === role) ?? 'display'

/**
 * What only the computer that has the event open may do, whoever sits at another one and as whom: let desks in, say
 * who may sit down there, change its code, its backups and which event is open. A stolen organiser's desk lets nobody
 * else in by it, and locks nobody out.
 */
export const onlyAtTheHub: ReadonlySet<string> = new Set([
	'backups.chooseFolder',
	'backups.restore',
	'backups.restoreLast',
	'backups.setFolder',
	'desks.keepIdentity',
	'desks.noteOpened',
	'desks.noteShut',
	'desks.pair',
	'desks.network',
	'desks.open',
	'desks.shut',
	'desks.startPairing',
	'desks.stopPairing',
	'desks.letIn',
	'desks.turnAway',
	'joined.ask',
	'joined.enter',
	'joined.leave',
	'joined.list',
	'joined.look',
	'joined.move',
	'joined.pause',
	'joined.storeGet',
	'joined.storeKeys',
	'joined.storePut',
	'joined.storeRemove',
	'joined.wait',
	'displays.address',
	'keeping.changeCode',
	'keeping.eraseNow',
	'keeping.newCode',
	'kiosk.address',
	'kiosk.keepPin',
	'kiosk.setPin',
	'library.choose',
	'library.close',
	'library.create',
	'library.nearby',
	'library.open',
	'library.openSample',
	'library.forget',
	'library.recent',
	'standby.keep',
	'standby.state',
	'standby.stop',
	'standby.takeOver',
	'standby.tookOver',
	'operators.keep',
	'operators.remove',
	'operators.set',
])
