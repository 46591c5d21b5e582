/** One person out of two registrations, in the whole sample forum: what follows whom, and everything taken back. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestTable, tableNames } from '../../electron/database/dump.ts'
import { nonsenseIn } from '../../electron/features/breakouts/sense.store.ts'
import { knownPeople } from '../../electron/features/people/knownPeople.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import type { PersonDetails } from '../../shared/domain/person.ts'
import { importRow, need, personNamed, startOf } from '../support/people.ts'
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

const person = (preferredName: string, more: Partial<PersonDetails> = {}): string => {
	const registrationId = newId()
	const details = personNamed(preferredName, 'Ashdown', { days: [sample.dayId], ...more })
	expect(call('people.add', { registrationId, person: { ...details, preferredName } }).outcome).toEqual({
		outcome: 'added',
	})
	return registrationId
}
const pageOf = (registrationId: string) => {
	const page = sample.hub.ask('people.page', { registrationId })
	if (page.outcome !== 'known') throw new Error('not on the list')
	return page
}
const careOf = (registrationId: string) => {
	const care = sample.hub.ask('people.care', { registrationId })
	if (care.outcome !== 'known') throw new Error('not on the list')
	return care
}
const stateOn = (registrationId: string) =>
	rows('SELECT state, since_ms FROM presence WHERE registration_id = ?', registrationId)

test('what one said holds for the one they are: a no to photos, needs, people who come along, fields that were chosen', () => {
	const { dayId } = sample
	const kept = person('Rosalind', { photo: 'yes', phone: '1', needs: [need({ code: 'largePrint' })] })
	const gone = person('Ros', {
		photo: 'no',
		phone: '2',
		organisation: 'Mind BLMK',
		isUnder18: true,
		needsEvacuationHelp: 'yes',
		needs: [need({ code: 'largePrint' }), need({ code: 'stepFree', words: 'No stairs' })],
	})
	const friend = person('Fay')
	call('people.link', { registrationId: gone, toId: friend, kind: 'carer' })
	call('people.link', { registrationId: kept, toId: gone, kind: 'bookedTogether' })
	call('checkin.admit', { registrationId: gone, dayId, method: 'search' })
	const [came] = stateOn(gone)
	const code = pageOf(gone).badgeCode
	expect(sample.hub.ask('people.previewMerge', { registrationId: kept, goneId: gone })).toMatchObject({
		outcome: 'known',
		answers: [{ kind: 'photo', value: 'no', isOwn: false }],
		needs: 1,
		links: 1,
		days: 0,
		comesIn: true,
		isBlocked: false,
	})
	const { outcome, id } = call('people.merge', { registrationId: kept, goneId: gone, take: ['organisation'] })
	expect(outcome).toEqual({ outcome: 'merged' })
	expect(pageOf(kept).person).toMatchObject({
		preferredName: 'Rosalind',
		phone: '1',
		organisation: 'Mind BLMK',
		photo: 'no',
		isUnder18: true,
		needsEvacuationHelp: 'yes',
	})
	expect(careOf(kept).needs.map((one) => one.code)).toEqual(['largePrint', 'stepFree'])
	// What was said by either booking is still there to be read; the careful answer came last.
	expect(careOf(kept).consents.map(({ value }) => value)).toEqual(['no', 'no', 'yes'])
	expect(careOf(kept).links.map((one) => one.registrationId)).toEqual([friend])
	// In since the other came, counted once, and found by either badge.
	expect(stateOn(kept)).toEqual([came])
	expect(stateOn(gone)).toEqual([])
	expect(sample.hub.ask('checkin.search', { text: code.toLowerCase(), dayId }).found[0]?.registrationId).toBe(kept)
	expect(sample.hub.ask('checkin.scan', { code, dayId })).toMatchObject({ outcome: 'one', registrationId: kept })
	expect(sample.hub.ask('people.page', { registrationId: gone })).toMatchObject({ outcome: 'notFound' })
	// Somebody merges the one that stayed into a third: both old badges lead there.
	const third = person('Rosa')
	const second = call('people.merge', { registrationId: third, goneId: kept, take: [] })
	for (const old of [code, pageOfGone(kept)])
		expect(sample.hub.ask('checkin.scan', { code: old, dayId })).toMatchObject({ registrationId: third })
	expect(undo(id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: expect.any(Number) })
	expect(undo(second.id)).toEqual({ outcome: 'undone' })
	expect(undo(id)).toEqual({ outcome: 'undone' })
	expect(pageOf(kept).person.photo).toBe('yes')
	expect(stateOn(kept)).toEqual([])
	expect(stateOn(gone)).toEqual([came])
})
const pageOfGone = (id: string): string =>
	String(rows('SELECT badge_code FROM registration WHERE id = ?', id)[0]?.['badge_code'])

test('a file that still has both rows neither asks again nor brings anybody back', () => {
	const said = (preferredName: string): PersonDetails => ({
		...personNamed(preferredName, 'Marlowe', { days: [sample.dayId], email: 'mar@mail.example' }),
	})
	const [kept, gone] = [newId(), newId()]
	const bring = (result: 'new' | 'changed', names: readonly [string, string], photo: PersonDetails['photo'] = '') => {
		const importId = newId()
		call('people.startImport', startOf(importId, 2))
		const { outcome } = call('people.importRows', {
			importId,
			rows: [
				importRow(kept, 2, said(names[0]), { result }),
				importRow(gone, 3, { ...said(names[1]), photo }, { result }),
			],
		})
		call('people.finishImport', { importId, isComplete: true })
		return outcome
	}
	bring('new', ['Marl', 'Marla'])
	const known = () =>
		knownPeople(file().reader)
			.filter(({ imported }) => imported?.familyName === 'Marlowe')
			.map(({ registrationId, ref, imported }) => ({ registrationId, ref, imported }))
			.toSorted((a, b) => a.ref.localeCompare(b.ref))
	const before = known()
	const { id } = call('people.merge', { registrationId: kept, goneId: gone, take: [] })
	expect(known()).toEqual(before)
	// What the file says anew of the row that went is nobody's.
	bring('changed', ['Marl', 'Marlena'])
	expect(pageOf(kept).person.preferredName).toBe('Marl')
	expect(sample.hub.ask('people.page', { registrationId: gone }).outcome).toBe('notFound')
	// But for a no.
	bring('changed', ['Marl', 'Marlena'], 'no')
	expect(pageOf(kept).person.photo).toBe('no')
	call('people.setPhoto', { registrationId: kept, photo: 'ask' })
	bring('changed', ['Marl', 'Marlena'], 'no')
	expect(pageOf(kept).person.photo).toBe('ask')
	expect(undo(id)).toMatchObject({ outcome: 'standsOn' })
})

test('whoever is in by either booking stays in, and what came later keeps the two together', () => {
	const { dayId } = sample
	const [kept, gone] = [person('Ida'), person('Idalia')]
	call('checkin.admit', { registrationId: kept, dayId, method: 'search' })
	call('checkin.admit', { registrationId: gone, dayId, method: 'search' })
	call('checkin.leave', { registrationId: kept, dayId, method: 'scan' })
	const first = call('people.merge', { registrationId: kept, goneId: gone, take: [] })
	expect(stateOn(kept)).toMatchObject([{ state: 'in' }])
	const left = call('checkin.leave', { registrationId: kept, dayId, method: 'scan' })
	expect(undo(first.id)).toEqual({ outcome: 'standsOn', why: 'checkedIn', count: 1 })
	expect(undo(left.id)).toEqual({ outcome: 'undone' })
	const answered = call('people.setPhoto', { registrationId: kept, photo: 'ask' })
	expect(answered.outcome).toEqual({ outcome: 'set' })
})

test('refuses what makes no sense, and says the same to the same command sent again', () => {
	const [one, other] = [person('Nor'), person('Nora')]
	const input = { registrationId: one, goneId: one, take: [] }
	expect(call('people.merge', input).outcome).toEqual({ outcome: 'isSame' })
	expect(call('people.merge', { ...input, goneId: newId() }).outcome).toEqual({ outcome: 'notFound' })
	expect(sample.hub.ask('people.previewMerge', { registrationId: one, goneId: newId() })).toEqual({
		outcome: 'notFound',
	})
	expect(sample.hub.ask('people.previewMerge', { registrationId: one, goneId: one })).toEqual({ outcome: 'isSame' })
	const event = sample.hub.hub.current()
	const id = newId()
	const send = () => event?.bus.call(ownActor, 'people.merge', { id, input: { ...input, goneId: other } })
	expect(send()).toEqual({ outcome: 'merged' })
	const after = state()
	expect(send()).toEqual({ outcome: 'merged' })
	expect(state()).toBe(after)
	expect(call('people.merge', { ...input, goneId: other }).outcome).toEqual({ outcome: 'notFound' })
	// Two who host at one time are refused, and nothing is changed.
	const hosts = rows(`SELECT a.registration_id AS one, b.registration_id AS other FROM group_host AS a
		JOIN group_host AS b ON b.group_id > a.group_id AND b.registration_id <> a.registration_id
		JOIN breakout_group AS ag ON ag.id = a.group_id JOIN breakout_group AS bg ON bg.id = b.group_id AND bg.round_id = ag.round_id LIMIT 1`)
	const [pair] = hosts
	const busy = { registrationId: String(pair?.['one']), goneId: String(pair?.['other']) }
	expect(sample.hub.ask('people.previewMerge', busy)).toMatchObject({ isBlocked: true })
	expect(call('people.merge', { ...busy, take: [] }).outcome).toEqual({ outcome: 'bothHaveDuties' })
	expect(state()).toBe(after)
})

test('looks alike until somebody says that they are two, or that they come together', () => {
	const total = () => sample.hub.ask('people.suspects', { limit: 100, offset: 0 })
	const isThere = (one: string) =>
		total().pairs.some((pair) => [pair.one, pair.other].some((s) => s.registrationId === one))
	const one = person('Zora', { email: 'zora@mail.example' })
	const other = person('Zo', { email: ' ZORA@mail.example ' })
	expect(isThere(one)).toBe(true)
	const said = call('people.setDifferent', { registrationId: other, otherId: one, isDifferent: true })
	expect(said.outcome).toEqual({ outcome: 'set' })
	expect(isThere(one)).toBe(false)
	expect(call('people.setDifferent', { registrationId: one, otherId: other, isDifferent: true }).outcome).toEqual({
		outcome: 'unchanged',
	})
	expect(call('people.setDifferent', { registrationId: one, otherId: one, isDifferent: true }).outcome).toEqual({
		outcome: 'isSame',
	})
	expect(call('people.setDifferent', { registrationId: one, otherId: newId(), isDifferent: true }).outcome).toEqual({
		outcome: 'notFound',
	})
	expect(undo(said.id)).toEqual({ outcome: 'undone' })
	expect(isThere(one)).toBe(true)
	call('people.link', { registrationId: one, toId: other, kind: 'carer' })
	expect(isThere(one)).toBe(false)
})

test('the log gives the same tables again', { timeout: 120_000 }, () => {
	const found = verifyFile(file())
	expect(found.replay.fault).toBeNull()
	expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
	expect(found.isSound).toBe(true)
})
