/** At the tables: what a facilitator learns, who may stay, what is kept of what a group said. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/bus/actor.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { makeGroupsEvent } from '../../support/breakouts.ts'
import { dayOne, deskTwo, idOf, organiser } from '../../support/events.ts'
import { importRow, need, personNamed, startOf } from '../../support/people.ts'

/** A tablet of its own for every test: questions are counted by tablet. */
let tablets = 0
const tablet = (): Actor => ({ role: 'facilitator', desk: `Tablet ${tablets++}`, operator: '' })

type Known<N extends 'breakouts.table' | 'breakouts.mine' | 'breakouts.atDoor' | 'breakouts.sheets'> = Extract<
	OutputOf<N>,
	{ outcome: 'known' }
>

/**
 * Two tables of the first round with a host each. At the first sit Ada, who has a line for
 * facilitators, and Cy with his companion Di; at the second Bo. Ada and Bo are not placed together.
 */
const atTables = () => {
	const at = makeGroupsEvent()
	const { event, call, addPerson, put, groups, rounds, seat } = at
	const [hana, ines] = [addPerson('Hana', { roles: ['facilitator'] }), addPerson('Ines', { roles: ['facilitator'] })]
	const ada = addPerson('Ada', {
		roles: ['attendee'],
		sector: 'LE',
		pronouns: 'she/her',
		needs: [need({ words: 'qz reason', actionLine: 'Seat by the door', audience: ['facilitator'] })],
	})
	const bo = addPerson('Bo', { roles: ['attendee'], sector: 'LE', organisation: 'Mind BLMK' })
	const cy = addPerson('Cy', { roles: ['attendee'], sector: 'VC' })
	const eve = addPerson('Eve', { roles: ['attendee'], sector: 'VC' })
	const di = event.newId()
	const importId = event.newId()
	event.call('people.startImport', startOf(importId, 1))
	event.call('people.importRows', {
		importId,
		rows: [
			importRow(di, 2, personNamed('Di', 'Oak', { roles: ['companion'] }), {
				links: [{ to: cy, kind: 'personalAssistant' }],
			}),
		],
	})
	event.call('people.finishImport', { importId, isComplete: true })
	call('breakouts.setHosts', {
		rows: [
			{ registrationId: hana, groupId: groups[0], duty: 'facilitator' },
			{ registrationId: ines, groupId: groups[1], duty: 'noteTaker' },
		],
	})
	call('breakouts.addConstraints', {
		rows: [{ registrationId: ada, constraintId: event.newId(), kind: 'apart', otherId: bo, organisation: '' }],
	})
	/** Publishes the first round as it is given, draft and all, past what would stop it. */
	const publish = (people: Readonly<Record<string, string>>, number = 1): void => {
		const id = event.newId()
		put('breakout_version', { id, round_id: rounds[0], number, at_ms: number, reasons: '[]' })
		for (const [index, groupId] of groups.slice(0, 2).entries())
			put('version_group', {
				version_id: id,
				group_id: groupId,
				number: index + 1,
				topic_id: at.topics[index] ?? '',
				room_id: null,
				table_name: 'A',
			})
		for (const [registrationId, groupId] of Object.entries(people)) {
			if (number === 1) seat(registrationId, groupId, rounds[0])
			put('version_place', { version_id: id, registration_id: registrationId, group_id: groupId, is_at_door: 0 })
		}
	}
	const badge = (id: string): string =>
		event.open().file.reader.get<{ code: string }>('SELECT badge_code AS code FROM registration WHERE id = ?', id)
			?.code ?? ''
	const told = { [ada]: groups[0], [cy]: groups[0], [di]: groups[0], [bo]: groups[1] }
	return { ...at, hana, ines, ada, bo, cy, di, eve, publish, badge, told }
}

