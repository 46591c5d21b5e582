/** One person at the help desk: what to do for them, never why; and all that can be settled here. */
import { PersonSimpleRunIcon, TrayIcon } from '@phosphor-icons/react'
import { useEffect, useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { companionInput } from '../companionDraft.ts'
import { PhotoButtons } from '../PhotoButtons.tsx'
import { EmergencyContact } from './EmergencyContact.tsx'
import { AlongForm, NameForm } from './HelpForms.tsx'
import type { Card } from './helpWords.ts'
import { useHelpSend } from './useHelpSend.ts'

export type HelpCardProps = {
	readonly registrationId: string
	readonly dayId: string
	/** `Wednesday 19 May`: what a day of the event is called. */
	readonly dayName: (dayId: string) => string
	readonly onOpen: (registrationId: string) => void
}

const Known = ({
	card,
	registrationId,
	dayId,
	dayName,
	onOpen,
	again,
}: HelpCardProps & { readonly card: Card; readonly again: () => Promise<void> }) => {
	const say = useText()
	const id = useId()
	const [form, setForm] = useState<'none' | 'name' | 'along'>('none')
	const { isWorking, problem, send } = useHelpSend(again)
	const [isFull, setFull] = useState(false)
	const name = card.preferredName
	const heading = `${id}-name`
	useEffect(() => focusSoon(() => document.getElementById(heading)), [heading])
	const back = (): void => {
		setForm('none')
		focusSoon(() => document.getElementById(heading))
	}
	const admit = { registrationId, dayId, method: 'search' as const }
	const letIn = async (goesOn = false): Promise<void> => {
		const isBooked = card.state === 'expected' || card.state === 'out'
		const book = isBooked ? [] : [['people.bookDay', { registrationId, dayId }] as const]
		const sent = await send(
			[...book, ['checkin.admit', { ...admit, ...(goesOn ? { goesOn } : {}) }]],
			say('desk.isIn', { name }),
		)
		setFull(sent.refusal?.outcome === 'full')
	}
	return (
		<section className="help-card card" aria-labelledby={heading} data-region="">
			<h2 className="card-title" id={heading} tabIndex={-1}>
				{card.fullName} <span className="code soft">{card.badgeCode}</span>
			</h2>
			<p>
				{say(`help.state.${card.state}`)}
				{card.bookedDayIds.length === 0
					? null
					: ` ${say('help.bookedFor', { days: card.bookedDayIds.map(dayName).join(', ') })}`}
			</p>
			{card.actionLines.map((line) => (
				<p key={line} className="help-line">
					<Icon of={TrayIcon} /> {line}
				</p>
			))}
			{card.helpToLeave === null ? null : (
				<p className="help-line">
					<Icon of={PersonSimpleRunIcon} />{' '}
					{card.helpToLeave.buddy === ''
						? say('help.leavePlan', { place: card.helpToLeave.meetAt })
						: say('help.leaveWith', { buddy: card.helpToLeave.buddy, place: card.helpToLeave.meetAt })}
				</p>
			)}
			{card.linked.length === 0 ? null : (
				<div className="row wrap">
					<span>{say('help.with')}</span>
					{card.linked.map((one) => (
						<Button key={one.registrationId} kind="quiet" onPress={() => onOpen(one.registrationId)}>
							{one.preferredName} {one.badgeCode}
						</Button>
					))}
				</div>
			)}
			{card.keepInTouch === '' ? null : <p>{say(`help.keepInTouch.${card.keepInTouch}`)}</p>}
			{problem === undefined ? null : (
				<Message
					tone="heed"
					action={
						isFull ? <Button onPress={() => void letIn(true)}>{say('deskDoor.fullGoOn', { name })}</Button> : undefined
					}
				>
					{problem}
				</Message>
			)}
			<div className="help-acts row wrap">
				{card.state === 'in' ? (
					<Button
						isWorking={isWorking}
						onPress={() => void send([['checkin.leave', admit]], say('deskDoor.left', { name }))}
					>
						{say('deskDoor.leave', { name })}
					</Button>
				) : (
					<Button kind="main" isWorking={isWorking} onPress={() => void letIn()}>
						{card.state === 'expected' || card.state === 'out'
							? say('desk.checkIn', { name })
							: say('help.bookAndIn', { day: dayName(dayId) })}
					</Button>
				)}
				<Button aria-expanded={form === 'name'} onPress={() => (form === 'name' ? back() : setForm('name'))}>
					{say('desk.rename')}
				</Button>
				<Button aria-expanded={form === 'along'} onPress={() => (form === 'along' ? back() : setForm('along'))}>
					{say('deskDoor.companion')}
				</Button>
			</div>
			{form === 'name' ? (
				<NameForm
					name={name}
					isWorking={isWorking}
					onClose={back}
					onSave={(preferredName) => {
						back()
						void send(
							[['people.rename', { registrationId, preferredName }]],
							say('desk.renamed', { name: preferredName }),
						)
					}}
				/>
			) : null}
			{form === 'along' ? (
				<AlongForm
					isWorking={isWorking}
					onClose={back}
					onSave={(draft) => {
						const input = companionInput(draft, registrationId, dayId)
						if (input === null) return
						back()
						void send([['checkin.addCompanion', input]], say('desk.isIn', { name: input.preferredName }))
					}}
				/>
			) : null}
			<div className="help-part" role="group" aria-labelledby={`${id}-photo`}>
				<p id={`${id}-photo`}>{say('deskDoor.photoAsk', { name })}</p>
				<PhotoButtons
					photo={card.hasPhotoAnswer ? card.photo : null}
					onChoose={(photo) =>
						void send([['people.setPhoto', { registrationId, photo }]], say('help.photoSet', { name }))
					}
				/>
			</div>
			{card.hasEmergencyContact ? (
				<EmergencyContact registrationId={registrationId} />
			) : (
				<p className="soft">{say('help.noContact')}</p>
			)}
		</section>
	)
}

export const HelpCard = (props: HelpCardProps) => {
	const say = useText()
	const { registrationId, dayId } = props
	const { data, hasFailed, again } = useQuery(
		`checkin.helpCard:${registrationId}:${dayId}`,
		(client) => client.checkin.helpCard({ registrationId, dayId }),
		['attendance', 'people'],
	)
	if (data === undefined) return hasFailed ? <Message tone="heed">{say('desk.noAnswer')}</Message> : null
	if (data.outcome === 'notFound') return <Message tone="heed">{say('help.refused.notFound')}</Message>
	return <Known {...props} card={data} again={again} />
}
