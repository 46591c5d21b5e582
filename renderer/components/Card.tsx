import { type ReactNode, useId } from 'react'
import './Card.css'

export type CardProps = {
	readonly children: ReactNode
	/** Shown as the card's heading and names the region. */
	readonly title?: string
	readonly level?: 2 | 3
	/** At the end of the heading. */
	readonly end?: ReactNode
	/** No padding: for tables and lists that reach the edge. */
	readonly isFlush?: boolean
	readonly className?: string
}

/** A printed card on the wall: one subject. It does not float, so it has no shadow. */
export const Card = ({ children, title, level = 2, end, isFlush = false, className = '' }: CardProps) => {
	const id = useId()
	const Heading = level === 2 ? 'h2' : 'h3'
	const classes = `card ${isFlush ? 'card-flush' : ''} ${className}`
	if (title === undefined) return <div className={classes}>{children}</div>
	return (
		<section className={classes} aria-labelledby={id}>
			<div className="card-head">
				<Heading className="card-title" id={id}>
					{title}
				</Heading>
				{end}
			</div>
			{children}
		</section>
	)
}
