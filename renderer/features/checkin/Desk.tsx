/**
 * The check-in desk: one screen for a table that faces the public. One field, always ready; under it
 * at most five people or one large calm panel; beside it the numbers of the door.
 */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { leads } from '../../../shared/domain/roles.ts'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useWedge } from '../../components/scanning/useWedge.ts'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { AloneNote } from './AloneNote.tsx'
import { DayChoice } from './DayChoice.tsx'
import './Desk.css'
import { DeskNotes } from './DeskNotes.tsx'
import { DeskPanel } from './DeskPanel.tsx'
import { DoorNews } from './DoorNews.tsx'
import { Doors } from './Doors.tsx'
import { KeysAtHand } from './KeysAtHand.tsx'
import { ScanTools } from './ScanTools.tsx'
import { SearchBox } from './SearchBox.tsx'
import { UndoStrip } from './UndoStrip.tsx'
import { useDay, useToday } from './useDay.ts'
import { DeskContext, type DeskHold, useDeskHold, useDeskKeys, useDeskState } from './useDesk.ts'

/** Brings the focus back to the field when a panel or a form is over, unless somebody has gone to the side. */
const useReadyField = (field: RefObject<HTMLInputElement | null>): void => {
	const panel = useDeskState((state) => state.panel)
	const lastIn = useDeskState((state) => state.lastIn)
	const isAskingWhy = useDeskState((state) => state.isAskingWhy)
	const isForm =
		panel.is === 'walkIn' ||
		panel.is === 'companion' ||
		panel.is === 'askEmail' ||
		(panel.is === 'welcome' && panel.isRenaming)
	useEffect(() => {
		if (isForm || isAskingWhy) return
		const frame = requestAnimationFrame(() => {
			const isAway = document.activeElement?.closest('.desk-side, header, [role="dialog"]') instanceof Element
			if (!isAway) field.current?.focus()
		})
		return () => cancelAnimationFrame(frame)
	}, [panel, lastIn, isForm, isAskingWhy, field])
}

type DeskPartsProps = {
	readonly hold: DeskHold
	readonly sectors: OutputOf<'events.overview'>['sectors']
	readonly dayId: string
	readonly isLead: boolean
	readonly dayChoice: ReactNode
}

const DeskParts = ({ hold, sectors, dayId, isLead, dayChoice }: DeskPartsProps) => {
	const say = useText()
	const field = useRef<HTMLInputElement>(null)
	useDeskKeys(hold, field)
	useWedge((code) => {
		if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) void hold.act.scan(code)
		else hold.act.closeFirst()
	})
	useReadyField(field)
	return (
		<>
			<AloneNote />
			<div className="desk" data-density="desk">
				<div className="desk-work">
					<h1 className="desk-title">{say('desk.title')}</h1>
					<DoorNews dayId={dayId} />
					<SearchBox field={field} />
					<DeskNotes />
					<DeskPanel sectors={sectors} dayId={dayId} isLead={isLead} />
					<UndoStrip isLead={isLead} />
					<KeysAtHand />
					<ScanTools />
				</div>
				<Doors dayId={dayId} isLead={isLead}>
					{dayChoice}
				</Doors>
			</div>
		</>
	)
}

type DeskOnProps = {
	readonly overview: OutputOf<'events.overview'>
	readonly me: OutputOf<'session.me'>
	readonly today: string
}

const DeskOn = ({ overview, me, today }: DeskOnProps) => {
	const { dayId, canChoose, choose } = useDay(overview.eventId, overview.days, me.dayId ?? '', today)
	const isLead = leads.some((role) => role === me.role)
	const hold = useDeskHold(dayId, isLead)
	return (
		<DeskContext value={hold}>
			<DeskParts
				hold={hold}
				sectors={overview.sectors}
				dayId={dayId}
				isLead={isLead}
				dayChoice={canChoose ? <DayChoice days={overview.days} dayId={dayId} onChoose={choose} /> : null}
			/>
		</DeskContext>
	)
}

export const Desk = () => {
	const say = useText()
	const today = useToday()
	const me = useQuery(`session.me:${today}`, (client) => client.session.me({}), ['event'])
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	// Reads that fail later, or begin anew at midnight, leave the desk as it is: what stands in the field must stay.
	const [held, setHeld] = useState<DeskOnProps | null>(null)
	const isNews = me.data !== held?.me || overview.data !== held?.overview
	if (isNews && me.data !== undefined && me.data.dayId !== null && overview.data !== undefined)
		setHeld({ me: me.data, overview: overview.data, today })
	if (held !== null) return <DeskOn key={held.overview.eventId} {...held} />
	if (!me.hasFailed && !overview.hasFailed) return null
	return (
		<Message
			tone="heed"
			title={say('desk.aloneTitle')}
			isLive
			action={
				<Button
					kind="main"
					onPress={() => {
						void me.again()
						void overview.again()
					}}
				>
					{say('desk.tryAgain')}
				</Button>
			}
		>
			{say('desk.noAnswer')}
		</Message>
	)
}
