/** Whether a round may be published as it stands: what has to be settled first, and what needs a few words. */
import type { BreakoutRule } from '../rules/breakoutRules.ts'
import { type Finding, stopsPublishing } from '../rules/finding.ts'

export type Reason = { readonly rule: BreakoutRule; readonly words: string }
export type Decision =
	| { readonly outcome: 'blocked' | 'needsReason'; readonly count: number }
	| { readonly outcome: 'may'; readonly reasons: readonly Reason[] }

/** No group has exactly one voice unless a person typed why; everything else that stops publishing is settled first. */
export const mayBeExplained = ({ rule, strength }: Pick<Finding<BreakoutRule>, 'rule' | 'strength'>): boolean =>
	strength === 'warn' || (rule === 'G1' && strength === 'publish')

/** `blocked` counts findings, `needsReason` rules. Words for a rule that finds nothing any more are not kept. */
export const decidePublishing = (findings: readonly Finding<BreakoutRule>[], reasons: readonly Reason[]): Decision => {
	const blocking = findings.filter((finding) => stopsPublishing(finding) && !mayBeExplained(finding))
	if (blocking.length > 0) return { outcome: 'blocked', count: blocking.length }
	const rules = [...new Set(findings.filter(mayBeExplained).map(({ rule }) => rule))]
	const given = rules.flatMap((rule) => reasons.find((reason) => reason.rule === rule) ?? [])
	if (given.length < rules.length) return { outcome: 'needsReason', count: rules.length - given.length }
	return { outcome: 'may', reasons: given.map(({ rule, words }) => ({ rule, words })) }
}
