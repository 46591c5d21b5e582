/**
 * How strong each rule is in one event. Every list of findings, whoever asks for it, is made as strong
 * as the event has it here, so that what a screen shows is what stops publishing. A locked rule is as
 * strong as it comes, whatever a file says.
 */
import { type EventRule, eventRules } from './eventRules.ts'
import type { Strength } from './finding.ts'

/** Rules that an event has made stronger or weaker; the others are as they come. */
export type RuleStrengths = Readonly<Partial<Record<EventRule, Strength>>>

/** `usual`: what a finding comes with where that is not its rule's own. */
export const strengthOf = (
	rule: EventRule,
	chosen: RuleStrengths,
	usual: Strength = eventRules[rule].strength,
): Strength => (eventRules[rule].isLocked ? undefined : chosen[rule]) ?? usual

/** The same findings, as strong as the event has their rules. */
export const withStrengths = <Found extends { readonly rule: EventRule; readonly strength: Strength }>(
	findings: readonly Found[],
	chosen: RuleStrengths,
): readonly Found[] =>
	findings.map((finding) => {
		const strength = strengthOf(finding.rule, chosen, finding.strength)
		return strength === finding.strength ? finding : { ...finding, strength }
	})
