import { CheckCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import type { Pack } from './leavingTypes.ts'

/** Plans are agreed with the person, on the person's page; here is who is still to be asked. */
export const Help = ({ planned }: { readonly planned: Pack['planned'] }) => {
	const say = useText()
	const isOpen = ({ state }: Pack['planned'][number]): boolean => state === 'asked' || state === 'drafted'
	const inOrder = planned.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)))
	const open = planned.filter(isOpen).length
	return (
		<Card
			title={say('alarm.help.title')}
			end={
				planned.length === 0 ? undefined : open === 0 ? (
					<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
						{say('alarm.help.allAgreed')}
					</Tag>
				) : (
					<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
						{say('alarm.help.open', { count: open })}
					</Tag>
				)
			}
		>
			{planned.length === 0 ? (
				<p className="soft">{say('alarm.help.none')}</p>
			) : (
				<>
					<p className="soft">{say('alarm.help.lead', { count: planned.length, agreed: planned.length - open })}</p>
					<ul className="leaving-people">
						{inOrder.map((person) => {
							const { registrationId, preferredName, badgeCode, state, buddy } = person
							return (
								<li key={registrationId}>
									<span>
										<b>{preferredName}</b> <span className="code soft">{badgeCode}</span>
										<span className="leaving-under">
											{say(`alarm.help.state.${state}`)}
											{buddy === null || buddy.isHere
												? ''
												: `. ${say('alarm.help.buddyAway', { name: buddy.preferredName })}`}
										</span>
									</span>
									{isOpen(person) ? (
										<a href={`#/registrations/person/${registrationId}`}>
											{say('alarm.help.toPerson', { name: preferredName })}
										</a>
									) : null}
								</li>
							)
						})}
					</ul>
				</>
			)}
		</Card>
	)
}
