/**
 * The shell of the big search field: label, icon, the input and a short word at the end. Whoever
 * uses it wires the list: every attribute of `input` (role, aria-expanded, key handlers) goes
 * through to the element.
 */
import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { type ComponentProps, useId } from 'react'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './SearchField.css'

export type SearchFieldProps = ComponentProps<'input'> & {
	readonly label: string
	/** At the end of the field: "5 found". Read out by whoever counts, not by the field. */
	readonly aside?: string
}

export const SearchField = ({ label, aside, className = '', ...input }: SearchFieldProps) => {
	const madeId = useId()
	const id = input.id ?? madeId
	return (
		<div className={`search ${className}`.trim()}>
			<Icon of={MagnifyingGlassIcon} className="search-icon" />
			<label htmlFor={id}>
				<VisuallyHidden>{label}</VisuallyHidden>
			</label>
			<input
				type="text"
				autoComplete="off"
				autoCorrect="off"
				spellCheck={false}
				placeholder={label}
				{...input}
				id={id}
				className="input search-input"
			/>
			{aside === undefined || aside === '' ? null : (
				<span className="search-aside" aria-hidden="true">
					{aside}
				</span>
			)}
		</div>
	)
}
