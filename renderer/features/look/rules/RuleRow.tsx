import { ArrowCounterClockwiseIcon, LockSimpleIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
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
	/** What was chosen and is not said by the hub yet: arrow keys go through a list faster than it answers. */
	const [chosen, setChosen] = useState<Strength | null>(null)
	const next = useRef<Strength | null>(null)
	const isSending = useRef(false)
	const choose = async (wanted: Strength): Promise<void> => {
		setChosen(wanted)
		next.current = wanted
		if (isSending.current) return
		isSending.current = true
		for (;;) {
			const now: Strength | null = next.current
			if (now === null) break
			next.current = null
			const said = say('lookRules.set', { rule: words, strength: strengthWords(now) })
			await change.send([['rules.setStrength', { rule, strength: now === usual ? null : now }]], said)
		}
		isSending.current = false
		setChosen(null)
	}
	const back = async (): Promise<void> => {
		await choose(usual)
		focusSoon(() => document.querySelector<HTMLElement>(`#${rowId} select`))
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
						value={chosen ?? strength}
						onChange={(wanted) => void choose(wanted)}
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
							onPress={() => void back()}
						>
							{say('lookRules.back', { strength: strengthWords(usual) })}
						</Button>
					) : null}
				</div>
			)}
		</li>
	)
}
