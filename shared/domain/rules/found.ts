/** How rules write down what they find, in one shape and with the strength their number has. */
import { type BreakoutRule, breakoutRules } from './breakoutRules.ts'
import type { Finding } from './finding.ts'
import type { Scene } from './scene.ts'

/** A rule: its number, and what it finds in a round. `values` of each are named where the rule is. */
export type RuleCheck = {
	readonly rule: BreakoutRule
	readonly look: (scene: Scene) => readonly Finding<BreakoutRule>[]
}

type Parts = Partial<Pick<Finding, 'groupIds' | 'registrationIds' | 'values' | 'fix'>>

/** As long as a reason to publish may name a finding by; codes are cut to it, ids never reach it. */
const longestKey = 200

/** `about`: ids and codes that tell this finding from others of its rule in the round. */
export const found = (
	{ round }: Scene,
	rule: BreakoutRule,
	about: readonly string[],
	{ groupIds = [], registrationIds = [], values = {}, fix = null }: Parts,
): Finding<BreakoutRule> => ({
	key: [rule, round.id, ...about].join(':').slice(0, longestKey),
	rule,
	strength: breakoutRules[rule].strength,
	roundId: round.id,
	groupIds,
	registrationIds,
	values,
	fix,
})

/** From here on the answer is to look for everybody at once, not one by one. */
const mostOneByOne = 40

/** Whether fixes are looked for one by one: not for a whole crowd. */
export const isOneByOne = (count: number): boolean => count <= mostOneByOne
