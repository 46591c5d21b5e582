import { HallPlan } from '../../../../components/hall/HallPlan.tsx'
import type { MarketView } from '../../marketTypes.ts'
import { plainMark } from '../hallMarks.ts'

export const HallPlanEditor = ({ hall: { hall, zones, positions } }: MarketView) =>
	hall === null ? null : (
		<HallPlan
			label={hall.name}
			hall={hall}
			zones={zones}
			positions={positions}
			markOf={(id) => plainMark(positions.find((position) => position.id === id))}
		/>
	)
