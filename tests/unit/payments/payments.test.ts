/** Payments in an event: offered, chosen, sent, paid; taken back; merged, erased and counted; and told to nobody else. */
import { describe, expect, test } from 'vitest'
import { paymentFacts } from '../../../electron/features/exports/payments.store.ts'
import { reportFacts } from '../../../electron/features/exports/report.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { retainedData } from '../../../shared/domain/retention/schedule.ts'
import { dayOne, deskLead, makeTestEvent, organiser } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'
import { slotInput } from '../../support/stories.ts'

const day = 24 * 60 * 60_000

const makePayments = () => {
	const event = makeTestEvent()
	const add = (given: string, family: string): string => {
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed(given, family, { days: [dayOne] }) })
		return registrationId
	}
	const offer = (registrationId: string, more: Partial<InputOf<'payments.offer'>['offer']> = {}) => {
		const offerId = event.newId()
		const said = { offerId, activity: 'facilitate', date: '2027-05-19', minutes: 150, offeredPence: 7500, ...more }
		expect(event.call('payments.offer', { registrationId, offer: said as never })).toEqual({ outcome: 'saved' })
		return { registrationId, offerId }
	}
	const choose = (
		row: { readonly registrationId: string; readonly offerId: string },
		choice: InputOf<'payments.choose'>['choice'],
		acceptedPence: number | null = null,
		isInformed = true,
	) => event.call('payments.choose', { ...row, choice, acceptedPence, isInformed }).outcome
	const list = () => event.ask('payments.list', {}).offers
	const erase = () => event.call('keeping.erase', { requestId: null, data: [...retainedData] }).outcome
	return { event, add, offer, choose, list, erase, [Symbol.dispose]: () => event[Symbol.dispose]() }
}

describe('an offer', () => {
	test('goes from not decided to paid, each step by who it is ready for', () => {
		using at = makePayments()
		const { event, add, offer, choose, list } = at
		event.call('payments.saveSettings', { paidHow: '', policy: 'Paying people, March 2027', advice: '' })
		const [ada, bo] = [add('Ada', 'Ash'), add('Bo', 'Birch')]
		const [one, other] = [offer(ada), offer(bo, { offeredPence: 15_000 })]
		expect(choose(one, 'accept', null, false)).toBe('needsInformation')
		expect(choose(one, 'acceptLess', 7500)).toBe('notLess')
		expect(choose(one, 'acceptLess', 2500)).toBe('saved')
		expect(list()[0]).toMatchObject({
			acceptedPence: 2500,
			informedAtMs: expect.any(Number),
			policy: 'Paying people, March 2027',
		})
		// They chose by the amount: it stays. What they were told stays told.
		const changed = { offerId: one.offerId, activity: 'note', date: '2027-05-19', minutes: null } as const
		const again = (offeredPence: number) =>
			event.call('payments.offer', { registrationId: ada, offer: { ...changed, offeredPence } }).outcome
		expect([again(8000), again(7500), again(7500)]).toEqual(['alreadyChosen', 'saved', 'unchanged'])
		expect([choose(one, 'notDecided', null, false), again(8000), choose(one, 'accept', null, false)]).toEqual(
			Array.from({ length: 3 }, () => 'saved'),
		)
		const rows = [one, other]
		expect(event.call('payments.markPaid', { rows })).toEqual({ outcome: 'nothingToMark' })
		expect(event.call('payments.markSent', { rows })).toEqual({ outcome: 'marked', count: 1, left: 1 })
		expect([choose(one, 'decline'), again(9000)]).toEqual(['alreadySent', 'alreadySent'])
		expect(event.call('payments.withdraw', one)).toEqual({ outcome: 'alreadySent' })
		expect(event.call('payments.markPaid', { rows: [one] })).toEqual({ outcome: 'marked', count: 1, left: 0 })
		expect(event.call('payments.withdraw', other)).toEqual({ outcome: 'withdrawn' })
		expect(list()).toMatchObject([{ registrationId: ada, offeredPence: 8000, choice: 'accept' }])
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})

	test('is of one person: nobody else’s id reaches it', () => {
		using at = makePayments()
		const { event, add, offer, list } = at
		const [ada, bo] = [add('Ada', 'Ash'), add('Bo', 'Birch')]
		const { offerId } = offer(ada)
		const wrong = { registrationId: bo, offerId }
		const said = { offerId, activity: 'note', date: '2027-05-19', minutes: null, offeredPence: 1 } as const
		expect([
			event.call('payments.offer', { registrationId: bo, offer: said }).outcome,
			event.call('payments.choose', { ...wrong, choice: 'decline', acceptedPence: null, isInformed: false }).outcome,
			event.call('payments.withdraw', wrong).outcome,
			event.call('payments.markSent', { rows: [wrong] }).outcome,
		]).toEqual(Array.from({ length: 4 }, () => 'notFound'))
		expect(list()).toMatchObject([{ registrationId: ada, offeredPence: 7500 }])
		expect(event.ask('payments.ofPerson', { registrationId: bo }).offers).toEqual([])
	})

	test('every step is taken back, by organisers alone; History says neither amount nor choice, and to others not who', () => {
		using at = makePayments()
		const { event, add, offer, list } = at
		const row = offer(add('Ada', 'Ash'))
		const marking = event.newId()
		const choosing = event.newId()
		const before = list()
		const chosen = { ...row, choice: 'charity', acceptedPence: null, isInformed: true } as const
		event.call('payments.choose', chosen, organiser, choosing)
		event.call('payments.markSent', { rows: [row] }, organiser, marking)
		const undo = (targetId: string, actor = organiser) =>
			event.call('history.undo', { targetId, reason: 'slip' }, actor).outcome
		expect(undo(marking, deskLead)).toBe('needsLead')
		expect(undo(choosing)).toBe('standsOn')
		expect([undo(marking), undo(choosing)]).toEqual(['undone', 'undone'])
		expect(list()).toEqual(before)
		const seen = (actor = organiser) =>
			event
				.ask('history.list', { limit: 50, before: null }, actor)
				.entries.filter(({ command }) => command.startsWith('payments.'))
		expect(JSON.stringify(seen())).not.toMatch(/charity|7500/)
		expect(seen().every(({ badgeCode }) => badgeCode !== '')).toBe(true)
		expect(seen(deskLead).map(({ badgeCode }) => badgeCode)).toEqual(['', '', ''])
	})

	test('stays with the person: a merge takes it along, and adding them is not undone from under it', () => {
		using at = makePayments()
		const { event, add, offer, list } = at
		const kept = add('Ada', 'Ash')
		const gone = event.newId()
		const adding = event.newId()
		const person = personNamed('Ada', 'Ash', { days: [dayOne] })
		event.call('people.add', { registrationId: gone, person }, organiser, adding)
		const { offerId } = offer(gone)
		event.call('history.undo', { targetId: adding, reason: 'slip' })
		expect(list()).toMatchObject([{ offerId, registrationId: gone }])
		const other = add('Ada', 'Ash')
		const second = offer(other)
		const merging = event.newId()
		expect(
			event.call('people.merge', { registrationId: kept, goneId: other, take: [] }, organiser, merging).outcome,
		).toBe('merged')
		expect(list().find((one) => one.offerId === second.offerId)?.registrationId).toBe(kept)
		expect(event.call('history.undo', { targetId: merging, reason: 'slip' }).outcome).toBe('undone')
		expect(list().find((one) => one.offerId === second.offerId)?.registrationId).toBe(other)
	})
})

