/** What people ask for, as commands: topics, company, rounds away, interpreters. Nobody is asked why. */
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { type Journal, journalOf } from '../../bus/journal.store.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import { keepWhatFileSaid } from '../../database/stores/registrations.store.ts'
import { leavePlace } from './leave.ts'
import { isOnList, roundRow, topicName } from './setup.store.ts'
import {
	allConstraints,
	avoidsOf,
	type ConstraintRow,
	choicesOf,
	comesWith,
	constraintRow,
	hasOrganisation,
	hasTeam,
	teamItems,
	teamPeople,
} from './wishes.store.ts'

type Names =
	| 'breakouts.setChoices'
	| 'breakouts.addConstraints'
	| 'breakouts.removeConstraint'
	| 'breakouts.setAway'
	| 'breakouts.saveTeam'
	| 'breakouts.removeTeam'

type Wish = InputOf<'breakouts.setChoices'>['rows'][number]

const isSameList = (rows: readonly { readonly topic_id: string | null }[], topicIds: readonly string[]): boolean =>
	rows.length === topicIds.length && rows.every((row, at) => row.topic_id === topicIds[at])

/** Replaces somebody's wishes. Words of a form stay with the topic they were taken for; what a file said is remembered. */
const replaceWishes = (db: Writer, journal: Journal, { registrationId, choices, avoids }: Wish): boolean => {
	const [oldChoices, oldAvoids] = [choicesOf(db, registrationId), avoidsOf(db, registrationId)]
	if (!isSameList(oldChoices, choices) || !isSameList(oldAvoids, avoids)) keepWhatFileSaid(db, registrationId)
	const said = new Map([...oldAvoids, ...oldChoices].map((row) => [row.topic_id, row.words]))
	let hasChanged = false
	for (const row of oldChoices)
		if (row.rank > choices.length || row.rank < 1) hasChanged = journal.remove('topic_choice', row) || hasChanged
	for (const row of oldAvoids)
		if (row.position >= avoids.length) hasChanged = journal.remove('topic_avoid', row) || hasChanged
	for (const [index, topicId] of choices.entries()) {
		const row = { registration_id: registrationId, rank: index + 1, topic_id: topicId, words: said.get(topicId) ?? '' }
		hasChanged = journal.put('topic_choice', row) || hasChanged
	}
	for (const [position, topicId] of avoids.entries()) {
		const row = { registration_id: registrationId, position, topic_id: topicId, words: said.get(topicId) ?? '' }
		hasChanged = journal.put('topic_avoid', row) || hasChanged
	}
	return hasChanged
}

type NewConstraint = InputOf<'breakouts.addConstraints'>['rows'][number]
type Added = OutputOf<'breakouts.addConstraints'>['outcome']

/** A wish as it is kept, or null where it is about somebody or something that is not there. */
const constraintOf = (db: Reader, wish: NewConstraint): ConstraintRow | null => {
	const { registrationId, constraintId, kind, otherId } = wish
	if (!isOnList(db, registrationId)) return null
	const row = { id: constraintId, kind, registration_id: registrationId, other_id: null, organisation_key: null }
	if (kind === 'apartFromTeam') {
		const key = fold(wish.organisation)
		return hasOrganisation(db, key) ? { ...row, organisation_key: key } : null
	}
	if (otherId === null || otherId === registrationId || !isOnList(db, otherId)) return null
	return { ...row, other_id: otherId }
}

const isSamePair = (one: ConstraintRow, other: ConstraintRow): boolean =>
	one.other_id !== null &&
	((one.registration_id === other.registration_id && one.other_id === other.other_id) ||
		(one.registration_id === other.other_id && one.other_id === other.registration_id))

const isSameTeam = (one: ConstraintRow, other: ConstraintRow): boolean =>
	one.organisation_key !== null &&
	one.registration_id === other.registration_id &&
	one.organisation_key === other.organisation_key

