/** How full the building is, in steps that a desk can say. Pure. */
import type { OutputOf } from '../../../shared/contract/index.ts'

export type Fullness = 'fine' | 'busy' | 'nearly' | 'full'

/** From this part of the limit on, the desk says so before it is reached. */
const nearlyPart = 0.95

/** Zero says that nobody gave that number. */
export const fullnessOf = ({
	inside,
	fireLimit,
	comfortable,
}: Pick<OutputOf<'checkin.building'>, 'inside' | 'fireLimit' | 'comfortable'>): Fullness => {
	if (fireLimit > 0 && inside >= fireLimit) return 'full'
	if (fireLimit > 0 && inside >= fireLimit * nearlyPart) return 'nearly'
	return comfortable > 0 && inside >= comfortable ? 'busy' : 'fine'
}
