/**
 * The lower part of a person's page: what helps them, what they agreed to, with whom they come, how they leave the
 * building, whom to call. One form is open at a time; the focus goes back to what opened it.
 */
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { AnswersCard } from './AnswersCard.tsx'
import { ContactCard } from './ContactCard.tsx'
import { type CareParts, openerOf, type Part } from './careTypes.ts'
import { LeavingCard } from './LeavingCard.tsx'
import { LinksCard } from './LinksCard.tsx'
import { NeedsCard } from './NeedsCard.tsx'
import './Care.css'

export type CareProps = {
	readonly registrationId: string
	/** Stands under the shorter of its columns. */
	readonly children?: ReactNode
}

export const Care = ({ registrationId, children }: CareProps) => {
	const say = useText()
	const care = useQuery(`people.care ${registrationId}`, (hub) => hub.people.care({ registrationId }), [
		'people',
		'attendance',
	])
	const page = useQuery(`people.page ${registrationId}`, (hub) => hub.people.page({ registrationId }), ['people'])
	const [open, setOpen] = useState<Part | null>(null)
	const { again } = care
	const tryAgain = <Button onPress={() => void again()}>{say('peopleCare.tryAgain')}</Button>
	if (care.data === undefined)
		return care.hasFailed ? <Message action={tryAgain}>{say('peopleCare.unreadable')}</Message> : null
	if (care.data.outcome !== 'known') return <Message>{say('peopleCare.gone')}</Message>
	const parts: CareParts = {
		registrationId,
		name: page.data?.outcome === 'known' ? page.data.person.preferredName : '',
		care: care.data,
		again,
		open,
		onOpen: setOpen,
		onClose: () => {
			setOpen(null)
			if (open !== null) focusSoon(() => document.getElementById(openerOf(open)))
		},
	}
	return (
		<div className="care-room">
			<div className="care cols">
				<div className="stack">
					<NeedsCard {...parts} />
					<LeavingCard {...parts} />
				</div>
				<div className="stack">
					<AnswersCard {...parts} />
					<LinksCard {...parts} />
					<ContactCard {...parts} />
					{children}
				</div>
			</div>
		</div>
	)
}
