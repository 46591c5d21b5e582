/** What each circuit carries of what it may, and what it would carry; the words say it, the bar shows it. */
import { useText } from '../../../text/text.ts'
import type { CircuitLoad } from './circuitLoads.ts'
import { circuitName } from './names.ts'

const percent = (watts: number, of: number): number => (of === 0 ? 0 : Math.min(100, (100 * watts) / of))

const Circuit = ({ name, watts, used, added }: CircuitLoad) => {
	const say = useText()
	const sure = Math.min(used, used + added)
	const key = added === 0 ? 'circuit' : added > 0 ? ('circuitAdded' as const) : ('circuitLess' as const)
	return (
		<li className="places-circuit">
			<p className="row">
				<b>{circuitName(name)}</b>
				<span className="push">{say(`marketPlaces.overview.${key}`, { used, added: Math.abs(added), watts })}</span>
			</p>
			<div className="places-circuit-bar" aria-hidden="true">
				<div className="places-circuit-used" style={{ width: `${percent(sure, watts)}%` }} />
				<div className="places-circuit-added" style={{ width: `${percent(Math.abs(added), watts)}%` }} />
			</div>
			{used + added > watts ? <p className="small places-over">{say('marketPlaces.overview.circuitOver')}</p> : null}
		</li>
	)
}

export const Circuits = ({ loads }: { readonly loads: readonly CircuitLoad[] }) => (
	<ul className="places-circuits">
		{loads.map((load) => (
			<Circuit key={load.id} {...load} />
		))}
	</ul>
)
