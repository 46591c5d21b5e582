/** Who somebody is, how to reach them, and their booking, to be read. */
import { PencilSimpleIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { type PeopleEvent, sectorLabel } from '../list/peopleEvent.ts'
import { Facts } from './Facts.tsx'
import type { KnownPerson } from './pageTypes.ts'

export const editId = 'people-edit'

export type AboutCardsProps = {
	readonly event: PeopleEvent
	readonly known: KnownPerson
	readonly onEdit: () => void
}

export const AboutCards = ({ event, known, onEdit }: AboutCardsProps) => {
	const say = useText()
	const { person, source, ref, badgeCode, badgePrints } = known
	const days = event.days.filter(({ id }) => person.days.includes(id)).map(({ date }) => formatDateInFull(date))
	const yesNo = (is: boolean): string => say(is ? 'people.page.yes' : 'people.page.no')
	return (
		<>
			<Card
				title={say('people.page.who')}
				className="people-card"
				end={
					<Button
						kind="quiet"
						id={editId}
						label={say('people.page.changeLabel')}
						icon={<Icon of={PencilSimpleIcon} />}
						onPress={onEdit}
					>
						{say('people.page.change')}
					</Button>
				}
			>
				<Facts
					facts={[
						{ label: say('people.page.field.preferredName'), value: person.preferredName },
						{ label: say('people.page.field.givenName'), value: person.givenName },
						{ label: say('people.page.field.familyName'), value: person.familyName },
						{ label: say('people.page.field.pronouns'), value: person.pronouns },
						{ label: say('people.page.field.isUnder18'), value: yesNo(person.isUnder18) },
					]}
				/>
			</Card>
			<Card title={say('people.page.reach')} className="people-card">
				<Facts
					facts={[
						{ label: say('people.page.field.email'), value: person.email },
						{ label: say('people.page.field.phone'), value: person.phone },
						{ label: say('people.page.field.organisation'), value: person.organisation },
						{ label: say('people.page.field.jobTitle'), value: person.jobTitle },
					]}
				/>
			</Card>
			<Card title={say('people.page.booking')} className="people-card">
				<Facts
					facts={[
						{ label: say('people.page.field.sector'), value: sectorLabel(event, person.sector) },
						{
							label: say('people.page.field.roles'),
							value: person.roles.map((role) => say(`people.role.${role}`)).join(', '),
						},
						{ label: say('people.page.field.days'), value: days.join(', ') },
						{
							label: say('people.page.field.needsEvacuationHelp'),
							value: say(
								person.needsEvacuationHelp === 'notAsked'
									? 'people.page.notAsked'
									: `people.page.${person.needsEvacuationHelp}`,
							),
						},
						{ label: say('people.page.field.wantsCpd'), value: yesNo(person.wantsCpd) },
						...(person.topicChoices.length === 0
							? []
							: [{ label: say('people.page.topics'), value: person.topicChoices.join(', ') }]),
						...(person.avoidTopics.length === 0
							? []
							: [{ label: say('people.page.avoids'), value: person.avoidTopics.join(', ') }]),
						{ label: say('people.page.field.source'), value: say(`people.source.${source}`) },
						...(ref === ''
							? []
							: [{ label: say('people.page.field.ref'), value: <span className="code">{ref}</span> }]),
						{ label: say('people.page.field.badgeCode'), value: <span className="code">{badgeCode}</span> },
						{ label: say('people.page.field.badgePrints'), value: say('people.page.prints', { count: badgePrints }) },
					]}
				/>
			</Card>
		</>
	)
}
