/**
 * One line from paper: who, in or out, when, and Enter. An Enter that comes before the answer counts when the answer is
 * there, so that nobody has to wait between two lines. The focus stays in the field.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { OutputOf } from '../../../../../shared/contract/index.ts'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { FieldProblem } from '../../../../components/FieldParts.tsx'
import { Segmented } from '../../../../components/Segmented.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import '../../../../components/PersonField.css'
import { asTimeOfDay, formatTime } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { useHub } from '../../../../transport/hub.ts'
import { addRow } from './rowsStore.ts'

type Found = OutputOf<'checkin.search'>['found'][number]
type Answer = { readonly text: string; readonly found: readonly Found[]; readonly total: number }

const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text)

export const FindLine = ({ dayId }: { readonly dayId: string }) => {
	const say = useText()
	const { client } = useHub()
	const id = useId()
	const [text, setText] = useState('')
	const [kind, setKind] = useState<'in' | 'out'>('in')
	const [at, setAt] = useState('')
	const [answer, setAnswer] = useState<Answer | null>(null)
	const [chosen, setChosen] = useState(0)
	const [problem, setProblem] = useState('')
	const [hasTried, setTried] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	const asked = useRef(0)
	/** What Enter was pressed on before its answer was there. */
	const waiting = useRef('')
	const wanted = text.trim()
	const time = at.trim() === '' ? '' : asTimeOfDay(at)
	const isTimeWrong = time !== '' && !isTime(time)

	const put = (person: Found): void => {
		if (isTimeWrong) {
			setTried(true)
			announce(say('doorPaper.enter.atWrong'), 'assertive')
			return
		}
		const when = time === '' ? formatTime(Date.now()) : time
		addRow(
			dayId,
			{ registrationId: person.registrationId, kind, at: when },
			{
				preferredName: person.fullName,
				badgeCode: person.badgeCode,
				state: person.state,
				inSince: person.inAtMs === null ? '' : formatTime(person.inAtMs),
			},
		)
		if (time !== '') setAt(time)
		setText('')
		setAnswer(null)
		setProblem('')
		const name = person.fullName
		announce(say(kind === 'in' ? 'doorPaper.enter.addedIn' : 'doorPaper.enter.addedOut', { name, at: when }))
		field.current?.focus()
	}
	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	/** One is taken; of several, somebody chooses. */
	const take = ({ found, total, text: said }: Answer): void => {
		const [only] = found
		if (only === undefined) refuse(say('doorPaper.enter.nobody', { text: said }))
		else if (found.length === 1 && total === 1) put(only)
		else announce(say('doorPaper.enter.several', { count: total }), 'assertive')
	}
	const latest = useRef(take)
	latest.current = take
	const ask = (said: string): void => {
		const own = ++asked.current
		client.checkin.search({ text: said, dayId }).then(
			({ found, total }) => {
				if (own !== asked.current) return
				const now = { text: said, found, total }
				setAnswer(now)
				setChosen(0)
				if (waiting.current !== said) return
				waiting.current = ''
				latest.current(now)
			},
			() => {
				if (own !== asked.current) return
				const hasWaited = waiting.current === said
				waiting.current = ''
				if (hasWaited) refuse(say('doorPaper.enter.unread', { text: said }))
			},
		)
	}
	const askNow = useRef(ask)
	askNow.current = ask
	useEffect(() => {
		if (wanted === '') asked.current++
		else askNow.current(wanted)
	}, [wanted])

	const isNow = answer !== null && answer.text === wanted
	const found = isNow ? answer.found : []
	const isOpen = found.length > 0
	const rowId = (index: number): string => `${id}-${index}`
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
		if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault()
			const step = event.key === 'ArrowDown' ? 1 : -1
			if (found.length > 0) setChosen((chosen + step + found.length) % found.length)
		} else if (event.key === 'Enter' && wanted !== '') {
			event.preventDefault()
			if (event.repeat) return
			const person = found[chosen]
			if (person !== undefined) put(person)
			else if (isNow) take(answer)
			else {
				waiting.current = wanted
				ask(wanted)
			}
		} else if (event.key === 'Escape' && text !== '') {
			event.preventDefault()
			setText('')
			setProblem('')
		}
	}
	return (
		<div className="doorpaper-line-form">
			<div className="field person-picker doorpaper-find">
				<label className="field-label" htmlFor={id}>
					{say('doorPaper.enter.find')}
				</label>
				<div className="person-picker-hold">
					<input
						ref={field}
						className="input"
						id={id}
						type="text"
						value={text}
						maxLength={200}
						autoComplete="off"
						autoCorrect="off"
						spellCheck={false}
						autoFocus
						role="combobox"
						aria-expanded={isOpen}
						aria-autocomplete="list"
						aria-controls={`${id}-list`}
						aria-invalid={problem !== ''}
						aria-describedby={`${id}-hint${problem === '' ? '' : ` ${id}-error`}`}
						{...(isOpen ? { 'aria-activedescendant': rowId(chosen) } : {})}
						onChange={(event) => {
							waiting.current = ''
							setProblem('')
							setText(event.target.value)
						}}
						onKeyDown={onKeyDown}
					/>
					<div
						className="person-picker-list"
						role="listbox"
						id={`${id}-list`}
						aria-label={say('doorPaper.enter.found')}
						hidden={!isOpen}
					>
						{found.map((person, index) => (
							// oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and has the keys
							<div
								key={person.registrationId}
								id={rowId(index)}
								className="person-picker-row"
								role="option"
								tabIndex={-1}
								aria-selected={index === chosen}
								onMouseDown={(event) => event.preventDefault()}
								onClick={() => put(person)}
							>
								<span>
									{person.fullName}
									{person.organisation === '' ? '' : `, ${person.organisation}`}
								</span>
								<span className="code soft">{person.badgeCode}</span>
							</div>
						))}
					</div>
				</div>
				{problem === '' ? null : <FieldProblem id={`${id}-error`}>{problem}</FieldProblem>}
				<span className="field-hint" id={`${id}-hint`}>
					{say('doorPaper.enter.findHint')}
				</span>
			</div>
			<div className="field">
				<span className="field-label" aria-hidden="true">
					{say('doorPaper.enter.kind')}
				</span>
				<div>
					<Segmented
						label={say('doorPaper.enter.kind')}
						value={kind}
						onChange={setKind}
						segments={[
							{ value: 'in', label: say('doorPaper.enter.in') },
							{ value: 'out', label: say('doorPaper.enter.out') },
						]}
					/>
				</div>
			</div>
			<form
				className="doorpaper-at"
				onSubmit={(event) => {
					event.preventDefault()
					setTried(true)
					if (!isTimeWrong) {
						setAt(time)
						field.current?.focus()
					}
				}}
			>
				<TextField
					label={say('doorPaper.enter.at')}
					placeholder={say('doorPaper.enter.atHint')}
					value={at}
					onChange={(value) => {
						setAt(value)
						setTried(false)
					}}
					onBlur={() => setAt(time)}
					error={hasTried && isTimeWrong ? say('doorPaper.enter.atWrong') : undefined}
				/>
			</form>
			<Button
				className="doorpaper-add"
				onPress={() => {
					const person = found[chosen]
					if (person !== undefined) put(person)
					else if (wanted === '') field.current?.focus()
					else {
						waiting.current = wanted
						ask(wanted)
					}
				}}
			>
				{say('doorPaper.enter.add')}
			</Button>
		</div>
	)
}
