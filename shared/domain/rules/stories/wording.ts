/**
 * Words about suicide and self-harm that media guidance asks to leave out: how, where, and "committed".
 *
 * It reads English words, whole ones, in what is said or shown of a story. It cannot catch a way that
 * is told without these words, a misspelling, another language, the name of a well-known place, or
 * anything in slides, pictures and what is said on stage; and it asks to look at some that are
 * harmless. Somebody who knows the guidance still reads every text.
 */
import { fold } from '../../doorSearch/folding.ts'
import type { SlotFact } from '../../stories/facts.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { openSlots } from './ahead.ts'
import { goToSlot } from './fixes.ts'

/** What makes a story one about suicide or self-harm. */
const subject = [
	'suicide',
	'suicides',
	'suicidal',
	'self harm',
	'self harming',
	'self harmed',
	'took his own life',
	'took her own life',
	'took their own life',
	'take my own life',
	'take his own life',
	'take her own life',
	'take their own life',
	'taking his own life',
	'taking her own life',
	'taking their own life',
	'ended his life',
	'ended her life',
	'ended their life',
	'end my life',
	'killed himself',
	'killed herself',
	'killed themselves',
	'kill myself',
]

/** Methods and kinds of place. Looked for only in a story on the subject: most of them are ordinary words. */
const methodOrPlace = [
	'overdose',
	'overdosed',
	'pills',
	'tablets',
	'paracetamol',
	'poison',
	'poisoned',
	'poisoning',
	'hanged',
	'hanging',
	'hung himself',
	'hung herself',
	'hung themselves',
	'noose',
	'ligature',
	'rope',
	'drowned',
	'drowning',
	'jumped',
	'jumping',
	'stabbed',
	'slit',
	'cut himself',
	'cut herself',
	'cut myself',
	'cut themselves',
	'cutting himself',
	'cutting herself',
	'cutting myself',
	'cutting themselves',
	'razor',
	'razors',
	'blade',
	'blades',
	'gun',
	'shot himself',
	'shot herself',
	'shot themselves',
	'gas',
	'carbon monoxide',
	'bridge',
	'railway',
	'rail line',
	'train track',
	'train tracks',
	'level crossing',
	'cliff',
	'cliffs',
	'rooftop',
	'multi storey',
]

/** "Committed" makes a crime of it. */
const committed = [
	'commit suicide',
	'commits suicide',
	'committed suicide',
	'committing suicide',
	'commit self harm',
	'committed self harm',
]

const says = (text: string, phrases: readonly string[]): boolean => {
	const words = ` ${fold(text)} `
	return phrases.some((phrase) => words.includes(` ${phrase} `))
}

const textsOf = (slot: SlotFact): readonly (readonly [where: string, text: string])[] => [
	['publicTitle', slot.publicTitle],
	['contentNote', slot.contentNote],
	...slot.speakers.map(({ introduction }) => ['introduction', introduction] as const),
	['alternative', slot.alternative],
]

const ofSlot = (scene: EventScene, slot: SlotFact): readonly EventFinding[] => {
	const texts = textsOf(slot)
	const isOnSubject = texts.some(([, text]) => says(text, subject) || says(text, committed))
	if (!isOnSubject) return []
	const about = (variant: string, phrases: readonly string[]): readonly EventFinding[] => {
		const [where] = texts.find(([, text]) => says(text, phrases)) ?? []
		if (where === undefined) return []
		return [
			eventFound(scene, 'S12', [slot.id], {
				variant,
				values: { number: slot.number, where },
				slotIds: [slot.id],
				itemIds: slot.itemId === null ? [] : [slot.itemId],
				fix: goToSlot(slot.id),
			}),
		]
	}
	return [...about('methodOrPlace', methodOrPlace), ...about('committed', committed)]
}

/** `number`, `where`: the first text that does; never the word itself. */
const wording: EventCheck = {
	rule: 'S12',
	reads: ['now', 'programme', 'stories'],
	look: (scene) => openSlots(scene).flatMap((slot) => ofSlot(scene, slot)),
}

export const wordingChecks: readonly EventCheck[] = [wording]
