import { useMemo } from 'react'
import type { MarketSend } from '../../useMarketSend.ts'
import { type EditActions, editActions } from './editActions.ts'
import { type HandActions, handActions } from './handActions.ts'
import { type PlanSteps, planSteps } from './planSteps.ts'
import type { PlanScene } from './planStore.ts'

export type PlanActions = { readonly steps: PlanSteps; readonly hand: HandActions; readonly edit: EditActions }

/** What can be done on the plan: one set for as long as it is on the screen, which sees the scene as it is now. */
export const usePlanActions = (scene: PlanScene, send: MarketSend['send']): PlanActions => {
	// oxlint-disable-next-line react/exhaustive-deps -- made once; scene and send are handed on below, each time
	const steps = useMemo(() => planSteps(scene, send), [])
	steps.scene = scene
	steps.send = send
	return useMemo(() => ({ steps, hand: handActions(steps), edit: editActions(steps) }), [steps])
}
