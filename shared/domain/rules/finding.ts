/**
 * What a rule finds: what is wrong, who is affected, one suggested fix. Codes and ids only; whoever
 * shows it makes the sentence. A finding never names two people who asked to be apart.
 */

export const strengths = ['block', 'publish', 'warn', 'note'] as const
/**
 * `block`: cannot be done. `publish`: may stand in a draft, stops publishing. `warn`: needs a short
 * reason to go on. `note`: worth knowing.
 */
export type Strength = (typeof strengths)[number]

/** One thing that would settle a finding, as something that can be done from where it is shown. */
export type Fix =
	| { readonly kind: 'move'; readonly registrationId: string; readonly roundId: string; readonly toGroupId: string }
	| { readonly kind: 'findHost'; readonly groupId: string; readonly duty: 'facilitator' | 'noteTaker' | 'wellbeing' }
	| { readonly kind: 'otherRoom'; readonly groupId: string }
	| { readonly kind: 'writeContentNote'; readonly topicId: string }
	| { readonly kind: 'allocate' }

export type Finding<Id extends string = string> = {
	/** Stable while the matter is the same: rule, round and what it is about. */
	readonly key: string
	readonly rule: Id
	readonly strength: Strength
	readonly roundId: string | null
	readonly groupIds: readonly string[]
	/** Who is affected; empty where saying so would give something away. */
	readonly registrationIds: readonly string[]
	/** Numbers and codes for the sentence, by name. */
	readonly values: Readonly<Record<string, string | number>>
	readonly fix: Fix | null
}

/** Findings that stop publishing. */
export const stopsPublishing = ({ strength }: Pick<Finding, 'strength'>): boolean =>
	strength === 'block' || strength === 'publish'
