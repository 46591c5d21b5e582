/** Finds a stall by number, organisation or title, and chooses it: the focus stays in the field until Enter. */
import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'
import { findStalls } from './findStalls.ts'

export type FindStallProps = { readonly stalls: readonly Stall[]; readonly onChoose: (stallId: string) => void }

export const FindStall = ({ stalls, onChoose }: FindStallProps) => {
	const say = useText()
	const id = useId()
	const [typed, setTyped] = useState('')
	const [at, setAt] = useState(0)
	const found = findStalls(stalls, typed)
	const isOpen = typed.trim() !== ''
	const chosen = found[Math.min(at, found.length - 1)]
	const label = say('marketPlaces.overview.find')
	const choose = (stallId: string): void => {
		setTyped('')
		onChoose(stallId)
	}
	const keys = (event: KeyboardEvent): void => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Escape' && isOpen) setTyped('')
		else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, Math.max(0, found.length - 1)))
		else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
		else if (event.key === 'Enter' && chosen !== undefined) choose(chosen.id)
		else return
		event.preventDefault()
	}
	return (
		<div className="places-find">
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
				{...(isOpen && chosen !== undefined ? { 'aria-activedescendant': `${id}-${chosen.id}` } : {})}
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
				<span role="status">
					{isOpen
						? found.length === 0
							? say('marketPlaces.overview.foundNone')
							: say('marketPlaces.overview.found', { count: found.length })
						: ''}
				</span>
			</VisuallyHidden>
			{isOpen && found.length === 0 ? <p className="small soft">{say('marketPlaces.overview.foundNone')}</p> : null}
			{isOpen && found.length > 0 ? (
				<ul id={`${id}-list`} role="listbox" aria-label={label} className="places-find-list">
					{found.map((stall) => (
						// oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's, which keeps the focus
						<li
							key={stall.id}
							id={`${id}-${stall.id}`}
							role="option"
							tabIndex={-1}
							aria-selected={stall === chosen}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => choose(stall.id)}
						>
							<b>{stall.number}</b>
							<span>{stall.organisation}</span>
							<span className="code push">{stall.place?.code ?? say('market.nowhere')}</span>
						</li>
					))}
				</ul>
			) : null}
		</div>
	)
}
