/** The day as a list by time: everything that the timeline can do, without dragging. */
import { ArrowDownIcon, ArrowUpIcon, LockSimpleIcon, PencilSimpleIcon, WarningIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { roomName, slotTitle, titleOf } from '../itemWords.ts'
import { kindIcons } from '../kinds.ts'
import type { EventRoom, SheetItem } from '../programmeTypes.ts'
import './PlanList.css'
import { doubled, movedBy, type Place, placeOf, stepMin } from './timelineScale.ts'

export type PlanListProps = {
	readonly items: readonly SheetItem[]
	readonly rooms: readonly EventRoom[]
	readonly openId: string | null
	readonly onOpen: (itemId: string) => void
	readonly onPutDown: (item: SheetItem, place: Place) => Promise<void>
}

export const rowButtonId = (itemId: string): string => `plan-row-${itemId}`

export const PlanList = ({ items, rooms, openId, onOpen, onPutDown }: PlanListProps) => {
	const say = useText()
	const clashes = doubled(items)
	return (
		<Card isFlush>
			<Table caption={say('programme.plan.list')} className="plan-table">
				<thead>
					<tr>
						<th scope="col">{say('programme.plan.time')}</th>
						<th scope="col">{say('programme.plan.what')}</th>
						<th scope="col">{say('programme.plan.where')}</th>
						<th scope="col">{say('programme.plan.change')}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => {
						const title = titleOf(item)
						const clash = clashes.get(item.id)
						const nudge = (byMin: number) => () => void onPutDown(item, movedBy(placeOf(item), byMin))
						return (
							<tr key={item.id} className={item.id === openId ? 'plan-row-open' : ''}>
								<td className="nowrap">
									<b>{item.startAt}</b> <span className="soft">{say('programme.plan.until', { end: item.endAt })}</span>
								</td>
								<th scope="row">
									<span className="plan-row-title">
										<Icon of={kindIcons[item.kind]} />
										{title}
									</span>
									<span className="plan-row-marks">
										{item.status === 'dropped' ? <Tag tone="line">{say('programme.status.dropped')}</Tag> : null}
										{item.isFixed ? (
											<Tag tone="line" icon={<Icon of={LockSimpleIcon} />}>
												{say('programme.plan.fixed')}
											</Tag>
										) : null}
										{item.slots.map((slot) => (
											<Tag key={slot.slotId}>{slotTitle(slot)}</Tag>
										))}
										{clash === undefined ? null : (
											<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
												{say('programme.plan.doubled', { title: titleOf(clash) })}
											</Tag>
										)}
									</span>
								</th>
								<td>
									{item.roomId === null ? (
										<span className="soft">{say('programme.noRoom')}</span>
									) : (
										roomName(rooms, item.roomId)
									)}
								</td>
								<td>
									<span className="plan-row-actions" data-density="dense">
										<Button
											id={rowButtonId(item.id)}
											size="dense"
											icon={<Icon of={PencilSimpleIcon} />}
											label={say('programme.plan.open', { title })}
											onPress={() => onOpen(item.id)}
										/>
										<Button
											size="dense"
											kind="quiet"
											icon={<Icon of={ArrowUpIcon} />}
											label={say('programme.plan.earlier', { title })}
											onPress={nudge(-stepMin)}
										/>
										<Button
											size="dense"
											kind="quiet"
											icon={<Icon of={ArrowDownIcon} />}
											label={say('programme.plan.later', { title })}
											onPress={nudge(stepMin)}
										/>
									</span>
								</td>
							</tr>
						)
					})}
				</tbody>
			</Table>
		</Card>
	)
}
