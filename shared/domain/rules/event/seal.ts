/**
 * Keeps a name behind a pseudonym where it is. What somebody does as themselves, at a table or on a
 * shift, is told by registration; their own time around a story whose speaker is sealed is told by
 * slot and time alone. Where the two collide only the slot is told, and no other finding is made of it.
 */
import { timeAt } from '../../programme/clock.ts'
import type { Commitment, CommitmentKind } from '../../programme/commitments.ts'
import type { SpeakerFact } from '../../stories/facts.ts'
import { isSealed as isSealedName } from '../../stories/shownName.ts'
import type { EventFinding } from '../eventFinding.ts'
import type { EventRule } from '../eventRules.ts'
import { type EventScene, eventFound } from '../eventScene.ts'

const asides: ReadonlySet<CommitmentKind> = new Set(['prep', 'rest', 'debrief'])

/** A speaker's time before and after a story. */
export const isAside = ({ kind }: Commitment): boolean => asides.has(kind)

/** A speaker's own time, the story or what is around it; that of whoever supports them is not. */
export const isOwnStory = (one: Commitment): boolean => one.kind === 'speak' || isAside(one)

export const speakerOf = (scene: EventScene, { ofId, speakerId }: Commitment): SpeakerFact | undefined =>
	speakerId === null ? undefined : scene.slotOf(ofId)?.speakers.find(({ id }) => id === speakerId)

/** Whether saying who has this commitment would open a seal. */
export const isSealed = (scene: EventScene, one: Commitment): boolean => {
	if (!isOwnStory(one)) return false
	const speaker = speakerOf(scene, one)
	return speaker === undefined || isSealedName(speaker)
}

/** What is found about a sealed speaker: `kind` of time, `number` of the slot, `startAt`, `endAt`; settled at the slot. */
export const foundSealed = (scene: EventScene, rule: EventRule, mine: Commitment): EventFinding =>
	eventFound(scene, rule, [mine.ofId, mine.speakerId ?? '', mine.kind], {
		variant: 'sealed',
		values: {
			kind: mine.kind,
			number: scene.slotOf(mine.ofId)?.number ?? 0,
			startAt: timeAt(mine.fromMin),
			endAt: timeAt(mine.toMin),
		},
		slotIds: [mine.ofId],
		speakerIds: mine.speakerId === null ? [] : [mine.speakerId],
		fix: { kind: 'go', to: 'slot', id: mine.ofId },
	})

/** The same matter found twice is one: two rests of one story, two things that one story collides with. */
export const onceEach = (findings: readonly EventFinding[]): readonly EventFinding[] =>
	[...new Map(findings.toReversed().map((finding) => [finding.key, finding])).values()].reverse()
