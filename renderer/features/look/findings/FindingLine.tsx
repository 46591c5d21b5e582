/** One finding: what is wrong, who is affected, one thing that settles it, and a way past where it only warns. */
import { type Icon as Drawing, HandPalmIcon, InfoIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { toneOf } from '../../../text/findingWords.ts'
import { useText } from '../../../text/text.ts'
import type { Finding } from '../lookTypes.ts'
import { useLookSend } from '../useLookSend.ts'
import { About } from './About.tsx'
import { FixButton } from './FixButton.tsx'
import { useLookList } from './LookContext.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { sentenceOf } from './sentence.ts'

export const marks: Readonly<Record<ReturnType<typeof toneOf>, Drawing>> = {
	stop: HandPalmIcon,
	heed: WarningIcon,
	note: InfoIcon,
}

export type FindingLineProps = {
	readonly finding: Finding
	/** 4 inside of a folded line. */
	readonly level?: 3 | 4
}

export const FindingLine = ({ finding, level = 3 }: FindingLineProps) => {
	const say = useText()
	const { places, again } = useLookList()
	const change = useLookSend(again)
	const [isReasoning, setReasoning] = useState(false)
	const { what, words } = sentenceOf(finding, places)
	const tone = toneOf(finding.strength)
	const Heading = level === 3 ? 'h3' : 'h4'
	const goOnId = `look-go-on-${finding.key}`
	return (
		<li className={`look-line look-line-${tone}`} data-look-line={finding.key}>
			<Icon of={marks[tone]} weight="fill" />
			<div className="look-words">
				<Heading tabIndex={-1}>
					<VisuallyHidden>{`${say(`look.strength.${finding.strength}`)}: `}</VisuallyHidden>
					{what}
				</Heading>
				<p>{words}</p>
				<About finding={finding} />
			</div>
			{isReasoning ? null : (
				<div className="look-do">
					<FixButton finding={finding} what={what} change={change} />
					{finding.strength === 'warn' ? (
						<Button
							kind="quiet"
							id={goOnId}
							label={`${say('look.goOn')}: ${what}`}
							onPress={() => {
								change.clear()
								setReasoning(true)
							}}
						>
							{say('look.goOn')}
						</Button>
					) : null}
				</div>
			)}
			{change.problem === undefined ? null : (
				<div className="look-below">
					<Message tone="heed">{change.problem}</Message>
				</div>
			)}
			{isReasoning ? (
				<div className="look-below">
					<ReasonForm
						finding={finding}
						change={change}
						onClose={() => {
							setReasoning(false)
							focusSoon(() => document.getElementById(goOnId))
						}}
					/>
				</div>
			) : null}
		</li>
	)
}
