/**
 * Who can see what, walked: each query asked as each role, by whoever has nothing to do with a person and by whoever
 * looks after them, over a wire, and the answer looked through for every kind of data there is.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { allCalls, type CallName, type QueryName } from '../../shared/contract/index.ts'
import { type Role, roles } from '../../shared/domain/roles.ts'
import { type DataClass, dataClasses, type Sight, seenInAlarm, visibility } from '../../shared/domain/visibility.ts'
import { carries } from '../support/canaryCarries.ts'
import { type CanaryEvent, startCanaryEvent } from '../support/canaryEvent.ts'
import { createFinder, type Found } from '../support/canaryMarkers.ts'
import { type BadgesShown, ownBadges, questionsAbout, strangersBadges } from '../support/canaryQuestions.ts'

type Finding = Found & { readonly name: CallName }

let event: CanaryEvent
let find: ReturnType<typeof createFinder>

beforeAll(async () => {
	event = await startCanaryEvent()
	const { canaryId } = event.ids
	find = createFinder({ canaryId, badgeCode: event.badgeOf(canaryId) })
})
afterAll(() => event[Symbol.asyncDispose]())

const asked = (shown: BadgesShown) => questionsAbout(event.ids, event.badgeOf, shown)
const strangers = () => strangersBadges(event.badgeOf, event.ids)
const own = () => ownBadges(event.badgeOf, event.ids)

/** Every word of the canary's own begins with these two letters. */
const anyWord = /qz/gi

const seenBy = async (role: Role, shown: BadgesShown, hasNone = false): Promise<readonly Finding[]> => {
	const found: Finding[] = []
	for (const [name, inputs] of Object.entries(asked(shown)) as [CallName, readonly unknown[]][]) {
		for (const input of inputs) {
			const { body, status } = await event.ask(role, name, input)
			expect([name, [200, 403].includes(status)]).toEqual([name, true])
			if (hasNone) expect([name, body]).toEqual([name, body.replace(anyWord, '')])
			found.push(...find(name, body).map((one) => ({ ...one, name })))
		}
	}
	return found
}

/** By which answers a role learned what it may not, or learned as a whole what it may have a line of. */
const tooMuch = (role: Role, found: readonly Finding[], may: readonly Sight[]): readonly string[] =>
	found
		.filter(({ data, how }) => {
			const sight: Sight = visibility[data][role]
			return !may.includes(sight) || (sight === 'line' && how === 'whole')
		})
		.map(({ name, data, how }) => `${name}: ${data}, ${how}`)

/** Kinds of data that the table promises a role and that came in no answer. */
const missed = (role: Role, found: readonly Finding[]): readonly string[] =>
	dataClasses.filter((data) => {
		const sight: Sight = visibility[data][role]
		const wanted = sight === 'line' ? 'line' : 'whole'
		return ['full', 'own', 'line'].includes(sight) && !found.some((one) => one.data === data && one.how === wanted)
	})

const queries = allCalls.filter(({ spec }) => spec.kind === 'query')

describe('who can see what', () => {
	test('every query there is is asked', () => {
		expect(queries.map(({ name }) => name).filter((name) => !(name in asked(own())))).toEqual([])
	})

	test.each(roles)('%s: no field too many, whoever is asked about', async (role) => {
		// A desk asks about whoever stands before it; all others have lines for their own alone.
		const isDesk = role === 'desk' || role === 'deskLead'
		const hasNone = !isDesk && role !== 'organiser'
		const found = await seenBy(role, strangers(), hasNone)
		expect(tooMuch(role, found, hasNone ? ['full'] : ['full', 'line'])).toEqual([])
	})

	test.each(roles)('%s: of those they look after, what the table says and all of it', async (role) => {
		const found = await seenBy(role, own())
		expect(tooMuch(role, found, ['full', 'own', 'line'])).toEqual([])
		expect(missed(role, found)).toEqual([])
	})

	test('each query says of a person what is declared of it: a new field is a decision', async () => {
		const found: Finding[] = []
		for (const role of roles) found.push(...(await seenBy(role, own())))
		const said = Object.fromEntries(
			(Object.keys(carries) as QueryName[]).map((name) => [
				name,
				dataClasses.filter((data) => found.some((one) => one.name === name && one.data === data)),
			]),
		)
		const inAlarm = ['evacuation.now', 'evacuation.find', 'people.emergencyContact', 'stories.sealedName']
		const declared = Object.entries(carries).map(([name, list]) => [
			name,
			inAlarm.includes(name) ? [] : dataClasses.filter((data) => list.includes(data)),
		])
		expect(said).toEqual(Object.fromEntries(declared))
	})
})

