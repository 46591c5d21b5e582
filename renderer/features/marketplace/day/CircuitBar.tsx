import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import './CircuitBar.css'

export type CircuitBarProps = {
	readonly name: string
	/** Watts that others draw, that are asked for, and that the circuit can give. */
	readonly used: number
	readonly asked: number
	readonly limit: number
}

const percent = (watts: number, limit: number): number => (limit === 0 ? 100 : Math.min(100, (watts / limit) * 100))

/** How full a circuit would be: what others draw is plain, what is asked for is hatched. */
export const CircuitBar = ({ name, used, asked, limit }: CircuitBarProps) => {
	const say = useText()
	const numbers = { used: formatCount(used), asked: formatCount(asked), limit: formatCount(limit) }
	const usedPercent = percent(used, limit)
	return (
		<div className="circuit">
			<p className="circuit-words" aria-hidden="true">
				<b>{say('marketDay.circuit', { name })}</b>
				<span className="push">{say('marketDay.circuitUse', numbers)}</span>
			</p>
			<div className="circuit-bar" role="img" aria-label={say('marketDay.circuitUseWords', { name, ...numbers })}>
				<span className="circuit-used" style={{ width: `${usedPercent}%` }} />
				<span className="circuit-asked" style={{ width: `${Math.min(100 - usedPercent, percent(asked, limit))}%` }} />
			</div>
		</div>
	)
}
