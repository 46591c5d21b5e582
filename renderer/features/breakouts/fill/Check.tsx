import type { ReactNode } from 'react'
import './Check.css'

export type CheckProps = {
	readonly isOn: boolean
	readonly onChange: (isOn: boolean) => void
	readonly children: ReactNode
	/** Where the words beside it are not enough on their own. */
	readonly label?: string
}

/** A yes or no with its words, as wide as the words: a finger meets it easily. */
export const Check = ({ isOn, onChange, children, label }: CheckProps) => (
	<label className="check">
		<input
			type="checkbox"
			checked={isOn}
			onChange={(event) => onChange(event.target.checked)}
			{...(label === undefined ? {} : { 'aria-label': label })}
		/>
		<span>{children}</span>
	</label>
)
