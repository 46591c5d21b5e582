/** Afterwards: what leaves the event, what may be said of it, what people get, and how it ends. */
import type { ReactNode } from 'react'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { useView, type View, viewHref, views } from './view.ts'

/** Each view is a part of its own; one that is not there is not offered. */
export type AfterwardsProps = { readonly parts: { readonly [V in View]?: ReactNode } }

export const Afterwards = ({ parts }: AfterwardsProps) => {
	const say = useText()
	const view = useView()
	const there = views.filter((one) => parts[one] !== undefined)
	const shown = parts[view] === undefined ? 'files' : view
	return (
		<div className="stack">
			{there.length > 1 ? (
				<ViewNav
					label={say('afterwards.views')}
					current={shown}
					views={there.map((one) => ({ view: one, href: viewHref(one), label: say(`afterwards.view.${one}`) }))}
				/>
			) : null}
			<div>{parts[shown]}</div>
		</div>
	)
}
