/** Findings as a list that can be read: by strength, those of one kind in one line, those gone past aside. */
import { eventRules, type RuleArea } from '../../../../shared/domain/rules/eventRules.ts'
import { type Strength, stopsPublishing, strengths } from '../../../../shared/domain/rules/finding.ts'
import type { Finding } from '../lookTypes.ts'

/** Somebody said why it goes on, and it does. */
export const isGoneOn = ({ reason, strength }: Pick<Finding, 'reason' | 'strength'>): boolean =>
	reason !== null && !stopsPublishing({ strength })

/** Stops or warns, and nobody said why it goes on. */
export const isToSettle = (finding: Pick<Finding, 'reason' | 'strength'>): boolean =>
	finding.strength !== 'note' && !isGoneOn(finding)

export const areaOf = ({ rule }: Pick<Finding, 'rule'>): RuleArea => eventRules[rule].area

/** So many of one kind and more are one line. */
export const foldsFrom = 3

/** One line of the list: one finding, or several of a kind. */
export type Line = { readonly key: string; readonly findings: readonly [Finding, ...Finding[]] }

/**
 * @param kindOf what makes findings of one strength of a kind: their sentence with nobody named in it
 */
const linesOf = (findings: readonly Finding[], kindOf: (finding: Finding) => string): readonly Line[] => {
	const kinds = new Map<string, [Finding, ...Finding[]]>()
	for (const finding of findings) {
		const kind = kindOf(finding)
		const known = kinds.get(kind)
		if (known) known.push(finding)
		else kinds.set(kind, [finding])
	}
	return [...kinds].flatMap(([kind, all]): readonly Line[] =>
		all.length >= foldsFrom
			? [{ key: `${all[0].strength} ${kind}`, findings: all }]
			: all.map((finding) => ({ key: finding.key, findings: [finding] })),
	)
}

export type Section = { readonly strength: Strength; readonly count: number; readonly lines: readonly Line[] }

export const sectionsOf = (findings: readonly Finding[], kindOf: (finding: Finding) => string): readonly Section[] =>
	strengths.flatMap((strength) => {
		const all = findings.filter((finding) => finding.strength === strength && !isGoneOn(finding))
		return all.length === 0 ? [] : [{ strength, count: all.length, lines: linesOf(all, kindOf) }]
	})
