/** What each role sees of a day, and what nobody does. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/bus/actor.ts'
import type { Role } from '../../../shared/domain/roles.ts'
import { dayOne, dayTwo, doorsMs, idOf } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'
import { makeProgrammeEvent } from '../../support/programme.ts'

const [opening, stories, pause] = [idOf(821), idOf(822), idOf(823)]
const actor = (role: Role): Actor => ({ role, desk: 'Tablet', operator: '' })
const crew = ['organiser', 'deskLead', 'desk', 'facilitator', 'steward', 'speakerSupport'] as const
const others = ['deskLead', 'desk', 'facilitator', 'steward'] as const

/** The opening, then two stories: one by somebody sealed, one by two people, of whom one wants no name. */
const makeDay = () => {
	const at = makeProgrammeEvent()
	const { event, save, call, putSlot, putSpeaker, addPerson } = at
	const add = (given: string, family: string) => {
		const registrationId = event.newId()
		call('people.add', { registrationId, person: personNamed(given, family) })
		return registrationId
	}
	const [kit, amara, roz, lead, maeve] = [
		add('Kit', 'Larch'),
		add('Amara', 'Okafor'),
		add('Roz', 'Elm'),
		addPerson('Lee'),
		addPerson('Maeve'),
	]
	save(opening, '10:00', '10:20', {
		title: 'Opening',
		avNotes: 'Two hand-held',
		accessNotes: 'Captions left',
		contentNote: 'Loud music',
	})
	save(stories, '10:20', '10:50', { title: 'Stories 1 and 2: Garden days', kind: 'story', avNotes: 'One for Kit' })
	save(pause, '10:50', '11:10', { title: 'Break', kind: 'break' })
	call('programme.setLeads', { rows: [{ registrationId: lead, itemId: opening, isLead: true }] })
	const first = putSlot(stories, { public_title: 'Garden days', questions_planned: 'open' })
	const second = putSlot(stories, { public_title: 'Moving on', content_note: '' })
	putSpeaker(first, kit, { supporter_id: maeve })
	putSpeaker(second, amara, { name_shown: 'pseudonym', shown_as: 'Sam' })
	putSpeaker(second, roz, { name_shown: 'none', position: 1 })
	const sheet = (role: Role) => event.ask('programme.runSheet', { dayId: dayOne }, actor(role))
	return { ...at, sheet, first, second, kit, amara, roz, lead, maeve }
}

describe('the run sheet', () => {
	test('says to everybody at work when a story is told, what it is called and by whom', () => {
		using at = makeDay()
		for (const role of crew) {
			const { items } = at.sheet(role)
			expect(items.map(({ id }) => id)).toEqual([opening, stories, pause])
			expect(items[0]?.leads).toEqual([{ registrationId: at.lead, preferredName: 'Lee' }])
			expect(items[1]?.slots.map(({ publicTitle, shownAs, startAt }) => [publicTitle, shownAs, startAt])).toEqual([
				['Garden days', ['Kit'], '10:20'],
				['Moving on', ['Sam'], '10:35'],
			])
			expect(items[1]?.slots[0]).toMatchObject({
				number: 1,
				minutes: 15,
				isWithdrawn: false,
				alternative: '',
				isRecorded: true,
				// Planned as open; the speakers take questions through the chair.
				questions: 'viaChair',
				format: 'live',
				hasContentNote: true,
			})
			expect(items[1]?.slots[1]?.hasContentNote).toBe(false)
		}
		expect(at.sheet('organiser').items).toHaveLength(3)
		expect(at.event.ask('programme.runSheet', { dayId: dayTwo }).items).toEqual([])
	})

	test('notes for the stage are for whoever runs it', () => {
		using at = makeDay()
		for (const role of ['organiser', 'speakerSupport'] as const)
			expect(at.sheet(role).items[0]).toMatchObject({
				avNotes: 'Two hand-held',
				accessNotes: 'Captions left',
				contentNote: 'Loud music',
			})
		for (const role of others) expect(at.sheet(role).items[0]).toMatchObject({ avNotes: '', accessNotes: '' })
	})

	test('a facilitator reads a content note while its item is next, other roles never', () => {
		using at = makeDay()
		const notes = (role: Role) =>
			at.sheet(role).items.flatMap((item) => [item.contentNote, ...item.slots.map(({ contentNote }) => contentNote)])
		expect(notes('organiser')).toEqual(['Loud music', '', 'Hospital stay', '', ''])
		expect(notes('speakerSupport')).toEqual(['Loud music', '', 'Hospital stay', '', ''])
		expect(notes('facilitator')).toEqual(['Loud music', '', '', '', ''])
		at.event.clock.nowMs = doorsMs + 65 * 60_000
		expect(notes('facilitator')).toEqual(['', '', 'Hospital stay', '', ''])
		at.event.clock.nowMs = doorsMs + 85 * 60_000
		expect(notes('facilitator')).toEqual(['', '', '', '', ''])
		for (const role of ['desk', 'deskLead', 'steward'] as const) expect(notes(role)).toEqual(['', '', '', '', ''])
	})

	test('nothing of who is sealed is in any answer, whoever asks', () => {
		using at = makeDay()
		for (const role of crew) {
			const bytes = JSON.stringify(at.sheet(role))
			for (const secret of ['Amara', 'Okafor', 'Roz', 'Elm', 'Larch', at.amara, at.roz, at.kit, 'medication'])
				expect([role, secret, bytes.includes(secret)]).toEqual([role, secret, false])
		}
		const bytes = JSON.stringify(at.event.ask('programme.stage', { dayId: dayOne }, actor('speakerSupport')))
		for (const secret of ['Amara', 'Okafor', 'Roz', 'Elm', 'Larch', at.amara, at.roz, at.kit, 'medication'])
			expect([secret, bytes.includes(secret)]).toEqual([secret, false])
	})

	test('after "not speaking" neither title nor name is anywhere; what happens instead is', () => {
		using at = makeDay()
		at.withdraw(at.first)
		for (const role of crew) {
			const sheet = at.sheet(role)
			expect(sheet.items[1]?.slots[0]).toMatchObject({
				publicTitle: '',
				shownAs: [],
				isWithdrawn: true,
				alternative: 'A pause with music',
				isRecorded: false,
				isPhotographed: false,
				questions: 'none',
				hasContentNote: false,
				contentNote: '',
			})
			expect(sheet.items[1]?.title).toBe('Stories 1 and 2')
			expect(JSON.stringify(sheet)).not.toMatch(/Kit|Garden days/)
		}
		const stage = at.event.ask('programme.stage', { dayId: dayOne })
		expect(stage.items[1]?.slots[0]?.speakers).toEqual([
			expect.objectContaining({ shownAs: '', introduction: '', limits: 0, supporter: 'Maeve' }),
		])
		expect(JSON.stringify(stage)).not.toMatch(/Kit|Garden days/)
	})
})

