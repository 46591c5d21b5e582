/** Commands of many desks that are on disk with one commit: each for itself all the same, and none said too early. */
import { describe, expect, test } from 'vitest'
import { createGroup } from '../../../electron/bus/group.ts'
import { type Notice, noticeFor } from '../../../electron/bus/notices.ts'
import { Refusal } from '../../../electron/bus/refusal.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { dayOne, deskThree, deskTwo, makeTestEvent, rowsOf, type TestEvent } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'

const peopleOf = (event: TestEvent, count: number): readonly string[] =>
	Array.from({ length: count }, (_, at) => {
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', `Ash ${at}`) })
		return registrationId
	})
const admission = (event: TestEvent, registrationId: string, id = event.newId()) => ({
	id,
	input: { registrationId, dayId: dayOne, method: 'search' as const },
})
const logRows = (event: TestEvent) => rowsOf(event.open(), 'log').length

describe('commands that come together', () => {
	test('have a log row and a notice each, in the order they came, and one answer each', async () => {
		using event = makeTestEvent()
		const { bus, file } = event.open()
		const people = peopleOf(event, 5)
		const heard: Notice[] = []
		bus.listen((notice) => heard.push(notice))
		const before = bus.revision()
		const answers = people.map((one) => bus.callSoon(deskTwo, 'checkin.admit', admission(event, one)))
		expect([bus.revision(), heard.length]).toEqual([before, 0])
		expect((await Promise.all(answers)).map(({ outcome }) => outcome)).toEqual(Array(5).fill('admitted'))
		expect(heard.map(({ revision, ids }) => [revision - before, ids])).toEqual(people.map((one, at) => [at + 1, [one]]))
		expect(noticeFor('desk', heard[0] as Notice)?.ids).toEqual([people[0]])
		expect(verifyFile(file).isSound).toBe(true)
		expect(event.ask('checkin.counts', { dayId: dayOne }).in).toBe(5)
	})

	test('one person at two desks at once is let in once, and the other desk is told where', async () => {
		using event = makeTestEvent()
		const { bus } = event.open()
		const [ada = ''] = peopleOf(event, 1)
		const [one, other] = await Promise.all([
			bus.callSoon(deskTwo, 'checkin.admit', admission(event, ada)),
			bus.callSoon(deskThree, 'checkin.admit', admission(event, ada)),
		])
		expect([one, other]).toMatchObject([{ outcome: 'admitted' }, { outcome: 'alreadyIn', desk: deskTwo.desk }])
		expect(rowsOf(event.open(), 'attendance')).toHaveLength(1)
	})

	test('N6 the same id twice in one commit is one command; with other words it is refused, and the others go on', async () => {
		using event = makeTestEvent()
		const { bus } = event.open()
		const [ada = '', bo = '', cy = ''] = peopleOf(event, 3)
		const sent = admission(event, ada)
		const before = logRows(event)
		const answers = await Promise.allSettled([
			bus.callSoon(deskTwo, 'checkin.admit', sent),
			bus.callSoon(deskTwo, 'checkin.admit', sent),
			bus.callSoon(deskTwo, 'checkin.admit', admission(event, bo, sent.id)),
			bus.callSoon({ ...deskTwo, role: 'display' }, 'checkin.admit', admission(event, bo)),
			bus.callSoon(deskThree, 'checkin.admit', admission(event, cy)),
		])
		const said = answers.map((one) => (one.status === 'fulfilled' ? one.value.outcome : (one.reason as Refusal).code))
		expect(said).toEqual(['admitted', 'admitted', 'idTaken', 'forbidden', 'admitted'])
		expect(answers[1]).toEqual(answers[0])
		expect(logRows(event)).toBe(before + 2)
	})

	test('whoever asks afterwards finds them done, and a file that is closed has them', async () => {
		using event = makeTestEvent()
		const [ada = '', bo = ''] = peopleOf(event, 2)
		const { bus } = event.open()
		const first = bus.callSoon(deskTwo, 'checkin.admit', admission(event, ada))
		bus.flush()
		expect(event.ask('checkin.counts', { dayId: dayOne }).in).toBe(1)
		const second = bus.callSoon(deskTwo, 'checkin.admit', admission(event, bo))
		event.reopen()
		expect(event.ask('checkin.counts', { dayId: dayOne }).in).toBe(2)
		expect((await Promise.all([first, second])).map(({ outcome }) => outcome)).toEqual(['admitted', 'admitted'])
	})
})

describe('work on several commands', () => {
	test('that fails leaves none of them, is told of to nobody, and the next is as if it had not been', () => {
		using event = makeTestEvent()
		const [ada = '', bo = ''] = peopleOf(event, 2)
		const { bus, file } = event.open()
		const heard: Notice[] = []
		bus.listen((notice) => heard.push(notice))
		const [before, rows] = [bus.revision(), logRows(event)]
		const work = () =>
			bus.together(() => {
				bus.call(deskTwo, 'checkin.admit', admission(event, ada))
				throw new Error('the disk is full')
			})
		expect(work).toThrow('the disk is full')
		expect([bus.revision(), logRows(event), heard.length]).toEqual([before, rows, 0])
		expect(bus.call(deskTwo, 'checkin.admit', admission(event, bo)).outcome).toBe('admitted')
		expect(heard.map(({ revision, ids }) => [revision, ids])).toEqual([[before + 1, [bo]]])
		expect(verifyFile(file).isSound).toBe(true)
	})
})

describe('where one of them cannot be written', () => {
	const groupOf = (log: string[]) => {
		const call = (_: unknown, name: string) => {
			log.push(name)
			if (name === 'bad') throw new Error('a bug')
			if (name === 'refused') throw new Refusal('forbidden')
			return { outcome: name }
		}
		const together = <T>(work: () => T): T => {
			log.push('begin')
			const value = work()
			log.push('commit')
			return value
		}
		const group = createGroup(call as never, together)
		return (names: readonly string[]) =>
			Promise.allSettled(names.map((name) => group.callSoon(deskTwo, name as never, { id: '', input: {} })))
	}

	test('each is run for itself, and only that one is told of it', async () => {
		const log: string[] = []
		const answers = await groupOf(log)(['one', 'refused', 'bad', 'two'])
		expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
		expect(log).toEqual(['begin', 'one', 'refused', 'bad', 'one', 'refused', 'bad', 'two'])
	})

	test('nobody waits for more than 64 others', async () => {
		const log: string[] = []
		await groupOf(log)(Array.from({ length: 100 }, () => 'one'))
		expect(log.indexOf('commit')).toBe(65)
		expect(log.filter((word) => word === 'commit')).toHaveLength(2)
	})
})
