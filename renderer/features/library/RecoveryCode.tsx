/**
 * The code of a new event, shown this once: to paper first, then two groups read back with the code
 * out of sight. Goes on only when they match. The code is held by the caller alone and by nothing else.
 */
import { PrinterIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { TextField } from '../../components/TextField.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { useText } from '../../text/text.ts'
import { codeGroups, groupsToCheck, isGroup, plainCode } from './codeGroups.ts'
import './RecoveryCode.css'
import { RecoverySheet } from './RecoverySheet.tsx'

export type RecoveryCodeProps = { readonly eventName: string; readonly code: string; readonly onDone: () => void }

export const RecoveryCode = ({ eventName, code, onDone }: RecoveryCodeProps) => {
	const say = useText()
	const groups = codeGroups(code)
	const [isChecking, setChecking] = useState(false)
	const [asked] = useState(() => groupsToCheck(groups.length, Math.random))
	const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
	const top = useRef<HTMLDivElement>(null)

	useEffect(() => {
		top.current?.querySelector<HTMLElement>(isChecking ? 'input' : 'h1')?.focus()
	}, [isChecking])

	const isRight = typed.every((text, index) => isGroup(code, asked[index] ?? -1, text))
	const wrong = (index: 0 | 1): string | undefined =>
		plainCode(typed[index]).length >= 4 && !isGroup(code, asked[index], typed[index])
			? say('home.checkWrong', { group: asked[index] + 1 })
			: undefined
	const type = (index: 0 | 1, text: string): void => setTyped(index === 0 ? [text, typed[1]] : [typed[0], text])

	return (
		<div className="recovery" ref={top}>
			<div className="no-print stack">
				{isChecking ? (
					<form
						className="stack"
						onSubmit={(event) => {
							event.preventDefault()
							if (isRight) onDone()
						}}
					>
						<PageHead title={say('home.checkTitle')} lead={say('home.checkLead')} />
						<div className="recovery-check">
							{([0, 1] as const).map((index) => (
								<TextField
									key={index}
									label={say('home.codeGroup', { group: asked[index] + 1 })}
									value={typed[index]}
									maxLength={8}
									inputClassName="recovery-input"
									onChange={(text) => type(index, text)}
									error={wrong(index)}
								/>
							))}
						</div>
						<div className="row wrap">
							<Button
								kind="main"
								size="desk"
								type="submit"
								whyNot={isRight ? undefined : say('home.checkFirst', { first: asked[0] + 1, second: asked[1] + 1 })}
							>
								{say('home.codeDone')}
							</Button>
							<Button kind="quiet" onPress={() => setChecking(false)}>
								{say('home.showAgain')}
							</Button>
						</div>
					</form>
				) : (
					<>
						<PageHead title={say('home.codeTitle')} lead={say('home.codeLead', { name: eventName })} />
						<div className="recovery-card">
							<VisuallyHidden>{say('home.codeLabel')}</VisuallyHidden>
							<ol className="recovery-groups" aria-label={say('home.codeLabel')}>
								{groups.map((group, index) => (
									<li key={`${index + 1}`}>
										<span className="recovery-number" aria-hidden="true">
											{index + 1}
										</span>
										<span className="recovery-group">
											<VisuallyHidden>{`${say('home.codeGroup', { group: index + 1 })}: ${group.split('').join(' ')}`}</VisuallyHidden>
											<span aria-hidden="true">{group}</span>
										</span>
									</li>
								))}
							</ol>
						</div>
						<Message tone="heed" title={say('home.codeLost')}>
							{say('home.codeKeep')}
						</Message>
						<div className="row wrap">
							<Button kind="main" size="desk" onPress={() => setChecking(true)}>
								{say('home.hasPaper')}
							</Button>
							<Button size="desk" icon={<Icon of={PrinterIcon} />} onPress={() => window.print()}>
								{say('home.print')}
							</Button>
						</div>
					</>
				)}
			</div>
			<RecoverySheet eventName={eventName} groups={groups} />
		</div>
	)
}
