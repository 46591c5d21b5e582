/** Over the page: which event, the time, and two quiet ways that are not for the public. */
import { ArrowLeftIcon, ArrowsOutIcon, LockSimpleIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { DoorMark } from '../../components/DoorMark.tsx'
import { Icon } from '../../components/Icon.tsx'
import { formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'

/** Whether the page fills the screen already; undefined where the browser cannot make it. */
const useFullScreen = (): boolean | undefined => {
	const [isFull, setFull] = useState(document.fullscreenElement !== null)
	useEffect(() => {
		const look = (): void => setFull(document.fullscreenElement !== null)
		document.addEventListener('fullscreenchange', look)
		return () => document.removeEventListener('fullscreenchange', look)
	}, [])
	return document.fullscreenEnabled ? isFull : undefined
}

export type KioskHeadProps = {
	readonly eventName: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
	readonly isPreview: boolean
	readonly nowMs: number | null
	/** Null where it is being left, or was. */
	readonly onLeave: (() => void) | null
}

export const KioskHead = ({ eventName, practice, isPreview, nowMs, onLeave }: KioskHeadProps) => {
	const say = useText()
	const isFull = useFullScreen()
	const time = nowMs === null ? '' : formatTime(nowMs)
	return (
		<header className="kiosk-head">
			<DoorMark />
			<b className="kiosk-event">{eventName}</b>
			{practice === 'no' ? null : <b className="kiosk-practice">{say('app.practice')}</b>}
			{isPreview ? (
				<>
					<span className="kiosk-preview">{say('kiosk.preview')}</span>
					<a className="kiosk-quiet" href="#/today/ready">
						<Icon of={ArrowLeftIcon} />
						{say('kiosk.previewBack')}
					</a>
				</>
			) : (
				<span className="kiosk-staff">
					{isFull === false ? (
						<button
							type="button"
							className="kiosk-quiet"
							onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
						>
							<Icon of={ArrowsOutIcon} />
							{say('kiosk.fullScreen')}
						</button>
					) : null}
					{onLeave === null ? null : (
						<button type="button" className="kiosk-quiet" onClick={onLeave}>
							<Icon of={LockSimpleIcon} />
							{say('kiosk.leave')}
						</button>
					)}
				</span>
			)}
			{time === '' ? null : (
				<time className="kiosk-clock" aria-label={say('kiosk.clock', { time })}>
					{time}
				</time>
			)}
		</header>
	)
}