describe('the table and the contract', () => {
	const opened = (data: DataClass) => queries.filter(({ name }) => carries[name as QueryName].includes(data))

	test('what the table grants a role, a query open to it has', () => {
		const empty = dataClasses.flatMap((data) =>
			roles
				.filter((role) => !['none', 'number'].includes(visibility[data][role]))
				.filter((role) => !opened(data).some(({ spec }) => spec.roles.includes(role)))
				.map((role) => [data, role]),
		)
		expect(empty).toEqual([])
	})

	test('whoever has numbers alone may ask for the numbers', () => {
		const counting = roles.filter((role) => visibility.presence[role] === 'number')
		const counts = queries.find(({ name }) => name === 'checkin.counts')
		expect(counting.filter((role) => !counts?.spec.roles.includes(role))).toEqual([])
	})

	test('a query open to a role that may not see all of it is this one, and shapes its answer', () => {
		const shaped = dataClasses.flatMap((data) =>
			opened(data).flatMap(({ name, spec }) =>
				spec.roles
					.filter((role) => ['none', 'number'].includes(visibility[data][role]))
					.filter(() => !(name.startsWith('evacuation.') && seenInAlarm.includes(data)))
					.map((role) => `${name}: ${data} not for ${role}`),
			),
		)
		expect(shaped.toSorted()).toEqual(['today.glance: sector not for deskLead'])
	})
})

describe('behind glass', () => {
	test('whom to call is in one answer, to a desk that said why, and in no other', async () => {
		const id = newId()
		const { canaryId } = event.ids
		const input = { registrationId: canaryId, reason: 'Feels faint' }
		const opened = await event.ask('desk', 'people.openEmergencyContact', { id, input })
		expect(JSON.parse(opened.body)).toEqual({ json: { outcome: 'opened' } })
		expect(find('', opened.body)).toEqual([])
		const { body } = await event.ask('desk', 'people.emergencyContact', { openingId: id })
		expect(find('people.emergencyContact', body)).toEqual([{ data: 'emergencyContact', how: 'whole' }])
		for (const role of roles.filter((one) => visibility.emergencyContact[one] !== 'glass'))
			expect((await event.ask(role, 'people.emergencyContact', { openingId: id })).status).toBe(403)
		expect(tooMuch('desk', await seenBy('desk', own()), ['full', 'own', 'line'])).toEqual([])
	})

	test('and so is who tells a story under another name', async () => {
		const id = newId()
		const { speakerId, helperId } = event.ids
		const input = { speakerId, leadBadge: event.badgeOf(helperId), reason: 'Fire roll call' }
		const opened = await event.ask('speakerSupport', 'stories.openSeal', { id, input })
		expect(JSON.parse(opened.body)).toEqual({ json: { outcome: 'opened' } })
		const { body } = await event.ask('speakerSupport', 'stories.sealedName', { openingId: id })
		expect(find('stories.sealedName', body).map(({ data }) => data)).toContain('storyName')
		const allowed = roles.filter((one) => visibility.storyName[one] === 'glass')
		for (const role of roles.filter((one) => !allowed.includes(one)))
			expect((await event.ask(role, 'stories.sealedName', { openingId: id })).status).toBe(403)
	})
})

describe('while an alarm is on', () => {
	const questionsOf = (evacuationId: string) =>
		[
			['evacuation.state', {}],
			['evacuation.now', { evacuationId }],
			...['qz', event.badgeOf(event.ids.canaryId)].map((text) => ['evacuation.find', { evacuationId, text }] as const),
		] as const

	const seenIn = async (role: Role, evacuationId: string): Promise<readonly Finding[]> => {
		const found: Finding[] = []
		for (const [name, input] of questionsOf(evacuationId)) {
			const { body } = await event.ask(role, name, input)
			found.push(...find(name, body).map((one) => ({ ...one, name })))
		}
		return found
	}
	const beyond = (role: Role, found: readonly Finding[]) =>
		tooMuch(
			role,
			found.filter(({ data }) => !seenInAlarm.includes(data)),
			['full'],
		)

	test('everybody at work sees who is believed on site and how to help them, and nobody else does', async () => {
		const evacuationId = newId()
		const input = { kind: 'evacuation', isDrill: false, dayId: event.ids.dayId }
		const begun = await event.ask('organiser', 'evacuation.begin', { id: evacuationId, input })
		expect(JSON.parse(begun.body)).toMatchObject({ json: { outcome: 'begun' } })
		for (const role of roles) {
			const found = await seenIn(role, evacuationId)
			const isAtWork = role !== 'display' && role !== 'kiosk'
			expect([role, new Set(found.map(({ data }) => data))]).toEqual([role, new Set(isAtWork ? seenInAlarm : [])])
			expect([role, beyond(role, found)]).toEqual([role, []])
		}
		const over = await event.ask('organiser', 'evacuation.standDown', { id: newId(), input: { evacuationId } })
		expect(JSON.parse(over.body)).toMatchObject({ json: { outcome: 'stoodDown' } })
		// And not a moment longer: a lead has what the report is made of, everybody else nothing.
		for (const role of roles.filter((one) => one !== 'organiser')) {
			const found = await seenIn(role, evacuationId)
			const kept = role === 'deskLead' ? seenInAlarm : []
			expect([role, found.filter(({ data }) => !kept.includes(data))]).toEqual([role, []])
		}
	})
})
