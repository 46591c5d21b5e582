/** Beside the plan: the fields of what is chosen, or a task; with nothing chosen what needs a look, and the parts of the hall. */
import { useMemo } from 'react'
import type { Trouble } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { Button } from '../../../../components/Button.tsx'
import { useText } from '../../../../text/text.ts'
import type { Circuit, Stall } from '../../marketTypes.ts'
import { focusPosition, focusZone } from './editActions.ts'
import { NumberPanel } from './NumberPanel.tsx'
import { PositionPanel } from './PositionPanel.tsx'
import { type PlanScene, plan, usePlan } from './planStore.ts'
import { troubleWords, zoneNameInFull } from './planWords.ts'
import { RowPanel } from './RowPanel.tsx'
import type { PlanActions } from './usePlanActions.ts'
import { ZonePanel } from './ZonePanel.tsx'

export type PlanSideProps = {
	readonly scene: PlanScene
	readonly circuits: readonly Circuit[]
	readonly stalls: readonly Stall[]
	readonly troubles: readonly Trouble[]
	readonly actions: PlanActions
}

export const PlanSide = ({ scene, circuits, stalls, troubles, actions }: PlanSideProps) => {
	const ids = usePlan((state) => state.ids)
	const zoneId = usePlan((state) => state.zoneId)
	const task = usePlan((state) => state.task)
	const chosen = useMemo(() => scene.positions.filter(({ id }) => ids.has(id)), [scene, ids])
	const zone = scene.zones.find(({ id }) => id === zoneId)
	if (task === 'row' && chosen.length > 0) return <RowPanel scene={scene} chosen={chosen} actions={actions} />
	if (task === 'number') return <NumberPanel scene={scene} chosen={chosen} actions={actions} />
	if (chosen.length > 0)
		return (
			<PositionPanel
				scene={scene}
				chosen={chosen}
				circuits={circuits}
				stalls={stalls}
				troubles={troubles}
				actions={actions}
			/>
		)
	if (zone !== undefined) return <ZonePanel zone={zone} actions={actions} />
	return <Overview scene={scene} troubles={troubles} />
}

const Overview = ({ scene, troubles }: Pick<PlanSideProps, 'scene' | 'troubles'>) => {
	const say = useText()
	return (
		<section className="side-panel card plan-side" aria-labelledby="plan-overview" data-region="">
			<h2 className="card-title" id="plan-overview">
				{say('marketHall.plan.nothingChosenTitle')}
			</h2>
			<p className="soft">{say('marketHall.plan.nothingChosenLead')}</p>
			{troubles.length === 0 ? null : (
				<>
					<h3>{say('marketHall.plan.needsLook', { count: troubles.length })}</h3>
					<ul className="plan-list">
						{troubles.map((one) => (
							<li key={`${one.positionId} ${one.why} ${one.otherId}`}>
								<Button
									size="dense"
									kind="quiet"
									onPress={() => {
										plan.choose([one.positionId])
										focusPosition(one.positionId)
									}}
								>
									{troubleWords(scene, one)}
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
			<h3>{say('marketHall.plan.zones')}</h3>
			{scene.zones.length === 0 ? <p className="soft">{say('marketHall.plan.noZones')}</p> : null}
			<ul className="plan-list">
				{scene.zones.map((zone) => (
					<li key={zone.id}>
						<Button
							size="dense"
							kind="quiet"
							onPress={() => {
								plan.chooseZone(zone.id)
								focusZone(zone.id)
							}}
						>
							{zoneNameInFull(zone)}
						</Button>
					</li>
				))}
			</ul>
		</section>
	)
}