describe('how long it is kept', () => {
	test('past its day what is settled goes; whoever waits for money stays, by name, until they are paid', () => {
		using at = makePayments()
		const { event, add, offer, choose, list, erase } = at
		const [ada, bo, cy] = [add('Ada', 'Ash'), add('Bo', 'Birch'), add('Cy', 'Cedar')]
		const [paid, open, declined] = [offer(ada), offer(bo), offer(cy)]
		choose(paid, 'accept')
		choose(open, 'accept')
		choose(declined, 'decline', null, false)
		event.call('payments.markSent', { rows: [paid, open] })
		event.call('payments.markPaid', { rows: [paid] })
		event.call('keeping.closeEvent', {})
		const row = () => event.ask('keeping.state', {}).schedule.find(({ data }) => data === 'payments')
		expect(row()).toMatchObject({ days: 90, held: 3, staying: 1, isDue: false })
		event.clock.nowMs += 91 * day
		expect(row()).toMatchObject({ held: 3, staying: 1, isDue: true })
		expect(erase()).toBe('erased')
		expect(list().map(({ offerId }) => offerId)).toEqual([open.offerId])
		expect(row()).toMatchObject({ held: 1, staying: 1, isDue: false })
		// A year on the others have gone altogether; they have not.
		event.clock.nowMs += 400 * day
		expect(erase()).toBe('erased')
		const names = () => event.open().file.reader.all('SELECT preferred_name AS name FROM registration')
		expect(names()).toEqual([{ name: 'Bo' }])
		expect(verifyFile(event.open().file).isSound).toBe(true)
		event.call('payments.markPaid', { rows: [open] })
		expect(erase()).toBe('erased')
		expect([names(), list()]).toEqual([[], []])
	})

	test('whoever asks to be erased is told that a payment is open; it goes, or stays with the reason', () => {
		using at = makePayments()
		const { event, add, offer, choose, list } = at
		const [ada, bo] = [add('Ada', 'Ash'), add('Bo', 'Birch')]
		for (const who of [ada, bo]) choose(offer(who), 'accept')
		const held = event.ask('keeping.held', { registrationId: ada })
		expect(held.outcome === 'held' && held.duties).toEqual([{ duty: 'payment', count: 1 }])
		expect(held.outcome === 'held' && held.items.find(({ data }) => data === 'payments')).toMatchObject({
			rows: 1,
			texts: [],
		})
		for (const [who, keep] of [
			[ada, [{ data: 'payments', why: 'payment' }]],
			[bo, []],
		] as const) {
			const requestId = event.newId()
			event.call('keeping.openRequest', { registrationId: who, checked: 'known', keep }, organiser, requestId)
			expect(event.call('keeping.erase', { requestId, data: [] }).outcome).toBe('erased')
		}
		expect(list()).toMatchObject([{ registrationId: ada, preferredName: 'Ada' }])
		const { reader } = event.open().file
		expect(reader.all('SELECT 1 FROM log_part WHERE subject IN (?, ?)', ada, bo)).toEqual([])
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})
})

