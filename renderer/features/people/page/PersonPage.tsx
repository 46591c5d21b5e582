/** One person whole: who they are, their booking, what helps them, what they do here, and what was done. */
import { ArrowLeftIcon } from '@phosphor-icons/react'
import { type ComponentType, useEffect, useState } from 'react'
import { fullNameOf } from '../../../../shared/domain/doorList.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Care } from '../care/Care.tsx'
import { type PeopleEvent, usePeopleEvent } from '../list/peopleEvent.ts'
import { viewHref } from '../view.ts'
import { AboutCards } from './AboutCards.tsx'
import { hereNow } from './atTheDoor.ts'
import { BookingWays } from './BookingWays.tsx'
import { DoorCard, DutiesCard, HistoryCard } from './DoneCards.tsx'
import { EditPerson } from './EditPerson.tsx'
import './Person.css'
import { keepDone, usePeopleUndoKey } from '../peopleChange.ts'
import { hasJustStepped, PersonSteps } from './PersonSteps.tsx'
import type { KnownPerson, PersonPart } from './pageTypes.ts'

const focusTitle = (): void => focusSoon(() => document.querySelector<HTMLElement>('main h1[tabindex]'))

const Head = ({ event, known }: { readonly event: PeopleEvent; readonly known: KnownPerson }) => {
	const say = useText()
	const { person, status, badgeCode } = known
	const here = hereNow(known, event.dayId)
	const values = here === null ? null : { time: formatTime(here.atMs), desk: here.desk }
	return (
		<span className="people-head-line">
			{person.pronouns === '' ? null : <span>{person.pronouns}</span>}
			<span>{say('people.page.badge', { code: badgeCode })}</span>
			<Tag tone={status === 'confirmed' ? 'note' : 'line'}>{say(`people.status.${status}`)}</Tag>
			{here === null || values === null ? null : (
				<span>
					{here.kind === 'in' || here.kind === 'markedInByGroup'
						? say('people.page.here.in', values)
						: say('people.page.here.out', values)}
				</span>
			)}
		</span>
	)
}

type OneProps = {
	readonly event: PeopleEvent
	readonly known: KnownPerson
	readonly again: () => Promise<void>
	readonly payments: ComponentType<PersonPart>
}

const OnePerson = ({ event, known, again, payments: Payments }: OneProps) => {
	const [isEditing, setEditing] = useState(false)
	const { registrationId, person } = known
	const name = fullNameOf(person)
	return (
		<>
			<PageHead
				title={name}
				lead={<Head event={event} known={known} />}
				end={<PersonSteps registrationId={registrationId} name={name} />}
			/>
			<BookingWays known={known} again={again} />
			<div className={isEditing ? 'beside' : ''}>
				{isEditing ? <EditPerson event={event} known={known} again={again} onClose={() => setEditing(false)} /> : null}
				<div className="stack">
					<div className="people-page-cols">
						<AboutCards event={event} known={known} onEdit={() => setEditing(true)} />
						<DoorCard event={event} known={known} />
						<DutiesCard event={event} known={known} />
					</div>
					<Care registrationId={registrationId}>
						<Payments registrationId={registrationId} name={name} onDone={keepDone} />
						<HistoryCard known={known} />
					</Care>
				</div>
			</div>
		</>
	)
}

export type PersonPageProps = { readonly registrationId: string; readonly payments: ComponentType<PersonPart> }

export const PersonPage = ({ registrationId, payments }: PersonPageProps) => {
	const say = useText()
	const { event, hasFailed, again: readEvent } = usePeopleEvent()
	const page = useQuery(`people.page ${registrationId}`, (client) => client.people.page({ registrationId }), [
		'people',
		'attendance',
		'breakouts',
		'marketplace',
		'programme',
		'history',
	])
	usePeopleUndoKey()
	const [isStep] = useState(hasJustStepped)
	const isThere = event !== null && page.data !== undefined
	useEffect(() => {
		// Whoever goes from one to the next keeps the focus where they press.
		if (isThere && !isStep) focusTitle()
	}, [isThere, isStep])
	const body = (): React.ReactNode => {
		if (event === null || page.data === undefined) {
			if (!hasFailed && !page.hasFailed)
				return (
					<p role="status" className="soft">
						{say('people.page.loading')}
					</p>
				)
			const again = (): void => {
				readEvent()
				void page.again()
			}
			return (
				<Message tone="heed" isLive action={<Button onPress={again}>{say('app.again')}</Button>}>
					{say('people.page.unreadable')}
				</Message>
			)
		}
		if (page.data.outcome === 'notFound')
			return (
				<>
					<PageHead title={say('people.page.goneTitle')} />
					<Message tone="note">{say('people.page.goneWords')}</Message>
				</>
			)
		return <OnePerson event={event} known={page.data} again={page.again} payments={payments} />
	}
	return (
		<div className="people-page">
			<a className="people-back" href={viewHref('list')}>
				<Icon of={ArrowLeftIcon} />
				{say('people.page.back')}
			</a>
			{body()}
		</div>
	)
}
