/** The band at the top: what to do, how long it has been, and what can be said about the alarm as a whole. */
import { ArrowLineUpIcon, SpeakerHighIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { AlarmKind } from '../../../../shared/domain/evacuation/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'

export type BandProps = {
	readonly kind: AlarmKind
	readonly isDrill: boolean
	readonly isPractice: boolean
	/** Null until it is known. */
	readonly beganAtMs: number | null
	readonly seconds: number | null
	readonly children?: ReactNode
}

const secondsInMinute = 60

export const Band = ({ kind, isDrill, isPractice, beganAtMs, seconds, children }: BandProps) => {
	const say = useText()
	const title = useRef<HTMLHeadingElement>(null)
	// Not into the field: whoever was typing when it came must not tick somebody with what they typed.
	useEffect(() => title.current?.focus(), [])
	return (
		<header className="alarm-band" data-region="">
			<title>{say(`alarm.kind.${kind}.name`)}</title>
			<h1 ref={title} tabIndex={-1}>
				{say(`alarm.kind.${kind}.title`)}
			</h1>
			<div className="alarm-band-words">
				{isDrill || isPractice ? (
					<b className="alarm-drill">{say(isDrill ? 'alarm.drill' : 'alarm.public.practice')}</b>
				) : null}
				<p>{say(`alarm.kind.${kind}.lead`)}</p>
			</div>
			{beganAtMs === null ? null : (
				<p className="alarm-band-time">
					{seconds === null ? null : (
						<b role="timer" aria-label={say('alarm.sinceInFull', { time: formatTime(beganAtMs) })}>
							{say('alarm.running', {
								minutes: Math.floor(seconds / secondsInMinute),
								seconds: String(seconds % secondsInMinute).padStart(2, '0'),
							})}
						</b>
					)}
					<span>{say('alarm.since', { time: formatTime(beganAtMs) })}</span>
				</p>
			)}
			{children === undefined ? null : <div className="alarm-band-do">{children}</div>}
		</header>
	)
}

export const SayButton = ({ isOpen, onPress }: { readonly isOpen: boolean; readonly onPress: () => void }) => {
	const say = useText()
	return (
		<Button icon={<Icon of={SpeakerHighIcon} />} onPress={onPress} aria-expanded={isOpen} aria-controls="alarm-say">
			{say(isOpen ? 'alarm.sayHide' : 'alarm.sayTitle')}
		</Button>
	)
}

export const AsideButton = ({ onPress }: { readonly onPress: () => void }) => {
	const say = useText()
	return (
		<Button icon={<Icon of={ArrowLineUpIcon} />} label={say('alarm.asideName')} onPress={onPress}>
			{say('alarm.aside')}
		</Button>
	)
}
