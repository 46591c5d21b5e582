/**
 * Slots as organisers and speaker support may see them: speakers by their place in the slot and by what
 * they are called, never by registration; what is not to be asked about for the support lead alone.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { timeAt } from '../../../shared/domain/programme/clock.ts'
import type { SlotFact, SpeakerFact } from '../../../shared/domain/stories/facts.ts'
import { isSlotChecked } from '../../../shared/domain/stories/readiness.ts'
import { isHidden, isNotTold, shownName } from '../../../shared/domain/stories/shownName.ts'
import { aftercareOf } from '../../../shared/domain/stories/steps.ts'
import { checkHoldsMs, storyConsentKinds } from '../../../shared/domain/stories/words.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { type Card, cardByBadge, helperCards, outputsOut, roomNames } from './people.store.ts'
import { type StoryView, storyView } from './readinessHere.ts'

type Names = 'stories.list' | 'stories.slot' | 'stories.afterNotSpeaking'
type Listed = OutputOf<'stories.list'>['slots'][number]
type Known = Extract<OutputOf<'stories.slot'>, { outcome: 'known' }>

const listedSpeaker = (view: StoryView, slot: SlotFact, speaker: SpeakerFact): Listed['speakers'][number] => ({
	speakerId: speaker.id,
	shownAs: shownName(speaker, slot),
	nameShown: speaker.nameShown,
	isHere: isHidden(speaker, slot) ? null : view.isHere(slot.id, speaker.registrationId),
})

const listedSlot = (db: Reader, view: StoryView, slot: SlotFact, nowMs: number): Listed => {
	const time = view.timeOf(slot.id)
	return {
		slotId: slot.id,
		number: slot.number,
		itemId: slot.itemId,
		publicTitle: isNotTold(slot) ? '' : slot.publicTitle,
		state: slot.state,
		isSensitive: slot.isSensitive,
		dayId: time?.item.dayId ?? null,
		startAt: time ? timeAt(time.fromMin) : '',
		minutes: slot.minutes,
		roomName: roomNames(db).get(time?.item.roomId ?? '') ?? '',
		speakers: slot.speakers.map((speaker) => listedSpeaker(view, slot, speaker)),
		readiness: view.readiness(slot).map((line) => ({ ...line })),
		isChecked: !isNotTold(slot) && isSlotChecked(slot, nowMs),
		...aftercareOf(slot, view.endsAt(slot.id), nowMs),
		isMaterialWithdrawn: slot.materialWithdrawnAtMs !== null,
	}
}

/** Somebody beside a speaker, as a card with whether they are here. */
const helper = (view: StoryView, cards: ReadonlyMap<string, Card>, slot: SlotFact, id: string | null) => {
	const card = id === null ? undefined : cards.get(id)
	return card ? { ...card, isHere: view.isHere(slot.id, card.registrationId) } : null
}

const wholeSpeaker = (
	view: StoryView,
	cards: ReadonlyMap<string, Card>,
	slot: SlotFact,
	speaker: SpeakerFact,
	isLead: boolean,
	nowMs: number,
): Known['speakers'][number] => ({
	...listedSpeaker(view, slot, speaker),
	isSealed: isHidden(speaker, slot),
	introduction: isNotTold(slot) ? '' : speaker.introduction,
	limits: speaker.offLimits.length,
	offLimits: isLead ? [...speaker.offLimits] : null,
	consents: storyConsentKinds.flatMap((kind) => {
		const value = speaker.consents[kind]
		return value === undefined ? [] : [{ kind, value }]
	}),
	supporter: helper(view, cards, slot, speaker.supporterId),
	backup: helper(view, cards, slot, speaker.backupId),
	isUnder18: view.isUnder18(speaker.registrationId),
	check: speaker.check && {
		atMs: speaker.check.atMs,
		isStillGood: nowMs - speaker.check.atMs < checkHoldsMs,
		speaks: speaker.check.speaks,
		photo: speaker.check.photo,
		recording: speaker.check.recording,
		questions: speaker.check.questions,
		isNoteAgreed: speaker.check.isNoteAgreed,
	},
})

/** How it is planned, but for what only a told story has. */
const planOf = (slot: SlotFact) => ({
	itemId: slot.itemId,
	workingTitle: slot.workingTitle,
	publicTitle: isNotTold(slot) ? '' : slot.publicTitle,
	minutes: slot.minutes,
	isSensitive: slot.isSensitive,
	contentNote: slot.contentNote,
	questions: slot.questions,
	questionsPlanned: slot.questionsPlanned,
	format: slot.format,
	isRecorded: slot.isRecorded,
	isPhotographed: slot.isPhotographed,
	alternative: slot.alternative,
	restBeforeMin: slot.restBeforeMin,
	restAfterMin: slot.restAfterMin,
	prepCallAt: slot.prepCallAt,
	rehearsalAt: slot.rehearsalAt,
	roomWalkAt: slot.roomWalkAt,
	debriefAt: slot.debriefAt,
	followUpOn: slot.followUpOn,
})

export const slotsQueries: QueryHandlers<Names> = {
	'stories.list': ({ db, nowMs }) => {
		const view = storyView(db, nowMs)
		return { slots: view.stories.map((slot) => listedSlot(db, view, slot, nowMs)) }
	},
	'stories.slot': ({ db, nowMs }, { slotId, leadBadge }) => {
		const view = storyView(db, nowMs)
		const slot = view.slotOf(slotId)
		if (!slot) return { outcome: 'notFound' }
		const cards = helperCards(db)
		const lead = slot.supportLeadId === null ? undefined : cards.get(slot.supportLeadId)
		const badgeCode = readBadgeCode(leadBadge)
		const asks = badgeCode === '' ? undefined : cardByBadge(db, badgeCode)
		const isLead = slot.supportLeadId === null || asks?.registrationId === slot.supportLeadId
		return {
			outcome: 'known',
			slot: { ...listedSlot(db, view, slot, nowMs), ...planOf(slot) },
			supportLead: lead ? { ...lead } : null,
			isLead,
			speakers: slot.speakers.map((speaker) => wholeSpeaker(view, cards, slot, speaker, isLead, nowMs)),
			materials: slot.materials.map(({ id, kind, place, isDeleted }) => ({ materialId: id, kind, place, isDeleted })),
			outputs: outputsOut(db, slotId).map((output) => ({ ...output, isFile: output.isFile === 1 })),
		}
	},
	'stories.afterNotSpeaking': ({ db, nowMs }, { slotId }) => {
		const slot = storyView(db, nowMs).slotOf(slotId)
		if (!slot) return { outcome: 'notFound' }
		const cards = helperCards(db)
		const supporters = new Set(slot.speakers.map(({ supporterId }) => cards.get(supporterId ?? '')?.preferredName))
		return {
			outcome: 'known',
			alternative: slot.alternative,
			isRecordingOn: slot.isRecorded || slot.isPhotographed,
			supporters: [...supporters].filter((name) => name !== undefined),
			sheets: outputsOut(db, slotId).map(({ outputId, sheet, holder, copies }) => ({
				outputId,
				sheet,
				holder,
				copies,
			})),
		}
	},
}
