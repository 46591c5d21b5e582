/** A change on the day in a whole event: looked at, made, in History, taken back, and the same again from the log. */
import { expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { CommandName, InputOf, QueryName } from '../../shared/contract/index.ts'
import type { ChangeKind } from '../../shared/domain/changes/words.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { startHubInFolder } from '../support/hub.ts'

const sample = sampleEvent('blmk-forum')
/** Before the doors. */
const morningMs = Date.parse(`${sample.event.days[0]?.date ?? ''}T07:52:00Z`)
/** All that a change writes to. */
const tables = [
	'allocation',
	'round_away',
	'group_host',
	'duty_shift',
	'story_speaker',
	'need',
	'room_fault',
	'breakout_group',
	'programme_item',
	'programme_interpreter',
	'registration',
]

const opened = async (started: Awaited<ReturnType<typeof startHubInFolder>>) => {
	await started.hub.dispatch(ownActor, 'library.openSample', { sample: 'blmk-forum' }, new AbortController().signal)
	const event = started.hub.current()
	if (!event) throw new Error('no event is open')
	const call = <N extends CommandName>(name: N, input: InputOf<N>) => {
		const id = newId()
		return { id, outcome: event.bus.call(ownActor, name, { id, input }) }
	}
	const ask = <N extends QueryName>(name: N, input: InputOf<N>) => event.bus.ask(ownActor, name, input)
	const rows = (sql: string) => event.file.reader.all<Record<string, string>>(sql)
	const state = () =>
		JSON.stringify(
			tables.map((table) =>
				// When a row was touched last is no part of what is taken back.
				rows(`SELECT * FROM "${table}" ORDER BY 1, 2`).map(({ updated_at_ms: _, ...row }) => row),
			),
		)
	return { event, call, ask, rows, state }
}

type Change = InputOf<'changes.preview'>
const change = (kind: ChangeKind, more: Partial<Change>): Change => ({
	kind,
	registrationId: null,
	dayId: null,
	roomId: null,
	teamId: null,
	roundId: null,
	...more,
})
const asMade = ({ registrationId, ...more }: Change): InputOf<'changes.make'> => ({
	...more,
	rows: registrationId === null ? [] : [{ registrationId }],
})

test('every kind of change is made as it was shown, taken back whole, and its log gives the same tables', async () => {
	await using started = await startHubInFolder({ nowMs: () => morningMs })
	const { event, call, ask, rows, state } = await opened(started)
	const one = (sql: string): string => rows(sql)[0]?.['id'] ?? ''
	const supporter = one('SELECT supporter_id AS id FROM story_speaker WHERE supporter_id IS NOT NULL ORDER BY id')
	const host = one("SELECT registration_id AS id FROM group_host WHERE duty = 'facilitator' ORDER BY group_id")
	const companion = one(
		`SELECT person_link.registration_id AS id FROM person_link JOIN need ON need.registration_id = linked_id
		 WHERE need.kind = 'access' AND need.status IN ('ready', 'met') AND person_link.kind = 'personalAssistant'
		 ORDER BY person_link.registration_id`,
	)
	const changes = [
		change('leavesEarly', { registrationId: host }),
		change('companionLeaves', { registrationId: companion }),
		change('supporterLeaves', { registrationId: supporter }),
		change('hostMissing', { registrationId: host }),
		change('registrationCancelled', { registrationId: host }),
		change('interpreterCancels', {
			teamId: one('SELECT team_id AS id FROM programme_interpreter ORDER BY item_id'),
		}),
		change('roomLost', {
			roomId: one('SELECT room_id AS id FROM breakout_group WHERE room_id IS NOT NULL ORDER BY number'),
		}),
	]
	for (const asked of changes) {
		const before = state()
		const shown = ask('changes.preview', asked)
		if (shown.outcome !== 'known') throw new Error(`${asked.kind}: it is not there`)
		expect(
			shown.steps.some(({ how }) => how === 'done'),
			asked.kind,
		).toBe(true)
		expect(state()).toBe(before)

		const made = call('changes.make', asMade(asked))
		expect(made.outcome, asked.kind).toMatchObject({ outcome: 'made' })
		expect(state(), asked.kind).not.toBe(before)
		expect(ask('history.list', { limit: 1, before: null }).entries[0]).toMatchObject({
			command: 'changes.make',
			outcome: 'made',
			isUndoable: true,
		})
		expect(call('history.undo', { targetId: made.id, reason: 'It was a mistake' }).outcome).toEqual({
			outcome: 'undone',
		})
		expect(state(), asked.kind).toBe(before)
	}
	const [leaves] = changes
	if (leaves) {
		call('changes.make', asMade(leaves))
		expect(call('changes.make', asMade(leaves)).outcome).toEqual({ outcome: 'nothingToDo' })
	}
	const found = verifyFile(event.file)
	expect(found.replay.fault).toBeNull()
	expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
})

test('no more photographs is a new answer, and taking it back one more', async () => {
	await using started = await startHubInFolder({ nowMs: () => morningMs })
	const { event, call, ask, rows } = await opened(started)
	const registrationId =
		rows(
			"SELECT registration_id AS id FROM consent WHERE kind = 'photo' AND value = 'yes' ORDER BY registration_id",
		)[0]?.['id'] ?? ''
	const answers = () =>
		event.file.reader
			.all<{ value: string }>(
				"SELECT value FROM consent WHERE kind = 'photo' AND registration_id = ? ORDER BY at_ms, position",
				registrationId,
			)
			.map(({ value }) => value)
	const before = answers()
	const asked = change('photosWithdrawn', { registrationId })
	const made = call('changes.make', asMade(asked))
	expect(made.outcome).toEqual({ outcome: 'made', count: 1 })
	expect(answers()).toEqual([...before, 'withdrawn'])
	expect(ask('changes.preview', asked)).toEqual({ outcome: 'known', steps: [] })
	expect(call('changes.make', asMade(asked)).outcome).toEqual({ outcome: 'nothingToDo' })
	expect(call('history.undo', { targetId: made.id, reason: 'A mistake' }).outcome).toEqual({ outcome: 'undone' })
	expect(answers()).toEqual([...before, 'withdrawn', 'yes'])
	expect(verifyFile(event.file).isSound).toBe(true)
})
