/**
 * The facts of one event as it goes on: read once, and from then on only what has changed. What is
 * handed out is what `eventFacts` would read from scratch; a slice that did not change is the same
 * value with the same mark as before.
 */
import type { BreakoutFacts, PersonFact } from '../../shared/domain/breakouts/facts.ts'
import { alikeButPresence } from '../../shared/domain/breakouts/presenceAside.ts'
import type { EventFacts } from '../../shared/domain/rules/eventFacts.ts'
import type { FactMarks, FactSlice, MarkedFacts } from '../../shared/domain/rules/factSlices.ts'
import { lastSeq } from '../bus/log.store.ts'
import type { Reader } from '../database/handle.ts'
import { aroundPeople } from '../database/stores/breakoutFacts.store.ts'
import {
	avoidParts,
	awayParts,
	banParts,
	choiceParts,
	codeParts,
	type PeopleParts,
	peopleAgain,
	peopleFrom,
	peopleParts,
	placeParts,
	presenceParts,
	toldParts,
} from '../database/stores/breakoutPeople.store.ts'
import { cameInOf, faultFacts, helpToLeaveOf, momentOf, needFacts } from '../database/stores/eventFacts.store.ts'
import {
	buildingFact,
	frontDoorFacts,
	namingNotes,
	planFacts,
	workTexts,
	zoneOfRoom,
} from '../database/stores/frontDoorFacts.store.ts'
import { marketFacts } from '../database/stores/marketFacts.store.ts'
import { programmeFacts } from '../database/stores/programmeFacts.store.ts'
import { retentionFacts } from '../database/stores/retention.store.ts'
import { findingReasons } from '../database/stores/rules.store.ts'
import { publicTexts, speakerNames, storyFacts } from '../database/stores/storyFacts.store.ts'
import { changedSince, type PersonPart, type WholePart } from './findingsChanges.ts'

export type KnownEvent = MarkedFacts & {
	/** The log row that the facts are of. */
	readonly revision: number
	/** Why something goes on anyway, by the key of what was found. */
	readonly reasons: ReadonlyMap<string, string>
}

/** What follows from people's own rows in their order. */
type Held = Omit<EventFacts, 'nowMs' | 'now'>
type Kept = {
	readonly revision: number
	readonly parts: PeopleParts
	readonly held: Held
	readonly marks: Omit<FactMarks, 'now'>
	readonly reasons: ReadonlyMap<string, string>
}

type PartNames = Exclude<keyof PeopleParts, 'rows' | 'links' | 'days' | 'told'>
const readers: Readonly<
	Record<PersonPart, { slice: FactSlice; read: (db: Reader, only: readonly string[]) => Partial<PeopleParts> }>
> = {
	presence: { slice: 'presence', read: presenceParts },
	codes: { slice: 'people', read: (db, only) => ({ codes: codeParts(db, only) }) },
	choices: { slice: 'people', read: (db, only) => ({ choices: choiceParts(db, only) }) },
	avoids: { slice: 'people', read: (db, only) => ({ avoids: avoidParts(db, only) }) },
	bans: { slice: 'people', read: (db, only) => ({ bans: banParts(db, only) }) },
	away: { slice: 'people', read: (db, only) => ({ away: awayParts(db, only) }) },
	places: { slice: 'places', read: (db, only) => ({ places: placeParts(db, only) }) },
}

const isAlike = (one: unknown, other: unknown): boolean =>
	one === other || JSON.stringify(one) === JSON.stringify(other)

/** The value of before where the one of now says the same. */
const settled = <T>(before: T, now: T): T => (isAlike(before, now) ? before : now)

type MapOf<Value> = ReadonlyMap<string, Value>

/** One part with what was read again for a few people in it, and for whom it says something else now. */
const withFew = <Value>(before: MapOf<Value>, now: MapOf<Value>, ids: ReadonlySet<string>) => {
	const changed = [...ids].filter((id) => !isAlike(before.get(id), now.get(id)))
	if (changed.length === 0) return { changed, map: before }
	const map = new Map(before)
	for (const id of changed) {
		const value = now.get(id)
		if (value === undefined) map.delete(id)
		else map.set(id, value)
	}
	return { changed, map }
}

