/**
 * One field for a badge, a name or a table. Enter ticks as safe where it is clear who is meant, also before the list
 * has come, as a scanner types; where it is not, it says so and ticks nobody. Everything else is a press on a row.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { takeOf } from '../../../../shared/domain/evacuation/ticking.ts'
import { settledOutcomes } from '../../../../shared/domain/evacuation/words.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { placeWords } from '../alarmWords.ts'
import { PersonAnswers } from './PersonAnswers.tsx'
import type { Ticking } from './useTicking.ts'

type Found = OutputOf<'evacuation.find'>

export type TickFieldProps = { readonly evacuationId: string; readonly ticking: Ticking }

export const TickField = ({ evacuationId, ticking }: TickFieldProps) => {
	const say = useText()
	const { client } = useHub()
	const [text, setText] = useState('')
	const [found, setFound] = useState<{ readonly text: string; readonly found: Found } | null>(null)
	/** What Enter or the search came to, beside the field. */
	const [word, setWord] = useState('')
	const asked = useRef(0)
	const field = useRef<HTMLInputElement>(null)

	const tell = (words: string): void => {
		setWord(words)
		announce(words, 'assertive')
	}
	const clear = (): void => {
		asked.current++
		setText('')
		setFound(null)
	}
	const tickGroup = (group: Found['groups'][number]): void => {
		clear()
		setWord('')
		field.current?.focus()
		void ticking.settleGroup(group.unsettled, (count) => say('alarm.tick.groupDid', { count, number: group.number }))
	}
	const find = (typed: string): Promise<Found> => client.evacuation.find({ evacuationId, text: typed })
	const wanted = text.trim()
	useEffect(() => {
		const ask = ++asked.current
		if (wanted === '') return
		client.evacuation
			.find({ evacuationId, text: wanted })
			.then((answer) => {
				if (ask !== asked.current) return
				setFound({ text: wanted, found: answer })
				const { people, groups } = answer
				setWord(
					people.length + groups.length === 0
						? say('alarm.tick.nobody')
						: say('alarm.tick.found', { count: people.length + groups.length }),
				)
			})
			.catch(() => {
				if (ask === asked.current) setWord(say('alarm.tick.unreadable'))
			})
	}, [client, evacuationId, wanted, say])

	const enter = async (typed: string): Promise<void> => {
		try {
			const answer = found?.text === typed ? found.found : await find(typed)
			const take = takeOf(typed, answer)
			if (take.take === 'person' || take.take === 'group') {
				// What was typed since belongs to the next one.
				if (field.current?.value.trim() === typed) clear()
				setWord('')
			}
			if (take.take === 'person') await ticking.settle(take.person, 'safe', true)
			else if (take.take === 'group') tickGroup(take.group)
			else tell(say(`alarm.tick.${take.take}`))
		} catch {
			tell(say('alarm.tick.unreadable'))
		}
	}
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Enter' && !event.repeat && event.currentTarget.value.trim() !== '') {
			event.preventDefault()
			void enter(event.currentTarget.value.trim())
		} else if (event.key === 'Escape' && text !== '') {
			event.preventDefault()
			clear()
			setWord('')
		}
	}
	/** While somebody goes on typing, the last list stays; what was found for other words does not. */
	const shown = wanted !== '' && found !== null && wanted.startsWith(found.text) ? found : null
	return (
		<div className="alarm-tick">
			<label className="field-label" htmlFor="alarm-tick">
				{say('alarm.tick.label')}
			</label>
			<input
				ref={field}
				id="alarm-tick"
				className="input"
				type="text"
				value={text}
				maxLength={60}
				autoComplete="off"
				autoCorrect="off"
				spellCheck={false}
				placeholder={say('alarm.tick.example')}
				aria-describedby="alarm-tick-word"
				onChange={(event) => setText(event.target.value)}
				onKeyDown={onKeyDown}
			/>
			<p id="alarm-tick-word" className="alarm-tick-word" role="status">
				{word === '' ? say('alarm.tick.hint') : word}
			</p>
			{shown === null ? null : (
				<ul className="alarm-found">
					{shown.found.groups.map((group) => (
						<li key={group.groupId}>
							{group.unsettled.length === 0 ? (
								<p>{say('alarm.tick.groupDone', { number: group.number })}</p>
							) : (
								<Button kind="main" isWide onPress={() => tickGroup(group)}>
									{say('alarm.tick.group', { count: group.unsettled.length, number: group.number })}
								</Button>
							)}
						</li>
					))}
					{shown.found.people.map((person) => (
						<li key={person.registrationId}>
							<p>
								<b>{person.preferredName}</b> <span className="code">{person.badgeCode}</span>
								<span className="alarm-found-place">
									{person.isBelieved ? placeWords(person.place) : say('alarm.tick.notBelieved')}
								</span>
							</p>
							<PersonAnswers
								person={person}
								first={settledOutcomes}
								ticking={ticking}
								onDone={() => {
									clear()
									setWord('')
									field.current?.focus()
								}}
							/>
						</li>
					))}
				</ul>
			)}
			{ticking.problem === undefined ? null : (
				<p className="alarm-problem" role="alert">
					{ticking.problem}
				</p>
			)}
			{ticking.last === null ? null : (
				<p className="alarm-last">
					<span>{ticking.last.words}</span>
					<Button
						kind="quiet"
						onPress={() => void ticking.takeBack(ticking.last?.ids ?? []).then(() => field.current?.focus())}
					>
						{say('alarm.takeBack')}
					</Button>
				</p>
			)}
		</div>
	)
}
