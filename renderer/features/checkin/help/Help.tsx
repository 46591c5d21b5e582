/**
 * The help desk, off to one side: who was sent here, the longest first, and one person's card. Whoever sits here has
 * time; what they see is what to do, never why.
 */
import { ArrowLeftIcon } from '@phosphor-icons/react'
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { PersonField } from '../../../components/PersonField.tsx'
import { useWedge } from '../../../components/scanning/useWedge.ts'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { useDay, useToday } from '../useDay.ts'
import './Help.css'
import { HelpCard } from './HelpCard.tsx'
import { HelpQueue } from './HelpQueue.tsx'
import { type Ask, askName } from './helpWords.ts'
import { forget, undoLast, useHelpSend } from './useHelpSend.ts'

type Open = { readonly askId: string; readonly registrationId: string | null }

const nothingOpen: Open = { askId: '', registrationId: null }

type HelpOnProps = {
	readonly overview: OutputOf<'events.overview'>
	readonly hubsDayId: string
	readonly today: string
}

const HelpOn = ({ overview, hubsDayId, today }: HelpOnProps) => {
	const say = useText()
	const hub = useHub()
	const { dayId } = useDay(overview.eventId, overview.days, hubsDayId, today)
	const [open, setOpen] = useState<Open>(nothingOpen)
	const queue = useQuery(`checkin.helpQueue:${dayId}`, (client) => client.checkin.helpQueue({ dayId }), [
		'attendance',
		'people',
	])
	const { problem, send } = useHelpSend(queue.again)
	const asks = queue.data?.asks ?? []
	const waiting = asks.filter(({ state }) => state === 'waiting').length
	const ask = asks.find(({ askId }) => askId === open.askId)

	useEffect(() => forget, [])
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
			if (!isUndo || event.defaultPrevented || event.repeat) return
			if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
			event.preventDefault()
			void undoLast(hub)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub])

	const { client } = hub
	const find = useCallback(
		async (text: string) => {
			const { found, total } = await client.checkin.search({ text, dayId })
			return {
				people: found.map((one) => ({
					registrationId: one.registrationId,
					preferredName: one.fullName,
					badgeCode: one.badgeCode,
				})),
				total,
			}
		},
		[client, dayId],
	)
	useWedge((code) => {
		client.checkin.scan({ code, dayId }).then(
			(answer) => {
				if (answer.outcome === 'one') setOpen({ askId: '', registrationId: answer.registrationId })
				else announce(say(`deskDoor.code.${answer.outcome}`), 'assertive')
			},
			() => announce(say('deskDoor.notScanned'), 'assertive'),
		)
	})
	const dayName = (id: string): string => {
		const day = overview.days.find((one) => one.id === id)
		return day === undefined ? '' : formatDateInFull(day.date)
	}
	const set = (one: Ask, state: Ask['state'] | 'done', said: string): Promise<unknown> =>
		send([['checkin.setHelp', { askId: one.askId, state }]], said)
	const see = (one: Ask): void => {
		setOpen({ askId: one.askId, registrationId: one.registrationId })
		if (one.state === 'waiting') void set(one, 'taken', '')
	}
	const leaves = (one: Ask): void => {
		if (one.askId === open.askId) setOpen(nothingOpen)
	}
	return (
		<>
			<PageHead
				title={queue.data === undefined ? say('help.title') : say('help.titleCount', { count: waiting })}
				lead={say('help.lead')}
				end={
					<a className="row" href="#/desk">
						<Icon of={ArrowLeftIcon} /> {say('help.toDesk')}
					</a>
				}
			/>
			{queue.hasFailed ? <Message tone="heed">{say('desk.noAnswer')}</Message> : null}
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			<div className="help">
				<section className="help-list" aria-label={say('help.queue')} data-region="">
					<HelpQueue
						asks={asks}
						openId={open.askId}
						onSee={see}
						onDone={(one) => {
							leaves(one)
							void set(one, 'done', say('help.doneSaid', { name: askName(one) }))
						}}
						onBack={(one) => {
							leaves(one)
							void set(one, 'waiting', say('help.backSaid', { name: askName(one) }))
						}}
					/>
				</section>
				<div className="help-side" data-region="">
					<PersonField
						label={say('help.find')}
						hint={say('help.findHint')}
						find={find}
						onPick={({ registrationId }) => setOpen({ askId: open.askId, registrationId })}
					/>
					{open.registrationId === null ? (
						ask === undefined ? null : (
							<Message title={say('help.somebodyTitle')}>{say('help.somebodyWords')}</Message>
						)
					) : (
						<HelpCard
							key={open.registrationId}
							registrationId={open.registrationId}
							dayId={dayId}
							dayName={dayName}
							onOpen={(registrationId) => setOpen({ askId: open.askId, registrationId })}
						/>
					)}
				</div>
			</div>
		</>
	)
}

export const Help = () => {
	const say = useText()
	const today = useToday()
	const me = useQuery(`session.me:${today}`, (client) => client.session.me({}), ['event'])
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	if (me.data !== undefined && me.data.dayId !== null && overview.data !== undefined)
		return <HelpOn key={overview.data.eventId} overview={overview.data} hubsDayId={me.data.dayId} today={today} />
	return (
		<>
			<PageHead title={say('help.title')} />
			{me.hasFailed || overview.hasFailed ? <Message tone="heed">{say('desk.noAnswer')}</Message> : null}
		</>
	)
}
