/** Whom to call: behind a reason that is written down, for a minute, and then hidden again. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'

type Contact = Extract<OutputOf<'people.emergencyContact'>, { outcome: 'open' }>['contact']

type State =
	| { readonly is: 'closed' | 'asking' | 'over' }
	| { readonly is: 'failed'; readonly why: 'lost' | 'gone' }
	| { readonly is: 'open'; readonly contact: Contact }

/** As long as the hub shows it too. */
const shownMs = 60_000

export const EmergencyContact = ({ registrationId }: { readonly registrationId: string }) => {
	const say = useText()
	const hub = useHub()
	const [state, setState] = useState<State>({ is: 'closed' })
	const [reason, setReason] = useState('')
	const [hasTried, setTried] = useState(false)
	const hold = useRef<HTMLDivElement>(null)
	const isMissing = reason.trim() === ''
	useEffect(() => {
		if (state.is !== 'open') return
		const timer = setTimeout(() => {
			setState({ is: 'over' })
			announce(say('help.contactOver'))
		}, shownMs)
		return () => clearTimeout(timer)
	}, [state, say])
	const begin = (): void => {
		setReason('')
		setTried(false)
		setState({ is: 'asking' })
		focusSoon(() => hold.current?.querySelector('input'))
	}
	const open = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		setTried(true)
		if (isMissing) return
		const id = newId()
		try {
			const opened = await hub.call('people.openEmergencyContact', { registrationId, reason: reason.trim() }, id)
			const answer =
				opened.outcome === 'opened'
					? await hub.client.people.emergencyContact({ openingId: id })
					: { outcome: 'closed' as const }
			if (answer.outcome === 'closed') return setState({ is: 'failed', why: 'gone' })
			setState({ is: 'open', contact: answer.contact })
			announce(say('help.contactShown'))
		} catch {
			setState({ is: 'failed', why: 'lost' })
		}
	}
	return (
		<div ref={hold} className="help-part">
			{state.is === 'asking' ? (
				<form className="stack" onSubmit={(event) => void open(event)} noValidate>
					<Message tone="heed">{say('help.contactWarning')}</Message>
					<TextField
						label={say('help.contactReason')}
						value={reason}
						maxLength={300}
						onChange={setReason}
						error={hasTried && isMissing ? say('help.contactReasonMissing') : undefined}
					/>
					<div className="row wrap">
						<Button kind="main" type="submit">
							{say('help.contactShow')}
						</Button>
						<Button onPress={() => setState({ is: 'closed' })}>{say('kit.goBack')}</Button>
					</div>
				</form>
			) : (
				<Button onPress={begin}>{say('help.contact')}</Button>
			)}
			<div role="status">
				{state.is === 'open' ? (
					<Message tone="heed" title={state.contact.name}>
						<p className="code help-phone">{state.contact.phone}</p>
						{state.contact.relationship === '' ? null : <p>{state.contact.relationship}</p>}
						<p className="soft">{say('help.contactMinute')}</p>
					</Message>
				) : null}
				{state.is === 'over' ? <p className="soft">{say('help.contactOver')}</p> : null}
				{state.is === 'failed' ? <p>{say(`help.contactFailed.${state.why}`)}</p> : null}
			</div>
		</div>
	)
}
