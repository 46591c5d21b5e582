/** What stops publishing the places and what needs a few words: findings about the marketplace, rule by rule. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { eventRules } from '../../../../shared/domain/rules/eventRules.ts'
import { stopsPublishing } from '../../../../shared/domain/rules/finding.ts'
import { namesInWords } from '../../../text/findingWords.ts'
import { stallFindingWords } from '../../../text/stallFindingWords.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import { capital } from './names.ts'

export type Finding = OutputOf<'rules.findings'>['findings'][number]

export type RuleFindings = {
	/** Rule and variant: what is found is of one kind. */
	readonly id: string
	readonly title: string
	readonly findings: readonly [Finding, ...Finding[]]
	/** A reason that all of them were given before; empty where one has none. */
	readonly given: string
}

export const findingLine = ({ rule, variant, values, people }: Finding): string =>
	capital(
		sayIfKnown(`lookFindings.rule.${rule}.${variant}.what`, {
			...values,
			...stallFindingWords(values),
			need: sayIfKnown(`importing.need.${String(values['code'] ?? '')}`) ?? '',
			who:
				people.length === 0
					? say('lookFindings.somebody')
					: namesInWords(people.map(({ preferredName }) => preferredName)),
		}) ?? say('lookFindings.unknown'),
	)

const titleOf = (findings: readonly [Finding, ...Finding[]]): string => {
	const [first] = findings
	if (findings.length === 1) return findingLine(first)
	const many = sayIfKnown(`lookFindings.rule.${first.rule}.${first.variant}.many`, { count: findings.length })
	return capital(many ?? findingLine(first))
}

const byKind = (findings: readonly Finding[]): readonly RuleFindings[] => {
	const kinds = new Map<string, [Finding, ...Finding[]]>()
	for (const finding of findings) {
		const id = `${finding.rule}-${finding.variant}`
		const known = kinds.get(id)
		if (known === undefined) kinds.set(id, [finding])
		else known.push(finding)
	}
	return [...kinds].map(([id, all]) => {
		const reasons = all.map(({ reason }) => reason ?? '')
		return {
			id,
			title: titleOf(all),
			findings: all,
			given: reasons.includes('') ? '' : [...new Set(reasons)].join('; '),
		}
	})
}

export type ToSettle = {
	readonly stops: readonly RuleFindings[]
	readonly stopCount: number
	readonly warns: readonly RuleFindings[]
}

/** The same findings that the hub asks about when it publishes: those of the marketplace's own rules. */
export const toSettle = (findings: readonly Finding[]): ToSettle => {
	const own = findings.filter(({ rule }) => eventRules[rule].area === 'marketplace')
	const stopping = own.filter(stopsPublishing)
	return {
		stops: byKind(stopping),
		stopCount: stopping.length,
		warns: byKind(own.filter(({ strength }) => strength === 'warn')),
	}
}
