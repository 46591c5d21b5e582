/**
 * Finds one person by name or badge code: a combobox as WAI-ARIA describes it. The focus stays in the
 * field; the arrows choose, Enter takes the chosen one, Esc empties it. Enter before the answer waits for the answer
 * to that very text and takes its only person; of several, somebody chooses. Whoever uses it shows who was taken.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../text/text.ts'
import { announce } from './announcer.ts'
import { FieldProblem } from './FieldParts.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './PersonField.css'

/** A name and a code: all that a card shows of somebody. */
export type PersonCard = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }

export type FoundPeople = { readonly people: readonly PersonCard[]; readonly total: number }

export type PersonFieldProps = {
	readonly label: string
	/** Asks for the first few people by name or code; rejects where nobody answers. The same function at every drawing. */
	readonly find: (text: string) => Promise<FoundPeople>
	readonly onPick: (card: PersonCard) => void
	/** Registrations that are not offered: taken already. */
	readonly exclude?: readonly string[]
	readonly hint?: string
	readonly error?: string | undefined
	/** The list pushes down what follows instead of covering it: inside of whatever clips. */
	readonly isInline?: boolean
	/** The label is read but not shown. */
	readonly isLabelHidden?: boolean
	readonly autoFocus?: boolean
	readonly id?: string
}

type Found = FoundPeople & { readonly text: string }

/** Several with one first name: only the code, or more of the name, tells them apart. */
const hasNamesakes = (people: readonly PersonCard[]): boolean =>
	new Set(people.map(({ preferredName }) => preferredName)).size < people.length

export const PersonField = ({
	label,
	find,
	onPick,
	exclude = [],
	hint,
	error,
	isInline = false,
	isLabelHidden = false,
	autoFocus = false,
	id,
}: PersonFieldProps) => {
	const say = useText()
	const madeId = useId()
	const fieldId = id ?? madeId
	const listId = `${fieldId}-list`
	const [text, setText] = useState('')
	const [found, setFound] = useState<Found | null>(null)
	/** The words that the hub did not answer to. */
	const [failedText, setFailedText] = useState('')
	const [chosen, setChosen] = useState(0)
	const asked = useRef(0)
	/** The text that Enter was pressed on before its answer came. */
	const waiting = useRef('')
	const wanted = text.trim()
	const takeOnly = useRef((_answered: readonly PersonCard[]): void => {})
	const isOffered = (one: PersonCard): boolean => !exclude.includes(one.registrationId)

	useEffect(() => {
		const ask = ++asked.current
		if (wanted === '') return
		find(wanted)
			.then(({ people, total }) => {
				if (ask !== asked.current) return
				setFound({ text: wanted, people, total })
				setChosen(0)
				if (waiting.current === wanted) takeOnly.current(people)
			})
			.catch(() => {
				if (ask === asked.current) setFailedText(wanted)
			})
	}, [find, wanted])

	const people = found === null || wanted === '' ? [] : found.people.filter(isOffered)
	const isNow = found !== null && found.text === wanted
	const isOpen = wanted !== '' && people.length > 0
	const rowId = (index: number): string => `${listId}-${index}`

	const pick = (card: PersonCard): void => {
		setText('')
		setFound(null)
		announce(say('kit.person.picked', { name: card.preferredName, code: card.badgeCode }))
		onPick({ registrationId: card.registrationId, preferredName: card.preferredName, badgeCode: card.badgeCode })
	}
	takeOnly.current = (answered) => {
		waiting.current = ''
		const [only, ...others] = answered.filter(isOffered)
		if (only !== undefined && others.length === 0) pick(only)
	}
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
		if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault()
			const step = event.key === 'ArrowDown' ? 1 : -1
			if (people.length > 0) setChosen((chosen + step + people.length) % people.length)
		} else if (event.key === 'Enter' && wanted !== '') {
			// What was typed is an unfinished answer: it must not send the form.
			event.preventDefault()
			const card = people[chosen]
			if (event.repeat) return
			if (!isNow) waiting.current = wanted
			else if (card !== undefined) pick(card)
		} else if (event.key === 'Escape' && text !== '') {
			event.preventDefault()
			event.stopPropagation()
			setText('')
		}
	}

	const status =
		wanted !== '' && failedText === wanted
			? say('kit.person.unreadable')
			: wanted === '' || !isNow
				? ''
				: people.length === 0
					? say(found.people.length > 0 ? 'kit.person.allTaken' : 'kit.person.nobody')
					: found.total > found.people.length
						? say('kit.person.more', { count: found.total })
						: hasNamesakes(people)
							? say('kit.person.namesakes')
							: ''
	const described = [
		hint === undefined ? '' : `${fieldId}-hint`,
		error === undefined ? '' : `${fieldId}-error`,
		`${fieldId}-status`,
	]
	return (
		<div className={`field person-picker${isInline ? ' person-picker-inline' : ''}`}>
			<label className={isLabelHidden ? '' : 'field-label'} htmlFor={fieldId}>
				{isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
			</label>
			{hint === undefined ? null : (
				<span className="field-hint" id={`${fieldId}-hint`}>
					{hint}
				</span>
			)}
			<div className="person-picker-hold">
				<input
					className="input"
					id={fieldId}
					type="text"
					value={text}
					maxLength={200}
					autoComplete="off"
					autoCorrect="off"
					spellCheck={false}
					autoFocus={autoFocus}
					placeholder={say('kit.person.field')}
					role="combobox"
					aria-expanded={isOpen}
					aria-autocomplete="list"
					aria-controls={listId}
					aria-invalid={error !== undefined}
					aria-describedby={described.filter((one) => one !== '').join(' ')}
					{...(isOpen && isNow ? { 'aria-activedescendant': rowId(chosen) } : {})}
					onChange={(event) => {
						waiting.current = ''
						setText(event.target.value)
					}}
					onKeyDown={onKeyDown}
				/>
				<div
					className="person-picker-list"
					role="listbox"
					id={listId}
					aria-label={say('kit.person.list')}
					aria-busy={!isNow}
					hidden={!isOpen}
				>
					{people.map((one, index) => (
						// oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and has the keys
						<div
							key={one.registrationId}
							id={rowId(index)}
							className="person-picker-row"
							role="option"
							tabIndex={-1}
							aria-selected={index === chosen}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => pick(one)}
						>
							<span>{one.preferredName}</span>
							<span className="code soft">{one.badgeCode}</span>
						</div>
					))}
				</div>
			</div>
			<span className="field-hint person-picker-status" id={`${fieldId}-status`} role="status">
				{status}
			</span>
			{error === undefined ? null : <FieldProblem id={`${fieldId}-error`}>{error}</FieldProblem>}
		</div>
	)
}