describe('a facilitator', () => {
	test('sees their own tables by the code on their badge, however it is typed', () => {
		using at = atTables()
		const { event, hana, badge, groups } = at
		const typed = ` ${badge(hana).toLowerCase()} `
		const mine = event.ask('breakouts.mine', { badgeCode: typed }, tablet()) as Known<'breakouts.mine'>
		expect(mine).toMatchObject({ outcome: 'known', preferredName: 'Hana' })
		expect(mine.tables.map(({ groupId, number, duty, version }) => [groupId, number, duty, version])).toEqual([
			[groups[0], 1, 'facilitator', null],
		])
	})

	test('sees who was told to come, who is here and what to do, and nothing of why', () => {
		using at = atTables()
		const { event, hana, ada, badge, groups, publish, told, cy } = at
		publish(told)
		event.call('checkin.admit', { registrationId: ada, dayId: dayOne, method: 'search' })
		const from = tablet()
		const table = event.ask('breakouts.table', { groupId: groups[0], hostBadge: badge(hana) }, from)
		expect((table as Known<'breakouts.table'>).people).toEqual([
			{
				registrationId: ada,
				preferredName: 'Ada',
				badgeCode: badge(ada),
				pronouns: 'she/her',
				isHere: true,
				actionLines: ['Seat by the door'],
				isAtDoor: false,
				comesWith: '',
			},
			expect.objectContaining({ preferredName: 'Cy', isHere: false, comesWith: '' }),
			expect.objectContaining({ preferredName: 'Di', comesWith: badge(cy) }),
		])
		expect(table).toMatchObject({ table: { version: 1, number: 1 }, hasSeveralVoices: false })
		const wire = JSON.stringify([
			table,
			event.ask('breakouts.mine', { badgeCode: badge(hana) }, from),
			event.ask('breakouts.atDoor', { badgeCode: badge(at.bo), groupId: groups[0], hostBadge: badge(hana) }, from),
		])
		expect(wire).not.toMatch(/[Qq]z|"LE"|"VC"|[Ss]ector|[Aa]part|[Aa]void|hearingLoop|Mind BLMK/)
	})

	test("with another's badge or none learns nothing, not even whether there is such a table", () => {
		using at = atTables()
		const { event, ada, ines, badge, groups, publish, told } = at
		publish(told)
		const from = tablet()
		const nothing = { outcome: 'notYours' }
		for (const hostBadge of ['', badge(ada), badge(ines), 'nonsense', '22222'])
			for (const groupId of [groups[0], idOf(999)]) {
				expect(event.ask('breakouts.table', { groupId, hostBadge }, from)).toEqual(nothing)
				expect(event.ask('breakouts.atDoor', { groupId, hostBadge, badgeCode: badge(ada) }, from)).toEqual(nothing)
			}
		expect(event.ask('breakouts.mine', { badgeCode: badge(ada) }, from)).toEqual({ outcome: 'hostsNothing' })
		expect(event.ask('breakouts.mine', { badgeCode: '22222' }, from)).toEqual({ outcome: 'notFound' })
		expect(event.ask('breakouts.table', { groupId: idOf(999), hostBadge: '' }, organiser)).toEqual({
			outcome: 'notFound',
		})
		expect(event.ask('breakouts.table', { groupId: groups[0], hostBadge: '' }, organiser)).toMatchObject({
			outcome: 'known',
		})
		// Whoever does not host any more is nobody's host.
		at.call('breakouts.setHosts', { rows: [{ registrationId: ines, groupId: groups[1], duty: null }] })
		expect(event.ask('breakouts.table', { groupId: groups[1], hostBadge: badge(ines) }, from)).toEqual(nothing)
	})

	test('cannot walk through badge codes', () => {
		using at = atTables()
		const { event, hana, badge, groups, publish, told } = at
		publish(told)
		const from = tablet()
		const asked = Array.from({ length: 31 }, () => event.ask('breakouts.mine', { badgeCode: '22222' }, from).outcome)
		expect(asked.at(-1)).toBe('tooOften')
		expect(asked.filter((outcome) => outcome === 'tooOften')).toHaveLength(1)
		const door = { badgeCode: '22222', groupId: groups[0], hostBadge: badge(hana) }
		const atDoor = Array.from({ length: 31 }, () => event.ask('breakouts.atDoor', door, from).outcome)
		expect(atDoor.at(-1)).toBe('tooOften')
		event.clock.nowMs += 60_000
		expect(event.ask('breakouts.atDoor', door, from)).toEqual({ outcome: 'notFound' })
	})

	test('hears that two or more speak from lived experience, never how many', () => {
		using at = atTables()
		const { event, hana, ada, bo, badge, groups, publish } = at
		publish({ [ada]: groups[0], [bo]: groups[0] })
		const ask = { groupId: groups[0], hostBadge: badge(hana) }
		expect(event.ask('breakouts.table', ask, tablet())).toMatchObject({ hasSeveralVoices: true })
	})
})

