/** The canary at the front door: in, looked after, sent to the help desk, with a plan for leaving and somebody to call. */
import type { Actor } from '../../electron/bus/actor.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import type { CanaryIds } from './canaryEvent.ts'

type Send = <N extends CommandName>(name: N, input: InputOf<N>, actor?: Actor) => OutputOf<N>

const expecting = (wanted: string, { outcome }: { readonly outcome: string }): void => {
	if (outcome !== wanted) throw new Error(`${outcome} instead of ${wanted}`)
}

/** Where the canary came in: a word that says so wherever it turns up. */
export const entryDesk = 'qzentryxx'

export const setUpCanaryDoor = (
	send: Send,
	newId: () => string,
	{ dayId, canaryId, helperId, zoneId }: CanaryIds,
): void => {
	const registrationId = canaryId
	const contact = { name: 'Qzcallname', phone: '07700qzcallphonexx', relationship: 'qzcallrelationxx' }
	expecting('set', send('people.setEmergencyContact', { registrationId, contact }))
	const plan = {
		state: 'agreed' as const,
		method: 'evacChair' as const,
		buddyId: helperId,
		backupId: null,
		meetAt: 'qzmeetatxx',
		refuge: 'qzrefugexx',
		equipment: 'qzequipmentxx',
		route: 'qzroutexx',
	}
	expecting('saved', send('people.setPlan', { registrationId, plan }))
	for (const kind of ['shareAccessNeed', 'guardianAgreement'] as const)
		expecting('set', send('people.setConsent', { registrationId, kind, value: 'no', how: 'guardian' }))
	const door: Actor = { role: 'desk', desk: entryDesk, operator: '' }
	expecting('admitted', send('checkin.admit', { registrationId, dayId, method: 'search' }, door))
	expecting('admitted', send('checkin.admit', { registrationId: helperId, dayId, method: 'search' }, door))
	expecting('sent', send('checkin.sendToHelp', { rows: [{ registrationId }], dayId, why: 'namesake' }))
	expecting('recorded', send('badges.recordPrint', { what: 'badge', rows: [{ registrationId }] }))
	const zone = { id: zoneId, code: 'A', name: 'Hall', marshalId: helperId, roomIds: [] }
	expecting('saved', send('evacuation.saveZones', { zones: [zone] }))
	const filter = { ...everybody, text: 'qzviewxx' }
	expecting('saved', send('people.saveView', { viewId: newId(), name: 'Looked for', filter }))
}
