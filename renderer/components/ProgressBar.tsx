/** How far long work is: words first, then n of m and a way to stop, the bar last. */
import { useId } from 'react'
import { formatCount } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import './ProgressBar.css'

export type ProgressBarProps = {
	readonly label: string
	readonly done: number
	/** 0 while it is not known yet. */
	readonly of: number
	readonly onStop?: () => void
	/** Says what stopping does; "Stop" by itself where nothing is lost. */
	readonly stopLabel?: string
}

export const ProgressBar = ({ label, done, of, onStop, stopLabel }: ProgressBarProps) => {
	const say = useText()
	const id = useId()
	const percent = of === 0 ? 0 : Math.min(100, Math.floor((done / of) * 100))
	const words = of === 0 ? '' : say('kit.ofCount', { done: formatCount(done), of: formatCount(of) })
	return (
		<div className="progress">
			<p className="progress-words">
				<b id={id}>{label}</b>
				<span className="push">{words}</span>
				{onStop === undefined ? null : (
					<Button kind="quiet" onPress={onStop}>
						{stopLabel ?? say('kit.stop')}
					</Button>
				)}
			</p>
			<div
				className="progress-bar"
				role="progressbar"
				aria-labelledby={id}
				aria-valuemin={0}
				aria-valuemax={100}
				{...(of === 0 ? {} : { 'aria-valuenow': percent, 'aria-valuetext': words })}
			>
				<div style={{ width: `${percent}%` }} />
			</div>
		</div>
	)
}
