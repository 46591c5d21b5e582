/** What the attendance register says of coming, going, coming back, and a day that was closed. */
import { expect, test } from 'vitest'
import { registerFacts } from '../../electron/features/exports/exports.store.ts'
import { startTestHub } from '../support/hubForTests.ts'

const morning = Date.parse('2027-05-19T08:10:00Z')
const quarter = 15 * 60_000
/** Minutes since the morning: the hub's clock never stands still. */
const minute = (ms: number): number => Math.floor((ms - morning) / 60_000)

test('says when somebody first came and last left, and whether that is only assumed', async () => {
	let nowMs = morning
	const one = await startTestHub({ hasPages: false, nowMs: () => nowMs })
	try {
		await one.openSample('blmk-forum')
		const [day] = one.ask('events.overview', {}).days
		if (!day) throw new Error('The sample has no day')
		const dayId = day.id
		const filter = {
			text: '',
			statuses: ['confirmed' as const],
			roles: [],
			sectors: [],
			sources: [],
			dayId,
			presence: [],
			needs: [],
			lacks: [],
			isLinked: null,
		}
		const { registrationIds } = one.ask('people.listIds', { filter })
		const [stays = '', leaves = '', returns = ''] = registrationIds
		const codeOf = (registrationId: string): string => {
			const page = one.ask('people.page', { registrationId })
			return page.outcome === 'known' ? page.badgeCode : ''
		}
		const admit = (registrationId: string): void => {
			one.call('checkin.admit', { registrationId, dayId, method: 'search' })
		}
		const leave = (registrationId: string): void => {
			one.call('checkin.leave', { registrationId, dayId, method: 'search' })
		}
		for (const registrationId of [stays, leaves, returns]) admit(registrationId)
		nowMs = morning + quarter
		leave(leaves)
		leave(returns)
		nowMs = morning + 2 * quarter
		admit(returns)
		nowMs = morning + 3 * quarter
		one.call('checkin.closeDay', { dayId })

		const reader = one.hub.current()?.file.reader
		if (!reader) throw new Error('No event is open')
		const { people } = registerFacts(reader)
		const said = (registrationId: string) =>
			people
				.find(({ badgeCode }) => badgeCode === codeOf(registrationId))
				?.presence.map(({ firstInMs, lastOutMs, isOutAssumed }) => ({
					firstIn: minute(firstInMs),
					lastOut: minute(lastOutMs ?? 0),
					isOutAssumed,
				}))
		expect(said(stays)).toEqual([{ firstIn: 0, lastOut: 45, isOutAssumed: true }])
		expect(said(leaves)).toEqual([{ firstIn: 0, lastOut: 15, isOutAssumed: false }])
		expect(said(returns)).toEqual([{ firstIn: 0, lastOut: 45, isOutAssumed: true }])
	} finally {
		await one.close()
	}
})
