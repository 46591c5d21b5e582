/** The whole of a screen: which event, what time it is, and one of its three pages. */
import { ArrowLeftIcon, ArrowsClockwiseIcon } from '@phosphor-icons/react'
import { DoorMark } from '../../components/DoorMark.tsx'
import { Icon } from '../../components/Icon.tsx'
import { formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { FindTable } from './find/FindTable.tsx'
import { useFinding } from './find/useFinding.ts'
import { NowNext } from './NowNext.tsx'
import { Places } from './Places.tsx'
import { FindStall } from './stalls/FindStall.tsx'
import { useStallMap } from './stalls/useStallMap.ts'
import { useDisplay } from './useDisplay.ts'

export type ScreenProps = {
	readonly roomId: string | null
	readonly practice: 'no' | 'sample' | 'rehearsal'
	/** For whoever looks at it in Foyer's own window. */
	readonly canLeave: boolean
}

export const Screen = ({ roomId, practice, canLeave }: ScreenProps) => {
	const say = useText()
	const { shown, nowMs, isOld } = useDisplay(roomId)
	const canFind = shown?.canFindGroup === true
	const hand = useFinding(canFind)
	const canFindStall = shown?.canFindStall === true
	const map = useStallMap(canFindStall && hand.finding.is === 'off')
	if (shown === undefined || nowMs === null) {
		return (
			<main className="display display-waiting">
				<title>{say('displays.title')}</title>
				<h1 className="display-wait">{say('displays.waiting')}</h1>
			</main>
		)
	}
	const time = formatTime(nowMs)
	return (
		<div className="display">
			<title>{say('displays.title')}</title>
			<header className="display-head">
				<DoorMark />
				<p className="display-event">
					<b>{shown.eventName}</b>
					{shown.roomName === '' ? null : <span>{shown.roomName}</span>}
				</p>
				{practice === 'no' ? null : <b className="display-practice">{say('app.practice')}</b>}
				{canLeave ? (
					<a className="display-leave" href="#/programme/screens">
						<Icon of={ArrowLeftIcon} />
						{say('displays.back')}
					</a>
				) : null}
				<span className="display-old" role="status">
					{isOld ? (
						<>
							<Icon of={ArrowsClockwiseIcon} />
							{say('displays.lastUpdated', { time: formatTime(shown.nowMs) })}
						</>
					) : null}
				</span>
				<time className="display-clock" aria-label={say('displays.clock', { time })}>
					{time}
				</time>
			</header>
			{hand.finding.is !== 'off' ? (
				<FindTable hand={hand} />
			) : map.isOpen ? (
				<FindStall hand={map} />
			) : (
				<main className="display-page">
					<NowNext shown={shown} nowMs={nowMs} />
					<Places shown={shown} onFind={canFind ? hand.open : null} onFindStall={canFindStall ? map.open : null} />
				</main>
			)}
		</div>
	)
}
