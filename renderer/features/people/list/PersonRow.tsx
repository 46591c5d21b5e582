import { CheckCircleIcon, SignOutIcon, WarningIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { Check } from '../../../components/Check.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { PhotoMarker } from '../../../components/PhotoMarker.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { personHref } from '../view.ts'
import { choose, useListView } from './listView.ts'
import { type PeopleEvent, sectorLabel } from './peopleEvent.ts'
import { hereOf } from './presence.ts'
import type { ListedPerson } from './useList.ts'

export const rowId = (registrationId: string): string => `people-${registrationId}`

export type PersonRowProps = {
	readonly person: ListedPerson
	readonly event: PeopleEvent
	/** The day that presence is about. */
	readonly dayId: string
	readonly isChosen: boolean
}

const Here = ({ person, event, dayId }: Pick<PersonRowProps, 'person' | 'event' | 'dayId'>) => {
	const say = useText()
	const here = hereOf(person, event, dayId)
	if (here === '') return null
	const words = say(`people.here.${here}`)
	if (here === 'in')
		return (
			<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
				{words}
			</Tag>
		)
	return here === 'out' ? (
		<Tag tone="line" icon={<Icon of={SignOutIcon} />}>
			{words}
		</Tag>
	) : (
		<span className="soft">{words}</span>
	)
}

const Needs = ({ person: { needs, needsOpen } }: Pick<PersonRowProps, 'person'>) => {
	const say = useText()
	if (needs === 0) return <span className="soft">{say('people.list.needsNone')}</span>
	return needsOpen === 0 ? (
		<span>{say('people.list.needsReady')}</span>
	) : (
		<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
			{say('people.list.needsOpen', { count: needsOpen })}
		</Tag>
	)
}

/** Drawn anew only where something of it is different: whoever types draws the list again and again. */
export const PersonRow = memo(({ person, event, dayId, isChosen }: PersonRowProps) => {
	const say = useText()
	const { registrationId, fullName, badgeCode, pronouns, organisation, sector, status, days, photo } = person
	return (
		<tr className={isChosen ? 'people-row-chosen' : undefined}>
			<td>
				<span className="people-tick">
					<Check
						label={<VisuallyHidden>{say('people.list.choose', { name: fullName, code: badgeCode })}</VisuallyHidden>}
						isOn={isChosen}
						onChange={(isOn) => choose([registrationId], isOn)}
					/>
				</span>
			</td>
			<th scope="row">
				<a
					className="people-name"
					id={rowId(registrationId)}
					href={personHref(registrationId)}
					onClick={() => useListView.setState({ personId: registrationId })}
				>
					{fullName}
				</a>
				<span className="people-under small soft">
					{[
						pronouns,
						organisation,
						person.isUnder18 ? say('people.list.under18') : '',
						person.links > 0 ? say('people.list.linked') : '',
					]
						.filter((words) => words !== '')
						.join(' · ')}
				</span>
			</th>
			<td className="code">{badgeCode}</td>
			<td className="small">
				{sector === '' ? <span className="soft">{say('people.list.notSaid')}</span> : sectorLabel(event, sector)}
			</td>
			<td>
				{status === 'confirmed' ? (
					say('people.status.confirmed')
				) : (
					<Tag tone="line">{say(`people.status.${status}`)}</Tag>
				)}
				{event.days.length > 1 ? (
					<span className="people-under small soft">
						{days.length === 0 ? say('people.list.noDay') : say('people.list.days', { count: days.length })}
					</span>
				) : null}
			</td>
			<td className="people-here">
				<Here person={person} event={event} dayId={dayId} />
			</td>
			<td>
				<span className="people-photo">
					{photo === '' ? null : <PhotoMarker answer={photo} words="none" />}
					<span className={photo === '' ? 'soft' : ''}>{say(`people.list.photo.${photo}`)}</span>
				</span>
			</td>
			<td>
				<Needs person={person} />
			</td>
		</tr>
	)
})
