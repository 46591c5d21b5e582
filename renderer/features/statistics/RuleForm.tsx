/** How small numbers are treated: a published practice, or the organisation's own. */
import { useState } from 'react'
import { statisticsPresets } from '../../../shared/domain/statistics/rule.ts'
import { Card } from '../../components/Card.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import type { Rule } from './types.ts'

type Limits = { readonly from: number; readonly to: number }
const leastLimits: Limits = { from: 3, to: 50 }
const baseLimits: Limits = { from: 1, to: 25 }

const within = (typed: string, { from, to }: Limits): number | null => {
	const number = Number(typed)
	return /^\d+$/.test(typed.trim()) && number >= from && number <= to ? number : null
}

export const RuleForm = ({
	rule,
	onChange,
}: {
	readonly rule: Rule
	/** Called with rules that can be, only. */
	readonly onChange: (rule: Rule) => void
}) => {
	const say = useText()
	const [least, setLeast] = useState(String(rule.least))
	const [base, setBase] = useState(String(rule.base))
	const change = (typedLeast: string, typedBase: string): void => {
		setLeast(typedLeast)
		setBase(typedBase)
		const [nextLeast, nextBase] = [within(typedLeast, leastLimits), within(typedBase, baseLimits)]
		if (nextLeast !== null && nextBase !== null) onChange({ preset: 'own', least: nextLeast, base: nextBase })
	}
	return (
		<Card title={say('statistics.rule.title')}>
			<RadioChoices
				label={say('statistics.rule.ask')}
				isStacked
				value={rule.preset}
				onChange={(preset) => onChange({ ...rule, preset })}
				choices={statisticsPresets.map((preset) => ({
					value: preset,
					label: say(`statistics.rule.${preset}`),
					hint: say(`statistics.rule.${preset}Words`),
				}))}
			/>
			{rule.preset === 'own' ? (
				<div className="statistics-own">
					<TextField
						label={say('statistics.rule.least')}
						hint={say('statistics.rule.leastHint')}
						value={least}
						onChange={(typed) => change(typed, base)}
						error={within(least, leastLimits) === null ? say('statistics.rule.leastWrong') : undefined}
					/>
					<TextField
						label={say('statistics.rule.base')}
						hint={say('statistics.rule.baseHint')}
						value={base}
						onChange={(typed) => change(least, typed)}
						error={within(base, baseLimits) === null ? say('statistics.rule.baseWrong') : undefined}
					/>
				</div>
			) : null}
		</Card>
	)
}
