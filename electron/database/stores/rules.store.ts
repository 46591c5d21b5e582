/** What an event says about its rules: how strong they are here, and why something goes on anyway. */
import { eventRules } from '../../../shared/domain/rules/eventRules.ts'
import type { Strength } from '../../../shared/domain/rules/finding.ts'
import type { RuleStrengths } from '../../../shared/domain/rules/strengths.ts'
import type { Reader } from '../handle.ts'

/** Rules made stronger or weaker; a rule that this Foyer does not know is left out. */
export const ruleStrengths = (db: Reader): RuleStrengths =>
	Object.fromEntries(
		db
			.all<{ rule: string; strength: Strength }>('SELECT rule, strength FROM rule_strength ORDER BY rule')
			.filter(({ rule }) => Object.hasOwn(eventRules, rule))
			.map(({ rule, strength }) => [rule, strength]),
	)

/** By the key of the finding that it was said of. */
export const findingReasons = (db: Reader): ReadonlyMap<string, string> =>
	new Map(
		db
			.all<{ key: string; reason: string }>('SELECT key, reason FROM finding_reason')
			.map(({ key, reason }) => [key, reason]),
	)

export const reasonOf = (db: Reader, key: string): string | undefined =>
	db.get<{ reason: string }>('SELECT reason FROM finding_reason WHERE key = ?', key)?.reason
