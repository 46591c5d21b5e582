/** Finds somebody on the board by name or badge code, and shows their card. */

import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { showPerson } from './boardKeys.ts'
import { findOnBoard } from './boardState.ts'

const most = 6

export const FindPerson = () => {
	const say = useText()
	const id = useId()
	const [typed, setTyped] = useState('')
	const [at, setAt] = useState(0)
	const columns = useMirror((state) => state.columns)
	const found = findOnBoard(columns, typed, most)
	const isOpen = typed.trim() !== ''
	const chosen = found[Math.min(at, found.length - 1)]
	const go = (registrationId: string) => {
		setTyped('')
		showPerson(registrationId)
	}
	const keys = (event: KeyboardEvent): void => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Escape' && isOpen) setTyped('')
		else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, Math.max(0, found.length - 1)))
		else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
		else if (event.key === 'Enter' && chosen !== undefined) go(chosen.registrationId)
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
				aria-label={say('groupBoard.find')}
				placeholder={say('groupBoard.find')}
				aria-expanded={isOpen && found.length > 0}
				aria-controls={`${id}-list`}
				aria-autocomplete="list"
				{...(isOpen && chosen !== undefined ? { 'aria-activedescendant': `${id}-${chosen.registrationId}` } : {})}
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
							? say('groupBoard.foundNone')
							: say('groupBoard.found', { count: found.length })
						: ''}
				</span>
			</VisuallyHidden>
			{isOpen ? (
				<div className="find-list">
					{found.length === 0 ? <p className="small soft">{say('groupBoard.foundNone')}</p> : null}
					{found.length === 0 ? null : (
						<ul id={`${id}-list`} role="listbox" aria-label={say('groupBoard.find')}>
							{found.map((one) => (
								// oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's, which keeps the focus
								<li
									key={one.registrationId}
									id={`${id}-${one.registrationId}`}
									role="option"
									tabIndex={-1}
									aria-selected={one === chosen}
									className="find-row"
									onMouseDown={(event) => event.preventDefault()}
									onClick={() => go(one.registrationId)}
								>
									<b>{one.preferredName}</b>
									<span className="code">{one.badgeCode}</span>
									<span className="small soft">{tableName(one.columnId)}</span>
								</li>
							))}
						</ul>
					)}
				</div>
			) : null}
		</div>
	)
}
