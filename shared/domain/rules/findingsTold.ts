/**
 * Findings as they leave the process that owns the file: who is affected as cards, and why something
 * goes on anyway. Nobody whose name is sealed is ever shown beside the slot they speak in, whatever a
 * rule answered.
 */
import { type Card, cardOf } from '../breakouts/card.ts'
import { personOf } from '../breakouts/pool.ts'
import type { EventFacts } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import { stopsPublishing } from './finding.ts'

export type ToldFinding = Omit<EventFinding, 'registrationIds'> & {
	readonly people: readonly Card[]
	readonly reason: string | null
}

const sealedIn = ({ stories }: EventFacts): ReadonlySet<string> =>
	new Set(
		stories.flatMap((slot) =>
			slot.speakers
				.filter(({ nameShown }) => nameShown === 'pseudonym' || nameShown === 'none' || slot.withdrawnAtMs !== null)
				.map(({ registrationId }) => registrationId),
		),
	)

export const toldFindings = (
	facts: EventFacts,
	findings: readonly EventFinding[],
	reasons: ReadonlyMap<string, string>,
): readonly ToldFinding[] => {
	const sealed = sealedIn(facts)
	return findings.map(({ registrationIds, ...finding }) => {
		const isOfStory = finding.slotIds.length > 0 || finding.speakerIds.length > 0
		return {
			...finding,
			people: registrationIds.flatMap((id) => {
				const person = isOfStory && sealed.has(id) ? undefined : personOf(facts.breakouts, id)
				return person ? [cardOf(person)] : []
			}),
			// What stops publishing is settled, not explained: words from when it was a warning do not count.
			reason: stopsPublishing(finding) ? null : (reasons.get(finding.key) ?? null),
		}
	})
}
