import { HandGrabbingIcon, TrashIcon } from '@phosphor-icons/react'
import { clearZones, type ZoneKind, zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Button } from '../../../../components/Button.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Select } from '../../../../components/Select.tsx'
import { useText } from '../../../../text/text.ts'
import type { Zone } from '../../marketTypes.ts'
import { CommitField, NumberField } from './CommitField.tsx'
import { focusZone } from './editActions.ts'
import { zoneName } from './planWords.ts'
import type { PlanActions } from './usePlanActions.ts'

const clear: ReadonlySet<ZoneKind> = new Set(clearZones)
const longestLabel = 60

/** A part of the hall that is chosen. */
export const ZonePanel = ({ zone, actions }: { readonly zone: Zone; readonly actions: PlanActions }) => {
	const say = useText()
	const { edit, hand } = actions
	const change = (more: Partial<Zone>): void => void edit.changeZone(zone.id, more)
	const number = (field: 'xCm' | 'yCm' | 'widthCm' | 'depthCm', least: number) => (
		<NumberField
			key={field}
			label={say(`marketHall.plan.field.${field === 'xCm' ? 'leftCm' : field === 'yCm' ? 'topCm' : field}`)}
			value={zone[field]}
			least={least}
			most={100_000}
			onCommit={(value) => change({ [field]: value })}
		/>
	)
	return (
		<section className="side-panel card plan-side" aria-labelledby="plan-zone-title" data-region="">
			<h2 className="card-title" id="plan-zone-title">
				{zoneName(zone)}
			</h2>
			{clear.has(zone.kind) ? <p className="soft">{say('marketHall.plan.staysClear')}</p> : null}
			<div className="plan-doings">
				<Button
					size="dense"
					isWide
					icon={<Icon of={HandGrabbingIcon} />}
					keys="M"
					onPress={() => {
						if (hand.pickUpZone(zone.id, 'move', 'keys')) focusZone(zone.id)
					}}
				>
					{say('marketHall.plan.pickUp')}
				</Button>
				<Button size="dense" isWide icon={<Icon of={TrashIcon} />} onPress={() => void edit.removeZone(zone.id)}>
					{say('marketHall.plan.remove')}
				</Button>
			</div>
			<div className="plan-fields" key={zone.id}>
				<Select
					label={say('marketHall.plan.field.kind')}
					value={zone.kind}
					onChange={(kind) => change({ kind })}
					options={zoneKinds.map((kind) => ({ value: kind, label: say(`market.zone.${kind}`) }))}
				/>
				<CommitField
					label={say('marketHall.plan.field.label')}
					value={zone.label}
					maxLength={longestLabel}
					check={() => undefined}
					onCommit={(label) => change({ label })}
				/>
				<div className="plan-pairs">
					{number('xCm', 0)}
					{number('yCm', 0)}
					{number('widthCm', 10)}
					{number('depthCm', 10)}
				</div>
			</div>
		</section>
	)
}
