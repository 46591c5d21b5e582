/** Under the plan: what is in hand, how large it is shown, which keys there are. */
import { ArrowsOutIcon, KeyboardIcon, MagnifyingGlassMinusIcon, MagnifyingGlassPlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { KeyCap } from '../../../../components/KeyCap.tsx'
import { useText } from '../../../../text/text.ts'
import { HandLine } from './HandLine.tsx'
import { zoomStep } from './planKeys.ts'
import { type PlanScene, plan, usePlan } from './planStore.ts'

const keys = [
	['Enter', 'enter'],
	['Space', 'space'],
	['Ctrl A', 'all'],
	['M', 'pickUp'],
	['R', 'turn'],
	['D', 'duplicate'],
	['Delete', 'remove'],
	['Ctrl Z', 'undo'],
	['+ − 0', 'zoom'],
] as const

const Zoom = () => {
	const say = useText()
	const zoom = usePlan((state) => state.zoom)
	const to = (next: number): void => {
		plan.zoomTo(next)
		announce(say('marketHall.plan.zoomed', { percent: Math.round(usePlan.getState().zoom * 100) }))
	}
	return (
		<fieldset className="plan-zoom" aria-label={say('marketHall.plan.zoom')}>
			<Button
				size="dense"
				label={say('marketHall.plan.smaller')}
				icon={<Icon of={MagnifyingGlassMinusIcon} />}
				onPress={() => to(zoom / zoomStep)}
			/>
			<span className="plan-percent">{say('marketHall.plan.percent', { percent: Math.round(zoom * 100) })}</span>
			<Button
				size="dense"
				label={say('marketHall.plan.larger')}
				icon={<Icon of={MagnifyingGlassPlusIcon} />}
				onPress={() => to(zoom * zoomStep)}
			/>
			<Button
				size="dense"
				label={say('marketHall.plan.whole')}
				icon={<Icon of={ArrowsOutIcon} />}
				onPress={() => to(1)}
			/>
		</fieldset>
	)
}

export const PlanFoot = ({ scene }: { readonly scene: PlanScene }) => {
	const say = useText()
	const [showsKeys, setShowsKeys] = useState(false)
	return (
		<>
			<div className="plan-foot">
				<HandLine scene={scene} />
				<Zoom />
				<Button
					size="dense"
					icon={<Icon of={KeyboardIcon} />}
					aria-expanded={showsKeys}
					aria-controls="plan-keys"
					onPress={() => setShowsKeys(!showsKeys)}
				>
					{say('marketHall.plan.keys')}
				</Button>
			</div>
			<div id="plan-keys" className="plan-keys" hidden={!showsKeys}>
				<p>{say('marketHall.plan.keysLead')}</p>
				<dl>
					{keys.map(([cap, key]) => (
						<div key={key}>
							<dt>
								<KeyCap keys={cap} isRead />
							</dt>
							<dd>{say(`marketHall.plan.key.${key}`)}</dd>
						</div>
					))}
				</dl>
			</div>
		</>
	)
}
