/** The sample forum on the morning of its day, with people coming in at its desks, on a clock that a test sets. */
import type { OutputOf } from '../../shared/contract/index.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import { deskActor, startTestHub, type TestHub, type TestHubOptions } from './hubForTests.ts'

type Row = OutputOf<'people.list'>['rows'][number]

export type DoorInHub = {
	readonly hub: TestHub
	readonly dayId: string
	readonly setTime: (time: string) => void
	/** Everybody who is booked, in the order of the list. */
	readonly people: readonly Row[]
	/** Lets in the next so many of those booked, at a desk. */
	readonly comeIn: (count: number, time: string, desk?: string) => void
	readonly walkIn: (preferredName: string, time: string) => void
	readonly glance: () => OutputOf<'today.glance'>
}

const forumDate = '2027-05-19'
export const forumMs = (time: string, date = forumDate): number => Date.parse(`${date}T${time}:00+01:00`)

export const startDoorInHub = async (
	time = '08:40',
	{ hasPages = true, date = forumDate }: Pick<TestHubOptions, 'hasPages'> & { readonly date?: string } = {},
): Promise<DoorInHub> => {
	const clock = { nowMs: forumMs(time, date) }
	const hub = await startTestHub({ nowMs: () => clock.nowMs, hasPages })
	await hub.openSample('blmk-forum')
	const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	const filter = { ...everybody, dayId }
	const people = hub
		.ask('people.list', { filter, order: 'name', isDescending: false, limit: 200, offset: 0 })
		.rows.filter(({ status }) => status === 'confirmed')
	const setTime = (now: string): void => {
		clock.nowMs = forumMs(now, date)
	}
	let next = 0
	return {
		hub,
		dayId,
		setTime,
		people,
		comeIn: (count, at, desk = 'Desk 1') => {
			setTime(at)
			for (const { registrationId } of people.slice(next, next + count)) {
				const { outcome } = hub.call('checkin.admit', { registrationId, dayId, method: 'search' }, deskActor(desk))
				if (outcome.outcome !== 'admitted') throw new Error(`Not let in: ${outcome.outcome}`)
			}
			next += count
		},
		walkIn: (preferredName, at) => {
			setTime(at)
			const [sector] = hub.ask('events.overview', {}).sectors
			const { outcome } = hub.call(
				'checkin.walkIn',
				{
					registrationId: crypto.randomUUID(),
					dayId,
					preferredName,
					familyName: '',
					organisation: '',
					sector: sector?.code ?? '',
					photo: 'no',
					needsEvacuationHelp: 'no',
				},
				deskActor('Desk 2'),
			)
			if (outcome.outcome !== 'admitted') throw new Error(`Not let in: ${outcome.outcome}`)
		},
		glance: () => hub.ask('today.glance', { dayId }),
	}
}
