import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusProblem } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { Finding } from '../lookTypes.ts'
import type { LookSend } from '../useLookSend.ts'
import { keepFocusNear } from './focusLine.ts'

export type ReasonFormProps = {
	readonly finding: Finding
	readonly change: LookSend
	readonly onClose: () => void
}

const longest = 300

/** Goes past a warning: it asks for a few words why, and keeps them with the finding. */
export const ReasonForm = ({ finding, change, onClose }: ReasonFormProps) => {
	const say = useText()
	const form = useRef<HTMLFormElement>(null)
	const [reason, setReason] = useState('')
	const [isMissing, setMissing] = useState(false)
	const submit = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (change.isWorking) return
		if (reason.trim() === '') {
			setMissing(true)
			focusProblem(form.current)
			return
		}
		const focusNear = keepFocusNear(finding.key)
		const { key, rule } = finding
		const answer = await change.send([['rules.setReason', { key, rule, reason: reason.trim() }]], say('look.goneOn'))
		if (answer === null) return
		onClose()
		focusNear()
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Esc from the field in it
		<form
			ref={form}
			className="look-reason stack-s"
			aria-label={say('look.goOnTitle')}
			noValidate
			onSubmit={(event) => void submit(event)}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return
				event.preventDefault()
				onClose()
			}}
		>
			<TextField
				label={say('look.reason')}
				hint={say('look.reasonHint')}
				value={reason}
				maxLength={longest}
				autoFocus
				error={isMissing && reason.trim() === '' ? say('look.reasonMissing') : undefined}
				onChange={setReason}
			/>
			<div className="row wrap">
				<Button kind="main" type="submit" isWorking={change.isWorking}>
					{say('look.goOnWith')}
				</Button>
				<Button onPress={onClose}>{say('kit.goBack')}</Button>
			</div>
		</form>
	)
}
