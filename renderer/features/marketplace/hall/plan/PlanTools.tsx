/** What can be added, numbered and taken back. */
import { ArrowCounterClockwiseIcon, ListNumbersIcon, PlusIcon } from '@phosphor-icons/react'
import { zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Select } from '../../../../components/Select.tsx'
import { useText } from '../../../../text/text.ts'
import { type Adding, type PlanScene, plan } from './planStore.ts'

const begin = (adding: Adding): void => {
	plan.set({ adding, task: null, ghosts: [], codes: null })
	focusSoon(() => document.getElementById('plan-add-middle'))
}

export const PlanTools = ({ scene, onUndo }: { readonly scene: PlanScene; readonly onUndo: () => void }) => {
	const say = useText()
	const hasPositions = scene.positions.length > 0
	return (
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
		</div>
	)
}
