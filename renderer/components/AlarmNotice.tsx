/**
 * What a screen for the public says while an alarm is on: what to do, in words and one shape, over everything else.
 * Nothing about a person, no numbers, nothing to press.
 */
import { HouseLineIcon, LockIcon, PersonSimpleRunIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import type { AlarmKind } from '../../shared/domain/evacuation/words.ts'
import { useText } from '../text/text.ts'
import './AlarmNotice.css'
import { Icon } from './Icon.tsx'
import { useWedge } from './scanning/useWedge.ts'

const shapes = { evacuation: PersonSimpleRunIcon, invacuation: HouseLineIcon, lockdown: LockIcon } as const

export type AlarmNoticeProps = {
	readonly kind: AlarmKind
	readonly isDrill: boolean
	readonly isPractice: boolean
}

export const AlarmNotice = ({ kind, isDrill, isPractice }: AlarmNoticeProps) => {
	const say = useText()
	const title = useRef<HTMLHeadingElement>(null)
	useEffect(() => title.current?.focus(), [])
	// What it covers hears no scanner any more.
	useWedge(() => undefined)
	const words = {
		evacuation: say('alarm.public.evacuationWords'),
		invacuation: say('programme.say.invacuation'),
		lockdown: say('programme.say.lockdown'),
	}[kind]
	return (
		<div className="alarm-notice" role="alert" data-kind={kind}>
			<Icon of={shapes[kind]} weight="fill" className="alarm-notice-shape" />
			{isDrill || isPractice ? (
				<p className="alarm-notice-drill">{say(isDrill ? 'alarm.drill' : 'alarm.public.practice')}</p>
			) : null}
			<h1 ref={title} tabIndex={-1}>
				{say(`alarm.public.${kind}`)}
			</h1>
			<p className="alarm-notice-words">{isDrill ? say('alarm.drillFor', { what: words }) : words}</p>
		</div>
	)
}
