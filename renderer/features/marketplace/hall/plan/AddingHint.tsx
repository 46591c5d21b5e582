import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { useText } from '../../../../text/text.ts'
import { floorPoint } from './planDrag.ts'
import { type PlanScene, plan, usePlan } from './planStore.ts'
import type { PlanActions } from './usePlanActions.ts'

/** The middle of what is seen of the plan. */
const middleShown = (hall: PlanScene['hall']): { readonly x: number; readonly y: number } => {
	const middle = { x: hall.widthCm / 2, y: hall.depthCm / 2 }
	const region = document.querySelector('.plan-region')
	const svg = region?.querySelector<SVGSVGElement>('svg.hall-plan')
	if (!region || !svg) return middle
	const { left, top, width, height } = region.getBoundingClientRect()
	const { x, y } = floorPoint(svg, left + width / 2, top + height / 2)
	const isIn = x > 0 && y > 0 && x < hall.widthCm && y < hall.depthCm
	return isIn ? { x, y } : middle
}

/** While something is to be added: where to press, and the same without a mouse. */
export const AddingHint = ({ scene, actions }: { readonly scene: PlanScene; readonly actions: PlanActions }) => {
	const say = useText()
	const adding = usePlan((state) => state.adding)
	if (adding === null) return null
	const inMiddle = (): void => {
		const at = middleShown(scene.hall)
		void (adding.what === 'position' ? actions.edit.addPosition(at) : actions.edit.addZone(adding.kind, at))
	}
	const leave = (): void => {
		plan.set({ adding: null })
		focusSoon(() => document.getElementById('plan-add'))
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Esc from its buttons
		<section
			className="plan-adding row wrap"
			aria-label={say('marketHall.plan.adding')}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return
				event.preventDefault()
				leave()
			}}
		>
			<p>
				{adding.what === 'position'
					? say('marketHall.plan.pressForPosition')
					: say('marketHall.plan.pressForZone', { kind: say(`market.zone.${adding.kind}`) })}
			</p>
			<Button id="plan-add-middle" size="dense" onPress={inMiddle}>
				{say('marketHall.plan.inMiddle')}
			</Button>
			<Button size="dense" kind="quiet" onPress={leave}>
				{say('marketHall.plan.addNothing')}
			</Button>
		</section>
	)
}
