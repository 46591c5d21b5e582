/** After a story, told or not after all: the debrief within the hour, the call within three days. */

import { daysLater } from '../../../lib/when.ts'
import { timeAt } from '../../programme/clock.ts'
import type { SlotFact } from '../../stories/facts.ts'
import { isNotTold } from '../../stories/shownName.ts'
import { debriefWithinMs, followUpWithinDays } from '../../stories/words.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { toldAt } from './ahead.ts'
import { doStep } from './fixes.ts'

/** Moments as the venue's clock and calendar have them, `2027-05-19T13:10`, and back. */
const venueClock = ({ facts }: EventScene) => {
	const aheadMs = Date.parse(`${facts.now}Z`) - Math.floor(facts.nowMs / 60_000) * 60_000
	return {
		msOf: (moment: string): number => Date.parse(`${moment}Z`) - aheadMs,
		momentOf: (ms: number): string => new Date(ms + aheadMs).toISOString().slice(0, 16),
	}
}

type Due = { readonly debriefMs: number; readonly followUpOn: string }

/** When a debrief and a call are due; undefined while the story is to come. A booked time counts where it is told as planned. */
const dueOf = (scene: EventScene, slot: SlotFact): Due | undefined => {
	const { msOf, momentOf } = venueClock(scene)
	if (isNotTold(slot)) {
		if (slot.withdrawnAtMs === null) return undefined
		return {
			debriefMs: slot.withdrawnAtMs + debriefWithinMs,
			followUpOn: daysLater(momentOf(slot.withdrawnAtMs).slice(0, 10), followUpWithinDays),
		}
	}
	const told = toldAt(scene, slot)
	if (!told) return undefined
	const endedMs = told.item.endedAtMs ?? msOf(`${told.day.date}T${timeAt(told.toMin)}`)
	return {
		debriefMs: Math.max(endedMs + debriefWithinMs, slot.debriefAt === '' ? 0 : msOf(slot.debriefAt)),
		followUpOn: slot.followUpOn || daysLater(told.day.date, followUpWithinDays),
	}
}

const isDone = {
	debrief: ({ state, debriefDoneMs }: SlotFact) =>
		debriefDoneMs !== null || state === 'debriefed' || state === 'followedUp',
	followUp: ({ state, followUpDoneMs }: SlotFact) => followUpDoneMs !== null || state === 'followedUp',
} as const

/** `number`, `dueOn` a date; `debrief` with `dueAt`, the time of day. `followUp`: the call afterwards. */
const afterwards: EventCheck = {
	rule: 'S11',
	reads: ['now', 'programme', 'stories'],
	look: (scene) => {
		const { momentOf } = venueClock(scene)
		const { now, nowMs } = scene.facts
		return scene.facts.stories.flatMap((slot): readonly EventFinding[] => {
			const due = slot.speakers.length > 0 ? dueOf(scene, slot) : undefined
			if (!due) return []
			const about = (what: 'debrief' | 'followUp', values: Readonly<Record<string, string>>): EventFinding =>
				eventFound(scene, 'S11', [slot.id], {
					variant: what,
					values: { number: slot.number, ...values },
					slotIds: [slot.id],
					speakerIds: slot.speakers.map(({ id }) => id),
					fix: doStep(
						`${what}Done`,
						{ number: slot.number },
						{ command: 'stories.setDone', input: { slotId: slot.id, what, isDone: true } },
					),
				})
			const [dueOn = '', dueAt = ''] = momentOf(due.debriefMs).split('T')
			return [
				...(nowMs >= due.debriefMs && !isDone.debrief(slot) ? [about('debrief', { dueOn, dueAt })] : []),
				...(now.slice(0, 10) >= due.followUpOn && !isDone.followUp(slot)
					? [about('followUp', { dueOn: due.followUpOn })]
					: []),
			]
		})
	},
}

export const afterwardsChecks: readonly EventCheck[] = [afterwards]
