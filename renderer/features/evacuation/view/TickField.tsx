/**
 * One field for a badge, a name or a table. Enter ticks as safe where it is clear who is meant, also before the list
 * has come, as a scanner types; where it is not, it says so and ticks nobody. Everything else is a press on a row.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { settledOutcomes } from '../../../../shared/domain/evacuation/words.ts'
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import { placeWords } from '../alarmWords.ts'
import { PersonAnswers } from './PersonAnswers.tsx'
import type { Found, Ticking } from './useTicking.ts'

export const TickField = ({ ticking }: { readonly ticking: Ticking }) => {
	const say = useText()
	const { find, byText, clearWord } = ticking
	const [text, setText] = useState('')
	const [found, setFound] = useState<{ readonly text: string; readonly found: Found } | null>(null)
	/** The words that the hub did not answer to. */
	const [failedText, setFailedText] = useState('')
	const asked = useRef(0)
	const field = useRef<HTMLInputElement>(null)
	const wanted = text.trim()

	const clear = (): void => {
		asked.current++
		setText('')
		setFound(null)
	}
	useEffect(() => {
		const ask = ++asked.current
		if (wanted === '') return
		find(wanted)
			.then((answer) => {
				if (ask === asked.current) setFound({ text: wanted, found: answer })
			})
			.catch(() => {
				if (ask === asked.current) setFailedText(wanted)
			})
	}, [find, wanted])

	const enter = async (typed: string): Promise<void> => {
		const isTicked = await byText(typed, found?.text === typed ? found.found : undefined)
		// What was typed since belongs to the next one.
		if (isTicked && field.current?.value.trim() === typed) clear()
	}
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Enter' && !event.repeat && event.currentTarget.value.trim() !== '') {
			event.preventDefault()
			void enter(event.currentTarget.value.trim())
		} else if (event.key === 'Escape' && text !== '') {
			event.preventDefault()
			clear()
			clearWord()
		}
	}
	/** While somebody goes on typing, the last list stays; what was found for other words does not. */
	const shown = wanted !== '' && found !== null && wanted.startsWith(found.text) ? found : null
	const count = shown?.text === wanted ? shown.found.people.length + shown.found.groups.length : null
	const word =
		ticking.word !== ''
			? ticking.word
			: wanted !== '' && failedText === wanted
				? say('alarm.tick.unreadable')
				: count === null
					? say('alarm.tick.hint')
					: count === 0
						? say('alarm.tick.nobody')
						: say('alarm.tick.found', { count })
	const done = (): void => {
		clear()
		clearWord()
		field.current?.focus()
	}
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
				onChange={(event) => {
					setText(event.target.value)
					clearWord()
				}}
				onKeyDown={onKeyDown}
			/>
			<p id="alarm-tick-word" className="alarm-tick-word" role="status">
				{word}
			</p>
			{shown === null ? null : (
				<ul className="alarm-found">
					{shown.found.groups.map((group) => (
						<li key={group.groupId}>
							{group.unsettled.length === 0 ? (
								<p>{say('alarm.tick.groupDone', { number: group.number })}</p>
							) : (
								<Button
									kind="main"
									isWide
									onPress={() => {
										void ticking.settleTable(group)
										done()
									}}
								>
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
							<PersonAnswers person={person} first={settledOutcomes} ticking={ticking} onDone={done} />
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
