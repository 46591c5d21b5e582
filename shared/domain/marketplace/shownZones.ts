/**
 * The parts of a hall that everybody is shown, on a screen or on a wall. The table where payments are made is not
 * among them: whoever goes there finds it without being seen to look for it.
 */
import type { ZoneFact } from './facts.ts'

const areaOf = ({ widthCm, depthCm }: ZoneFact): number => widthCm * depthCm

/**
 * A step-free route is called what it is, whatever those who drew it call it. The largest first: doors are drawn over
 * what reaches them.
 */
export const shownZones = (zones: readonly ZoneFact[]): readonly ZoneFact[] =>
	zones
		.filter(({ kind }) => kind !== 'paymentTable')
		.toSorted((one, other) => areaOf(other) - areaOf(one))
		.map((zone) => (zone.kind === 'stepFreeRoute' ? { ...zone, label: '' } : zone))
