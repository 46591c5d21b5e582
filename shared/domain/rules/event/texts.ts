/**
 * Health words in a text that everybody at work reads. Looked at are notes of items and stalls, what a
 * stall says of itself, what is on instead of a story, and where material is kept: there such a word is most
 * likely about somebody. So it is in a line for the desk, in a plan to leave the building, in a name on a badge,
 * and in what zones, tables, badges and lists are called; there the word itself is never repeated beside a person. Titles, topics and the name of the event are what the event is about, content notes
 * are there to name it, and an introduction is the speaker's own: those are not looked at. A stall that is
 * called after a condition may say more of it.
 */
import type { PublicText, WorkText } from '../eventFacts.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { healthWordIn } from '../healthWords.ts'

const looked: ReadonlySet<PublicText['where']> = new Set([
	'itemNote',
	'alternative',
	'materialPlace',
	'stallBlurb',
	'stallNote',
])

/** Stalls whose organisation or title has such a word: it is what they are there for. */
const calledAfterOne = ({ facts }: EventScene): ReadonlySet<string> =>
	new Set(
		facts.publicTexts.flatMap(({ where, ofId, text }) =>
			where === 'stallTitle' && healthWordIn(text) !== undefined ? [ofId] : [],
		),
	)

/** What it is of, and the way there. */
const placeOf = ({ where, ofId }: PublicText): Pick<EventFinding, 'itemIds' | 'slotIds' | 'stallIds' | 'fix'> => {
	const place = where === 'itemNote' ? 'item' : where.startsWith('stall') ? 'stall' : 'slot'
	const of = (one: typeof place): readonly string[] => (one === place ? [ofId] : [])
	return {
		itemIds: of('item'),
		slotIds: of('slot'),
		stallIds: of('stall'),
		fix: { kind: 'go', to: place, id: ofId },
	}
}

/** The content note of an item may come as a note of it. */
const isContentNote = (scene: EventScene, { where, ofId, text }: PublicText): boolean =>
	where === 'itemNote' && scene.itemOf(ofId)?.contentNote === text

const inPublic = (scene: EventScene): readonly EventFinding[] => {
	const isAboutIt = calledAfterOne(scene)
	return scene.facts.publicTexts.flatMap((one) => {
		if (!looked.has(one.where) || isContentNote(scene, one)) return []
		if (one.where === 'stallBlurb' && isAboutIt.has(one.ofId)) return []
		const word = healthWordIn(one.text)
		if (word === undefined) return []
		const { where, ofId } = one
		return [eventFound(scene, 'D4', [where, ofId, word], { ...placeOf(one), values: { where, word } })]
	})
}

/** Where a text that is nobody's own is changed. */
const calledAt = { zoneName: 'leaving', viewName: 'people', designName: 'badges', tableName: 'setup' } as const

const isOfPeople = ({ where }: WorkText): boolean => !(where in calledAt)

const workFix = ({ where, ofIds: [id = ''] }: WorkText): EventFix =>
	where in calledAt
		? { kind: 'go', to: calledAt[where as keyof typeof calledAt], id }
		: { kind: 'go', to: 'person', id }

/** The same words in the same place, for however many people, are one matter. */
const atWork = (scene: EventScene): readonly EventFinding[] => {
	const found = scene.facts.workTexts
		.filter(({ text }) => healthWordIn(text) !== undefined)
		.map((one) => {
			const { where, ofIds } = one
			return eventFound(scene, 'D4', [where, ofIds[0] ?? ''], {
				variant: isOfPeople(one) ? 'ofPerson' : 'called',
				registrationIds: isOfPeople(one) ? ofIds : [],
				values: { where },
				fix: workFix(one),
			})
		})
	// Two lines of one person are two matters; the text that tells them apart stays out of the key.
	return found.map((one, at) => {
		const earlier = found.slice(0, at).filter(({ key }) => key === one.key).length
		return earlier === 0 ? one : { ...one, key: `${one.key}:${earlier + 1}` }
	})
}

/**
 * `where` the text stands; `word`: one of the list, folded. Variant `ofPerson`: a text about somebody, `called`: what
 * something is called; both without the word: a finding that names somebody names no condition.
 */
const healthWords: EventCheck = {
	rule: 'D4',
	reads: ['programme', 'publicTexts', 'workTexts'],
	look: (scene) => [...inPublic(scene), ...atWork(scene)],
}

export const textChecks: readonly EventCheck[] = [healthWords]
