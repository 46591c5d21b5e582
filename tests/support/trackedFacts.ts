/** Facts of an event that remember which of their slices somebody looked at. Slow: for small events and tests. */
import type { BreakoutFacts, PersonFact } from '../../shared/domain/breakouts/facts.ts'
import type { EventFacts } from '../../shared/domain/rules/eventFacts.ts'
import { type EventScene, eventSceneOf } from '../../shared/domain/rules/eventScene.ts'
import type { FactSlice } from '../../shared/domain/rules/factSlices.ts'

const ofPerson = (name: string): FactSlice => {
	if (name === 'hereOn') return 'presence'
	return name === 'places' || name === 'told' ? 'places' : 'people'
}
const ofBreakouts = (name: string): FactSlice =>
	name === 'people' ? 'people' : name === 'strengths' ? 'strengths' : 'groups'
const ofEvent: Readonly<Record<Exclude<keyof EventFacts, 'breakouts'>, FactSlice>> = {
	now: 'now',
	nowMs: 'now',
	programme: 'programme',
	stories: 'stories',
	market: 'market',
	needs: 'needs',
	helpToLeave: 'people',
	cameInMs: 'presence',
	roomFaults: 'groups',
	speakerNames: 'speakerNames',
	publicTexts: 'publicTexts',
	plans: 'plans',
	zoneOfRoom: 'plans',
	building: 'building',
	workTexts: 'workTexts',
	namingNotes: 'namingNotes',
	retention: 'retention',
	strengths: 'strengths',
}

/** The same value, each of whose fields says what it is of when it is looked at. */
const telling = <T extends object>(
	value: T,
	sliceOf: (name: string) => FactSlice | null,
	tell: (one: FactSlice) => void,
) =>
	new Proxy(value, {
		get: (target, name) => {
			const slice = typeof name === 'string' && name in target ? sliceOf(name) : null
			if (slice) tell(slice)
			return Reflect.get(target, name)
		},
	})

const trackedFacts = (facts: EventFacts): { readonly facts: EventFacts; readonly read: Set<FactSlice> } => {
	const read = new Set<FactSlice>()
	const tell = (slice: FactSlice) => void read.add(slice)
	const people = facts.breakouts.people.map((person): PersonFact => telling(person, ofPerson, tell))
	const breakouts: BreakoutFacts = telling({ ...facts.breakouts, people }, ofBreakouts, tell)
	const sliceOf = (name: string) => (name === 'breakouts' ? null : ofEvent[name as keyof typeof ofEvent])
	return { facts: telling({ ...facts, breakouts }, sliceOf, tell), read }
}

const duties: readonly FactSlice[] = ['people', 'places', 'groups', 'programme', 'stories', 'market']
/** What follows from other slices than the facts say themselves when they are looked at; the rest tells on its own. */
const ofScene: Readonly<Partial<Record<keyof EventScene, readonly FactSlice[]>>> = {
	commitments: duties,
	commitmentsOf: duties,
	committed: duties,
	itemOf: ['programme'],
	slotsOf: ['stories'],
	slotOf: ['stories'],
	timeOf: ['stories', 'programme'],
	roomOf: ['groups'],
	groupOf: ['groups'],
	roundOf: ['groups'],
	dayOf: ['programme'],
	today: ['programme', 'now'],
	nowMin: ['now'],
	stallOf: ['market'],
	needsOf: ['needs'],
	personOf: ['people'],
	isHere: ['people', 'presence'],
	sealed: ['stories'],
}

/** An event to ask one rule about, and what that rule then looked at. */
export const trackedScene = (
	given: EventFacts,
): { readonly scene: EventScene; readonly read: ReadonlySet<FactSlice> } => {
	const { facts, read } = trackedFacts(given)
	const made = eventSceneOf(facts)
	// What was looked at to make the scene is looked at only by whoever asks for it.
	read.clear()
	const scene = new Proxy(made, {
		get: (target, name) => {
			for (const slice of ofScene[name as keyof EventScene] ?? []) read.add(slice)
			return Reflect.get(target, name)
		},
	})
	return { scene, read }
}
