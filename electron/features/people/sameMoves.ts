/** Moves what names the one that goes to the one that stays, row by row through the journal: one undo puts all of it back. */

import type { PlanState } from '../../../shared/domain/evacuation/words.ts'
import { isFurther, mergedNeeds } from '../../../shared/domain/people/merging.ts'
import type { CommandContext } from '../../bus/handlers.ts'
import type { Journal, JournalRow } from '../../bus/journal.store.ts'
import { carriedNeedsOf, needRow } from './care.store.ts'
import { alarmsOn, keyedByPerson, namingPerson, ownRow, rowsNaming, seatsInTheWay } from './sameRows.store.ts'

type Move = {
	readonly db: CommandContext['db']
	readonly journal: Journal
	readonly keptId: string
	readonly goneId: string
}

/** Of two seats in a round the one of the one who stays holds. */
const moveKeyed = ({ db, journal, keptId, goneId }: Move): void => {
	for (const keyed of keyedByPerson)
		for (const row of rowsNaming(db, keyed.table, 'registration_id', goneId)) {
			journal.remove(keyed.table, row)
			if (!ownRow(db, keyed, row, keptId)) journal.put(keyed.table, { ...row, registration_id: keptId })
		}
	for (const seat of seatsInTheWay(db, keptId)) journal.remove('allocation', seat)
	for (const [table, column] of namingPerson)
		for (const row of rowsNaming(db, table, column, goneId)) journal.put(table, { ...row, [column]: keptId })
}

/** At one stall on one day the hours of both count. */
const moveStewards = ({ db, journal, keptId, goneId }: Move): void => {
	for (const row of rowsNaming(db, 'stall_steward', 'registration_id', goneId)) {
		const own = ownRow(db, { table: 'stall_steward', besides: ['stall_id', 'day_id'] }, row, keptId)
		const hours = [row, own ?? row]
		journal.remove('stall_steward', row)
		journal.put('stall_steward', {
			...row,
			registration_id: keptId,
			start_at: hours.map(({ start_at }) => String(start_at)).toSorted()[0] ?? '',
			end_at:
				hours
					.map(({ end_at }) => String(end_at))
					.toSorted()
					.at(-1) ?? '',
			can_leave: hours.every(({ can_leave }) => can_leave === 1) ? 1 : 0,
		})
	}
}

/** The one who stays keeps their own choices; what either wishes to miss is missed, and is no choice. */
const moveWishes = ({ db, journal, keptId, goneId }: Move): void => {
	const listOf = (table: 'topic_choice' | 'topic_avoid', id: string, order: string): readonly JournalRow[] =>
		rowsNaming(db, table, 'registration_id', id).toSorted((a, b) => Number(a[order]) - Number(b[order]))
	const saysSame = (one: JournalRow, other: JournalRow): boolean =>
		one['topic_id'] === null
			? other['topic_id'] === null && one['words'] === other['words']
			: one['topic_id'] === other['topic_id']
	const avoids = listOf('topic_avoid', keptId, 'position')
	const added = listOf('topic_avoid', goneId, 'position').filter((row) => !avoids.some((one) => saysSame(one, row)))
	const ownChoices = listOf('topic_choice', keptId, 'rank')
	const missed = [...avoids, ...added]
	const choices = (ownChoices.length > 0 ? ownChoices : listOf('topic_choice', goneId, 'rank')).filter(
		(row) => !missed.some((one) => one['topic_id'] !== null && saysSame(one, row)),
	)
	const from = 1 + Math.max(-1, ...avoids.map(({ position }) => Number(position)))
	for (const [at, row] of added.entries())
		journal.put('topic_avoid', { ...row, registration_id: keptId, position: from + at })
	if (choices.length !== ownChoices.length) {
		for (const row of ownChoices) journal.remove('topic_choice', row)
		for (const [at, row] of choices.entries())
			journal.put('topic_choice', { ...row, registration_id: keptId, rank: at + 1 })
	}
	for (const table of ['topic_choice', 'topic_avoid'] as const)
		for (const row of rowsNaming(db, table, 'registration_id', goneId)) journal.remove(table, row)
}

/** Wishes about neighbours: of two about the same person the one to be apart holds. */
const moveConstraints = ({ db, journal, keptId, goneId }: Move): void => {
	const naming = (id: string) => [
		...rowsNaming(db, 'placement_constraint', 'registration_id', id),
		...rowsNaming(db, 'placement_constraint', 'other_id', id),
	]
	/** Who or which team it is about, seen from `id`. */
	const aboutOf = (row: JournalRow, id: string) =>
		row['organisation_key'] ?? (row['registration_id'] === id ? row['other_id'] : row['registration_id'])
	for (const row of naming(goneId)) {
		const about = aboutOf(row, goneId)
		const own = naming(keptId).find((one) => one['id'] !== row['id'] && aboutOf(one, keptId) === about)
		const isStronger = own !== undefined && own['kind'] === 'together' && row['kind'] === 'apart'
		if (isStronger) journal.remove('placement_constraint', own)
		if (about === keptId || (own && !isStronger)) journal.remove('placement_constraint', row)
		else
			journal.put('placement_constraint', {
				...row,
				...(row['registration_id'] === goneId ? { registration_id: keptId } : { other_id: keptId }),
			})
	}
}

