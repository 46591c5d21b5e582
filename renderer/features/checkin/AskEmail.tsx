/** Two people share a name: the first letters of an address say which of them it is. The address itself never comes back. */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useLink } from '../../transport/hub.ts'
import type { Panel } from './deskTypes.ts'
import { useDeskActions } from './useDesk.ts'

const fewestLetters = 3

export const AskEmail = ({ person, says, tries }: Extract<Panel, { is: 'askEmail' }>) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	const [start, setStart] = useState('')
	const [isShort, setShort] = useState(false)
	const many = person.namesakes.length + 1
	const { link, alone } = useLink()
	const isAlone = link === 'alone' && alone?.canGoOn === true
	const problem = isShort
		? say('desk.emailShort')
		: says === 'nothing'
			? undefined
			: says === 'failed' && isAlone
				? say('alone.noEmail')
				: say(`desk.emailSays.${says}`)
	useEffect(() => {
		if (tries > 0 && problem !== undefined) announce(problem, 'assertive')
	}, [tries, problem])
	const input = useRef<HTMLInputElement>(null)
	useEffect(() => input.current?.focus(), [])
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		const isTooShort = start.trim().length < fewestLetters
		setShort(isTooShort)
		if (isTooShort) announce(say('desk.emailShort'), 'assertive')
		else void act.tellEmail(start.trim())
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
		event.preventDefault()
		act.back()
	}
	return (
		<section className="lanyard" aria-labelledby={id} data-region="">
			<h2 className="lanyard-question" id={id}>
				{many === 2 ? say('desk.emailTitle') : say('desk.emailTitleMore', { many })}
			</h2>
			<p className="lanyard-words">{person.fullName}</p>
			<form className="stack" onSubmit={submit} onKeyDownCapture={onKeyDown} noValidate>
				<TextField
					className="email-start"
					label={say('desk.emailLabel')}
					hint={say('desk.emailHint')}
					value={start}
					maxLength={320}
					inputRef={input}
					onChange={(value) => {
						setStart(value)
						setShort(false)
					}}
					error={problem}
				/>
				<div className="row wrap">
					<Button kind="main" size="desk" type="submit" keys="Enter">
						{say('desk.emailGo', { name: person.preferredName })}
					</Button>
					<Button kind="second" size="desk" keys="F3" onPress={() => void act.sendToHelp()}>
						{say('desk.toHelpDesk')}
					</Button>
					<Button kind="quiet" keys="Esc" onPress={act.back}>
						{say('desk.backToList')}
					</Button>
				</div>
			</form>
		</section>
	)
}
