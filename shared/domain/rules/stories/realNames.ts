/**
 * Real names where they may not stand. A finding says where, never whose: the text itself holds the
 * name, so that saying which story it belongs to would open the seal.
 */
import type { SlotFact } from '../../stories/facts.ts'
import { nameScanFor } from '../../stories/nameScan.ts'
import { isNotTold } from '../../stories/shownName.ts'
import type { PublicText } from '../eventFacts.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { goToItem, goToSlot, sealedNamesScan } from './fixes.ts'

/** A slot's own texts, as the list of public texts would have them. */
const textsOf = (slot: SlotFact): readonly PublicText[] => {
	const of = (where: PublicText['where'], texts: readonly string[]): readonly PublicText[] =>
		texts.map((text) => ({ where, ofId: slot.id, text }))
	return [
		...of('slotTitle', [slot.workingTitle, slot.publicTitle]),
		...of('slotNote', [slot.contentNote, ...slot.speakers.flatMap(({ offLimits }) => offLimits)]),
		...of('alternative', [slot.alternative]),
		...of(
			'introduction',
			slot.speakers.flatMap(({ nameShown, shownAs, introduction }) =>
				nameShown === 'pseudonym' ? [introduction, shownAs] : [introduction],
			),
		),
		...of(
			'materialPlace',
			slot.materials.map(({ place }) => place),
		),
	]
}

const isOfItem = ({ where }: PublicText): boolean => where === 'itemTitle' || where === 'itemNote'
const isOfEvent = ({ where }: PublicText): boolean => where === 'topic' || where === 'eventName'

const fixOf = (text: PublicText): EventFix => {
	if (isOfItem(text)) return goToItem(text.ofId)
	return isOfEvent(text) ? { kind: 'go', to: 'setup', id: text.ofId } : goToSlot(text.ofId)
}

/** One for each place that holds a name, however many of its texts do. */
const foundIn = (scene: EventScene, variant: string, texts: readonly PublicText[]): readonly EventFinding[] => {
	const places = new Map(texts.map((text) => [`${text.where}:${text.ofId}`, text]))
	return [...places.values()].map((text) =>
		eventFound(scene, 'S6', [text.where, text.ofId], {
			variant,
			values: { where: text.where, number: scene.slotOf(text.ofId)?.number ?? 0 },
			slotIds: isOfItem(text) || isOfEvent(text) ? [] : [text.ofId],
			itemIds: isOfItem(text) ? [text.ofId] : [],
			fix: fixOf(text),
		}),
	)
}

/** What still says who was to speak: the session's own texts, and what is on instead. */
const namingWhoDoesNotSpeak = (scene: EventScene): readonly PublicText[] =>
	scene.facts.stories.filter(isNotTold).flatMap((slot) => {
		const theirs = new Set(slot.speakers.map(({ registrationId }) => registrationId))
		const { isIn: isNamed } = nameScanFor(
			scene.facts.speakerNames.filter(({ registrationId }) => theirs.has(registrationId)),
		)
		return [
			...scene.facts.publicTexts.filter((text) => isOfItem(text) && text.ofId === slot.itemId),
			...textsOf(slot).filter(({ where }) => where === 'alternative'),
		].filter(({ text }) => isNamed(text))
	})

/**
 * `where`: which text; `number` of the story whose own text it is, or 0. `sealed`: the name of somebody
 * shown by another. `notSpeaking`: the name of somebody who does not speak after all.
 */
const realNames: EventCheck = {
	rule: 'S6',
	look: (scene) => {
		const isSealedName = sealedNamesScan(scene)
		const sealed = [...scene.facts.publicTexts, ...scene.facts.stories.flatMap(textsOf)].filter(({ text }) =>
			isSealedName(text),
		)
		const known = new Set(sealed.map(({ where, ofId }) => `${where}:${ofId}`))
		return [
			...foundIn(scene, 'sealed', sealed),
			...foundIn(
				scene,
				'notSpeaking',
				namingWhoDoesNotSpeak(scene).filter(({ where, ofId }) => !known.has(`${where}:${ofId}`)),
			),
		]
	},
}

export const realNameChecks: readonly EventCheck[] = [realNames]
