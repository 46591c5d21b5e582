/** The hall as it is drawn: positions and parts of the hall are put where they belong, by mouse, finger or keys. */
import { useEffect, useMemo } from 'react'
import { troublesOf } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { Button } from '../../../../components/Button.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import { useHub } from '../../../../transport/hub.ts'
import type { Hall, MarketView } from '../../marketTypes.ts'
import { undoLast, useMarketSend, useMarketUndoKey } from '../../useMarketSend.ts'
import { AddingHint } from './AddingHint.tsx'
import './PlanEditor.css'
import { PlanFoot } from './PlanFoot.tsx'
import { PlanSide } from './PlanSide.tsx'
import { PlanStage } from './PlanStage.tsx'
import { PlanTools } from './PlanTools.tsx'
import { plan } from './planStore.ts'
import { usePlanActions } from './usePlanActions.ts'

export const HallPlanEditor = (view: MarketView) => {
	const { hall } = view.hall
	return hall === null ? null : <Editor {...view} drawn={hall} />
}

const Editor = ({ drawn, hall: read, stalls, again }: MarketView & { readonly drawn: Hall }) => {
	const say = useText()
	const hub = useHub()
	const { zones, positions, circuits } = read
	const scene = useMemo(() => ({ hall: drawn, zones, positions }), [drawn, zones, positions])
	const { send, problem, clear } = useMarketSend(again)
	const actions = usePlanActions(scene, send)
	const troubles = useMemo(() => troublesOf(scene, positions, []), [scene, positions])
	useEffect(() => plan.reset, [])
	useMarketUndoKey(again)
	return (
		<div className="beside plan-editor">
			<div className="card plan-card">
				<PlanTools scene={scene} onUndo={() => void undoLast(hub).then(again)} />
				<AddingHint scene={scene} actions={actions} />
				{problem === undefined ? null : (
					<Message tone="heed" action={<Button onPress={clear}>{say('kit.close')}</Button>}>
						{problem}
					</Message>
				)}
				<PlanStage scene={scene} circuits={circuits} troubles={troubles} actions={actions} />
				<PlanFoot scene={scene} />
			</div>
			<PlanSide scene={scene} circuits={circuits} stalls={stalls.stalls} troubles={troubles} actions={actions} />
		</div>
	)
}
