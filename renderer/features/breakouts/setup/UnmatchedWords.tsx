import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { type Change, useChange } from './useChange.ts'

type OneProps = {
	readonly words: string
	readonly people: number
	readonly topics: Setup['topics']
	readonly change: Change
}

const none = 'none'

const OneAnswer = ({ words, people, topics, change }: OneProps) => {
	const say = useText()
	const [chosen, setChosen] = useState('')
	const [hasTried, setTried] = useState(false)
	const match = (event: FormEvent): void => {
		event.preventDefault()
		setTried(true)
		if (chosen === '' || change.isWorking) return
		void change.make([['breakouts.matchWords', { words, topicId: chosen === none ? null : chosen }]], ([answer]) =>
			say('groupSetup.topics.matched', { count: answer?.outcome === 'matched' ? answer.count : people }),
		)
	}
	return (
		<li>
			<form className="unmatched" onSubmit={match} noValidate>
				<Select
					label={say('groupSetup.topics.unmatched', { words, count: people })}
					value={chosen}
					placeholder={say('groupSetup.topics.choose')}
					onChange={setChosen}
					options={[
						...topics.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
						{ value: none, label: say('groupSetup.topics.none') },
					]}
					error={hasTried && chosen === '' ? say('groupSetup.topics.matchMissing') : undefined}
				/>
				<Button type="submit" label={say('groupSetup.topics.matchNamed', { words })}>
					{say('groupSetup.topics.match')}
				</Button>
			</form>
		</li>
	)
}

/** What people wrote on a form that is no topic here: said once, it counts for everybody who wrote it. */
export const UnmatchedWords = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const change = useChange()
	return (
		<Card title={say('groupSetup.topics.unmatchedTitle')} level={3}>
			<p className="soft measure">{say('groupSetup.topics.unmatchedLead')}</p>
			{change.problem === undefined ? null : <p role="status">{change.problem}</p>}
			<ul className="unmatched-list">
				{setup.unmatched.map(({ words, people }) => (
					<OneAnswer key={words} words={words} people={people} topics={setup.topics} change={change} />
				))}
			</ul>
		</Card>
	)
}
