/** Registrations: everybody, one person, what people need, who may be one person, badges, and files in. */
import { type ComponentType, type ReactNode, useEffect } from 'react'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { BringIn } from './importing/BringIn.tsx'
import { useImport } from './importing/importStore.ts'
import { PeopleList } from './list/PeopleList.tsx'
import { Needs } from './needs/Needs.tsx'
import { PersonPage } from './page/PersonPage.tsx'
import type { PersonPart } from './page/pageTypes.ts'
import { forgetDone } from './peopleChange.ts'
import { Same } from './same/Same.tsx'
import { usePersonInAddress, useView, type View, viewHref, views } from './view.ts'

export type RegistrationsProps = {
	/** Badges are a part of their own. */
	readonly badges: ReactNode
	/** And so are payments: what one person was offered. */
	readonly payments: ComponentType<PersonPart>
}

export const Registrations = ({ badges, payments }: RegistrationsProps) => {
	const say = useText()
	const asked = useView()
	const personId = usePersonInAddress()
	const { stage, isSettling } = useImport()
	useEffect(() => forgetDone, [])
	const totals = useQuery('people.totals', (hub) => hub.people.totals({}), ['people', 'imports'])
	if (personId !== '') return <PersonPage key={personId} registrationId={personId} payments={payments} />
	// A file on its way is not left by a look at the part without a view.
	const isBringing = stage.at !== 'front' || isSettling
	const { data } = totals
	if (asked === null && !isBringing && data === undefined && !totals.hasFailed) return null
	const hasAny = data !== undefined && data.confirmed + data.waiting + data.cancelled > 0
	const view: View = asked ?? (isBringing || !hasAny ? 'bring' : 'list')
	const isAtStep = view === 'bring' && isBringing
	return (
		<div className="stack">
			{isAtStep ? null : (
				<ViewNav
					label={say('people.views')}
					current={view}
					views={views.map((one) => ({ view: one, href: viewHref(one), label: say(`people.view.${one}`) }))}
				/>
			)}
			{view === 'list' ? <PeopleList /> : null}
			{view === 'needs' ? <Needs /> : null}
			{view === 'same' ? <Same /> : null}
			{view === 'badges' ? badges : null}
			{view === 'bring' ? <BringIn /> : null}
		</div>
	)
}
