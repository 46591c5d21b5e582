/** The title answers the one question of the screen. It takes the focus when the screen changes, so that a screen reader begins there. */
import type { ReactNode } from 'react'
import { useText } from '../text/text.ts'
import './PageHead.css'

export type PageHeadProps = {
	readonly title: string
	readonly lead?: ReactNode
	/** At the end of the line: steps, one or two buttons. */
	readonly end?: ReactNode
}

export const PageHead = ({ title, lead, end }: PageHeadProps) => {
	const say = useText()
	return (
		<div className="page-head">
			<title>{`${title} · ${say('app.foyer')}`}</title>
			<div className="page-head-words">
				<h1 tabIndex={-1}>{title}</h1>
				{lead === undefined ? null : <p>{lead}</p>}
			</div>
			{end === undefined ? null : <div className="page-head-end">{end}</div>}
		</div>
	)
}