let marksMade = 0
const newMark = (): number => ++marksMade

const allSlices: readonly Exclude<FactSlice, 'now'>[] = [
	'people',
	'presence',
	'places',
	'groups',
	'programme',
	'stories',
	'market',
	'needs',
	'speakerNames',
	'publicTexts',
	'plans',
	'building',
	'workTexts',
	'namingNotes',
	'retention',
	'strengths',
]

const readEverything = (db: Reader, revision: number): Kept => {
	const parts = peopleParts(db)
	const people = peopleFrom(parts)
	const breakouts = { ...aroundPeople(db, people), people }
	return {
		revision,
		parts,
		held: {
			breakouts,
			programme: programmeFacts(db),
			stories: storyFacts(db),
			market: marketFacts(db),
			needs: needFacts(db),
			helpToLeave: helpToLeaveOf(parts),
			cameInMs: cameInOf(parts),
			roomFaults: faultFacts(db),
			speakerNames: speakerNames(db),
			publicTexts: publicTexts(db),
			...frontDoorFacts(db),
			retention: retentionFacts(db),
			strengths: breakouts.strengths,
		},
		marks: Object.fromEntries(allSlices.map((slice) => [slice, newMark()])) as Kept['marks'],
		reasons: findingReasons(db),
	}
}

/** People as they are now: who changed, what of them, and their parts. */
const peopleNow = (
	db: Reader,
	{ parts, held }: Kept,
	again: ReadonlyMap<PersonPart, ReadonlySet<string>>,
	isToldAgain: boolean,
): { parts: PeopleParts; people: readonly PersonFact[]; slices: ReadonlySet<FactSlice>; isHereAlone: boolean } => {
	const changed = new Set<string>()
	const slices = new Set<FactSlice>()
	let isHereAlone = true
	let now: PeopleParts = parts
	const take = (name: PartNames | 'told', map: MapOf<unknown>, ids: ReadonlySet<string>, slice: FactSlice) => {
		const before = now[name] as MapOf<unknown>
		const few = withFew(before, map, ids)
		if (few.changed.length === 0) return
		now = { ...now, [name]: few.map }
		slices.add(slice)
		if (name !== 'hereOn' && name !== 'cameInMs') isHereAlone = false
		for (const id of few.changed) changed.add(id)
	}
	for (const [part, ids] of again) {
		const { slice, read } = readers[part]
		// Whoever has left is not counted on any more, wherever they were planned.
		for (const [name, map] of Object.entries(read(db, [...ids])))
			take(name as PartNames, map as MapOf<unknown>, ids, name === 'leftOn' ? 'people' : slice)
	}
	if (isToldAgain) {
		const told = toldParts(db)
		take('told', told, new Set([...parts.told.keys(), ...told.keys()]), 'places')
	}
	const people = changed.size === 0 ? held.breakouts.people : peopleAgain(held.breakouts.people, now, changed)
	return { parts: now, people, slices, isHereAlone }
}

const breakoutsNow = (db: Reader, before: BreakoutFacts, people: readonly PersonFact[], isAround: boolean) => {
	if (!isAround) return people === before.people ? before : { ...before, people }
	const around = aroundPeople(db, people)
	const { people: _, ...was } = before
	if (!isAlike(was, around)) return { ...around, people }
	return people === before.people ? before : { ...before, people }
}

const dayNow = (db: Reader, held: Held): Pick<Held, 'programme' | 'stories' | 'speakerNames' | 'publicTexts'> => ({
	programme: settled(held.programme, programmeFacts(db)),
	stories: settled(held.stories, storyFacts(db)),
	speakerNames: settled(held.speakerNames, speakerNames(db)),
	publicTexts: settled(held.publicTexts, publicTexts(db)),
})

