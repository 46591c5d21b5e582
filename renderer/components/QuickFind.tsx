/** Finds one of many by a few letters and goes to it: the focus stays in the field until Enter. */
import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Icon } from './Icon.tsx'
import './QuickFind.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type QuickFindProps<T> = {
	readonly label: string
	/** What is found for what is typed, the likeliest first; as few as fit under the field. */
	readonly find: (typed: string) => readonly T[]
	readonly idOf: (one: T) => string
	readonly row: (one: T) => ReactNode
	/** How many are found, said aloud. */
	readonly countWords: (count: number) => string
	/** Nobody, or nothing. */
	readonly noneWords: string
	readonly onChoose: (one: T) => void
}

export const QuickFind = <T,>({ label, find, idOf, row, countWords, noneWords, onChoose }: QuickFindProps<T>) => {
	const id = useId()
	const [typed, setTyped] = useState('')
	const [at, setAt] = useState(0)
	const isOpen = typed.trim() !== ''
	const found = isOpen ? find(typed) : []
	const chosen = found[Math.min(at, found.length - 1)]
	const choose = (one: T): void => {
		setTyped('')
		onChoose(one)
	}
	const keys = (event: KeyboardEvent): void => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Escape' && isOpen) setTyped('')
		else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, Math.max(0, found.length - 1)))
		else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
		else if (event.key === 'Enter' && chosen !== undefined) choose(chosen)
		else return
		event.preventDefault()
	}
	return (
		<div className="find">
			<Icon of={MagnifyingGlassIcon} />
			<input
				className="input"
				type="text"
				role="combobox"
				aria-label={label}
				placeholder={label}
				aria-expanded={isOpen && found.length > 0}
				aria-controls={`${id}-list`}
				aria-autocomplete="list"
				{...(chosen === undefined ? {} : { 'aria-activedescendant': `${id}-${idOf(chosen)}` })}
				autoComplete="off"
				spellCheck={false}
				value={typed}
				onChange={(event) => {
					setTyped(event.target.value)
					setAt(0)
				}}
				onKeyDown={keys}
			/>
			<VisuallyHidden>
				<span role="status">{isOpen ? (found.length === 0 ? noneWords : countWords(found.length)) : ''}</span>
			</VisuallyHidden>
			{isOpen ? (
				<div className="find-list">
					{found.length === 0 ? <p className="small soft">{noneWords}</p> : null}
					{found.length === 0 ? null : (
						<ul id={`${id}-list`} role="listbox" aria-label={label}>
							{found.map((one) => (
								// oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's, which keeps the focus
								<li
									key={idOf(one)}
									id={`${id}-${idOf(one)}`}
									role="option"
									tabIndex={-1}
									aria-selected={one === chosen}
									className="find-row"
									onMouseDown={(event) => event.preventDefault()}
									onClick={() => choose(one)}
								>
									{row(one)}
								</li>
							))}
						</ul>
					)}
				</div>
			) : null}
		</div>
	)
}
