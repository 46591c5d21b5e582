/**
 * The desk's own run of the door while the hub is out of reach: the same policy, over the desk's own list. What it
 * answers is what the hub would have answered had nothing happened elsewhere meanwhile; a test holds that.
 */
import type { OutputOf } from '../../contract/index.ts'
import { seeded } from '../../lib/random.ts'
import { type Admission, decideAdmission, presenceFrom } from '../attendance.ts'
import { freshBadgeCode } from '../badgeCode.ts'
import { decideRoom } from '../fullness.ts'
import { leads, type Role } from '../roles.ts'
import {
	type AloneCommand,
	type AloneEntry,
	type AloneOutcome,
	type DeskActor,
	type Done,
	hasChanged,
} from './aloneTypes.ts'
import { createDeskPeople, type DeskPeople } from './deskPeople.ts'
import type { DeskFacts, DeskPerson } from './deskPerson.ts'
import { lineIdOf, undoAlone } from './undoAlone.ts'

export type DeskRun = {
	readonly people: DeskPeople
	readonly facts: () => DeskFacts
	/** How many were sent to the help desk from here by itself. */
	readonly helpSent: () => number
	/**
	 * Runs a command here; one whose id was run before answers what it answered then. Null: this desk cannot know
	 * (taking back what it did not do, or does not remember).
	 */
	readonly run: (entry: AloneEntry) => AloneOutcome | null
	/**
	 * What the hub did for this desk a moment ago: shown here until the hub's news of it come, and can be taken back
	 * without it.
	 */
	readonly remember: (entry: AloneEntry, outcome: AloneOutcome) => void
	/** A command that was run, as it is handed in: of several people those whom it let in; the others were told why not. */
	readonly asDone: (entry: AloneEntry) => AloneEntry
	/**
	 * When somebody last said here, themselves, whether they may be photographed; 0: they did not. A later answer at
	 * this desk stands over what others wrote down before that.
	 */
	readonly askedMs: (registrationId: string) => number
	/** It could not be kept, so it was not done. `waiting`: what was. */
	readonly forget: (id: string, waiting: readonly AloneEntry[]) => void
	/** What the hub says now, and what it has not got yet of what was done here. */
	readonly bring: (news: DeskNews, waiting: readonly AloneEntry[]) => void
}

export type DeskNews = {
	readonly people: readonly DeskPerson[]
	/** Asked for, and not there any more. */
	readonly goneIds: readonly string[]
	/** `people` is everybody. */
	readonly isAll: boolean
	readonly facts: DeskFacts
}

/** So many of the last commands can be taken back. */
const mostRemembered = 200

const isLead = (role: Role): boolean => leads.some((one) => one === role)

