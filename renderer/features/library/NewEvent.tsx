/** A new event: three questions, the rest has answers already. Nothing typed is lost when something is wrong. */
import { PlusIcon } from '@phosphor-icons/react'
import { type FormEvent, useRef, useState } from 'react'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { DayFields } from './DayFields.tsx'
import {
	type DraftProblems,
	type EventDraft,
	emptyDraft,
	problemsOf,
	requestOf,
	withAnotherDay,
	withTimes,
} from './eventDraft.ts'
import './NewEvent.css'
import { PlaceFields } from './PlaceFields.tsx'

export type NewEventProps = {
	/** Another event is open and is closed first; its file keeps everything. */
	readonly hasOpenEvent: boolean
	readonly onBack: () => void
	/** Made and open. The code exists nowhere else any more. */
	readonly onMade: (name: string, recoveryCode: string) => void
}

export const NewEvent = ({ hasOpenEvent, onBack, onMade }: NewEventProps) => {
	const say = useText()
	const { client } = useHub()
	const form = useRef<HTMLFormElement>(null)
	const [draft, setDraft] = useState(emptyDraft)
	/** Shown after the first try, and true again while they are put right. */
	const [hasTried, setTried] = useState(false)
	const [isWorking, setWorking] = useState(false)
	const [failure, setFailure] = useState<'daysOverlap' | 'cannotWrite' | 'wentWrong' | null>(null)
	const problems: DraftProblems = hasTried ? problemsOf(draft) : {}

	const make = async (ready: EventDraft): Promise<void> => {
		setWorking(true)
		setFailure(null)
		const request = requestOf(ready, say('home.deskNumber', { number: 1 }))
		try {
			if (hasOpenEvent) await client.library.close({})
			const answer = await client.library.create(request)
			if (answer.outcome === 'opened') onMade(request.name, answer.recoveryCode)
			else setFailure(answer.outcome)
		} catch {
			setFailure('wentWrong')
		}
		setWorking(false)
	}

	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (isWorking) return
		const ready = withTimes(draft)
		setDraft(ready)
		const found = Object.keys(problemsOf(ready)).length
		setTried(true)
		if (found === 0) {
			void make(ready)
			return
		}
		announce(say('home.problems', { count: found }), 'assertive')
		focusSoon(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))
	}

	const nameProblem = problems['name']
	return (
		<form className="new-event" ref={form} onSubmit={submit} noValidate>
			<PageHead title={say('home.newTitle')} lead={say('home.newLead')} />
			<div className="new-event-form">
				<TextField
					label={say('home.name')}
					hint={say('home.nameHint')}
					value={draft.name}
					maxLength={200}
					onChange={(name) => setDraft({ ...draft, name })}
					error={nameProblem === undefined ? undefined : say(`home.${nameProblem}`)}
				/>
				<TextField
					label={say('home.venue')}
					isOptional
					value={draft.venue}
					maxLength={200}
					onChange={(venue) => setDraft({ ...draft, venue })}
				/>
				<fieldset className="days">
					<legend>{say('home.days')}</legend>
					{draft.days.map((day, index) => (
						<DayFields
							key={day.key}
							day={day}
							number={index + 1}
							isOnly={draft.days.length === 1}
							problems={problems}
							onChange={(changed) => setDraft({ ...draft, days: draft.days.with(index, changed) })}
							onRemove={() => {
								setDraft({ ...draft, days: draft.days.toSpliced(index, 1) })
								focusSoon(() => document.getElementById('add-day'))
							}}
						/>
					))}
					{draft.days.length < 31 ? (
						<div>
							<Button id="add-day" icon={<Icon of={PlusIcon} />} onPress={() => setDraft(withAnotherDay(draft))}>
								{say('home.addDay')}
							</Button>
						</div>
					) : null}
				</fieldset>
				<PlaceFields draft={draft} problems={problems} onChange={setDraft} />
				{failure === null ? null : failure === 'daysOverlap' ? (
					<Message tone="heed" isLive>
						{say('home.daysOverlap')}
					</Message>
				) : (
					<Message tone="heed" isLive title={say(`home.${failure}`)}>
						{say(`home.${failure}Words`)}
					</Message>
				)}
				<div className="row wrap">
					<Button kind="main" size="desk" type="submit" isWorking={isWorking}>
						{say(isWorking ? 'home.making' : 'home.make')}
					</Button>
					<Button size="desk" onPress={onBack}>
						{say('kit.goBack')}
					</Button>
				</div>
			</div>
		</form>
	)
}
