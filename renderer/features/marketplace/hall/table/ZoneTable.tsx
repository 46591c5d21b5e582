/** The parts of the hall as a table: what must stay clear, ways in and out, and what else is there. */
import { PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { useMemo } from 'react'
import { clearZones, type ZoneKind, zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Button } from '../../../../components/Button.tsx'
import { EmptyState } from '../../../../components/EmptyState.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Hall, Zone } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import type { GridColumn } from './GridCell.tsx'
import { cellOf } from './gridKeys.ts'
import { HallGrid } from './HallGrid.tsx'
import { useGridSave } from './useGridSave.ts'
import { draftOfZone, longestLabel, readZone } from './zoneCells.ts'

const clear: ReadonlySet<ZoneKind> = new Set(clearZones)

export type ZoneTableProps = {
	readonly hall: Hall
	readonly zones: readonly Zone[]
	readonly again: () => Promise<void>
}

export const ZoneTable = ({ hall, zones, again }: ZoneTableProps) => {
	const say = useText()
	const { save, undo } = useGridSave(again)
	const change = useMarketSend(again)
	const columns = useMemo(
		(): readonly GridColumn[] => [
			{
				field: 'kind',
				label: say('marketHall.column.kind'),
				cell: {
					is: 'choice',
					isWide: true,
					options: zoneKinds.map((value) => ({
						value,
						label: clear.has(value)
							? say('marketHall.zones.keptClear', { zone: say(`market.zone.${value}`) })
							: say(`market.zone.${value}`),
					})),
				},
			},
			{ field: 'label', label: say('marketHall.column.label'), cell: { is: 'text', longest: longestLabel } },
			{ field: 'xCm', label: say('marketHall.column.left'), cell: { is: 'number' } },
			{ field: 'yCm', label: say('marketHall.column.top'), cell: { is: 'number' } },
			{ field: 'widthCm', label: say('marketHall.column.widthCm'), cell: { is: 'number' } },
			{ field: 'depthCm', label: say('marketHall.column.depthCm'), cell: { is: 'number' } },
		],
		[say],
	)
	const nameOf = (zone: Zone): string => zone.label || say(`market.zone.${zone.kind}`)
	const add = async (): Promise<void> => {
		const zone: Zone = {
			id: newId(),
			kind: 'aisle',
			label: '',
			xCm: 0,
			yCm: 0,
			widthCm: Math.min(200, hall.widthCm),
			depthCm: Math.min(200, hall.depthCm),
		}
		const { isDone } = await change.send(
			[['marketplace.saveZones', { hallId: hall.id, zones: [zone] }]],
			say('marketHall.zones.added'),
		)
		if (isDone) focusSoon(() => cellOf(zone.id, 'kind'))
	}
	const remove = async (zone: Zone): Promise<void> => {
		const words = say('marketHall.zones.removed', { zone: nameOf(zone) })
		const { isDone } = await change.send([['marketplace.removeZone', { zoneId: zone.id }]], words)
		if (isDone) focusSoon(() => document.getElementById('hall-add-zone'))
	}
	return (
		<section className="stack" aria-labelledby="hall-zones">
			<div className="row wrap hall-table-head">
				<h2 id="hall-zones">{say('marketHall.zones.title', { count: zones.length })}</h2>
				<Button
					id="hall-add-zone"
					icon={<Icon of={PlusIcon} />}
					isWorking={change.isWorking}
					onPress={() => void add()}
				>
					{say('marketHall.zones.add')}
				</Button>
			</div>
			<p className="soft measure">{say('marketHall.zones.words')}</p>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			{zones.length === 0 ? (
				<EmptyState title={say('marketHall.zones.noneYet')} />
			) : (
				<HallGrid
					caption={say('marketHall.zones.caption')}
					columns={columns}
					rows={zones.map((zone) => ({ id: zone.id, name: nameOf(zone), said: draftOfZone(zone), problems: [] }))}
					onUndo={undo}
					onSave={async (id, draft) => {
						const judged = readZone(id, draft, hall)
						if ('faults' in judged) return judged.faults
						return save(['marketplace.saveZones', { hallId: hall.id, zones: [judged.zone] }])
					}}
					endOf={({ id, name }) => (
						<Button
							kind="quiet"
							size="dense"
							label={say('marketHall.zones.remove', { zone: name })}
							icon={<Icon of={TrashIcon} />}
							onPress={() => {
								const zone = zones.find((one) => one.id === id)
								if (zone !== undefined) void remove(zone)
							}}
						/>
					)}
				/>
			)}
		</section>
	)
}
