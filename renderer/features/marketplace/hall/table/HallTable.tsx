/** The hall without drawing: all positions and all zones in tables, as able as the plan. */
import type { Hall, MarketView } from '../../marketTypes.ts'
import { useMarketUndoKey } from '../../useMarketSend.ts'
import { PositionTable } from './PositionTable.tsx'
import { ZoneTable } from './ZoneTable.tsx'

export const HallTable = ({ of, hall }: { readonly of: MarketView; readonly hall: Hall }) => {
	useMarketUndoKey(of.again)
	return (
		<div className="stack hall-tables">
			<PositionTable read={of.hall} hall={hall} again={of.again} />
			<ZoneTable hall={hall} zones={of.hall.zones} again={of.again} />
		</div>
	)
}
