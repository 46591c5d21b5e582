/** The other desks: those on the venue's network, those on copies, the one that stands by, and what they leave to decide. */
import type { ReactNode } from 'react'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { useView, type View, viewHref, views } from './view.ts'

/** Each view is a part of its own; one that is not there is not offered. */
export type DesksProps = { readonly parts: { readonly [V in View]?: ReactNode } }

export const Desks = ({ parts }: DesksProps) => {
	const say = useText()
	const view = useView()
	const there = views.filter((one) => parts[one] !== undefined)
	const shown = parts[view] === undefined ? there[0] : view
	return (
		<div className="stack">
			{there.length > 1 && shown ? (
				<ViewNav
					label={say('desks.views')}
					current={shown}
					views={there.map((one) => ({ view: one, href: viewHref(one), label: say(`desks.view.${one}`) }))}
				/>
			) : null}
			<div>{shown ? parts[shown] : null}</div>
		</div>
	)
}
