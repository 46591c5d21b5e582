/**
 * An event at its fullest hour for measuring the front door: everybody booked for the day, thousands in the building,
 * at published tables, some with plans for leaving, companions, somebody to call and rows at the help desk.
 */
import type { Writer } from '../../electron/database/handle.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor, type OpenEvent } from '../../electron/hub/openEvent.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { type InventedPerson, manyPeople } from '../support/manyPeople.ts'
import { dayIdOf, eventWith, oneDayEvent } from './scratch.ts'

export type FrontDoor = {
	readonly event: OpenEvent
	readonly dayId: string
	readonly people: readonly InventedPerson[]
	/** Those who are in. */
	readonly inside: readonly string[]
}

export type FrontDoorSize = {
	readonly people: number
	/** How many of them are in. */
	readonly inside: number
}

/** The most that the paper's page sends at once. */
const paperRows = 400
const perTable = 10
const groupsAtOnce = 200

type Call = <N extends CommandName>(name: N, input: InputOf<N>) => void

/** Everybody who is in sits at a table, as they were told; whether they may is asked elsewhere. */
const sitAtTables = (event: OpenEvent, call: Call, dayId: string, inside: readonly string[]): void => {
	const [roundId, topicId, versionId] = [newId(), newId(), newId()]
	const topic = { question: '', isSensitive: false, contentNote: '', isAvoidable: true, needsWellbeing: false }
	call('breakouts.saveTopic', { topic: { ...topic, id: topicId, code: 'T1', title: 'Rest' } })
	call('breakouts.saveRound', { round: { id: roundId, dayId, startAt: '09:00', endAt: '16:00' } })
	const tables = Math.min(groupsAtOnce, Math.ceil(inside.length / perTable))
	const sizes = { min: 1, target: perTable, max: 40 }
	const groups = Array.from({ length: tables }, (_, at) => ({
		...{ id: newId(), roundId, number: at + 1, topicId, roomId: null, table: `${at + 1}` },
		...sizes,
	}))
	call('breakouts.saveGroups', { groups })
	event.file.transact((db: Writer) => {
		db.run("INSERT INTO breakout_version VALUES (?, ?, 1, 1, '[]')", versionId, roundId)
		for (const { id, number, table } of groups)
			db.run('INSERT INTO version_group VALUES (?, ?, ?, ?, NULL, ?)', versionId, id, number, topicId, table)
		for (const [at, registrationId] of inside.entries()) {
			const group = groups[at % groups.length]
			if (group) db.run('INSERT INTO version_place VALUES (?, ?, ?, 0)', versionId, registrationId, group.id)
		}
	})
}

/** Of a hundred people each: a plan and whoever helps, a companion, somebody to call, the help desk. */
const lookAfter = (call: Call, dayId: string, people: readonly InventedPerson[]): void => {
	for (let at = 0; at + 60 < people.length; at += 100) {
		const [one, buddy, kin, asking] = [0, 20, 40, 60].map((more) => people[at + more]?.registrationId ?? '')
		if (!one || !buddy || !kin || !asking) continue
		const plan = { state: 'agreed' as const, method: 'buddy' as const, meetAt: 'Desk 1', refuge: '', route: '' }
		call('people.setPlan', {
			registrationId: one,
			plan: { ...plan, equipment: '', buddyId: buddy, backupId: null },
		})
		call('people.link', { registrationId: one, toId: kin, kind: 'carer' })
		const contact = { name: 'Noor Ash', phone: '07700 900000', relationship: 'Sister' }
		call('people.setEmergencyContact', { registrationId: one, contact })
		call('checkin.sendToHelp', { rows: [{ registrationId: asking }], dayId, why: 'question' })
	}
}

export const makeFrontDoor = (path: string, size: FrontDoorSize): FrontDoor => {
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const people = manyPeople(size.people, [dayId])
	const event = eventWith(path, first, people)
	const call: Call = (name, input) => void event.bus.call(hubActor, name, { id: newId(), input })
	const inside = people.slice(0, size.inside).map(({ registrationId }) => registrationId)
	for (let at = 0; at < inside.length; at += paperRows) {
		const rows = inside.slice(at, at + paperRows).map((registrationId, n) => {
			const minute = 30 + ((at + n) % 30)
			return { registrationId, kind: 'in' as const, at: `08:${minute}` }
		})
		call('checkin.enterPaper', { dayId, rows })
	}
	sitAtTables(event, call, dayId, inside)
	// The people of the many who are looked after are the first of them, however many there are.
	lookAfter(call, dayId, people.slice(0, 5000))
	return { event, dayId, people, inside }
}
