import { PlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import type { Overview, Zone } from './leavingTypes.ts'
import { ZoneForm } from './ZoneForm.tsx'

export type ZonesProps = {
	readonly zones: readonly Zone[]
	readonly rooms: Overview['rooms']
	readonly again: () => Promise<void>
}

/** The parts of the building, each with its rooms and its marshal. */
export const Zones = ({ zones, rooms, again }: ZonesProps) => {
	const say = useText()
	/** The id of the zone that is being changed; empty: a new one; null: none. */
	const [open, setOpen] = useState<string | null>(null)
	const used = new Set(zones.flatMap(({ roomIds }) => roomIds))
	const left = rooms.filter(({ id }) => !used.has(id))
	const nameOf = new Map(rooms.map(({ id, name }) => [id, name]))
	const add = (
		<Button id="zone-add" icon={<Icon of={PlusIcon} />} onPress={() => setOpen('')}>
			{say(zones.length === 0 ? 'alarm.setZones.first' : 'alarm.setZones.add')}
		</Button>
	)
	return (
		<Card title={say('alarm.setZones.title')} {...(zones.length === 0 ? {} : { end: add })}>
			{zones.length === 0 ? (
				<EmptyState title={say('alarm.setZones.none')} actions={add}>
					<p>{say('alarm.setZones.noneWords')}</p>
				</EmptyState>
			) : (
				<div className="stack-s">
					<p className="soft">{say('alarm.setZones.lead')}</p>
					<Table caption={say('alarm.setZones.table')} className="leaving-zones">
						<thead>
							<tr>
								<th scope="col">{say('alarm.setZones.zone')}</th>
								<th scope="col">{say('alarm.setZones.rooms')}</th>
								<th scope="col">{say('alarm.setZones.marshal')}</th>
								<th scope="col">{say('alarm.setZones.change')}</th>
							</tr>
						</thead>
						<tbody>
							{zones.map(({ id, code, name, roomIds, marshal }) => (
								<tr key={id}>
									<th scope="row">
										<b className="leaving-code">{code}</b> {name}
									</th>
									<td>
										{roomIds.length === 0
											? say('alarm.setZones.noRooms')
											: roomIds.map((roomId) => nameOf.get(roomId)).join(', ')}
									</td>
									<td>
										{marshal === null ? (
											say('alarm.setZones.noMarshal')
										) : (
											<>
												{marshal.preferredName}{' '}
												<span className="soft">
													{say(marshal.isHere ? 'alarm.setZones.here' : 'alarm.setZones.notHere')}
												</span>
											</>
										)}
									</td>
									<td>
										<Button
											id={`zone-${id}`}
											size="dense"
											label={say('alarm.setZones.changeName', { code })}
											onPress={() => setOpen(id)}
										>
											{say('alarm.setZones.change')}
										</Button>
									</td>
								</tr>
							))}
						</tbody>
					</Table>
					{left.length === 0 ? null : (
						<p className="soft">{say('alarm.setZones.roomsLeft', { list: left.map(({ name }) => name).join(', ') })}</p>
					)}
				</div>
			)}
			{open === null ? null : (
				<ZoneForm
					key={open}
					zone={zones.find(({ id }) => id === open) ?? null}
					zones={zones}
					rooms={rooms}
					again={again}
					onClose={() => setOpen(null)}
				/>
			)}
		</Card>
	)
}
