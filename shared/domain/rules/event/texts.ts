/**
 * Health words in a text that everybody at work reads. Looked at are notes of items and stalls, what a
 * stall says of itself, what is on instead of a story, and where material is kept: there such a word is most
 * likely about somebody. Titles, topics and the name of the event are what the event is about, content notes
 * are there to name it, and an introduction is the speaker's own: those are not looked at. A stall that is
 * called after a condition may say more of it.
 */
import { fold } from '../../../lib/text.ts'
import type { PublicText } from '../eventFacts.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'

/** Conditions and treatments, folded. What somebody needs to take part is not among them: notes are there to say it. */
const words =
	'adhd|addict|addiction|alcoholic|alzheimers|anorexia|anorexic|antidepressant|antidepressants|anxiety|asthma|asthmatic|autism|autistic|bipolar|bulimia|cancer|chemotherapy|cerebral palsy|dementia|depressed|depression|diabetes|diabetic|diagnosed|diagnosis|disabled|downs syndrome|eating disorder|epilepsy|epileptic|fibromyalgia|heart condition|hepatitis|hiv|insulin|learning disability|learning difficulties|medication|mental illness|miscarriage|multiple sclerosis|ocd|overdose|parkinsons|personality disorder|pregnancy|pregnant|psychosis|psychotic|ptsd|schizophrenia|schizophrenic|sectioned|seizure|seizures|self harm|self harms|stroke|suicidal|suicide|trauma'
const pattern = new RegExp(`(?:^| )(${words})(?= |$)`)

const looked: ReadonlySet<PublicText['where']> = new Set([
	'itemNote',
	'alternative',
	'materialPlace',
	'stallBlurb',
	'stallNote',
])

const wordIn = (text: string): string | undefined => pattern.exec(fold(text))?.[1]

/** Stalls whose organisation or title has such a word: it is what they are there for. */
const calledAfterOne = ({ facts }: EventScene): ReadonlySet<string> =>
	new Set(
		facts.publicTexts.flatMap(({ where, ofId, text }) =>
			where === 'stallTitle' && wordIn(text) !== undefined ? [ofId] : [],
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

/** `where` the text stands; `word`: one of the list, folded. */
const healthWords: EventCheck = {
	rule: 'D4',
	reads: ['programme', 'publicTexts'],
	look: (scene) => {
		const isAboutIt = calledAfterOne(scene)
		return scene.facts.publicTexts.flatMap((one) => {
			if (!looked.has(one.where) || isContentNote(scene, one)) return []
			if (one.where === 'stallBlurb' && isAboutIt.has(one.ofId)) return []
			const word = wordIn(one.text)
			if (word === undefined) return []
			const { where, ofId } = one
			return [eventFound(scene, 'D4', [where, ofId, word], { ...placeOf(one), values: { where, word } })]
		})
	},
}

export const textChecks: readonly EventCheck[] = [healthWords]