describe('somebody else came to a table', () => {
	test('and stays, with whoever came with them: in the draft and in what was published', () => {
		using at = atTables()
		const { event, call, undo, cy, di, groups, rounds, publish, told, rows, person, ines, badge } = at
		publish(told)
		const door = { groupId: groups[1], hostBadge: badge(ines) }
		// The companion's badge does as well: neither stays without the other.
		for (const id of [cy, di])
			expect(event.ask('breakouts.atDoor', { ...door, badgeCode: badge(id) }, tablet())).toMatchObject({
				outcome: 'known',
				toldNumber: 1,
				isTheirs: false,
				canStay: true,
				along: [badge(id === cy ? di : cy)],
			})
		const taken = call('breakouts.tookIn', { registrationId: di, groupId: groups[1] })
		expect(taken.outcome).toBe('tookIn')
		for (const id of [cy, di]) {
			expect(person(id)?.places[rounds[0]]).toEqual({ groupId: groups[1], source: 'door', isPinned: false })
			expect(person(id)?.told[rounds[0]]).toBe(groups[1])
		}
		expect(rows('version_place').filter((row) => row.is_at_door === 1)).toHaveLength(2)
		expect(call('breakouts.tookIn', { registrationId: cy, groupId: groups[1] }).outcome).toBe('isHere')
		expect(undo(taken.id)).toEqual({ outcome: 'undone' })
		expect(person(di)?.told[rounds[0]]).toBe(groups[0])
	})

	test('over the largest size is the facilitator’s own choice', () => {
		using at = atTables()
		const { call, eve, groups, publish, told, addPerson } = at
		const many = Object.fromEntries(
			Array.from({ length: 8 }, (_, n) => [addPerson(`Full ${n}`, { roles: ['attendee'] }), groups[1]]),
		)
		publish({ ...told, ...many })
		expect(call('breakouts.tookIn', { registrationId: eve, groupId: groups[1] }).outcome).toBe('tookIn')
	})

	test('does not stay where it cannot be, and nobody is told why', () => {
		using at = atTables()
		const { event, call, ada, bo, cy, eve, hana, groups, topics, publish, told, badge } = at
		publish(told)
		call('breakouts.setChoices', { rows: [{ registrationId: eve, choices: [], avoids: [topics[0]] }] })
		const door = { groupId: groups[0], hostBadge: badge(hana) }
		const from = tablet()
		// Apart from somebody there; a topic to be missed; hosting another table just then.
		for (const id of [bo, eve, at.ines]) {
			expect(call('breakouts.tookIn', { registrationId: id, groupId: groups[0] })).toEqual({
				id: expect.any(String),
				outcome: 'cannotPlace',
			})
			expect(event.ask('breakouts.atDoor', { ...door, badgeCode: badge(id) }, from)).toMatchObject({
				canStay: false,
			})
		}
		// Where they sit now counts, whatever the draft has in mind: Ada is still at the first table.
		call('breakouts.move', {
			rows: [{ registrationId: ada, roundId: at.rounds[0], groupId: null }],
			how: 'hand',
		})
		expect(call('breakouts.tookIn', { registrationId: bo, groupId: groups[0] }).outcome).toBe('cannotPlace')
		expect(call('breakouts.tookIn', { registrationId: cy, groupId: groups[0] }).outcome).toBe('isHere')
		expect(call('breakouts.tookIn', { registrationId: idOf(999), groupId: groups[0] }).outcome).toBe('notFound')
	})

	test('nobody is taken in before anything was published', () => {
		using at = atTables()
		const { event, call, eve, hana, groups, badge } = at
		expect(call('breakouts.tookIn', { registrationId: eve, groupId: groups[0] }).outcome).toBe('notPublished')
		const door = { badgeCode: badge(eve), groupId: groups[0], hostBadge: badge(hana) }
		expect(event.ask('breakouts.atDoor', door, tablet())).toEqual({ outcome: 'notPublished' })
	})
})

