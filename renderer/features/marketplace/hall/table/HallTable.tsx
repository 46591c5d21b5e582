/** The hall without drawing: all positions and all zones in tables, as able as the plan. */
import { useEffect } from 'react'
import { useHub } from '../../../../transport/hub.ts'
import type { Hall, MarketView } from '../../marketTypes.ts'
import { undoLast } from '../../useMarketSend.ts'
import { PositionTable } from './PositionTable.tsx'
import { ZoneTable } from './ZoneTable.tsx'

const isInField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input, textarea, select')

export const HallTable = ({ of, hall }: { readonly of: MarketView; readonly hall: Hall }) => {
	const hub = useHub()
	const { again } = of
	useEffect(() => {
		// Cells take the key themselves where nothing in them waits to be saved.
		const listen = (event: KeyboardEvent): void => {
			if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.defaultPrevented) return
			if (isInField(event.target)) return
			event.preventDefault()
			void undoLast(hub).then(again)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub, again])
	return (
		<div className="stack hall-tables">
			<PositionTable read={of.hall} hall={hall} again={again} />
			<ZoneTable hall={hall} zones={of.hall.zones} again={again} />
		</div>
	)
}
