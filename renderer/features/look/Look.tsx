/** The event as a whole: what needs a look, what happens on the day, and how strong each rule is. */
import { useEffect, useRef } from 'react'
import { focusSoon } from '../../components/focusSoon.ts'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { Changes } from './changes/Changes.tsx'
import { NeedsALook } from './findings/NeedsALook.tsx'
import './Look.css'
import { Rules } from './rules/Rules.tsx'
import { useView, viewHref, views } from './view.ts'

export const Look = () => {
	const say = useText()
	const view = useView()
	const shown = useRef(view)
	useEffect(() => {
		if (shown.current === view) return
		shown.current = view
		focusSoon(() => document.querySelector('h1'))
	}, [view])
	return (
		<>
			<ViewNav
				label={say('look.views')}
				current={view}
				views={views.map((one) => ({ view: one, href: viewHref(one), label: say(`look.view.${one}`) }))}
			/>
			{view === 'findings' ? <NeedsALook /> : null}
			{view === 'changes' ? <Changes /> : null}
			{view === 'rules' ? <Rules /> : null}
		</>
	)
}