describe('what a group said', () => {
	const noteOf = (at: ReturnType<typeof atTables>) => {
		const { event, groups } = at
		return (
			text: string,
			more: { noteId?: string; kind?: 'point' | 'question' | 'action' | 'quotation'; isAgreed?: boolean } = {},
		) => ({ noteId: event.newId(), groupId: groups[0], kind: 'point' as const, text, isAgreed: false, ...more })
	}

	test('is kept line by line, changed, and taken away', () => {
		using at = atTables()
		const { call, undo, rows } = at
		const note = noteOf(at)
		const first = note('  Ask people first ')
		expect(call('breakouts.setNote', first).outcome).toBe('saved')
		expect(call('breakouts.setNote', { ...first, text: 'Ask people first' }).outcome).toBe('unchanged')
		expect(call('breakouts.setNote', note('')).outcome).toBe('unchanged')
		const changed = call('breakouts.setNote', { ...first, text: 'Ask everybody first' })
		expect(rows('group_note')).toEqual([
			expect.objectContaining({ id: first.noteId, text: 'Ask everybody first', kind: 'point', is_agreed: 0 }),
		])
		expect(undo(changed.id)).toEqual({ outcome: 'undone' })
		expect(rows('group_note')[0]?.text).toBe('Ask people first')
		expect(call('breakouts.setNote', { ...first, text: ' ' }).outcome).toBe('removed')
		expect(rows('group_note')).toEqual([])
	})

	test('at most five points, five questions, three actions and one quotation', () => {
		using at = atTables()
		const { call } = at
		const note = noteOf(at)
		for (const [kind, most] of [
			['point', 5],
			['question', 5],
			['action', 3],
			['quotation', 1],
		] as const) {
			const lines = Array.from({ length: most }, (_, n) => note(`${kind} ${n}`, { kind, isAgreed: true }))
			for (const line of lines) expect(call('breakouts.setNote', line).outcome).toBe('saved')
			expect(call('breakouts.setNote', note('one more', { kind, isAgreed: true }))).toMatchObject({
				outcome: 'tooMany',
				most,
			})
			// A line that is there may change.
			expect(call('breakouts.setNote', { ...(lines[0] ?? note('')), text: 'other' }).outcome).toBe('saved')
		}
	})

	test('somebody’s own words only with their yes, and gone when the yes goes', () => {
		using at = atTables()
		const { call, rows } = at
		const words = noteOf(at)('Nobody asked me before', { kind: 'quotation' })
		expect(call('breakouts.setNote', words).outcome).toBe('needsAgreement')
		expect(call('breakouts.setNote', { ...words, isAgreed: true }).outcome).toBe('saved')
		expect(rows('group_note')).toEqual([expect.objectContaining({ is_agreed: 1 })])
		expect(call('breakouts.setNote', words).outcome).toBe('removed')
		expect(rows('group_note')).toEqual([])
	})

	test('is linked to nobody, and one group’s line is not another’s to change', () => {
		using at = atTables()
		const { event, call, rows, groups } = at
		const line = noteOf(at)('Ours')
		call('breakouts.setNote', line)
		expect(Object.keys(rows('group_note')[0] ?? {}).toSorted()).toEqual([
			'created_at_ms',
			'group_id',
			'id',
			'is_agreed',
			'kind',
			'text',
		])
		expect(call('breakouts.setNote', { ...line, groupId: groups[1], text: 'Theirs' }).outcome).toBe('notFound')
		expect(call('breakouts.setNote', { ...line, kind: 'action' }).outcome).toBe('notFound')
		expect(call('breakouts.setNote', { ...line, groupId: idOf(999) }).outcome).toBe('notFound')
		expect(event.ask('breakouts.notes', { roundId: at.rounds[0] }).tables).toEqual([
			expect.objectContaining({ number: 1, notes: [expect.objectContaining({ text: 'Ours' })] }),
			expect.objectContaining({ number: 2, notes: [] }),
		])
	})
})

