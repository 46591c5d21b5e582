/** One person out of two registrations, in the whole sample forum: what follows whom, and everything taken back. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestTable, tableNames } from '../../electron/database/dump.ts'
import { nonsenseIn } from '../../electron/features/breakouts/sense.store.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import { type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'

let sample: PublishedSample
let ids: readonly string[] = []
beforeAll(async () => {
	sample = await startPublishedSample()
	ids = sample.hub.ask('people.listIds', { filter: everybody }).registrationIds
	fillLife()
}, 180_000)
afterAll(() => sample.hub.close())

const call = <N extends CommandName>(name: N, input: InputOf<N>) => sample.hub.call(name, input)
const undo = (targetId: string): OutputOf<'history.undo'> =>
	call('history.undo', { targetId, reason: 'not the same after all' }).outcome
const rows = (sql: string, ...values: string[]) => file().reader.all<Record<string, unknown>>(sql, ...values)
const file = () => {
	const event = sample.hub.hub.current()
	if (!event) throw new Error('no event is open')
	return event.file
}
const idAt = (at: number): string => ids[at % ids.length] ?? ''

/** Something of everything that can be said of somebody, spread over the first people of the list. */
const fillLife = (): void => {
	const { dayId } = sample
	for (const [at, registrationId] of ids.slice(0, 24).entries()) {
		const [other, third] = [idAt(at + 1), idAt(at + 3)]
		if (at % 2 === 0)
			call('people.setConsent', { registrationId, kind: 'photo', value: at % 4 === 0 ? 'no' : 'yes', how: 'spoken' })
		if (at % 3 === 0) call('people.setConsent', { registrationId, kind: 'shareAccessNeed', value: 'yes', how: 'paper' })
		if (at % 5 === 0) call('people.setConsent', { registrationId, kind: 'shareAccessNeed', value: 'no', how: 'spoken' })
		if (at % 3 === 1) call('people.link', { registrationId, toId: other, kind: 'carer' })
		if (at % 4 === 1)
			call('people.setPlan', {
				registrationId,
				plan: {
					state: at % 8 === 1 ? 'agreed' : 'asked',
					method: 'buddy',
					buddyId: other,
					backupId: third,
					meetAt: 'The desk',
					refuge: '',
					equipment: '',
					route: '',
				},
			})
		if (at % 3 === 2)
			call('people.setEmergencyContact', {
				registrationId,
				contact: { name: 'Kin', phone: `0${at}`, relationship: '' },
			})
		if (at % 4 === 2) call('people.setDifferent', { registrationId, otherId: idAt(at + 5), isDifferent: true })
		if (at % 2 === 1) call('checkin.admit', { registrationId, dayId, method: 'search' })
		if (at % 6 === 1) call('checkin.leave', { registrationId, dayId, method: 'scan' })
		if (at % 6 === 2) call('checkin.sendToHelp', { rows: [{ registrationId }], dayId, why: 'needs' })
		if (at % 2 === 0)
			call('badges.recordPrint', { what: 'badge', rows: [{ registrationId }, { registrationId: other }] })
	}
}

/** Tables that only ever grow: what was said and done stays written down when it is taken back. */
const grows: ReadonlySet<string> = new Set([
	'log',
	'log_part',
	'row_change',
	'registration_change',
	'undone',
	'attendance',
	'consent',
])
const state = (): string => {
	const { connection, reader } = file()
	const digests = tableNames(connection)
		.filter((name) => !grows.has(name))
		.map((name) => digestTable(connection, name))
	// Of what grows: the answer that holds now.
	const answers = reader.all<Record<string, string>>(
		`SELECT registration_id, kind, value FROM consent AS one WHERE NOT EXISTS
		 (SELECT 1 FROM consent AS later WHERE later.registration_id = one.registration_id AND later.kind = one.kind
		 AND (later.at_ms, later.position) > (one.at_ms, one.position)) AND value <> 'withdrawn' ORDER BY 1, 2`,
	)
	return JSON.stringify([digests, answers])
}

/** Tables and columns that may still name somebody who turned out to be somebody else. */
const mayName = new Set([
	'registration.id',
	'consent.registration_id',
	'attendance.registration_id',
	'registration_change.registration_id',
	'person_merge.gone_id',
	'evacuation_person.registration_id',
])

test('merging any two and taking it back leaves every table as it was', { timeout: 240_000 }, () => {
	const seen = { merged: 0, bothHaveDuties: 0 }
	const references = tableNames(file().connection).flatMap((table) =>
		(file().connection.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[])
			.filter((key) => key.table === 'registration')
			.map(({ from }) => ({ table, from })),
	)
	const pair = fc.tuple(fc.oneof(fc.nat(24), fc.nat(400)), fc.oneof(fc.nat(24), fc.nat(400)), fc.boolean())
	fc.assert(
		fc.property(pair, ([one, other, takes]) => {
			const [registrationId, goneId] = [idAt(one), idAt(other)]
			if (registrationId === goneId) return
			const before = state()
			const nonsense = nonsenseIn(file().reader)
			const { id, outcome } = call('people.merge', {
				registrationId,
				goneId,
				take: takes ? ['preferredName', 'email', 'organisation', 'sector'] : [],
			})
			if (outcome.outcome !== 'merged') {
				expect(outcome).toEqual({ outcome: 'bothHaveDuties' })
				expect(state()).toBe(before)
				seen.bothHaveDuties++
				return
			}
			seen.merged++
			expect(nonsenseIn(file().reader)).toEqual(nonsense)
			for (const { table, from } of references)
				if (!mayName.has(`${table}.${from}`))
					expect([table, rows(`SELECT 1 FROM "${table}" WHERE ${from} = ?`, goneId).length]).toEqual([table, 0])
			expect(undo(id)).toEqual({ outcome: 'undone' })
			expect(state()).toBe(before)
		}),
		{ seed: 20270519, numRuns: 150 },
	)
	expect(seen.merged).toBeGreaterThan(60)
	expect(seen.bothHaveDuties).toBeGreaterThan(3)
})

test('the log gives the same tables again', { timeout: 120_000 }, () => {
	const found = verifyFile(file())
	expect(found.replay.fault).toBeNull()
	expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
	expect(found.isSound).toBe(true)
})