const frontDoorNow = (
	db: Reader,
	held: Held,
	has: (part: WholePart) => boolean,
): Pick<Held, 'plans' | 'zoneOfRoom' | 'building' | 'workTexts' | 'namingNotes'> => ({
	plans: has('plans') ? settled(held.plans, planFacts(db)) : held.plans,
	zoneOfRoom: has('plans') ? settled(held.zoneOfRoom, zoneOfRoom(db)) : held.zoneOfRoom,
	building: has('building') ? settled(held.building, buildingFact(db)) : held.building,
	workTexts: has('texts') ? settled(held.workTexts, workTexts(db)) : held.workTexts,
	namingNotes: has('notes') ? settled(held.namingNotes, namingNotes(db)) : held.namingNotes,
})

const readAgain = (db: Reader, kept: Kept, revision: number): Kept => {
	const again = changedSince(db, kept.revision)
	if (again === 'everything') return readEverything(db, revision)
	const { held } = kept
	const has = (part: WholePart) => again.whole.has(part)
	const now = peopleNow(db, kept, again.people, has('told'))
	const made = breakoutsNow(db, held.breakouts, now.people, has('around'))
	const isAroundSame = made === held.breakouts || made.groups === held.breakouts.groups
	const roomFaults = has('around') ? settled(held.roomFaults, faultFacts(db)) : held.roomFaults
	const breakouts =
		made !== held.breakouts && isAroundSame && now.isHereAlone ? alikeButPresence(held.breakouts, made) : made
	const next: Held = {
		...held,
		breakouts,
		...(has('day') ? dayNow(db, held) : {}),
		market: has('market') ? settled(held.market, marketFacts(db)) : held.market,
		needs: has('needs') ? settled(held.needs, needFacts(db)) : held.needs,
		...frontDoorNow(db, held, has),
		// Whatever is done adds to what is kept or takes from it; while the event is open there is nothing to read.
		retention: settled(held.retention, retentionFacts(db)),
		cameInMs: now.parts.cameInMs === kept.parts.cameInMs ? held.cameInMs : cameInOf(now.parts),
		roomFaults,
		strengths: settled(held.strengths, breakouts.strengths),
	}
	const isMarkedAnew: Readonly<Record<Exclude<FactSlice, 'now'>, boolean>> = {
		people: now.slices.has('people'),
		presence: now.slices.has('presence'),
		places: now.slices.has('places'),
		groups: !isAroundSame || roomFaults !== held.roomFaults,
		programme: next.programme !== held.programme,
		stories: next.stories !== held.stories,
		market: next.market !== held.market,
		needs: next.needs !== held.needs,
		speakerNames: next.speakerNames !== held.speakerNames,
		publicTexts: next.publicTexts !== held.publicTexts,
		plans: next.plans !== held.plans || next.zoneOfRoom !== held.zoneOfRoom,
		building: next.building !== held.building,
		workTexts: next.workTexts !== held.workTexts,
		namingNotes: next.namingNotes !== held.namingNotes,
		retention: next.retention !== held.retention,
		strengths: next.strengths !== held.strengths,
	}
	return {
		revision,
		parts: now.parts,
		held: next,
		marks: Object.fromEntries(
			allSlices.map((slice) => [slice, isMarkedAnew[slice] ? newMark() : kept.marks[slice]]),
		) as Kept['marks'],
		reasons: has('rules') ? findingReasons(db) : kept.reasons,
	}
}

/** The end of the minute that a moment is in: nothing that was done by then is yet to come. */
const minuteMs = 60_000
export const endOfMinute = (nowMs: number): number => nowMs - (nowMs % minuteMs) + minuteMs - 1

/**
 * Keeps the facts of one file. Call what it answers within one read transaction each time; after an
 * exception everything is read afresh.
 */
export const createFactsKeeper = (db: Reader): ((nowMs: number) => KnownEvent) => {
	let kept: Kept | null = null
	return (nowMs) => {
		const before: Kept | null = kept
		kept = null
		const revision = lastSeq(db)
		const next: Kept =
			before === null
				? readEverything(db, revision)
				: before.revision === revision
					? before
					: readAgain(db, before, revision)
		kept = next
		const moment = momentOf(endOfMinute(nowMs))
		return {
			revision,
			facts: { ...moment, ...next.held },
			marks: { ...next.marks, now: moment.now },
			reasons: next.reasons,
		}
	}
}