describe('sheets', () => {
	test('are of what was published last; slips since a version of those alone whose place changed', () => {
		using at = atTables()
		const { event, call, ada, bo, cy, eve, groups, rounds, publish, told } = at
		const [roundId] = rounds
		expect(event.ask('breakouts.sheets', { roundId, since: null })).toEqual({ outcome: 'notPublished' })
		publish(told)
		publish({ ...told, [bo]: groups[0], [eve]: groups[1] }, 2)
		const all = event.ask('breakouts.sheets', { roundId, since: null }) as Known<'breakouts.sheets'>
		expect(all).toMatchObject({ version: 2, eventName: 'Luton forum' })
		expect(all.tables.map(({ number, people, hosts }) => [number, people.length, hosts.length])).toEqual([
			[1, 4, 1],
			[2, 1, 1],
		])
		expect([all.slips.length, all.slips.some(({ isChange }) => isChange)]).toEqual([5, false])
		const slips = () => {
			const changed = event.ask('breakouts.sheets', { roundId, since: 1 }) as Known<'breakouts.sheets'>
			return changed.slips.map(({ registrationId, number, isChange }) => [registrationId, number, isChange])
		}
		expect(slips()).toEqual([
			[bo, 1, true],
			[eve, 2, false],
		])
		// Somebody taken in at a door is there already.
		expect(call('breakouts.tookIn', { registrationId: cy, groupId: groups[1] }).outcome).toBe('tookIn')
		expect(slips().map(([id]) => id)).toEqual([bo, eve])
		expect(event.ask('breakouts.sheets', { roundId, since: 7 })).toEqual({ outcome: 'notFound' })
		expect(ada).not.toBe('')
	})
})

describe('at the desk', () => {
	test('somebody hears where to go next, from what was published, until the round is over', () => {
		using at = atTables()
		const { event, ada, eve, groups, rounds, publish, told, put, topics } = at
		const welcome = (registrationId: string) => event.ask('checkin.welcome', { registrationId, dayId: dayOne }, deskTwo)
		expect(welcome(ada)).toMatchObject({ place: null, lacksPlace: false })
		publish(told)
		expect(welcome(ada)).toMatchObject({ place: { isFirst: true, number: 1, roomName: '' }, lacksPlace: false })
		expect(welcome(eve)).toMatchObject({ place: null, lacksPlace: true })
		// The first round is over at noon; the second was not published.
		event.clock.nowMs += 3 * 3_600_000
		expect(welcome(ada)).toMatchObject({ place: null, lacksPlace: false })
		const id = event.newId()
		put('breakout_version', { id, round_id: rounds[1], number: 1, at_ms: 1, reasons: '[]' })
		put('version_group', {
			version_id: id,
			group_id: groups[3],
			number: 7,
			topic_id: topics[1],
			room_id: idOf(21),
			table_name: '',
		})
		put('version_place', { version_id: id, registration_id: ada, group_id: groups[3], is_at_door: 0 })
		expect(welcome(ada)).toMatchObject({ place: { isFirst: false, number: 7, roomName: 'Hall' } })
	})
})
