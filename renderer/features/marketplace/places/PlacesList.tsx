/** The same as the plan, as a table: each stall, its place, how it is, and everything that can be done. */
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'
import { keepFocus } from './keepFocus.ts'
import { hasWishes, type Names } from './names.ts'
import type { PlacesActions } from './usePlacesActions.ts'

export type PlacesListProps = {
	readonly stalls: readonly Stall[]
	readonly names: Names
	readonly actions: PlacesActions
	readonly chosenId: string | null
	/** Stalls that are elsewhere than people were told. */
	readonly movedIds: ReadonlySet<string>
	readonly onChoose: (stallId: string) => void
}

export const PlacesList = ({ stalls, names, actions, chosenId, movedIds, onChoose }: PlacesListProps) => {
	const say = useText()
	const takeAway = async (stall: Stall): Promise<void> => {
		await actions.takeAway(stall)
		keepFocus(() => document.getElementById(`places-choose-${stall.id}`))
	}
	return (
		<Card isFlush>
			<Table caption={say('marketPlaces.list.caption')}>
				<thead>
					<tr>
						<th scope="col">{say('marketPlaces.list.number')}</th>
						<th scope="col">{say('marketPlaces.list.stall')}</th>
						<th scope="col">{say('marketPlaces.list.place')}</th>
						<th scope="col">{say('marketPlaces.list.state')}</th>
						<th scope="col">{say('marketPlaces.list.actions')}</th>
					</tr>
				</thead>
				<tbody>
					{stalls.map((stall) => {
						const { id, number, organisation, title, place, unmet } = stall
						return (
							<tr key={id} {...(id === chosenId ? { className: 'places-row-chosen' } : {})}>
								<td className="places-number">{number}</td>
								<th scope="row">
									{organisation}
									{title === '' ? null : <span className="small soft places-row-title">{title}</span>}
								</th>
								<td>
									{place === null ? say('marketPlaces.list.noPlace') : <span className="code">{place.code}</span>}
								</td>
								<td>
									<span className="row wrap">
										{place?.isPinned === true ? <Tag tone="line">{say('marketPlaces.panel.pinned')}</Tag> : null}
										{unmet.length > 0 ? (
											<Tag tone="heed">{say('marketPlaces.list.without', { what: names.wishesOf(unmet, id) })}</Tag>
										) : place !== null && hasWishes(stall) ? (
											<span className="small soft">{say('marketPlaces.list.fine')}</span>
										) : null}
										{movedIds.has(id) ? <Tag>{say('marketPlaces.list.moved')}</Tag> : null}
									</span>
								</td>
								<td>
									<span className="places-row-actions">
										<Button
											size="dense"
											id={`places-choose-${id}`}
											label={say('marketPlaces.list.chooseFor', { number, organisation })}
											onPress={() => onChoose(id)}
										>
											{say('marketPlaces.list.choose')}
										</Button>
										{place === null ? null : (
											<>
												<Button
													size="dense"
													label={say(place.isPinned ? 'marketPlaces.list.unpinFor' : 'marketPlaces.list.pinFor', {
														number,
													})}
													isWorking={actions.isWorking}
													onPress={() => void actions.setPin(stall, !place.isPinned)}
												>
													{say(place.isPinned ? 'marketPlaces.list.unpin' : 'marketPlaces.list.pin')}
												</Button>
												<Button
													size="dense"
													label={say('marketPlaces.list.takeAwayFor', { number })}
													isWorking={actions.isWorking}
													onPress={() => void takeAway(stall)}
												>
													{say('marketPlaces.list.takeAway')}
												</Button>
											</>
										)}
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
