/** Who comes to this table: here, and not here yet. What to do for them, never why. */
import { TrayIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { KnownTable } from './hostTypes.ts'

type Seated = KnownTable['people'][number]

const Person = ({ person }: { readonly person: Seated }) => {
	const say = useText()
	return (
		<li className={person.isHere ? 'host-person' : 'host-person host-person-away'}>
			<span className="host-person-name">
				<b>{person.preferredName}</b>
				{person.pronouns === '' ? null : <span className="soft"> {person.pronouns}</span>}
			</span>
			<span className="code">{person.badgeCode}</span>
			{person.comesWith === '' ? null : (
				<span className="host-person-line soft">{say('groupTables.comesWith', { code: person.comesWith })}</span>
			)}
			{person.isAtDoor ? (
				<span className="host-person-line">
					<Tag tone="line">{say('groupTables.atDoor')}</Tag>
				</span>
			) : null}
			{person.actionLines.map((line) => (
				<span className="host-person-line host-person-do" key={line}>
					<Icon of={TrayIcon} />
					<span>
						<VisuallyHidden>{say('groupTables.toDo')} </VisuallyHidden>
						{line}
					</span>
				</span>
			))}
		</li>
	)
}

const People = ({ title, people }: { readonly title: string; readonly people: readonly Seated[] }) => {
	const id = useId()
	if (people.length === 0) return null
	return (
		<>
			<h3 className="host-people-title" id={id}>
				{title}
			</h3>
			<ul className="host-people" aria-labelledby={id}>
				{people.map((person) => (
					<Person key={person.registrationId} person={person} />
				))}
			</ul>
		</>
	)
}

export const TablePeople = ({ known }: { readonly known: KnownTable }) => {
	const say = useText()
	const { people, hosts, table } = known
	const here = people.filter(({ isHere }) => isHere)
	return (
		<Card
			title={say('groupTables.peopleTitle')}
			end={
				people.length === 0 ? null : (
					<span className="soft">{say('groupTables.hereCount', { here: here.length, all: people.length })}</span>
				)
			}
		>
			{hosts.length === 0 ? null : (
				<ul className="host-hosts">
					{hosts.map(({ registrationId, preferredName, duty }) => (
						<li key={registrationId}>
							{say('groupTables.hostWithDuty', { name: preferredName, duty: say(`groupTables.duty.${duty}`) })}
						</li>
					))}
				</ul>
			)}
			{table.version === null ? (
				<p className="soft">{say('groupTables.notPublished')}</p>
			) : people.length === 0 ? (
				<p className="soft">{say('groupTables.nobody')}</p>
			) : (
				<>
					<People title={say('groupTables.here')} people={here} />
					<People title={say('groupTables.notHere')} people={people.filter(({ isHere }) => !isHere)} />
				</>
			)}
			{known.hasSeveralVoices ? <p className="soft small host-voices">{say('groupTables.voices')}</p> : null}
			{table.version === null || table.publishedAtMs === null ? null : (
				<p className="soft small host-version">
					{say('groupTables.versionAt', { version: table.version, time: formatTime(table.publishedAtMs) })}
				</p>
			)}
		</Card>
	)
}
