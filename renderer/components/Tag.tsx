import type { ReactNode } from 'react'
import './Tag.css'

export type Tone = 'note' | 'welcome' | 'heed' | 'stop'

export type TagProps = { readonly children: ReactNode; readonly tone?: Tone | 'line'; readonly icon?: ReactNode }

/** A state in one or two words with its mark. `line` is outlined and quiet. `stop` is never for a person. */
export const Tag = ({ children, tone = 'note', icon }: TagProps) => (
	<span className={`tag tag-${tone}`}>
		{icon}
		{children}
	</span>
)
