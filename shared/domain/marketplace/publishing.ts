/** Whether the places may be told as they stand: what has to be settled first, and what needs a few words. */
import { type Finding, stopsPublishing } from '../rules/finding.ts'

export type Reason = { readonly key: string; readonly reason: string }
export type PublishDecision =
	| { readonly outcome: 'stopped' | 'needsReason'; readonly count: number }
	| { readonly outcome: 'may'; readonly reasons: readonly Reason[] }

/**
 * Counts are of findings. A reason that was given of the same finding before is good still; words for what is
 * not found any more are not kept.
 */
export const decidePublishing = (
	findings: readonly Pick<Finding, 'key' | 'strength'>[],
	given: readonly Reason[],
	known: ReadonlyMap<string, string>,
): PublishDecision => {
	const stopping = findings.filter(stopsPublishing)
	if (stopping.length > 0) return { outcome: 'stopped', count: stopping.length }
	const words = new Map([...known, ...given.map(({ key, reason }): [string, string] => [key, reason])])
	const warnings = [...new Set(findings.flatMap(({ key, strength }) => (strength === 'warn' ? [key] : [])))]
	const reasons = warnings.flatMap((key) => {
		const reason = words.get(key)
		return reason === undefined ? [] : [{ key, reason }]
	})
	if (reasons.length < warnings.length) return { outcome: 'needsReason', count: warnings.length - reasons.length }
	return { outcome: 'may', reasons }
}
