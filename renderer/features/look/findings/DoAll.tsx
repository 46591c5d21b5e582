/** Settles many of one kind at once: shown first, done in one go, taken back in one go. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { sayIfKnown, useText } from '../../../text/text.ts'
import { useLookSend } from '../useLookSend.ts'
import { type Doable, stepsOf } from './fixSteps.ts'
import { keepFocusNear } from './focusLine.ts'
import { useLookList } from './LookContext.ts'
import { sentenceOf } from './sentence.ts'

export type DoAllProps = {
	readonly findings: readonly Doable[]
	/** The line they stand in. */
	readonly lineKey: string
}

export const DoAll = ({ findings, lineKey }: DoAllProps) => {
	const say = useText()
	const { places, again } = useLookList()
	const change = useLookSend(again)
	const [isOpen, setOpen] = useState(false)
	const says = findings[0]?.fix.says ?? ''
	const count = findings.length
	const label = sayIfKnown(`lookFixes.all.${says}`, { count })
	if (label === undefined) return null
	const steps = stepsOf(findings)
	const press = async (): Promise<void> => {
		const focusNear = keepFocusNear(lineKey)
		const answer = await change.send(steps, sayIfKnown(`lookFixes.allDone.${says}`, { count }) ?? '')
		if (answer === null) return
		setOpen(false)
		focusNear()
	}
	return (
		<>
			<Button
				onPress={() => {
					change.clear()
					setOpen(true)
				}}
			>
				{label}
			</Button>
			<Dialog
				title={label}
				isOpen={isOpen}
				isWide
				onClose={() => setOpen(false)}
				main={
					<Button kind="main" isWorking={change.isWorking} onPress={() => void press()}>
						{label}
					</Button>
				}
			>
				<div className="stack-s">
					<p>{say('look.allTitle')}</p>
					{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
					{change.isWorking && steps.length > 1 ? (
						<p role="status">{say('look.working', { done: change.progress, count: steps.length })}</p>
					) : null}
					{/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by keyboard too */}
					<ul className="look-all inset-focus" tabIndex={0} aria-label={say('look.affected')}>
						{findings.map((finding) => (
							<li key={finding.key}>
								{sentenceOf(finding, places).what}{' '}
								<span className="code soft">{finding.people.map(({ badgeCode }) => badgeCode).join(' ')}</span>
							</li>
						))}
					</ul>
				</div>
			</Dialog>
		</>
	)
}
