import type { PlanMark } from '../../../components/hall/planTypes.ts'
import type { Position } from '../marketTypes.ts'

/** A position by itself, whoever stands there: its code is written beside it. */
export const plainMark = (position: Position | undefined): PlanMark => ({
	text: '',
	tone: position?.isOpen === false ? 'shut' : 'stall',
	label: position?.code ?? '',
})
