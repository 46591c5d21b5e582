/**
 * Health words in a text that everybody at work reads. Looked at are notes of items, what is on instead
 * of a story, and where material is kept: there such a word is most likely about somebody. Titles, topics
 * and the name of the event are what the event is about, content notes are there to name it, and an
 * introduction is the speaker's own: those are not looked at.
 */
import { fold } from '../../../lib/text.ts'
import type { PublicText } from '../eventFacts.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'

/** Conditions and treatments, folded. What somebody needs to take part is not among them: notes are there to say it. */
const words =
	'adhd|addict|addiction|alcoholic|alzheimers|anorexia|anorexic|antidepressant|antidepressants|anxiety|asthma|asthmatic|autism|autistic|bipolar|bulimia|cancer|chemotherapy|cerebral palsy|dementia|depressed|depression|diabetes|diabetic|diagnosed|diagnosis|disabled|downs syndrome|eating disorder|epilepsy|epileptic|fibromyalgia|heart condition|hepatitis|hiv|insulin|learning disability|learning difficulties|medication|mental illness|miscarriage|multiple sclerosis|ocd|overdose|parkinsons|personality disorder|pregnancy|pregnant|psychosis|psychotic|ptsd|schizophrenia|schizophrenic|sectioned|seizure|seizures|self harm|self harms|stroke|suicidal|suicide|trauma'
const pattern = new RegExp(`(?:^| )(${words})(?= |$)`)

const looked: ReadonlySet<PublicText['where']> = new Set(['itemNote', 'alternative', 'materialPlace'])

/** The content note of an item may come as a note of it. */
const isContentNote = (scene: EventScene, { where, ofId, text }: PublicText): boolean =>
	where === 'itemNote' && scene.itemOf(ofId)?.contentNote === text

/** `where` the text stands; `word`: one of the list, folded. */
const healthWords: EventCheck = {
	rule: 'D4',
	reads: ['programme', 'publicTexts'],
	look: (scene) =>
		scene.facts.publicTexts.flatMap((one) => {
			if (!looked.has(one.where) || isContentNote(scene, one)) return []
			const word = pattern.exec(fold(one.text))?.[1]
			if (word === undefined) return []
			const isItem = one.where === 'itemNote'
			return [
				eventFound(scene, 'D4', [one.where, one.ofId, word], {
					itemIds: isItem ? [one.ofId] : [],
					slotIds: isItem ? [] : [one.ofId],
					values: { where: one.where, word },
					fix: { kind: 'go', to: isItem ? 'item' : 'slot', id: one.ofId },
				}),
			]
		}),
}

export const textChecks: readonly EventCheck[] = [healthWords]
