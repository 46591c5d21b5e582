import type { ReactNode } from 'react'
import './EmptyState.css'

export type EmptyStateProps = {
	readonly title: string
	readonly children?: ReactNode
	/** One main way to begin, and at most one other. */
	readonly actions?: ReactNode
}

/** Nothing here yet: what will be here, and how to begin. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
	<div className="empty-state">
		<p className="empty-title">{title}</p>
		{children}
		{actions === undefined ? null : <div className="empty-actions">{actions}</div>}
	</div>
)
