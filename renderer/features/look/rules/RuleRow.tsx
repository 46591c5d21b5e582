import { ArrowCounterClockwiseIcon, LockSimpleIcon } from '@phosphor-icons/react'
import { type Strength, strengths } from '../../../../shared/domain/rules/finding.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { sayIfKnown, useText } from '../../../text/text.ts'
import type { EventRuleState } from '../lookTypes.ts'
import { useLookSend } from '../useLookSend.ts'

export type RuleRowProps = { readonly rule: EventRuleState; readonly again: () => Promise<void> }

/** One rule. What Foyer does not look for but refuses by itself has nothing to choose. */
export const RuleRow = ({ rule: { rule, strength, usual, isLocked, kept }, again }: RuleRowProps) => {
	const say = useText()
	const change = useLookSend(again)
	const words = say(`lookRules.rule.${rule}`)
	const strengthWords = (one: Strength): string => say(`lookRules.strength.${one}`)
	const isChanged = strength !== usual
	const rowId = `look-rule-${rule}`
	const set = async (wanted: Strength | null): Promise<void> => {
		const said = say('lookRules.set', { rule: words, strength: strengthWords(wanted ?? usual) })
		await change.send([['rules.setStrength', { rule, strength: wanted }]], said)
		if (wanted === null) focusSoon(() => document.querySelector<HTMLElement>(`#${rowId} select`))
	}
	return (
		<li className="look-rule" id={rowId}>
			<div className="look-words">
				<h3>{words}</h3>
				<p>
					{say(`lookRules.kept.${kept}`)} {sayIfKnown(`lookRules.why.${rule}`)}
				</p>
				{isChanged ? (
					<p className="row wrap">
						<Tag tone="heed">{say('lookRules.isChanged')}</Tag>
						<span>{say('lookRules.comesAs', { strength: strengthWords(usual) })}</span>
					</p>
				) : null}
				{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			</div>
			{isLocked || kept !== 'found' ? (
				<div className="look-rule-fixed">
					<span>{strengthWords(strength)}</span>
					{isLocked ? (
						<Tag tone="line" icon={<Icon of={LockSimpleIcon} />}>
							{say('lookRules.locked')}
						</Tag>
					) : null}
				</div>
			) : (
				<div className="look-rule-choice">
					<Select<Strength>
						label={say('lookRules.strengthOf', { rule: words })}
						isLabelHidden
						value={strength}
						onChange={(wanted) => void set(wanted === usual ? null : wanted)}
						options={strengths.map((one) => ({
							value: one,
							label: one === usual ? `${strengthWords(one)} (${say('lookRules.usual')})` : strengthWords(one),
						}))}
					/>
					{isChanged ? (
						<Button
							kind="quiet"
							icon={<Icon of={ArrowCounterClockwiseIcon} />}
							label={`${say('lookRules.back', { strength: strengthWords(usual) })}: ${words}`}
							isWorking={change.isWorking}
							onPress={() => void set(null)}
						>
							{say('lookRules.back', { strength: strengthWords(usual) })}
						</Button>
					) : null}
				</div>
			)}
		</li>
	)
}