export const createDeskRun = (actor: DeskActor, first: DeskNews): DeskRun => {
	let facts = first.facts
	const people = createDeskPeople(first.people)
	/** By id, the oldest first. */
	const done = new Map<string, Done>()
	const undone = new Set<string>()
	let help = new Set<string>()
	let helpCount = 0

	const admission = (id: string, dayId: string): Admission | null => {
		const person = people.get(id)
		if (person === undefined || !facts.dayIds.includes(dayId)) return null
		const { status, bookedDayIds } = person
		return decideAdmission({ status, bookedDayIds, presence: presenceFrom(people.linesOn(id, dayId)) }, dayId)
	}
	const room = (dayId: string, goesOn: boolean | undefined, count = 1) => {
		const { fireLimit } = facts
		const inside = people.door.counts(dayId).in
		const mayGoOn = goesOn === true && isLead(actor.role)
		const is = decideRoom({ fireLimit, inside, people: count, mayGoOn })
		return is === 'full' ? ({ is, answer: { outcome: is, inside, fireLimit } } as const) : ({ is } as const)
	}
	const letIn = (registrationId: string, dayId: string, id: string, atMs: number): void =>
		people.addLine(registrationId, { id, kind: 'in', atMs, desk: actor.desk, cancels: null, dayId })
	const addNew = (
		entry: Extract<AloneEntry, { name: 'checkin.walkIn' | 'checkin.addCompanion' }>,
		more: Partial<DeskPerson>,
	) => {
		const { registrationId, dayId, preferredName, photo } = entry.input
		const taken = (code: string): boolean =>
			people.door.search(code, dayId, 1).found.some((one) => one.badgeCode === code)
		people.addPerson({
			registrationId,
			preferredName,
			familyName: '',
			organisation: '',
			badgeCode: freshBadgeCode(seeded(entry.seed), taken),
			status: 'confirmed',
			isWalkIn: true,
			bookedDayIds: [dayId],
			presence: [],
			photo,
			actionLine: '',
			alsoIn: [],
			outDayIds: [],
			places: [],
			linkedIds: [],
			codePrints: [],
			...more,
		})
		letIn(registrationId, dayId, entry.id, entry.saidMs)
	}

	const handlers: { readonly [N in AloneCommand]: (entry: Extract<AloneEntry, { name: N }>) => OutputOf<N> | null } = {
		'checkin.admit': ({ id, input, saidMs }) => {
			const { registrationId, dayId, goesOn } = input
			const decision = admission(registrationId, dayId)
			if (decision === null) return { outcome: 'notFound' }
			if (decision.outcome !== 'admitted') return decision
			const there = room(dayId, goesOn)
			if (there.is === 'full') return there.answer
			letIn(registrationId, dayId, id, saidMs)
			return { outcome: there.is, atMs: saidMs }
		},
		'checkin.admitTogether': ({ id, input, saidMs }) => {
			const { dayId, rows, goesOn } = input
			const ids = [...new Set(rows.map(({ registrationId }) => registrationId))]
			const is = new Map(ids.map((one) => [one, admission(one, dayId)?.outcome]))
			const admitted = ids.filter((one) => is.get(one) === 'admitted')
			const already = ids.filter((one) => is.get(one) === 'alreadyIn').length
			const refused = ids.length - admitted.length - already
			const there = room(dayId, goesOn, admitted.length)
			if (there.is === 'full') return there.answer
			for (const one of admitted) letIn(one, dayId, lineIdOf(id, one), saidMs)
			return admitted.length === 0
				? { outcome: 'nobody', already, refused }
				: { outcome: there.is, count: admitted.length, already, refused }
		},
		'checkin.walkIn': (entry) => {
			const { dayId, sector, goesOn, familyName, organisation } = entry.input
			if (!facts.dayIds.includes(dayId)) return { outcome: 'notFound' }
			const takesPart = facts.sectors.find(({ code }) => code === sector)
			if (takesPart === undefined) return { outcome: 'unknownSector' }
			const there = room(dayId, goesOn)
			if (there.is === 'full') return there.answer
			addNew(entry, { familyName, organisation: takesPart.isForWork ? organisation : '' })
			return { outcome: there.is, atMs: entry.saidMs }
		},
		'checkin.addCompanion': (entry) => {
			const { forId, dayId, goesOn, registrationId } = entry.input
			if (people.get(forId) === undefined || !facts.dayIds.includes(dayId)) return { outcome: 'notFound' }
			const there = room(dayId, goesOn)
			if (there.is === 'full') return there.answer
			addNew(entry, { linkedIds: [forId] })
			people.linkWith(forId, registrationId)
			return { outcome: there.is, atMs: entry.saidMs }
		},
		'checkin.leave': ({ id, input, saidMs }) => {
			const { registrationId, dayId } = input
			if (people.get(registrationId) === undefined || !facts.dayIds.includes(dayId)) return { outcome: 'notFound' }
			if (presenceFrom(people.linesOn(registrationId, dayId))?.state !== 'in') return { outcome: 'notIn' }
			people.addLine(registrationId, { id, kind: 'out', atMs: saidMs, desk: actor.desk, cancels: null, dayId })
			return { outcome: 'left', atMs: saidMs }
		},
		'checkin.sendToHelp': ({ input }) => {
			const { rows, dayId } = input
			const registrationId = rows[0]?.registrationId
			if (!facts.dayIds.includes(dayId)) return { outcome: 'notFound' }
			if (registrationId !== undefined) {
				if (people.get(registrationId) === undefined) return { outcome: 'notFound' }
				if (help.has(registrationId)) return { outcome: 'alreadySent' }
				help.add(registrationId)
			}
			helpCount++
			return { outcome: 'sent', waiting: facts.helpWaiting + helpCount }
		},
		'people.setPhoto': ({ input }) => {
			const { registrationId, photo } = input
			const person = people.get(registrationId)
			if (person === undefined) return { outcome: 'notFound' }
			if (person.photo === photo) return { outcome: 'unchanged' }
			people.setPhoto(registrationId, photo)
			return { outcome: 'set' }
		},
		'history.undo': (entry) => {
			const target = done.get(entry.input.targetId)
			if (target === undefined) return null
			if (undone.has(entry.input.targetId)) return { outcome: 'alreadyUndone' }
			const answer = undoAlone(people, actor, entry, target)
			if (answer?.outcome !== 'undone') return answer
			undone.add(entry.input.targetId)
			if (target.entry.name === 'checkin.sendToHelp') {
				helpCount--
				const [row] = target.entry.input.rows
				if (row !== undefined) help.delete(row.registrationId)
			}
			return answer
		},
	}
	const keep = (one: Done): void => {
		done.set(one.entry.id, one)
		const [oldest] = done.keys()
		if (done.size > mostRemembered && oldest !== undefined) done.delete(oldest)
	}
	const run = (entry: AloneEntry): AloneOutcome | null => {
		const before = done.get(entry.id)
		if (before !== undefined) return before.outcome
		const handler = handlers[entry.name] as (entry: AloneEntry) => AloneOutcome | null
		const outcome = handler(entry)
		if (outcome !== null && hasChanged(outcome)) keep({ entry, outcome })
		return outcome
	}

	const replay = (waiting: readonly AloneEntry[]): void => {
		for (const entry of waiting) {
			done.delete(entry.id)
			if (entry.name === 'history.undo') undone.delete(entry.input.targetId)
		}
		help = new Set()
		helpCount = 0
		for (const entry of waiting) run(entry)
	}

	return {
		people,
		facts: () => facts,
		helpSent: () => helpCount,
		run,
		remember: (entry, outcome) => {
			if (!hasChanged(outcome)) return
			run(entry)
			keep({ entry, outcome })
			if (entry.name === 'history.undo') undone.add(entry.input.targetId)
		},
		asDone: (entry) => {
			if (entry.name !== 'checkin.admitTogether') return entry
			const { dayId } = entry.input
			const rows = entry.input.rows.filter(({ registrationId }) =>
				people.linesOn(registrationId, dayId).some(({ id }) => id === lineIdOf(entry.id, registrationId)),
			)
			return { ...entry, input: { ...entry.input, rows } }
		},
		askedMs: (registrationId) =>
			Math.max(
				0,
				...Array.from(done.values(), ({ entry }) => {
					const hasAnswer =
						entry.name === 'people.setPhoto' || entry.name === 'checkin.walkIn' || entry.name === 'checkin.addCompanion'
					return hasAnswer && entry.input.registrationId === registrationId ? entry.saidMs : 0
				}),
			),
		forget: (id, waiting) => {
			const entry = done.get(id)?.entry
			done.delete(id)
			if (entry?.name === 'history.undo') undone.delete(entry.input.targetId)
			people.dropOwn()
			replay(waiting)
		},
		bring: (news, waiting) => {
			people.dropOwn()
			if (news.isAll) people.replace(news.people)
			else people.bring(news.people, news.goneIds)
			facts = news.facts
			replay(waiting)
		},
	}
}
