/** Breakout groups as part of a day played over a wire: every call about them, in the order of a day. */
import type { CallName, CommandName } from '../../shared/contract/index.ts'
import { groupInput, roundInput, topicInput } from './breakouts.ts'
import { idOf } from './events.ts'
import { personNamed } from './people.ts'

export type Session = {
	readonly ask: (name: CallName, input?: unknown) => Promise<never>
	readonly command: (name: CommandName, input: unknown, id?: string) => Promise<never>
	/** Listens to a stream to its end and answers the last thing it said. */
	readonly last: (name: CallName, input: unknown) => Promise<Readonly<Record<string, unknown>>>
	readonly dayId: string
	/** Somebody who is in the building. */
	readonly personId: string
	readonly roomId: string
}

const [topic, otherTopic, round, copied, group, otherGroup, copy, host, team, note, wish] = Array.from(
	{ length: 11 },
	(_, n) => idOf(7000 + n),
) as [string, string, string, string, string, string, string, string, string, string, string]

const setUp = async ({ ask, command, dayId, personId, roomId }: Session) => {
	const person = personNamed('Hosta', 'Lane', { days: [dayId], roles: ['attendee', 'facilitator'] })
	await command('people.add', { registrationId: host, person })
	await command('breakouts.saveTopic', { topic: topicInput(topic, 'T1') })
	await command('breakouts.saveTopic', { topic: topicInput(otherTopic, 't-1') })
	await command('breakouts.saveTopic', { topic: topicInput(otherTopic, 'T2', { isSensitive: true }) })
	await command('breakouts.matchWords', { words: 'Sleep', topicId: topic })
	await command('breakouts.saveRound', { round: roundInput(round, '11:00', '12:00', { dayId }) })
	await command('breakouts.saveRound', { round: roundInput(copied, '11:30', '12:30', { dayId }) })
	const groups = [group, otherGroup].map((id, at) =>
		groupInput(id, round, at + 1, at === 0 ? topic : otherTopic, { roomId, min: 1 }),
	)
	await command('breakouts.saveGroups', { groups })
	await command('breakouts.copyRound', {
		fromRoundId: round,
		round: roundInput(copied, '13:00', '14:00', { dayId }),
		groups: [{ id: copy, copyOf: group }],
		withHosts: true,
	})
	const facilitator = { registrationId: host, groupId: group, duty: 'facilitator' }
	await command('breakouts.setHosts', { rows: [facilitator] })
	await command('breakouts.setHosts', { rows: [{ ...facilitator, groupId: otherGroup }] })
	await command('breakouts.setChoices', {
		rows: [{ registrationId: personId, choices: [topic], avoids: [otherTopic] }],
	})
	const together = { constraintId: wish, kind: 'together', otherId: host, organisation: '' }
	await command('breakouts.addConstraints', { rows: [{ registrationId: personId, ...together }] })
	await ask('breakouts.constraints')
	await command('breakouts.removeConstraint', { registrationId: personId, constraintId: wish })
	await command('breakouts.setAway', { rows: [{ registrationId: personId, roundId: copied, why: 'story' }] })
	await command('breakouts.saveTeam', {
		teamId: team,
		name: 'BSL',
		rows: [{ registrationId: personId, part: 'uses' }],
	})
	const { aims }: { aims: object } = await ask('breakouts.setup')
	await command('breakouts.setAims', { aims: { ...aims, meetNewPeople: false } })
	await command('breakouts.removeTeam', { teamId: team })
	await command('breakouts.setRoomFault', { roomId, fault: 'lift', isOut: true })
	await ask('breakouts.outline')
	await ask('breakouts.wishes', { text: 'add', only: 'all', limit: 5, offset: 0 })
	await ask('breakouts.truth', { pool: 'here' })
	await command('breakouts.removeGroup', { groupId: copy })
	await command('breakouts.removeRound', { roundId: copied })
	await command('breakouts.removeTopic', { topicId: topic })
}

const fill = async ({ ask, command, last, personId }: Session) => {
	const asked = { pool: 'here', preset: 'balanced', seed: 7, roundIds: [round], from: 'fresh' }
	const done = await last('breakouts.allocate', asked)
	await ask('breakouts.stopAllocating')
	await command('breakouts.applyRun', {
		...asked,
		moves: 0,
		engineVersion: 1,
		inputHash: '0'.repeat(64),
		result: done.result,
		rows: [{ registrationId: personId, groupIds: [otherGroup] }],
	})
	const about = { registrationId: personId, roundId: round }
	await ask('breakouts.board', { roundId: round, pool: 'here' })
	await ask('breakouts.options', about)
	await ask('breakouts.why', about)
	await ask('breakouts.standIns', { groupId: otherGroup, duty: 'noteTaker' })
	await command('breakouts.move', { rows: [{ ...about, groupId: otherGroup }], how: 'hand' })
	await command('breakouts.pin', { ...about, isPinned: true })
	await command('breakouts.ban', { registrationId: personId, groupId: otherGroup, isBanned: true })
	await command('breakouts.lockGroup', { groupId: otherGroup, isLocked: true })
	await last('breakouts.suggest', { roundId: round, pool: 'here', mostMoves: 5 })
}

const atTables = async ({ ask, command, dayId, personId }: Session) => {
	const { found }: { found: readonly { badgeCode: string }[] } = await ask('checkin.search', { text: 'Hosta', dayId })
	const hostBadge = found[0]?.badgeCode ?? ''
	await command('breakouts.publish', { roundId: round, pool: 'here', reasons: [] })
	await ask('breakouts.stops', { roundId: round })
	await ask('breakouts.versions', { roundId: round })
	await ask('breakouts.changes', { roundId: round, since: 1 })
	await ask('breakouts.offers', { registrationId: personId, dayId })
	await command('breakouts.joinGroup', { registrationId: personId, roundId: round, groupId: group })
	await ask('breakouts.mine', { badgeCode: hostBadge })
	await ask('breakouts.table', { groupId: group, hostBadge })
	await ask('breakouts.atDoor', { badgeCode: hostBadge, groupId: group, hostBadge })
	await command('breakouts.tookIn', { registrationId: personId, groupId: group })
	const line = { noteId: note, groupId: group, kind: 'point', text: 'Longer evenings ☕', isAgreed: false }
	await command('breakouts.setNote', line)
	await ask('breakouts.noteNames', { text: 'Hosta said so', groupId: group, hostBadge })
	await ask('breakouts.notes', { roundId: round })
	await ask('breakouts.sheets', { roundId: round, since: null })
}

export const playGroups = async (session: Session): Promise<void> => {
	await setUp(session)
	await fill(session)
	await atTables(session)
}
