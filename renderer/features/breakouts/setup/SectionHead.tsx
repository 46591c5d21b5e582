import type { ReactNode } from 'react'

export type SectionHeadProps = { readonly title: string; readonly lead: ReactNode; readonly end?: ReactNode }

/** Begins a part of the set-up: what it is, what it is for, and one main way to add to it. */
export const SectionHead = ({ title, lead, end }: SectionHeadProps) => (
	<div className="section-head">
		<div className="section-head-words">
			<h2>{title}</h2>
			<p className="soft measure">{lead}</p>
		</div>
		{end === undefined ? null : <div className="section-head-end">{end}</div>}
	</div>
)
