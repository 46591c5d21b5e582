import { CheckIcon, DotsThreeIcon, LockSimpleIcon, PauseIcon, WarningIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { roomName, titleOf } from '../itemWords.ts'
import type { EventRoom } from '../programmeTypes.ts'
import { LiveNotes } from './LiveNotes.tsx'
import { actionsOf, type LiveAction } from './liveActions.ts'
import type { LiveRow } from './liveRows.ts'

export type LiveItemRowProps = {
	readonly row: LiveRow
	readonly rooms: readonly EventRoom[]
	/** Something can be marked: the day is today. */
	readonly isToday: boolean
	/** Its main button has Ctrl Enter. */
	readonly isMain: boolean
	readonly isOpen: boolean
	/** Why the last thing pressed here was not done; the check is missing. */
	readonly refusal: { readonly words: string; readonly href: string } | undefined
	readonly isWorking: boolean
	readonly onOpen: () => void
	readonly onAct: (action: LiveAction) => void
}

/** How an item stands, at the end of its line: a mark and a word. */
const StateWords = ({ row }: { readonly row: LiveRow }) => {
	const say = useText()
	const { item, live, unchecked } = row
	const long = minutesOf(live.expectedEndAt) - minutesOf(live.expectedAt)
	const planned = minutesOf(item.endAt) - minutesOf(item.startAt)
	if (item.status === 'dropped') return say('programme.status.dropped')
	if (item.status === 'done') {
		return (
			<>
				<Icon of={CheckIcon} weight="bold" />
				{say('programme.status.done')}
			</>
		)
	}
	if (live.is === 'over') return say('programme.live.unmarked')
	if (item.status === 'held') {
		return (
			<>
				<Icon of={PauseIcon} weight="fill" />
				{say('programme.status.held')}
			</>
		)
	}
	if (unchecked.length > 0) {
		return (
			<>
				<Icon of={WarningIcon} weight="fill" className="live-heed" />
				{say('programme.live.checkDue')}
			</>
		)
	}
	if (live.is !== 'on' && long !== planned) return say('programme.minutes', { count: long })
	if (item.isFixed) {
		return (
			<>
				<Icon of={LockSimpleIcon} />
				{say('programme.plan.fixed')}
			</>
		)
	}
	return say(`programme.status.${item.status}`)
}

const choicesId = (itemId: string): string => `live-choices-${itemId}`

/** One line of the day as it runs; the one that is on is a panel with the time that is left. */
export const LiveItemRow = (props: LiveItemRowProps) => {
	const { row, rooms, isToday, isMain, isOpen, refusal, isWorking, onOpen, onAct } = props
	const { item, live, leftMin, overMin, gonePercent } = row
	const say = useText()
	const id = useId()
	const title = titleOf(item)
	const isOn = live.is === 'on'
	const hasMain = isOn || live.is === 'next'
	const actions = actionsOf(item.status)
	/** In sight where they are likely; the others behind the three dots. */
	const inSight = hasMain ? actions.slice(0, 2) : []
	const behind = actions.slice(inSight.length)
	const room = item.roomId === null ? '' : roomName(rooms, item.roomId)
	const leads = item.leads.map(({ preferredName }) => preferredName).join(', ')
	const isLate = live.lateMin > 0 && live.is !== 'over' && live.is !== 'dropped'
	const classes = ['live-item', `live-item-${live.is}`, isOn ? '' : 'live-item-line']
	const button = (action: LiveAction, kind: 'main' | 'second' | 'quiet', keys?: string) => (
		<Button
			key={action}
			kind={kind}
			keys={keys}
			isWorking={isWorking}
			aria-describedby={id}
			onPress={() => onAct(action)}
		>
			{say(`programme.act.${action}`)}
		</Button>
	)
	const more = (
		<Button
			kind="quiet"
			size="dense"
			label={say('programme.live.choices', { title })}
			icon={<Icon of={DotsThreeIcon} weight="bold" />}
			aria-expanded={isOpen}
			aria-controls={choicesId(item.id)}
			onPress={onOpen}
		/>
	)
	return (
		<li
			className={classes.filter((one) => one !== '').join(' ')}
			{...(isOn ? { 'aria-current': 'step' as const } : {})}
		>
			<div className="live-time">
				{isLate ? (
					<s>
						<span className="visually-hidden">{say('programme.live.planned')} </span>
						{item.startAt}
					</s>
				) : null}
				{isLate ? <span className="visually-hidden">{say('programme.live.expected')} </span> : null}
				<time>{isOn || isLate ? live.expectedAt : item.startAt}</time>
			</div>
			<div className="live-what">
				<h3 className="live-title" id={id} tabIndex={-1} data-live-title="">
					{title}
				</h3>
				{isOn ? (
					<p className="soft">
						{[room, leads === '' ? '' : say('programme.live.onStage', { names: leads })]
							.filter((one) => one !== '')
							.join('. ')}
					</p>
				) : null}
				{live.is === 'over' || live.is === 'dropped' ? null : (
					<LiveNotes item={item} lateMin={live.lateMin} isFull={hasMain} />
				)}
				{live.clashMin > 0 ? (
					<p className="live-clash">
						<Icon of={WarningIcon} weight="fill" className="live-heed" />
						{say('programme.live.clash', { count: live.clashMin })}
					</p>
				) : null}
			</div>
			{isOn ? (
				<div className="live-left">
					<b>{say('programme.live.min', { count: overMin > 0 ? overMin : leftMin })}</b>
					<span className="small soft">
						{item.status === 'held'
							? say('programme.live.heldNow')
							: overMin > 0
								? say('programme.live.over', { end: item.endAt })
								: say('programme.live.left', { end: live.expectedEndAt })}
					</span>
				</div>
			) : (
				<>
					<span className="live-where">{room}</span>
					<span className="live-state">
						<StateWords row={row} />
					</span>
				</>
			)}
			{isOn ? (
				<div
					className="live-bar"
					role="img"
					aria-label={say('programme.live.gone', {
						gone: Math.max(0, minutesOf(live.expectedEndAt) - minutesOf(live.expectedAt) - leftMin),
						of: minutesOf(live.expectedEndAt) - minutesOf(live.expectedAt),
					})}
				>
					<i style={{ width: `${gonePercent}%` }} />
				</div>
			) : null}
			{!isToday ? null : (
				<>
					{hasMain ? (
						<div className="live-actions">
							{inSight.map((action, index) =>
								index === 0
									? button(action, isMain ? 'main' : 'second', isMain ? 'Ctrl Enter' : undefined)
									: button(action, 'quiet'),
							)}
							{more}
						</div>
					) : (
						<span className="live-more">{more}</span>
					)}
					<div className="live-actions" id={choicesId(item.id)} hidden={!isOpen}>
						{isOpen ? behind.map((action) => button(action, 'second')) : null}
					</div>
				</>
			)}
			{refusal === undefined ? null : (
				<div className="live-refusal">
					<Message
						tone="stop"
						isLive
						action={
							<a className="button button-second" href={refusal.href}>
								{say('programme.live.toCheck')}
							</a>
						}
					>
						{refusal.words}
					</Message>
				</div>
			)}
		</li>
	)
}