describe('the stage', () => {
	test('knows introductions, supporters, limits by number, and whether everybody was asked', () => {
		using at = makeDay()
		const stage = () => at.event.ask('programme.stage', { dayId: dayOne }).items[1]?.slots
		expect(stage()?.[0]).toMatchObject({
			state: 'consentSigned',
			isChecked: false,
			contentNote: 'Hospital stay',
			speakers: [
				{
					nameShown: 'firstName',
					shownAs: 'Kit',
					introduction: 'They like gardens.',
					limits: 1,
					supporter: 'Maeve',
				},
			],
		})
		expect(stage()?.[1]?.speakers.map(({ shownAs, nameShown, supporter }) => [shownAs, nameShown, supporter])).toEqual([
			['Sam', 'pseudonym', ''],
			['', 'none', ''],
		])
		at.putCheck(stage()?.[0]?.speakers[0]?.speakerId ?? '', doorsMs)
		expect(stage()?.map(({ isChecked }) => isChecked)).toEqual([true, false])
	})
})

describe('the calendar', () => {
	test('has what the public comes to, in the order of the day', () => {
		using at = makeDay()
		at.save(idOf(824), '08:00', '09:00', { kind: 'setUp', title: 'Chairs' })
		at.save(idOf(825), '09:00', '10:00', { dayId: dayTwo, title: 'Day two' })
		const text = at.event.ask('programme.calendar', { dayIds: [dayOne] }).text.replaceAll('\r\n ', '')
		const lines = text.split('\r\n')
		expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
			'SUMMARY:Opening',
			'SUMMARY:Stories 1 and 2: Garden days',
			'SUMMARY:Break',
		])
		expect(lines.filter((line) => line.startsWith('DESCRIPTION'))).toEqual([
			'DESCRIPTION:10:20 Garden days: Kit\\n10:35 Moving on: Sam',
		])
		expect(lines).toContain('LOCATION:Hall\\, Town hall')
		expect(lines).toContain('X-WR-CALNAME:Luton forum')
		expect(lines).toContain(`UID:${opening}@foyer`)
		expect(text).not.toMatch(/Two hand-held|Captions|Loud|Hospital|Lee|Maeve|Amara|Roz|Chairs|Day two/)
		at.withdraw(at.first)
		at.call('programme.setStatus', { itemId: pause, status: 'dropped' })
		const after = at.event.ask('programme.calendar', { dayIds: [dayOne] }).text.replaceAll('\r\n ', '')
		expect(after).toContain('DESCRIPTION:10:35 Moving on: Sam\r\n')
		expect(after).toContain('STATUS:CANCELLED')
		expect(after).not.toMatch(/Kit|Garden days/)
	})
})