describe('who tells a story', () => {
	test('is not said by what they are paid for, neither here nor to finance, whenever they chose another name', () => {
		using at = makePayments()
		const { event, add, offer, choose, list } = at
		const [ada, bo] = [add('Ada', 'Ash'), add('Bo', 'Birch')]
		const slotId = event.newId()
		event.call('stories.saveSlot', { slot: slotInput(slotId, { publicTitle: 'A garden' }) })
		const speakers = [ada, bo].map((registrationId) => {
			const speakerId = event.newId()
			const full = { nameShown: 'full', shownAs: '' } as const
			expect(event.call('stories.addSpeaker', { registrationId, slotId, speakerId, ...full }).outcome).toBe('added')
			for (const activity of ['speak', 'prepCall'] as const) choose(offer(registrationId, { activity }), 'accept')
			return speakerId
		})
		const said = () => [
			...list().map(({ preferredName, activity }) => `${preferredName} ${activity}`),
			...paymentFacts(event.open().file.reader).offers.map(({ name, activity }) => `${name} ${activity}`),
		]
		expect(said().filter((one) => one.endsWith('attend'))).toEqual([])
		const other = { introduction: '', offLimits: [], nameShown: 'pseudonym', shownAs: 'Robin' } as const
		expect(event.call('stories.setSpeaker', { speakerId: speakers[0] ?? '', ...other }).outcome).toBe('saved')
		expect(new Set(said().filter((one) => one.startsWith('Ada')))).toEqual(new Set(['Ada attend', 'Ada Ash attend']))
		expect(said().filter((one) => one.startsWith('Bo') && !one.endsWith('attend'))).toHaveLength(4)
		event.call('stories.notSpeaking', { slotId })
		expect(said().filter((one) => !one.endsWith('attend'))).toEqual([])
	})
})

describe('what leaves', () => {
	test('finance gets amounts by the name on paper; what is published is counted when the numbers are frozen', () => {
		using at = makePayments()
		const { event, add, offer, choose } = at
		const people = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fi'].map((name) => add(name, 'Ash'))
		for (const [n, who] of people.entries()) choose(offer(who), n === 0 ? 'charity' : 'accept')
		choose(offer(people[0] ?? '', { activity: 'planning' }), 'acceptLess', 100)
		choose(offer(people[1] ?? '', { activity: 'planning' }), 'decline')
		const { reader } = event.open().file
		expect(paymentFacts(reader).offers).toHaveLength(8)
		expect(paymentFacts(reader).offers[0]).toMatchObject({ name: 'Ada Ash', choice: 'charity', minutes: 150 })
		event.call('checkin.admit', { registrationId: people[0] ?? '', dayId: dayOne, method: 'search' })
		event.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
		const counted = () =>
			reportFacts(reader, { rule: { preset: 'mentalHealth', least: 5, base: 5 }, tables: [] }).payments
		expect(counted()).toEqual({ people: 6, pence: 45_100 })
		// A second report would tell one payment by what it differs from the first.
		choose(offer(add('Gus', 'Ash')), 'accept')
		expect(counted()).toEqual({ people: 6, pence: 45_100 })
	})

	test('where nobody was offered any, a snapshot is as it was before there were payments', () => {
		using at = makePayments()
		const { event, add } = at
		event.call('checkin.admit', { registrationId: add('Ada', 'Ash'), dayId: dayOne, method: 'search' })
		event.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
		const { reader } = event.open().file
		expect(reader.get("SELECT json_type(counts, '$.payments') AS type FROM statistics_snapshot")).toEqual({
			type: null,
		})
	})
})
