/** From centimetres of a hall to a drawing that is read from a metre away. */
import type { Footprint } from '../../../shared/domain/marketplace/footprint.ts'
import type { PlanHall } from './planTypes.ts'

/** As wide as a plan usually is on a screen; sizes of letters and lines are taken from it. */
export const usualPixels = 820
/** Around the hall, for what stands outside its walls and the scale below it. */
const marginPixels = 34

export type PlanScale = {
	/** Centimetres that a pixel stands for where the plan has its usual width, as often enlarged as it is. */
	readonly pixelCm: number
	/** For `viewBox`. */
	readonly viewBox: string
	/** How wide the drawing is to its height. */
	readonly aspect: number
}

/** @param zoom how often it is enlarged: letters and lines stay as large as they were, as far as they have room. */
export const planScale = ({ widthCm, depthCm }: Pick<PlanHall, 'widthCm' | 'depthCm'>, zoom = 1): PlanScale => {
	const fittingCm = Math.max(widthCm, depthCm * 1.4) / (usualPixels - 2 * marginPixels)
	const marginCm = marginPixels * fittingCm
	const [width, height] = [widthCm + 2 * marginCm, depthCm + 2 * marginCm]
	return {
		pixelCm: fittingCm / zoom,
		viewBox: `${-marginCm} ${-marginCm} ${width} ${height}`,
		aspect: width / height,
	}
}

/** Letters as large as usual, or as fit into what they stand on. */
export const textCm = ({ pixelCm }: PlanScale, { left, top, right, bottom }: Footprint, letters: number): number =>
	Math.min(17 * pixelCm, 0.86 * (bottom - top), (1.32 * (right - left)) / Math.max(1, letters))

/** A round length of about a sixth of the hall, in metres, for the scale below it. */
export const scaleMetres = (widthCm: number): number => {
	const about = widthCm / 600
	const steps = [0.5, 1, 2, 5, 10, 20, 50]
	return steps.findLast((metres) => metres <= about) ?? 0.5
}
