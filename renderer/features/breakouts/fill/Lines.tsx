/** One sentence a line, each with a mark for how it stands: a shape first, the words beside it. */
import { CheckCircleIcon, HandPalmIcon, InfoIcon, WarningIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import './Lines.css'

const marks = { fine: CheckCircleIcon, look: WarningIcon, stop: HandPalmIcon, note: InfoIcon } as const
export type Mark = keyof typeof marks

export const Lines = ({ children }: { readonly children: ReactNode }) => <ul className="lines">{children}</ul>

export const Line = ({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) => (
	<li className={`line line-${mark}`}>
		<Icon of={marks[mark]} weight="fill" />
		<div>{children}</div>
	</li>
)
