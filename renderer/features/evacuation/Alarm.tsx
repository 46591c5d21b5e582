/**
 * The alarm over every screen at work. F9 begins one at once, from a field or a dialog too: whoever presses it has
 * no time to be asked, and "It was a mistake" is one press away. What is on the screen stays as it is underneath:
 * it is covered, not left, and comes back with what was typed. Nobody is locked out: it can be put aside.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { announce } from '../../components/announcer.ts'
import { formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { type AlarmOn, useAlarm } from '../../transport/useAlarm.ts'
import './Alarm.css'
import { AsideStrip, EndedNote, type HasEnded } from './AlarmNotes.tsx'
import { askWhat, putAside, useAlarmHere } from './alarmStore.ts'
import { BeginDialog } from './BeginDialog.tsx'
import { useBegin } from './useBegin.ts'
import { useCover } from './useCover.ts'
import { AlarmView } from './view/AlarmView.tsx'
import { Beginning } from './view/Beginning.tsx'

export type AlarmProps = {
	/** May begin a drill and stand down. */
	readonly isLead: boolean
	/** May open the report afterwards. */
	readonly isOrganiser: boolean
	readonly isPractice: boolean
	/** The lock says what to do, without anybody's name; who is on site is seen once it is open. */
	readonly isLocked: boolean
	/** The screen that is on. */
	readonly children: ReactNode
}

/** Another kind, or real instead of a drill, is news to a screen that put the alarm aside. */
const asideKey = ({ evacuationId, kind, isDrill }: AlarmOn): string => `${evacuationId} ${kind} ${isDrill}`

/** How the alarm ended that this screen saw; null before, and once somebody has closed the note. */
const useEnded = (state: ReturnType<typeof useAlarm>['data']) => {
	const [seen, setSeen] = useState<AlarmOn | null>(null)
	const [closed, setClosed] = useState('')
	const on = state?.on ?? null
	if (on !== null && on !== seen) setSeen(on)
	const last = state?.last ?? null
	const isOver = on === null && seen !== null && last?.evacuationId === seen.evacuationId
	const ended: HasEnded | null =
		isOver && closed !== `${last.evacuationId} ${last.endedAtMs}`
			? { kind: seen.kind, isDrill: seen.isDrill, ending: last.ending, atMs: last.endedAtMs }
			: null
	return { ended, close: () => setClosed(last === null ? '' : `${last.evacuationId} ${last.endedAtMs}`) }
}

export const Alarm = ({ isLead, isOrganiser, isPractice, isLocked, children }: AlarmProps) => {
	const say = useText()
	const state = useAlarm()
	const { isAsking, aside, beginning } = useAlarmHere()
	const { begin, retry } = useBegin(state.again)
	const { ended, close } = useEnded(state.data)
	const on = state.data?.on ?? null
	const isAside = on !== null && aside === asideKey(on)
	const isCovered = !isLocked && ((on !== null && !isAside) || (on === null && beginning !== null))
	const host = useCover(isCovered)

	const press = useRef(() => undefined as void)
	press.current = () => {
		if (on === null) begin({ kind: 'evacuation', isDrill: false })
		else {
			askWhat(false)
			putAside('')
		}
	}
	useEffect(() => {
		// Before anything on the screen hears of it: a dialog keeps keys to itself.
		const listen = (event: KeyboardEvent): void => {
			if (event.key !== 'F9' || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
			event.preventDefault()
			event.stopPropagation()
			press.current()
		}
		addEventListener('keydown', listen, true)
		return () => removeEventListener('keydown', listen, true)
	}, [])

	// The button in the bar, while one is on: back to it.
	useEffect(() => {
		if (isAsking && on !== null) press.current()
	}, [isAsking, on])

	const key = on === null ? '' : asideKey(on)
	useEffect(() => {
		if (on === null) return
		askWhat(false)
		const { kind, isDrill, beganAtMs } = on
		const words = say('alarm.came', {
			what: say(`alarm.kind.${kind}.name`),
			time: formatTime(beganAtMs),
			title: say(`alarm.kind.${kind}.title`),
		})
		announce(isDrill ? say('alarm.sayDrill', { words }) : words, 'assertive')
		// oxlint-disable-next-line react/exhaustive-deps -- said once for each alarm and kind
	}, [key])

	return (
		<>
			{isAside && on !== null && !isLocked ? <AsideStrip on={on} onBack={() => putAside('')} /> : null}
			{ended === null || isLocked ? null : <EndedNote ended={ended} hasReport={isOrganiser} onClose={close} />}
			<div className={isCovered ? 'alarm-behind alarm-behind-covered' : 'alarm-behind'}>{children}</div>
			<BeginDialog
				isOpen={isAsking && on === null && !isCovered && !isLocked}
				isLead={isLead}
				onBegin={begin}
				onClose={() => askWhat(false)}
			/>
			{isCovered
				? createPortal(
						on === null ? (
							beginning === null ? null : (
								<Beginning beginning={beginning} isPractice={isPractice} onRetry={retry} />
							)
						) : (
							<AlarmView key={on.evacuationId} on={on} isPractice={isPractice} onAside={() => putAside(asideKey(on))} />
						),
						host,
					)
				: null}
		</>
	)
}
