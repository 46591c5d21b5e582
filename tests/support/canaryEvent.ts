/**
 * An event with one person in it whose every word can be looked for where it must not be: at a table, on a stage, at a
 * stall, at the door, at the help desk, in an evacuation plan. A real hub, asked over real HTTP as each role.
 */
import type { Actor } from '../../electron/bus/actor.ts'
import { type Hub, ownActor } from '../../electron/hub/hub.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CallName, CommandName, InputOf } from '../../shared/contract/index.ts'
import { type Role, roles } from '../../shared/domain/roles.ts'
import { setUpCanaryDoor } from './canaryDoor.ts'
import { tellOfGroup } from './canaryGroup.ts'
import { setUpCanaryStall, tellOfStalls } from './canaryStall.ts'
import { callRaw, type RawAnswer, startHubInFolder, tokenFor } from './hub.ts'
import type { Call } from './marketEvent.ts'
import { canary, importRow, need, personNamed, startOf } from './people.ts'
import { itemInput } from './programme.ts'
import { slotInput } from './stories.ts'

export type CanaryIds = {
	readonly dayId: string
	readonly canaryId: string
	/** Bo, who hosts the canary's table, comes with them, would help them out of the building, and leads by the stage. */
	readonly helperId: string
	/** Zed, whom the canary asked not to sit with. */
	readonly apartId: string
	/** Wren, here for work. */
	readonly workerId: string
	readonly topicId: string
	readonly roundId: string
	readonly groupId: string
	readonly slotId: string
	readonly speakerId: string
	readonly stallId: string
	readonly zoneId: string
}

export type CanaryEvent = {
	readonly hub: Hub
	readonly server: Listening
	readonly ids: CanaryIds
	/** A command of the organiser's. */
	readonly call: Call
	/** A call as somebody of this role makes it: what comes back is what was on the wire. */
	readonly ask: (role: Role, name: CallName, input: unknown) => Promise<RawAnswer>
	readonly token: (role: Role) => string
	readonly badgeOf: (registrationId: string) => string
	readonly [Symbol.asyncDispose]: () => Promise<void>
}

const expecting = (wanted: string, { outcome }: { readonly outcome: string }): void => {
	if (outcome !== wanted) throw new Error(`${outcome} instead of ${wanted}`)
}

/** The canary and those around them. A second row says the same of somebody who may be the canary. */
const bringPeople = (call: Call, { dayId, canaryId, helperId, apartId, workerId }: CanaryIds): void => {
	const forHosts = need({ words: 'qztablewordsxx', actionLine: 'Qztablelinexx', audience: ['facilitator'] })
	const needs = [...canary.person.needs, forHosts]
	const person: InputOf<'people.add'>['person'] = { ...canary.person, needs, days: [dayId], isUnder18: true }
	const importId = newId()
	call('people.startImport', startOf(importId, 3))
	call('people.importRows', {
		importId,
		rows: [
			importRow(helperId, 2, personNamed('Bo', 'Ash', { days: [dayId] })),
			importRow(canaryId, 3, person, { ref: canary.ref, links: [{ to: helperId, kind: 'personalAssistant' }] }),
			importRow(newId(), 4, person, { ref: canary.ref, result: 'held', suspects: [canaryId] }),
		],
	})
	call('people.finishImport', { importId, isComplete: true })
	call('people.add', { registrationId: apartId, person: personNamed('Zed', 'Ash', { days: [dayId] }) })
	// With the canary's phone number: they may be one person.
	const { phone } = canary.person
	const atWork = { days: [dayId], organisation: 'Qzworkplacexx', sector: 'NP', phone }
	call('people.add', { registrationId: workerId, person: personNamed('Wren', 'Elm', atWork) })
}

/** A group that Bo hosts, with the canary in it: published, and with wishes that nobody at it may know of. */
const setUpGroups = (
	call: Call,
	{ dayId, canaryId, helperId, apartId, topicId, roundId, groupId }: CanaryIds,
	tell: (told: Parameters<typeof tellOfGroup>[1]) => void,
): void => {
	const avoidedId = newId()
	const topic = { question: '', isSensitive: false, contentNote: '', isAvoidable: true, needsWellbeing: false }
	call('breakouts.saveTopic', { topic: { ...topic, id: topicId, code: 'T1', title: 'Rest' } })
	call('breakouts.saveTopic', { topic: { ...topic, id: avoidedId, code: 'T2', title: 'Qzavoided' } })
	call('breakouts.saveRound', { round: { id: roundId, dayId, startAt: '11:00', endAt: '12:00' } })
	const sizes = { min: 1, target: 5, max: 9 }
	const group = { id: groupId, roundId, number: 7, topicId, roomId: null, table: 'A', ...sizes }
	call('breakouts.saveGroups', { groups: [group] })
	call('breakouts.setHosts', { rows: [{ registrationId: helperId, groupId, duty: 'facilitator' }] })
	call('breakouts.setChoices', { rows: [{ registrationId: canaryId, choices: [topicId], avoids: [avoidedId] }] })
	const apart = { constraintId: newId(), kind: 'apart' as const, otherId: apartId, organisation: '' }
	call('breakouts.addConstraints', { rows: [{ registrationId: canaryId, ...apart }] })
	call('breakouts.saveTeam', { teamId: newId(), name: 'qzteamxx', rows: [{ registrationId: canaryId, part: 'uses' }] })
	call('breakouts.move', { rows: [{ registrationId: canaryId, roundId, groupId }], how: 'hand' })
	tell({ versionId: newId(), roundId, groupId, topicId, registrationId: canaryId })
}

