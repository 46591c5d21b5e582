/** Changes what a person needs, has agreed to and with whom they come; whom to call; how they leave the building. */
import type { InputOf } from '../../../shared/contract/index.ts'
import { freshBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { answerThatCounts, isStricter } from '../../../shared/domain/people/lateAnswer.ts'
import { nobodyYet } from '../../../shared/domain/person.ts'
import type { CommandContext, CommandHandlers, Undoer, Undoers, UndoResult } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { keepChange } from '../../database/stores/changes.store.ts'
import {
	currentConsent,
	daysOf,
	deleteLink,
	insertConsent,
	insertLink,
	insertRegistration,
	isBadgeCodeTaken,
	keepWhatFileSaid,
	registrationById,
} from '../../database/stores/registrations.store.ts'
import { answersSaid, carriedNeedsOf, consentsOf, hasEmergencyContact, needRow } from './care.store.ts'
import { changedSince, restoreChanges, takeOutAdded } from './restore.ts'

type Names =
	| 'people.setNeeds'
	| 'people.setConsent'
	| 'people.setPhoto'
	| 'people.link'
	| 'people.bookWith'
	| 'people.unlink'
	| 'people.setPlan'
	| 'people.removePlan'
	| 'people.setEmergencyContact'
	| 'people.openEmergencyContact'

const isThere = ({ db }: CommandContext, registrationId: string): boolean => {
	const known = registrationById(db, registrationId)
	return known !== undefined && known.status !== 'removed'
}

/** Keeps an answer beside the earlier ones; what a file may say too is kept as a change of the person. */
const answer = (
	context: CommandContext,
	{ registrationId, kind, value, how }: InputOf<'people.setConsent'>,
): 'set' | 'unchanged' | 'keptNo' => {
	const { db, commandId, late, actor, touch } = context
	const [latest] = consentsOf(db, registrationId).filter((one) => one.kind === kind)
	const counts = late
		? answerThatCounts(
				{ desk: actor.desk, value, knewMs: late.knewMs },
				answersSaid(db, { registrationId, kind, sinceMs: late.knewMs }),
			)
		: value
	const isKept = isStricter(counts, value)
	if ((latest?.value ?? 'withdrawn') === counts) return isKept ? 'keptNo' : 'unchanged'
	// What counts now is the newest, whenever it was said.
	const atMs = late ? Math.max(context.atMs, latest?.atMs ?? 0) : context.atMs
	const isOfFiles = kind === 'photo' || kind === 'keepInTouch'
	if (isOfFiles) keepWhatFileSaid(db, registrationId)
	const before = currentConsent(db, registrationId, kind)
	insertConsent(db, { registrationId, kind, value: counts, how, atMs })
	if (isOfFiles)
		keepChange(db, commandId, { registrationId, field: kind, before, after: currentConsent(db, registrationId, kind) })
	touch(registrationId)
	return isKept ? 'keptNo' : 'set'
}

export const careCommands: CommandHandlers<Names> = {
	'people.setNeeds': (context, { registrationId, needs }) => {
		const { db, touch } = context
		if (!isThere(context, registrationId)) return { outcome: 'notFound' }
		const before = carriedNeedsOf(db, registrationId)
		if (JSON.stringify(before) === JSON.stringify(needs)) return { outcome: 'unchanged' }
		keepWhatFileSaid(db, registrationId)
		const journal = journalOf(context)
		for (const [position, need] of needs.entries()) journal.put('need', needRow(registrationId, position, need))
		for (let position = needs.length; position < before.length; position++)
			journal.remove('need', { registration_id: registrationId, position })
		touch(registrationId)
		return { outcome: 'saved' }
	},
	'people.setConsent': (context, input) =>
		isThere(context, input.registrationId) ? { outcome: answer(context, input) } : { outcome: 'notFound' },
	'people.setPhoto': (context, { registrationId, photo }) => {
		if (!isThere(context, registrationId)) return { outcome: 'notFound' }
		// The page by the door asks where nobody has; an answer is changed at a desk, by the person themselves.
		const isKept = context.actor.role === 'kiosk' && currentConsent(context.db, registrationId, 'photo') !== ''
		if (isKept) return { outcome: 'unchanged' }
		const how = context.actor.role === 'kiosk' ? 'form' : 'spoken'
		return { outcome: answer(context, { registrationId, kind: 'photo', value: photo, how }) }
	},
	'people.link': (context, { registrationId, toId, kind }) => {
		if (registrationId === toId) return { outcome: 'isSame' }
		if (!isThere(context, registrationId) || !isThere(context, toId)) return { outcome: 'notFound' }
		const hasChanged = journalOf(context).put('person_link', { registration_id: registrationId, linked_id: toId, kind })
		if (!hasChanged) return { outcome: 'unchanged' }
		context.touch(registrationId)
		context.touch(toId)
		return { outcome: 'linked' }
	},
	'people.bookWith': (context, { registrationId, forId, preferredName, familyName, kind }) => {
		const { db, random, commandId, atMs, touch } = context
		const other = registrationById(db, forId)
		if (!other || other.status === 'removed') return { outcome: 'notFound' }
		if (registrationById(db, registrationId)) return { outcome: 'unchanged' }
		const roles =
			kind === 'bookedTogether' ? 'attendee' : kind === 'interpreter' ? 'communicationProfessional' : 'companion'
		insertRegistration(db, {
			id: registrationId,
			badgeCode: freshBadgeCode(random, (code) => isBadgeCodeTaken(db, code)),
			person: {
				...nobodyYet,
				preferredName,
				givenName: preferredName,
				familyName,
				days: daysOf(db, forId),
				roles: [roles],
			},
			status: other.status,
			source: 'added',
			importId: null,
			importRef: '',
			commandId,
			atMs,
			how: 'spoken',
		})
		insertLink(db, forId, registrationId, kind)
		touch(registrationId)
		touch(forId)
		return { outcome: 'added' }
	},
	'people.unlink': (context, { registrationId, toId }) => {
		const key = { registration_id: registrationId, linked_id: toId }
		if (!journalOf(context).remove('person_link', key)) return { outcome: 'notFound' }
		context.touch(registrationId)
		context.touch(toId)
		return { outcome: 'unlinked' }
	},
	'people.setPlan': (context, { registrationId, plan }) => {
		const buddies = [plan.buddyId, plan.backupId].filter((id) => id !== null)
		if (![registrationId, ...buddies].every((id) => isThere(context, id))) return { outcome: 'notFound' }
		if (buddies.includes(registrationId) || new Set(buddies).size < buddies.length) return { outcome: 'sameBuddy' }
		const hasChanged = journalOf(context).put('evacuation_plan', {
			registration_id: registrationId,
			state: plan.state,
			method: plan.method,
			buddy_id: plan.buddyId,
			backup_id: plan.backupId,
			meet_at: plan.meetAt,
			refuge: plan.refuge,
			equipment: plan.equipment,
			route: plan.route,
		})
		return { outcome: hasChanged ? 'saved' : 'unchanged' }
	},
	'people.removePlan': (context, { registrationId }) =>
		journalOf(context).remove('evacuation_plan', { registration_id: registrationId })
			? { outcome: 'removed' }
			: { outcome: 'notFound' },
	'people.setEmergencyContact': (context, { registrationId, contact }) => {
		if (!isThere(context, registrationId)) return { outcome: 'notFound' }
		const journal = journalOf(context)
		if (contact === null) {
			const isGone = journal.remove('emergency_contact', { registration_id: registrationId })
			return { outcome: isGone ? 'removed' : 'unchanged' }
		}
		const hasChanged = journal.put('emergency_contact', { registration_id: registrationId, ...contact })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
	'people.openEmergencyContact': (context, { registrationId }) => {
		if (!isThere(context, registrationId)) return { outcome: 'notFound' }
		if (!hasEmergencyContact(context.db, registrationId)) return { outcome: 'noContact' }
		const { commandId, atMs } = context
		journalOf(context).put('contact_opening', { id: commandId, registration_id: registrationId, at_ms: atMs })
		return { outcome: 'opened' }
	},
}

/** Puts the earlier answer after this one, unless somebody has answered again since. */
const undoAnswer = (context: CommandContext, commandId: string): UndoResult => {
	const count = changedSince(context, [commandId])
	if (count > 0) return { outcome: 'standsOn', why: 'changedSince', count }
	restoreChanges(context, [commandId])
	return { outcome: 'undone' }
}

const undoConsent: Undoer<'people.setConsent'>['undo'] = (context, { id, input, atMs }) => {
	const { registrationId, kind } = input
	if (kind === 'photo' || kind === 'keepInTouch') return undoAnswer(context, id)
	const [latest, earlier] = consentsOf(context.db, registrationId).filter((one) => one.kind === kind)
	if (latest?.atMs !== atMs) return { outcome: 'standsOn', why: 'changedSince', count: 1 }
	const value = earlier?.value ?? 'withdrawn'
	insertConsent(context.db, { registrationId, kind, value, how: earlier?.how ?? 'spoken', atMs: context.atMs })
	context.touch(registrationId)
	return { outcome: 'undone' }
}

/** Undone row by row; the door hears of it. */
const ofJournal = (...outcomes: readonly string[]) => ({
	applies: ({ outcome }: { readonly outcome: string }) => outcomes.includes(outcome),
	undo: (
		context: CommandContext,
		{ id, input }: { readonly id: string; readonly input: { readonly registrationId: string } },
	): UndoResult => {
		const result = undoJournal(context, id)
		if (result.outcome === 'undone') context.touch(input.registrationId)
		return result
	},
})

export const careUndoers: Undoers = {
	'people.setNeeds': ofJournal('saved'),
	'people.setConsent': { applies: ({ outcome }) => outcome === 'set', undo: undoConsent },
	'people.setPhoto': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoAnswer(context, id),
	},
	'people.link': ofJournal('linked'),
	'people.bookWith': {
		applies: ({ outcome }) => outcome === 'added',
		undo: (context, { id, input }) => {
			const { db, touch } = context
			const result = takeOutAdded(context, input.registrationId, id)
			if (result.outcome !== 'undone') return result
			// Whoever came in and was taken back stays as a removed row: the link goes all the same.
			deleteLink(db, input.forId, input.registrationId)
			touch(input.forId)
			return result
		},
	},
	'people.unlink': ofJournal('unlinked'),
	'people.setPlan': ofJournal('saved'),
	'people.removePlan': ofJournal('removed'),
	'people.setEmergencyContact': ofJournal('set', 'removed'),
}
