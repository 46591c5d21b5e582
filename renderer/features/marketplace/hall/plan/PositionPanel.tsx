/** What is chosen: what can be done with it, and every field of it. Of several, what they share. */
import {
	AlignBottomIcon,
	AlignCenterHorizontalIcon,
	AlignCenterVerticalIcon,
	AlignLeftIcon,
	AlignRightIcon,
	AlignTopIcon,
	ArrowClockwiseIcon,
	CopyIcon,
	DotsThreeOutlineIcon,
	DotsThreeOutlineVerticalIcon,
	HandGrabbingIcon,
	RowsIcon,
	TrashIcon,
} from '@phosphor-icons/react'
import { aligned, type Edge, edges, spreadEvenly } from '../../../../../shared/domain/marketplace/drawing/rows.ts'
import type { Trouble } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { Button } from '../../../../components/Button.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import type { Circuit, Position, Stall } from '../../marketTypes.ts'
import { focusPosition } from './editActions.ts'
import { PositionFields } from './PositionFields.tsx'
import { type PlanScene, plan } from './planStore.ts'
import { namesOf, troubleWords } from './planWords.ts'
import type { PlanActions } from './usePlanActions.ts'

const edgeIcons: Readonly<Record<Edge, typeof AlignLeftIcon>> = {
	left: AlignLeftIcon,
	middle: AlignCenterHorizontalIcon,
	right: AlignRightIcon,
	top: AlignTopIcon,
	centre: AlignCenterVerticalIcon,
	bottom: AlignBottomIcon,
}

export type PositionPanelProps = {
	readonly scene: PlanScene
	readonly chosen: readonly Position[]
	readonly circuits: readonly Circuit[]
	readonly stalls: readonly Stall[]
	readonly troubles: readonly Trouble[]
	readonly actions: PlanActions
}

export const PositionPanel = ({ scene, chosen, circuits, stalls, troubles, actions }: PositionPanelProps) => {
	const say = useText()
	const { hand, edit } = actions
	const ids = new Set(chosen.map(({ id }) => id))
	const wrong = troubles.filter(({ positionId, otherId }) => ids.has(positionId) || ids.has(otherId))
	const standing = stalls.filter(({ place }) => place !== null && ids.has(place.positionId))
	const [first] = chosen
	return (
		<section className="side-panel card plan-side" aria-labelledby="plan-chosen" data-region="">
			<h2 className="card-title" id="plan-chosen">
				{chosen.length === 1 ? say('marketHall.plan.one', { code: first?.code ?? '' }) : namesOf(chosen)}
			</h2>
			{standing.map(({ id, number, organisation }) => (
				<p key={id}>{say('marketHall.plan.standsHere', { number, organisation })}</p>
			))}
			{wrong.length === 0 ? null : (
				<Message tone="heed">
					<ul className="plan-wrong-list">
						{wrong.slice(0, 5).map((one) => (
							<li key={`${one.positionId} ${one.why} ${one.otherId}`}>
								{troubleWords(scene, one, ids.has(one.positionId) ? one.positionId : one.otherId)}
							</li>
						))}
					</ul>
				</Message>
			)}
			<div className="plan-doings">
				<Button
					size="dense"
					isWide
					icon={<Icon of={HandGrabbingIcon} />}
					keys="M"
					onPress={() => {
						if (first !== undefined && hand.pickUp([...ids], 'keys')) focusPosition(first.id)
					}}
				>
					{say('marketHall.plan.pickUp')}
				</Button>
				<Button size="dense" isWide icon={<Icon of={ArrowClockwiseIcon} />} keys="R" onPress={() => void edit.turn()}>
					{say('marketHall.plan.turn')}
				</Button>
				<Button size="dense" isWide icon={<Icon of={CopyIcon} />} keys="D" onPress={() => void edit.duplicate()}>
					{say('marketHall.plan.duplicate')}
				</Button>
				<Button size="dense" isWide icon={<Icon of={TrashIcon} />} onPress={() => void edit.remove()}>
					{say('marketHall.plan.remove')}
				</Button>
				<Button
					id="plan-row"
					className="plan-doing-wide"
					size="dense"
					isWide
					icon={<Icon of={RowsIcon} />}
					onPress={() => plan.set({ task: 'row', adding: null })}
				>
					{say('marketHall.plan.row')}
				</Button>
			</div>
			{chosen.length > 1 ? (
				<fieldset className="plan-align" aria-label={say('marketHall.plan.align')}>
					{edges.map((edge) => (
						<Button
							key={edge}
							size="dense"
							label={say(`marketHall.plan.edge.${edge}`)}
							icon={<Icon of={edgeIcons[edge]} />}
							onPress={() => void edit.change((all) => aligned(all, edge), say('marketHall.plan.aligned'))}
						/>
					))}
					{chosen.length > 2 ? (
						<>
							<Button
								size="dense"
								label={say('marketHall.plan.spreadAcross')}
								icon={<Icon of={DotsThreeOutlineIcon} />}
								onPress={() => void edit.change((all) => spreadEvenly(all, 'across'), say('marketHall.plan.spread'))}
							/>
							<Button
								size="dense"
								label={say('marketHall.plan.spreadDown')}
								icon={<Icon of={DotsThreeOutlineVerticalIcon} />}
								onPress={() => void edit.change((all) => spreadEvenly(all, 'down'), say('marketHall.plan.spread'))}
							/>
						</>
					) : null}
				</fieldset>
			) : null}
			<PositionFields key={[...ids].join()} chosen={chosen} circuits={circuits} edit={edit} />
		</section>
	)
}
