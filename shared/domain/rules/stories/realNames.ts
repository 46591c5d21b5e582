/**
 * Real names where they may not stand. A finding says where, never whose: the text itself holds the
 * name, so that saying which story it belongs to would open the seal.
 */
import type { SlotFact } from '../../stories/facts.ts'
import { sealedPeople, silentPeople } from '../../stories/keptNames.ts'
import { nameScanFor } from '../../stories/nameScan.ts'
import type { PublicText } from '../eventFacts.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { goToItem, goToSlot } from './fixes.ts'

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
const isOfStall = ({ where }: PublicText): boolean =>
	where === 'stallTitle' || where === 'stallBlurb' || where === 'stallNote'

const fixOf = (text: PublicText): EventFix => {
	if (isOfItem(text)) return goToItem(text.ofId)
	if (isOfStall(text)) return { kind: 'go', to: 'stall', id: text.ofId }
	return isOfEvent(text) ? { kind: 'go', to: 'setup', id: text.ofId } : goToSlot(text.ofId)
}

const placeOf = ({ where, ofId }: PublicText): string => `${where}:${ofId}`

/** One for each place that holds a name, however many of its texts do. */
const foundIn = (scene: EventScene, variant: string, texts: readonly PublicText[]): readonly EventFinding[] => {
	const places = new Map(texts.map((text) => [placeOf(text), text]))
	return [...places.values()].map((text) =>
		eventFound(scene, 'S6', [text.where, text.ofId], {
			variant,
			values: { where: text.where, number: scene.slotOf(text.ofId)?.number ?? 0 },
			slotIds: isOfItem(text) || isOfEvent(text) || isOfStall(text) ? [] : [text.ofId],
			itemIds: isOfItem(text) ? [text.ofId] : [],
			stallIds: isOfStall(text) ? [text.ofId] : [],
			fix: fixOf(text),
		}),
	)
}

/**
 * `where`: which text; `number` of the story whose own text it is, or 0. `sealed`: the name of somebody
 * shown by another. `notSpeaking`: the name of somebody who does not speak after all. The same names as
 * commands refuse; here is what came in another way, or was there before.
 */
const realNames: EventCheck = {
	rule: 'S6',
	reads: ['stories', 'speakerNames', 'publicTexts'],
	look: (scene) => {
		const { stories, speakerNames, publicTexts } = scene.facts
		const [sealed, silent] = [sealedPeople(stories), silentPeople(stories)]
		const ofSealed = nameScanFor(speakerNames.filter(({ registrationId }) => sealed.has(registrationId)))
		const ofSilent = nameScanFor(speakerNames.filter(({ registrationId }) => silent.has(registrationId)))
		const texts = [...publicTexts, ...stories.flatMap(textsOf)]
		const withSealed = texts.filter(({ text }) => ofSealed.isIn(text))
		const known = new Set(withSealed.map(placeOf))
		const withSilent = texts.filter((one) => !known.has(placeOf(one)) && ofSilent.isIn(one.text))
		return [...foundIn(scene, 'sealed', withSealed), ...foundIn(scene, 'notSpeaking', withSilent)]
	},
}

export const realNameChecks: readonly EventCheck[] = [realNames]
