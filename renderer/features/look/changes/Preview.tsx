/** What a change means, in steps, before it is made; and what is left for a person once it was. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import type { PersonCard } from '../../../components/PersonField.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { useLookSend } from '../useLookSend.ts'
import { type ChangeInput, makeInputOf } from './aboutChange.ts'
import { type Step, stepWords } from './changeWords.ts'
import { StepList } from './StepList.tsx'

export type PreviewProps = {
	readonly change: ChangeInput
	/** Whom it is about; null for a room or a team. */
	readonly person: PersonCard | null
	readonly onMade: (isMade: boolean) => void
	readonly onAnother: () => void
}

export const Preview = ({ change, person, onMade, onAnother }: PreviewProps) => {
	const say = useText()
	const preview = useQuery('changes.preview', (client) => client.changes.preview(change), [
		'people',
		'attendance',
		'breakouts',
		'programme',
		'stories',
		'event',
	])
	/** As they were when it was made: afterwards nothing is left of what is done at once. */
	const [made, setMade] = useState<readonly Step[] | null>(null)
	const send = useLookSend(preview.again)
	const takenBack = (): void => {
		setMade(null)
		onMade(false)
		focusSoon(() =>
			document.activeElement === document.body ? document.querySelector<HTMLElement>('.look-preview button') : null,
		)
	}
	if (preview.data === undefined)
		return preview.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void preview.again()}>{say('app.again')}</Button>}>
				{say('lookChanges.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('lookChanges.loading')}
			</p>
		)
	if (made !== null) {
		const left = made.filter(({ how }) => how === 'ask')
		return (
			<div className="look-made stack" id="look-made" tabIndex={-1}>
				<Message tone="welcome" title={say('lookChanges.isDone')}>
					{person === null ? null : (
						<p>
							{person.preferredName} <span className="code">{person.badgeCode}</span>
						</p>
					)}
					<ul>
						{made
							.filter(({ how }) => how === 'done')
							.map((step, at) => (
								// oxlint-disable-next-line react/no-array-index-key -- steps have no id, and these do not change
								<li key={at}>{stepWords(step)}.</li>
							))}
					</ul>
					{left.length === 0 ? <p>{say('lookChanges.nothingLeft')}</p> : null}
				</Message>
				<StepList steps={left} about={person?.registrationId ?? ''} />
				<div>
					<Button onPress={onAnother}>{say('lookChanges.another')}</Button>
				</div>
			</div>
		)
	}
	if (preview.data.outcome === 'notFound') return <Message tone="heed">{say('lookChanges.gone')}</Message>
	const { steps } = preview.data
	const atOnce = steps.filter(({ how }) => how === 'done').length
	const make = async (): Promise<void> => {
		const what = say(`lookChanges.kind.${change.kind}`)
		const answer = await send.send(
			[['changes.make', makeInputOf(change)]],
			(given) => say('lookChanges.made', { what, count: given.outcome === 'made' ? given.count : 0 }),
			takenBack,
		)
		if (answer === null) return
		setMade(steps)
		onMade(true)
		focusSoon(() => document.getElementById('look-made'))
	}
	return (
		<section className="look-preview stack" aria-label={say('lookChanges.preview')}>
			{steps.length === 0 ? <p>{say('lookChanges.nothing')}</p> : null}
			<StepList steps={steps} about={person?.registrationId ?? ''} />
			{steps.length > 0 && atOnce === 0 ? <p className="soft">{say('lookChanges.nothingAtOnce')}</p> : null}
			{send.problem === undefined ? null : <Message tone="heed">{send.problem}</Message>}
			{atOnce === 0 ? null : (
				<div>
					<Button kind="main" isWorking={send.isWorking} onPress={() => void make()}>
						{say('lookChanges.make', { count: atOnce })}
					</Button>
				</div>
			)}
		</section>
	)
}
