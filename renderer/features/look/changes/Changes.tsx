/** Changes on the day: what happened, whom or what it is about, what it means, and one button that does it. */
import { useState } from 'react'
import { type ChangeKind, changeKinds } from '../../../../shared/domain/changes/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { ChangeForm } from './ChangeForm.tsx'

export const Changes = () => {
	const say = useText()
	const [kind, setKind] = useState<ChangeKind | ''>('')
	/** Counts the changes made, so that each begins with an empty form. */
	const [made, setMade] = useState(0)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const duties = useQuery('programme.duties', (client) => client.programme.duties({}), ['programme', 'breakouts'])
	const isReady = overview.data !== undefined && duties.data !== undefined
	return (
		<>
			<PageHead title={say('lookChanges.title')} lead={say('lookChanges.lead')} />
			<div className="look-changes">
				<Card>
					<RadioChoices<ChangeKind>
						isStacked
						label={say('lookChanges.kinds')}
						value={kind}
						onChange={setKind}
						choices={changeKinds.map((one) => ({
							value: one,
							label: say(`lookChanges.kind.${one}`),
							hint: say(`lookChanges.kindWords.${one}`),
						}))}
					/>
					<div className="look-not-speaking rule-top">
						<p>
							<b>{say('lookChanges.notSpeaking')}</b>
							<br />
							<span className="soft small">{say('lookChanges.notSpeakingWords')}</span>
						</p>
						<a className="button button-second" href="#/stories">
							{say('lookChanges.openStories')}
						</a>
					</div>
				</Card>
				{overview.hasFailed || duties.hasFailed ? (
					<Message
						tone="heed"
						isLive
						action={
							<Button onPress={() => void Promise.all([overview.again(), duties.again()])}>{say('app.again')}</Button>
						}
					>
						{say('lookChanges.unreadable')}
					</Message>
				) : kind === '' ? (
					<p className="soft">{say('lookChanges.choose')}</p>
				) : isReady ? (
					<ChangeForm
						key={`${kind} ${made}`}
						kind={kind}
						overview={overview.data}
						duties={duties.data}
						onAnother={() => {
							setKind('')
							setMade(made + 1)
							focusSoon(() => document.querySelector<HTMLElement>('.look-changes input[type="radio"]'))
						}}
					/>
				) : (
					<p role="status" className="soft">
						{say('lookChanges.loading')}
					</p>
				)}
			</div>
		</>
	)
}
