/** What each room offers today, and what has failed in it. */
import { PlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { roomFaults } from '../../../../shared/domain/breakouts/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Setup } from '../useSetup.ts'
import { RoomForm } from './RoomForm.tsx'
import { SectionHead } from './SectionHead.tsx'
import { useChange } from './useChange.ts'

type Room = Setup['rooms'][number]
type Fault = (typeof roomFaults)[number]
type Known = OutputOf<'events.overview'>['rooms'][number]

const addId = 'add-room'

/** Only what a room has can fail in it; what has failed stays shown whatever it has. */
const canFail = (fault: Fault, room: Room, known: Known | undefined): boolean =>
	fault === 'room' ||
	room.faults.includes(fault) ||
	(fault === 'lift' ? known?.access === 'lift' : known !== undefined && known.loop !== 'none')

export const Rooms = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const change = useChange(setup.groups)
	const [isOpen, setOpen] = useState(false)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const isEmpty = setup.rooms.length === 0
	const count = (value: number): string => (value === 0 ? say('groupSetup.rooms.unknown') : formatCount(value))

	const turn = (room: Room, fault: Fault, isOut: boolean): void => {
		const values = { room: room.name, fault: say(`groupSetup.rooms.fault.${fault}`) }
		void change.make(
			[['breakouts.setRoomFault', { roomId: room.id, fault, isOut }]],
			isOut ? say('groupSetup.rooms.failed', values) : say('groupSetup.rooms.worksAgain', values),
		)
	}
	const add = (label: string) => (
		<Button kind={isEmpty ? 'main' : 'second'} id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen(true)}>
			{label}
		</Button>
	)
	return (
		<>
			<SectionHead
				title={say('groupSetup.section.rooms')}
				lead={say('groupSetup.rooms.lead')}
				end={isEmpty ? undefined : add(say('groupSetup.rooms.add'))}
			/>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			<div className={isOpen ? 'beside' : ''}>
				{isOpen ? <RoomForm openerId={addId} onClose={() => setOpen(false)} /> : null}
				<div className="stack beside-list">
					{isEmpty ? (
						<EmptyState title={say('groupSetup.rooms.emptyTitle')} actions={add(say('groupSetup.rooms.addFirst'))}>
							<p>{say('groupSetup.rooms.emptyWords')}</p>
						</EmptyState>
					) : (
						<div className="card card-flush" data-density="dense">
							<Table caption={say('groupSetup.rooms.caption')} className="rooms-table">
								<thead>
									<tr>
										<th scope="col">{say('groupSetup.rooms.room')}</th>
										<th scope="col" className="number">
											{say('groupSetup.rooms.seats')}
										</th>
										<th scope="col" className="number">
											{say('groupSetup.rooms.fire')}
										</th>
										<th scope="col">{say('groupSetup.rooms.offers')}</th>
										<th scope="col">{say('groupSetup.rooms.trouble')}</th>
									</tr>
								</thead>
								<tbody>
									{setup.rooms.map((room) => {
										const known = overview.data?.rooms.find(({ id }) => id === room.id)
										return (
											<tr key={room.id}>
												<th scope="row">
													{room.name}
													{room.code === '' ? null : <span className="under code soft small">{room.code}</span>}
												</th>
												<td className="number">{count(room.cabaretSeats)}</td>
												<td className="number">{count(room.fireCapacity)}</td>
												<td>
													<span className="tags">
														{room.faults.includes('room') ? (
															<Tag tone="heed">{say('groupSetup.rooms.out')}</Tag>
														) : room.features.length === 0 ? (
															<span className="soft">{say('groupSetup.rooms.nothing')}</span>
														) : (
															room.features.map((feature) => (
																<Tag key={feature} tone="line">
																	{say(`groupSetup.rooms.${feature}`)}
																</Tag>
															))
														)}
													</span>
												</td>
												<td>
													<div className="faults">
														{roomFaults
															.filter((fault) => canFail(fault, room, known))
															.map((fault) => {
																const label = say(`groupSetup.rooms.fault.${fault}`)
																return (
																	<Check
																		key={fault}
																		isSwitch
																		label={label}
																		name={say('groupSetup.rooms.faultOf', { fault: label, room: room.name })}
																		isOn={room.faults.includes(fault)}
																		onChange={(isOut) => turn(room, fault, isOut)}
																	/>
																)
															})}
													</div>
												</td>
											</tr>
										)
									})}
								</tbody>
							</Table>
						</div>
					)}
				</div>
			</div>
		</>
	)
}
