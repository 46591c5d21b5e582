/** The forum in the afternoon with its groups told, people in, zones and plans written down: ready for an alarm. */
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { forumAt } from './programmeInHub.ts'
import { type PublishedSample, startPublishedSample } from './publishedSample.ts'

export type Person = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }
type Plan = InputOf<'people.setPlan'>['plan']

export type EvacuationInHub = PublishedSample & {
	/** The hub's clock goes on by so many minutes. */
	readonly pass: (minutes: number) => void
	/** Everybody at the tables that are in, by table. */
	readonly tables: ReadonlyMap<number, readonly Person[]>
	readonly zones: InputOf<'evacuation.saveZones'>['zones']
	/** In, with a plan; the buddy of the first is in, that of the second is not. */
	readonly planned: readonly Person[]
	readonly begin: (what?: Partial<InputOf<'evacuation.begin'>>) => string
	readonly now: (evacuationId: string) => Extract<OutputOf<'evacuation.now'>, { outcome: 'known' }>
}

const noPlan: Plan = {
	state: 'agreed',
	method: 'ownPace',
	buddyId: null,
	backupId: null,
	meetAt: '',
	refuge: '',
	equipment: '',
	route: '',
}

/** @param tablesIn numbers of the tables whose people are in */
export const startEvacuationInHub = async (tablesIn: readonly number[] = [1, 2, 3]): Promise<EvacuationInHub> => {
	const clock = { nowMs: forumAt('11:40') }
	const sample = await startPublishedSample(() => clock.nowMs)
	const { hub, dayId } = sample
	const tables = new Map(tablesIn.map((number) => [number, [...sample.table(number).people] as readonly Person[]]))
	const admit = ({ registrationId }: Person): void => {
		hub.call('checkin.admit', { registrationId, dayId, method: 'list' })
	}
	for (const people of tables.values()) for (const person of people) admit(person)
	const [first, second, third] = [...tables.values()].map((people) => people[0]).filter((one) => one !== undefined)
	const buddy = tables.get(tablesIn[0] ?? 0)?.[1]
	const away = sample.table(5).people[0]
	if (!first || !second || !third || !buddy || !away) throw new Error('Too few people at the tables')
	const plan = ({ registrationId }: Person, more: Partial<Plan>): void => {
		const { outcome } = hub.call('people.setPlan', { registrationId, plan: { ...noPlan, ...more } })
		if (outcome.outcome !== 'saved') throw new Error(`No plan: ${outcome.outcome}`)
	}
	plan(first, {
		method: 'evacChair',
		buddyId: buddy.registrationId,
		refuge: 'Refuge 2',
		equipment: 'Evac chair, stairs B',
	})
	plan(second, { method: 'buddy', buddyId: away.registrationId })
	plan(third, { state: 'drafted', method: 'byArm' })
	const { rooms } = hub.ask('events.overview', {})
	const zones = [
		{
			id: newId(),
			code: 'A',
			name: 'Ground floor',
			marshalId: buddy.registrationId,
			roomIds: rooms.slice(0, 3).map(({ id }) => id),
		},
		{ id: newId(), code: 'B', name: 'First floor', marshalId: null, roomIds: rooms.slice(3).map(({ id }) => id) },
	]
	hub.call('evacuation.saveZones', { zones })
	clock.nowMs = forumAt('14:10')
	return {
		...sample,
		tables,
		zones,
		planned: [first, second, third],
		pass: (minutes) => {
			clock.nowMs += minutes * 60_000
		},
		begin: (what = {}) => {
			const { id, outcome } = hub.call('evacuation.begin', { kind: 'evacuation', isDrill: false, dayId: null, ...what })
			if (outcome.outcome !== 'begun' && outcome.outcome !== 'drillBegun')
				throw new Error(`Not begun: ${outcome.outcome}`)
			return id
		},
		now: (evacuationId) => {
			const now = hub.ask('evacuation.now', { evacuationId })
			if (now.outcome !== 'known') throw new Error('There is no alarm')
			return now
		},
	}
}
