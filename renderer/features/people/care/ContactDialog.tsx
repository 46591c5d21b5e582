/**
 * Break-glass: why first, then whom to call for a minute with the seconds left in sight and said twice, then nothing.
 * Esc and closing hide it at once. What is shown lives in this part alone: never in a title, an address or an
 * announcement.
 */
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useSecondsLeft } from '../../../components/useSecondsLeft.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'

export type ContactDialogProps = { readonly registrationId: string; readonly onClose: () => void }

type Contact = Extract<OutputOf<'people.emergencyContact'>, { outcome: 'open' }>['contact']
type Shown = { readonly contact: Contact; readonly untilMs: number }

const openMs = 60_000
/** When it is said that there is little time left, in seconds. */
const soonSeconds = 15

export const ContactDialog = ({ registrationId, onClose }: ContactDialogProps) => {
	const say = useText()
	const hub = useHub()
	const field = useRef<HTMLInputElement>(null)
	/** Kept for every try: one opening, one line in History. */
	const [openingId, setOpeningId] = useState(newId)
	const [reason, setReason] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [isOpening, setOpening] = useState(false)
	const [shown, setShown] = useState<Shown | null>(null)
	const [isGone, setGone] = useState(false)
	const left = useSecondsLeft(shown?.untilMs ?? null, () => {
		setShown(null)
		setGone(true)
		announce(say('peopleCare.contact.hidden'))
	})
	const isSoon = shown !== null && left <= soonSeconds
	useEffect(() => {
		if (isSoon) announce(say('peopleCare.contact.soon'))
	}, [isSoon, say])

	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
		field.current?.focus()
	}
	const open = async (): Promise<void> => {
		if (isOpening) return
		const why = reason.trim()
		if (why.length < 3) return refuse(say('peopleCare.contact.reasonMissing'))
		setOpening(true)
		setProblem(undefined)
		try {
			const { outcome } = await hub.call('people.openEmergencyContact', { registrationId, reason: why }, openingId)
			if (outcome !== 'opened')
				return refuse(say(outcome === 'noContact' ? 'peopleCare.contact.noContact' : 'peopleCare.gone'))
			const answer = await hub.client.people.emergencyContact({ openingId })
			setOpeningId(newId())
			if (answer.outcome === 'closed') return refuse(say('peopleCare.contact.closed'))
			setReason('')
			setShown({ contact: answer.contact, untilMs: Date.now() + openMs })
			announce(say('peopleCare.contact.opened'))
		} catch {
			refuse(say('peopleCare.contact.lost'))
		} finally {
			setOpening(false)
		}
	}
	if (isGone)
		return (
			<Dialog isOpen title={say('peopleCare.contact.hidden')} onClose={onClose} backLabel={say('kit.close')}>
				<p>{say('peopleCare.contact.again')}</p>
			</Dialog>
		)
	if (shown !== null)
		return (
			<Dialog
				isOpen
				title={say('peopleCare.contact.shown')}
				onClose={onClose}
				backLabel={say('peopleCare.contact.hide')}
			>
				<p className="care-contact">
					<b>{shown.contact.name}</b>
					{shown.contact.relationship === '' ? null : <span className="soft">{shown.contact.relationship}</span>}
					<span className="code care-phone">{shown.contact.phone}</span>
				</p>
				<p className="care-left" role="timer">
					<b>{say('peopleCare.contact.left', { count: left })}</b>
					<span className="care-left-bar" aria-hidden="true">
						<span style={{ width: `${(left * 100_000) / openMs}%` }} />
					</span>
				</p>
			</Dialog>
		)
	return (
		<Dialog
			isOpen
			title={say('peopleCare.contact.openTitle')}
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isOpening} onPress={() => void open()}>
					{say('peopleCare.contact.show')}
				</Button>
			}
		>
			<p>{say('peopleCare.contact.openWords')}</p>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					void open()
				}}
				noValidate
			>
				<TextField
					label={say('peopleCare.contact.reason')}
					hint={say('peopleCare.contact.reasonHint')}
					value={reason}
					maxLength={300}
					autoFocus
					inputRef={field}
					onChange={(next) => {
						setReason(next)
						setProblem(undefined)
					}}
					error={problem}
				/>
			</form>
		</Dialog>
	)
}
