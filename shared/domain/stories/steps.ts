/**
 * The way of a slot from an idea to followed up, what each step needs before it, and the one step aside
 * that is open from everywhere: not speaking. Pure; whoever calls keeps what comes out.
 */
import { daysLater, isoDate, timeOfDay } from '../../lib/when.ts'
import type { SlotFact } from './facts.ts'
import { isSlotChecked, type ReadinessCode, type ReadinessLine, wasTold } from './readiness.ts'
import { isNotTold } from './shownName.ts'
import { debriefWithinMs, followUpWithinDays, type SlotState, slotStates } from './words.ts'

export type Step = Exclude<SlotState, 'withdrawn'>

/** In their order. */
export const steps: readonly Step[] = slotStates.filter((state): state is Step => state !== 'withdrawn')

/** What has to be there before a slot gets into a state. What was told was told: nothing is asked after that. */
export const stepNeeds: Readonly<Record<Step, readonly ReadinessCode[]>> = {
	idea: [],
	agreedInPrinciple: ['hasSpeaker'],
	prepCallDone: ['prepCall'],
	contentAgreed: ['publicTitle', 'contentNote', 'questionsAgree', 'introduction', 'alternative'],
	consentSigned: ['consents', 'recordingAgreed', 'guardian'],
	confirmedToday: ['inProgramme', 'supporter', 'supportLead', 'debriefBooked', 'checkToday'],
	delivered: [],
	debriefed: [],
	followedUp: [],
}

/**
 * What a slot lacks for a state: what that state needs, and all before it, since a note that was agreed
 * can be gone again. Nothing for going back, and nothing once it was told.
 */
export const missingFor = (
	slot: SlotFact,
	to: Step,
	lines: readonly ReadinessLine[],
	nowMs: number,
): readonly ReadinessCode[] => {
	if (wasTold({ state: to })) return []
	const needed = new Set(steps.slice(0, steps.indexOf(to) + 1).flatMap((step) => stepNeeds[step]))
	const missing = lines.filter(({ code, isMet }) => needed.has(code) && !isMet).map(({ code }) => code)
	// Asked on the day alone; without its day no slot is confirmed either.
	if (needed.has('checkToday') && !isSlotChecked(slot, nowMs)) missing.push('checkToday')
	return [...new Set(missing)]
}

/** A moment as the venue's clock says it, `2027-05-19T14:05`. */
export const localTime = (atMs: number): string => `${isoDate(atMs)}T${timeOfDay(atMs)}`

/**
 * The slot as it is from the moment that somebody will not speak: nobody's title, nothing recorded,
 * a debrief within the hour where none is booked, the call within three days. Why is nowhere.
 */
export const notSpeaking = (slot: SlotFact, nowMs: number): SlotFact => {
	const followUpBy = daysLater(isoDate(nowMs), followUpWithinDays)
	return {
		...slot,
		state: 'withdrawn',
		withdrawnAtMs: nowMs,
		isRecorded: false,
		isPhotographed: false,
		// Offered in half the time that it has to be done in.
		debriefAt: slot.debriefAt === '' ? localTime(nowMs + debriefWithinMs / 2) : slot.debriefAt,
		followUpOn: slot.followUpOn === '' || slot.followUpOn > followUpBy ? followUpBy : slot.followUpOn,
	}
}

export type Due = 'later' | 'due' | 'done'

/**
 * How it stands with what comes after a story. Due at once when it is not told after all.
 * @param endsAt when it ends by the programme, as `localTime` says it; empty: it is in none.
 */
export const aftercareOf = (
	slot: SlotFact,
	endsAt: string,
	nowMs: number,
): { readonly debrief: Due; readonly followUp: Due } => {
	const now = localTime(nowMs)
	const isAfter = wasTold(slot) || isNotTold(slot)
	const hasCome = (time: string) => time !== '' && now >= time
	return {
		debrief: slot.debriefDoneMs !== null ? 'done' : isAfter || hasCome(slot.debriefAt || endsAt) ? 'due' : 'later',
		followUp:
			slot.followUpDoneMs !== null
				? 'done'
				: isNotTold(slot) || hasCome(slot.followUpOn || (endsAt && daysLater(endsAt.slice(0, 10), followUpWithinDays)))
					? 'due'
					: 'later',
	}
}
