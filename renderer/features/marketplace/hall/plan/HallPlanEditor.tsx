/** The hall as it is drawn: positions and zones are put where they belong, by hand or by keys. */
import { HallPlan } from '../../../../components/hall/HallPlan.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView } from '../../marketTypes.ts'

export const HallPlanEditor = ({ hall: { hall, zones, positions } }: MarketView) => {
	const say = useText()
	if (hall === null) return null
	const markOf = () => ({ text: '', tone: 'stall', label: '' }) as const
	return <HallPlan label={say('marketHall.title')} hall={hall} zones={zones} positions={positions} markOf={markOf} />
}
