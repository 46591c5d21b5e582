import { formatCount } from '../text/format.ts'
import './Stat.css'

export type StatProps = { readonly value: number; readonly label: string; readonly isBig?: boolean }

/** A number with what it counts under it. Never colour-coded. */
export const Stat = ({ value, label, isBig = false }: StatProps) => (
	<p className={isBig ? 'stat stat-big' : 'stat'}>
		<b>{formatCount(value)}</b> <span>{label}</span>
	</p>
)
