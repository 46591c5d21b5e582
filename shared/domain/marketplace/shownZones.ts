/**
 * The parts of a hall that everybody is shown, on a screen or on a wall. The table where payments are made is not
 * among them: whoever goes there finds it without being seen to look for it.
 */
import type { ZoneFact } from './facts.ts'

/** A step-free route is called what it is, whatever those who drew it call it. */
export const shownZones = <T extends Pick<ZoneFact, 'kind' | 'label'>>(zones: readonly T[]): readonly T[] =>
	zones
		.filter(({ kind }) => kind !== 'paymentTable')
		.map((zone) => (zone.kind === 'stepFreeRoute' ? { ...zone, label: '' } : zone))
