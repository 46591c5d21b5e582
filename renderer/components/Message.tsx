/** A message that stays until it is settled: mark, what happened and what was kept, one thing to do. */
import { CheckCircleIcon, HandPalmIcon, InfoIcon, WarningIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { Tone } from './Tag.tsx'
import './Message.css'

const marks = { note: InfoIcon, welcome: CheckCircleIcon, heed: WarningIcon, stop: HandPalmIcon } as const

export type MessageProps = {
	readonly tone?: Tone
	/** In bold: what it is about. */
	readonly title?: string
	readonly children?: ReactNode
	/** One button. */
	readonly action?: ReactNode
	readonly icon?: ReactNode
	/** Read out as it appears: for messages that answer something just done. */
	readonly isLive?: boolean
}

export const Message = ({ tone = 'note', title, children, action, icon, isLive = false }: MessageProps) => (
	<div className={`message message-${tone}`} {...(isLive ? { role: tone === 'stop' ? 'alert' : 'status' } : {})}>
		{icon ?? <Icon of={marks[tone]} weight="fill" className="message-mark" />}
		<div className="message-words">
			{title === undefined ? null : <b className="message-title">{title}</b>}
			{children}
		</div>
		{action === undefined ? null : <div className="message-action">{action}</div>}
	</div>
)
