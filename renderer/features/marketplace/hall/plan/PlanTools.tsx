/** What can be added, numbered and taken back; how large the plan is; which keys there are. */
import {
	ArrowCounterClockwiseIcon,
	ArrowsOutIcon,
	KeyboardIcon,
	ListNumbersIcon,
	MagnifyingGlassMinusIcon,
	MagnifyingGlassPlusIcon,
	PlusIcon,
} from '@phosphor-icons/react'
import { useState } from 'react'
import { zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { KeyCap } from '../../../../components/KeyCap.tsx'
import { Select } from '../../../../components/Select.tsx'
import { useText } from '../../../../text/text.ts'
import { zoomStep } from './planKeys.ts'
import { type Adding, type PlanScene, plan, usePlan } from './planStore.ts'

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

const begin = (adding: Adding): void => {
	plan.set({ adding, task: null, ghosts: [], codes: null })
	focusSoon(() => document.getElementById('plan-add-middle'))
}

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

export const PlanTools = ({ scene, onUndo }: { readonly scene: PlanScene; readonly onUndo: () => void }) => {
	const say = useText()
	const [showsKeys, setShowsKeys] = useState(false)
	const hasPositions = scene.positions.length > 0
	return (
		<>
			<div className="plan-tools row wrap">
				<Button id="plan-add" size="dense" icon={<Icon of={PlusIcon} />} onPress={() => begin({ what: 'position' })}>
					{say('marketHall.plan.addPosition')}
				</Button>
				<Select
					className="plan-add-zone"
					label={say('marketHall.plan.addZone')}
					isLabelHidden
					value=""
					placeholder={say('marketHall.plan.addZone')}
					options={zoneKinds.map((kind) => ({ value: kind, label: say(`market.zone.${kind}`) }))}
					onChange={(kind) => begin({ what: 'zone', kind })}
				/>
				{hasPositions ? (
					<Button
						id="plan-number"
						size="dense"
						icon={<Icon of={ListNumbersIcon} />}
						onPress={() => plan.set({ task: 'number', adding: null, ghosts: [] })}
					>
						{say('marketHall.plan.number')}
					</Button>
				) : null}
				<Button size="dense" icon={<Icon of={ArrowCounterClockwiseIcon} />} keys="Ctrl Z" onPress={onUndo}>
					{say('marketHall.plan.takeBack')}
				</Button>
				<div className="push row">
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
