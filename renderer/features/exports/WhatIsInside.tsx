import { CheckIcon, MinusIcon } from '@phosphor-icons/react'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'

const inside = ['insideAbout', 'insidePerson', 'insideKind', 'insideTimes', 'insideAsks'] as const

/** What the register holds, what it leaves out, and how to look after it. */
export const WhatIsInside = () => {
	const say = useText()
	return (
		<Card title={say('exports.insideTitle')} className="inside">
			<ul className="inside-list">
				{inside.map((line) => (
					<li key={line}>
						<Icon of={CheckIcon} weight="bold" />
						{say(`exports.${line}`)}
					</li>
				))}
			</ul>
			<h3>{say('exports.notInsideTitle')}</h3>
			<ul className="inside-list">
				<li>
					<Icon of={MinusIcon} weight="bold" />
					{say('exports.notInside')}
				</li>
			</ul>
			<h3>{say('exports.careTitle')}</h3>
			<p>{say('exports.care')}</p>
		</Card>
	)
}
