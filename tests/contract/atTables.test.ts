/** What goes over the wire to a facilitator's tablet, byte by byte: with the badge of a host, with another's, with none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { callRaw, type HubInFolder, startHubInFolder, tokenFor } from '../support/hub.ts'
import { canary, importRow, need, personNamed, startOf } from '../support/people.ts'

const tablet: Actor = { role: 'facilitator', desk: 'Tablet 1', operator: '' }
const sectorLabel = localSectors.find(({ code }) => code === canary.person.sector)?.label ?? ''
/** Pronouns are for whoever sits at the same table. */
const secrets = [...canary.secret.filter((secret) => secret !== 'qzpronounsxx'), 'qzfamily', 'qzaction', sectorLabel]

let started: HubInFolder
let server: Listening
let token: string
const [canaryId, otherId, hostId, elsewhereId] = [newId(), newId(), newId(), newId()]
const [topicId, roundId, groupId, groupTwo] = [newId(), newId(), newId(), newId()]

const bus = () => {
	const open = started.hub.current()
	if (!open) throw new Error('No event is open')
	return open.bus
}
const call = <N extends CommandName>(name: N, input: InputOf<N>) => bus().call(ownActor, name, { id: newId(), input })
const badgeOf = (registrationId: string): string =>
	started.hub
		.current()
		?.file.reader.get<{ code: string }>('SELECT badge_code AS code FROM registration WHERE id = ?', registrationId)
		?.code ?? ''
const over = async (name: string, input: unknown) => (await callRaw(server.port, token, name, input)).body

beforeAll(async () => {
	started = await startHubInFolder()
	server = await started.hub.listenOnLoopback()
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
	await started.hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	const dayId = bus().ask(ownActor, 'events.overview', {}).days[0]?.id ?? ''
	const forHosts = need({ words: 'qzwhyxx', actionLine: 'Sit near the door', audience: ['facilitator'] })
	const person = {
		...canary.person,
		roles: ['attendee' as const],
		days: [dayId],
		needs: [...canary.person.needs, forHosts],
	}
	const importId = newId()
	call('people.startImport', startOf(importId, 4))
	call('people.importRows', {
		importId,
		rows: [
			importRow(canaryId, 2, person, { ref: canary.ref }),
			importRow(otherId, 3, personNamed('Bo', 'Ash', { days: [dayId], roles: ['attendee'] })),
			importRow(hostId, 4, personNamed('Hana', 'Oak', { days: [dayId], roles: ['facilitator'] })),
			importRow(elsewhereId, 5, personNamed('Ines', 'Elm', { days: [dayId], roles: ['facilitator'] })),
		],
	})
	call('people.finishImport', { importId, isComplete: true })
	call('breakouts.saveTopic', {
		topic: {
			id: topicId,
			code: 'T1',
			title: 'Sleep',
			question: 'What helps?',
			isSensitive: false,
			contentNote: '',
			isAvoidable: true,
			needsWellbeing: false,
		},
	})
	call('breakouts.saveRound', { round: { id: roundId, dayId, startAt: '11:00', endAt: '12:00' } })
	const size = { min: 1, target: 2, max: 4 }
	call('breakouts.saveGroups', {
		groups: [groupId, groupTwo].map((id, at) => ({
			id,
			roundId,
			number: at + 1,
			topicId,
			roomId: null,
			table: 'A',
			...size,
		})),
	})
	call('breakouts.setHosts', {
		rows: [
			{ registrationId: hostId, groupId, duty: 'facilitator' },
			{ registrationId: elsewhereId, groupId: groupTwo, duty: 'facilitator' },
		],
	})
	call('breakouts.addConstraints', {
		rows: [{ registrationId: canaryId, constraintId: newId(), kind: 'apart', otherId, organisation: '' }],
	})
	// Past what would stop publishing: here it is about the wire alone.
	started.hub.current()?.file.transact((db) => {
		const versionId = newId()
		db.run(
			"INSERT INTO breakout_version (id, round_id, number, at_ms, reasons) VALUES (?, ?, 1, 1, '[]')",
			versionId,
			roundId,
		)
		for (const [at, id] of [groupId, groupTwo].entries())
			db.run(
				"INSERT INTO version_group (version_id, group_id, number, topic_id, room_id, table_name) VALUES (?, ?, ?, ?, NULL, 'A')",
				versionId,
				id,
				at + 1,
				topicId,
			)
		for (const [id, group] of [
			[canaryId, groupId],
			[otherId, groupTwo],
		] as const)
			db.run(
				'INSERT INTO version_place (version_id, registration_id, group_id, is_at_door) VALUES (?, ?, ?, 0)',
				versionId,
				id,
				group,
			)
	})
	token = await tokenFor(started.hub, server.address, tablet)
})
afterAll(() => started[Symbol.asyncDispose]())

describe('a tablet at a table', () => {
	test('with the badge of its host gets a name, pronouns, a code and what to do, and no byte more', async () => {
		const hostBadge = badgeOf(hostId)
		const mine = await over('breakouts.mine', { badgeCode: hostBadge })
		const table = await over('breakouts.table', { groupId, hostBadge })
		for (const word of ['Qzpreferred', 'qzpronounsxx', badgeOf(canaryId), 'Sit near the door'])
			expect(table).toContain(word)
		const door = await over('breakouts.atDoor', { groupId, hostBadge, badgeCode: badgeOf(otherId) })
		// The two are not placed together: all that is said is that another table suits better.
		expect(JSON.parse(door)).toMatchObject({ json: { outcome: 'known', canStay: false } })
		for (const body of [mine, table, door]) {
			expect(secrets.filter((secret) => body.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
			expect(body).not.toMatch(/qzwhy|hearingLoop|"LE"|apart|sector|reason/i)
		}
	})

	test("with another's badge, or none, gets not a byte about anybody", async () => {
		for (const hostBadge of ['', badgeOf(elsewhereId), badgeOf(canaryId), badgeOf(otherId)]) {
			const bodies = [
				await over('breakouts.table', { groupId, hostBadge }),
				await over('breakouts.atDoor', { groupId, hostBadge, badgeCode: badgeOf(canaryId) }),
			]
			for (const body of bodies) {
				expect(JSON.parse(body)).toEqual({ json: { outcome: 'notYours' } })
				expect(body).not.toMatch(/[Qq]z|[Hh]ana|[Ss]leep/)
			}
		}
		for (const badgeCode of [badgeOf(canaryId), '22222', 'Hana'])
			expect(await over('breakouts.mine', { badgeCode })).not.toMatch(/[Qq]z|[Hh]ana|[Ss]leep|[Tt]able/)
	})

	test('may ask for nothing that is for organisers', async () => {
		for (const [name, input] of [
			['breakouts.sheets', { roundId, since: null }],
			['breakouts.notes', { roundId }],
			['breakouts.board', { roundId, pool: 'booked' }],
			['breakouts.setup', {}],
			['breakouts.constraints', {}],
		] as const) {
			const { status, body } = await callRaw(server.port, token, name, input)
			expect([name, status]).toEqual([name, 403])
			expect(body).not.toMatch(/[Qq]z|[Hh]ana|[Ss]leep/)
		}
	})
})
