/**
 * What stands in the way of a round: every rule over breakout groups asked about one draft. Screens,
 * publishing, suggestions and moves ask this same list, so none of them knows a rule of its own.
 * Pure; the same facts give the same findings in the same order.
 */
import type { BreakoutFacts } from '../breakouts/facts.ts'
import type { PoolKind } from '../breakouts/words.ts'
import { accessRules } from './access.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import { type Finding, strengths } from './finding.ts'
import type { RuleCheck } from './found.ts'
import { hostRules } from './hosts.ts'
import { type Scene, sceneOf } from './scene.ts'
import { sizeRules } from './sizes.ts'
import { withStrengths } from './strengths.ts'
import { tellingRules } from './telling.ts'
import { voiceRules } from './voices.ts'
import { wishRules } from './wishes.ts'

export const ruleChecks: readonly RuleCheck[] = [
	...accessRules,
	...hostRules,
	...voiceRules,
	...sizeRules,
	...wishRules,
	...tellingRules,
]

/** What the rules find in a round that was looked at already, as strong as the event has them; what stops most comes first. */
export const findingsIn = (scene: Scene): readonly Finding<BreakoutRule>[] => {
	const found = ruleChecks.flatMap(({ look }) => look(scene))
	const all = withStrengths(found, scene.facts.strengths)
	return strengths.flatMap((strength) => all.filter((finding) => finding.strength === strength))
}

/**
 * What the rules find in a round, what stops most first; nothing where there is no such round.
 * `onlyGroups`: rules about single groups look at those alone; rules about pairs of groups, teams,
 * rooms and topics where one of those is touched; rules about the whole round (G15, G17) find nothing; and no
 * moves are suggested.
 */
export const findingsOf = (
	facts: BreakoutFacts,
	roundId: string,
	pool: PoolKind,
	onlyGroups?: ReadonlySet<string>,
): readonly Finding<BreakoutRule>[] => {
	const scene = sceneOf(facts, roundId, pool, onlyGroups)
	return scene ? findingsIn(scene) : []
}