/** What a wish is beside those there are. */
const standing = (db: Reader, row: ConstraintRow, there: readonly ConstraintRow[]): Exclude<Added, 'notFound'> => {
	const same = there.find((one) => one.id === row.id || isSamePair(one, row) || isSameTeam(one, row))
	if (same) return same.kind === row.kind ? 'already' : 'contradicts'
	const isApartFromOwn = row.kind === 'apart' && comesWith(db, row.registration_id, row.other_id ?? '')
	return isApartFromOwn ? 'contradicts' : 'added'
}

export const wishCommands: CommandHandlers<Names> = {
	'breakouts.setChoices': (context, { rows }) => {
		const { db } = context
		for (const { registrationId, choices, avoids } of rows) {
			const topics = [...choices, ...avoids]
			if (!isOnList(db, registrationId) || topics.some((topicId) => !topicName(db, topicId)))
				return { outcome: 'notFound' }
			if (new Set(topics).size < topics.length) return { outcome: 'contradicts' }
		}
		const journal = journalOf(context)
		const changed = rows.filter((row) => replaceWishes(db, journal, row))
		return { outcome: 'set', count: new Set(changed.map((row) => row.registrationId)).size }
	},
	'breakouts.addConstraints': (context, { rows }) => {
		const { db } = context
		const there = [...allConstraints(db)]
		const added: ConstraintRow[] = []
		for (const wish of rows) {
			const row = constraintOf(db, wish)
			if (!row) return { outcome: 'notFound' }
			const outcome = standing(db, row, there)
			if (outcome === 'contradicts') return { outcome }
			if (outcome === 'already') continue
			there.push(row)
			added.push(row)
		}
		if (added.length === 0) return { outcome: 'already' }
		const journal = journalOf(context)
		for (const row of added) journal.put('placement_constraint', row)
		return { outcome: 'added', count: added.length }
	},
	'breakouts.removeConstraint': (context, { registrationId, constraintId }) => {
		const row = constraintRow(context.db, constraintId)
		if (!row || (row.registration_id !== registrationId && row.other_id !== registrationId))
			return { outcome: 'notFound' }
		journalOf(context).remove('placement_constraint', { id: constraintId })
		return { outcome: 'removed' }
	},
	'breakouts.setAway': (context, { rows }) => {
		const { db } = context
		if (rows.some(({ registrationId, roundId }) => !isOnList(db, registrationId) || !roundRow(db, roundId)))
			return { outcome: 'notFound' }
		const journal = journalOf(context)
		const changed = rows.filter(({ registrationId, roundId, why }) => {
			const key = { registration_id: registrationId, round_id: roundId }
			if (why === null) return journal.remove('round_away', key)
			const [isNew, hadPlace] = [
				journal.put('round_away', { ...key, why }),
				leavePlace(db, journal, registrationId, roundId),
			]
			return isNew || hadPlace
		})
		return { outcome: 'set', count: new Set(changed.map((row) => row.registrationId)).size }
	},
	'breakouts.saveTeam': (context, { teamId, name, rows }) => {
		const { db } = context
		if (rows.some(({ registrationId }) => !isOnList(db, registrationId))) return { outcome: 'notFound' }
		const journal = journalOf(context)
		journal.put('interpreter_team', { id: teamId, name })
		const people = new Map(rows.map((row) => [row.registrationId, row.part]))
		for (const row of teamPeople(db, teamId))
			if (!people.has(row.registration_id)) journal.remove('interpreter_team_person', row)
		for (const [registrationId, part] of people)
			journal.put('interpreter_team_person', { team_id: teamId, registration_id: registrationId, part })
		return { outcome: 'saved' }
	},
	'breakouts.removeTeam': (context, { teamId }) => {
		const { db } = context
		if (!hasTeam(db, teamId)) return { outcome: 'notFound' }
		const journal = journalOf(context)
		for (const row of teamPeople(db, teamId)) journal.remove('interpreter_team_person', row)
		for (const row of teamItems(db, teamId)) journal.remove('programme_interpreter', row)
		journal.remove('interpreter_team', { id: teamId })
		return { outcome: 'removed' }
	},
}