/** A story that the canary tells under another name, in an item that Bo leads, with a sheet of it out. */
const setUpStory = (call: Call, { dayId, canaryId, helperId, apartId, slotId, speakerId }: CanaryIds): void => {
	const itemId = newId()
	call('programme.saveItem', { item: itemInput(itemId, '10:00', '10:30', { dayId, roomId: null, kind: 'story' }) })
	call('programme.setLeads', { rows: [{ registrationId: helperId, itemId, isLead: true }] })
	call('stories.saveSlot', { slot: slotInput(slotId, { itemId, publicTitle: 'A garden in spring' }) })
	const speaker = { registrationId: canaryId, slotId, speakerId, nameShown: 'pseudonym' as const, shownAs: 'Robin' }
	expecting('added', call('stories.addSpeaker', speaker))
	const own = { nameShown: 'pseudonym' as const, shownAs: 'Robin', introduction: 'A gardener' }
	call('stories.setSpeaker', { speakerId, ...own, offLimits: ['qzlimitxx'] })
	call('stories.setSupport', { speakerId, supporterId: helperId, backupId: apartId })
	call('stories.setSupportLead', { slotId, supportLeadId: helperId })
	const shift = { id: newId(), kind: 'crew' as const, dayId, startAt: '09:00', endAt: '09:30', roomId: null }
	call('programme.saveShift', { registrationId: helperId, shift })
	const sheet = { sheet: 'runSheet' as const, holder: 'Stage', copies: 1, dayIds: [dayId], slotId: null }
	call('programme.recordOutput', { outputId: newId(), ...sheet })
	const offer = { offerId: newId(), activity: 'speak' as const, date: '2027-05-19', minutes: 45, offeredPence: 917353 }
	expecting('saved', call('payments.saveSettings', { paidHow: '', policy: 'Qzpolicyxx', advice: '' }))
	expecting('saved', call('payments.offer', { registrationId: canaryId, offer }))
	const chosen = { offerId: offer.offerId, choice: 'accept' as const, acceptedPence: null, isInformed: true }
	expecting('saved', call('payments.choose', { registrationId: canaryId, ...chosen }))
	call('keeping.openRequest', { registrationId: canaryId, checked: 'email', keep: [] })
}

export const actorOf = (role: Role): Actor => ({ role, desk: `At the ${role}`, operator: '' })

export const startCanaryEvent = async (): Promise<CanaryEvent> => {
	const started = await startHubInFolder()
	const server = await started.hub.listenOnLoopback()
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
	await started.hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	const event = started.hub.current()
	if (!event) throw new Error('No event is open')
	const send = <N extends CommandName>(name: N, input: InputOf<N>, actor = ownActor) =>
		event.bus.call(actor, name, { id: newId(), input })
	const call: Call = (name, input) => send(name, input)
	const made = {
		dayId: event.bus.ask(ownActor, 'events.overview', {}).days[0]?.id ?? '',
		canaryId: newId(),
		helperId: newId(),
		apartId: newId(),
		workerId: newId(),
		topicId: newId(),
		roundId: newId(),
		groupId: newId(),
		slotId: newId(),
		speakerId: newId(),
		zoneId: newId(),
		stallId: '',
	}
	bringPeople(call, made)
	setUpGroups(call, made, (told) => event.file.transact((db) => tellOfGroup(db, told)))
	setUpStory(call, made)
	const stallId = setUpCanaryStall(call, newId, { registrationId: made.canaryId, dayId: made.dayId })
	event.file.transact((db) => tellOfStalls(db, newId()))
	const ids = { ...made, stallId }
	setUpCanaryDoor(send, newId, ids)
	const tokens = new Map<Role, string>()
	for (const role of roles) tokens.set(role, await tokenFor(started.hub, server.address, actorOf(role)))
	const token = (role: Role): string => tokens.get(role) ?? ''
	return {
		hub: started.hub,
		server,
		ids,
		call,
		token,
		ask: (role, name, input) => callRaw(server.port, token(role), name, input),
		badgeOf: (registrationId) => event.door.get(registrationId)?.badgeCode ?? '',
		[Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
	}
}