const moveLinks = ({ db, journal, keptId, goneId }: Move): void => {
	for (const [column, far] of [
		['registration_id', 'linked_id'],
		['linked_id', 'registration_id'],
	] as const)
		for (const row of rowsNaming(db, 'person_link', column, goneId)) {
			journal.remove('person_link', row)
			const isKnown = rowsNaming(db, 'person_link', column, keptId).some((own) => own[far] === row[far])
			if (!isKnown && row[far] !== keptId) journal.put('person_link', { ...row, [column]: keptId })
		}
}

/** Of two plans the one that got further holds. Whoever loses a helper by it has a plan to talk over again. */
const movePlans = ({ db, journal, keptId, goneId }: Move): void => {
	const [own] = rowsNaming(db, 'evacuation_plan', 'registration_id', keptId)
	const [other] = rowsNaming(db, 'evacuation_plan', 'registration_id', goneId)
	if (other) {
		journal.remove('evacuation_plan', other)
		if (!own || isFurther(other['state'] as PlanState, own['state'] as PlanState))
			journal.put('evacuation_plan', { ...other, registration_id: keptId })
	}
	const naming = ['buddy_id', 'backup_id'].flatMap((column) => [
		...rowsNaming(db, 'evacuation_plan', column, goneId),
		...rowsNaming(db, 'evacuation_plan', column, keptId),
	])
	for (const row of new Map(naming.map((one) => [one['registration_id'], one])).values()) {
		const who = (id: unknown): string | null => (id === goneId ? keptId : (id as string | null))
		const [buddy, backup] = [who(row['buddy_id']), who(row['backup_id'])]
		const buddy_id = buddy === row['registration_id'] ? null : buddy
		const backup_id = backup === row['registration_id'] || backup === buddy ? null : backup
		const hasLost = (buddy !== null && buddy_id === null) || (backup !== null && backup_id === null)
		const state = hasLost && isFurther(row['state'] as PlanState, 'drafted') ? 'drafted' : row['state']
		journal.put('evacuation_plan', { ...row, buddy_id, backup_id, state: state ?? 'drafted' })
	}
}

/** Of two who were sent to the help desk on one day one waits there; while an alarm is on, whoever was seen was seen. */
const moveWaiting = ({ db, journal, keptId, goneId }: Move): void => {
	for (const row of rowsNaming(db, 'help_ask', 'registration_id', goneId)) {
		const isWaitingToo = rowsNaming(db, 'help_ask', 'registration_id', keptId).some(
			(own) => own['day_id'] === row['day_id'] && own['state'] !== 'done',
		)
		journal.put('help_ask', { ...row, registration_id: keptId, ...(isWaitingToo ? { state: 'done' } : {}) })
	}
	const isOn = alarmsOn(db)
	for (const row of rowsNaming(db, 'evacuation_person', 'registration_id', goneId)) {
		if (!isOn.has(row['evacuation_id'])) continue
		const own = ownRow(db, { table: 'evacuation_person', besides: ['evacuation_id'] }, row, keptId)
		journal.remove('evacuation_person', row)
		if (!own || (own['outcome'] === '' && row['outcome'] !== ''))
			journal.put('evacuation_person', { ...row, registration_id: keptId })
	}
}

const moveNeeds = ({ db, journal, keptId, goneId }: Move): void => {
	const others = carriedNeedsOf(db, goneId)
	for (const [position, need] of mergedNeeds(carriedNeedsOf(db, keptId), others).entries())
		journal.put('need', needRow(keptId, position, need))
	for (const position of others.keys()) journal.remove('need', { registration_id: goneId, position })
}

/** Whoever was somebody else than the one that goes is somebody else than the one that stays. */
const moveDifferences = ({ db, journal, keptId, goneId }: Move): void => {
	for (const column of ['one_id', 'other_id'] as const)
		for (const row of rowsNaming(db, 'person_different', column, goneId)) {
			journal.remove('person_different', row)
			const [one_id = '', other_id = ''] = Object.values(row)
				.map((id) => (id === goneId ? keptId : String(id)))
				.toSorted()
			if (one_id !== other_id) journal.put('person_different', { one_id, other_id })
		}
}

/** Whoever turned out before to be the one that goes leads to the one that stays. */
const keepTrail = ({ db, journal, keptId, goneId }: Move): void => {
	for (const row of rowsNaming(db, 'person_merge', 'kept_id', goneId))
		journal.put('person_merge', { ...row, kept_id: keptId })
	journal.put('person_merge', { gone_id: goneId, kept_id: keptId })
}

export const moveEverything = (move: Move): void => {
	moveKeyed(move)
	moveStewards(move)
	moveWishes(move)
	moveConstraints(move)
	moveLinks(move)
	movePlans(move)
	moveWaiting(move)
	moveNeeds(move)
	moveDifferences(move)
	keepTrail(move)
}
