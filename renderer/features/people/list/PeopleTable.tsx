import { memo } from 'react'
import { Check } from '../../../components/Check.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { Table } from '../../../components/Table.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { formatDayAndMonth } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { choose, pageSize, turnTo, useListView } from './listView.ts'
import { PersonRow } from './PersonRow.tsx'
import type { PeopleEvent } from './peopleEvent.ts'
import type { Listed } from './useList.ts'

export const chooseAllId = 'people-choose-page'

/** One part of the list; never more rows than a page has, however many people there are. */
export const PeopleTable = memo(({ event, listed }: { readonly event: PeopleEvent; readonly listed: Listed }) => {
	const say = useText()
	const chosen = useListView((view) => view.chosen)
	const offset = useListView((view) => view.offset)
	const askedDay = useListView((view) => view.filter.dayId)
	const { rows, total } = listed
	const dayId = askedDay ?? event.dayId
	const date = event.days.find(({ id }) => id === dayId)?.date ?? ''
	const ids = rows.map(({ registrationId }) => registrationId)
	return (
		<div className="stack">
			<div className="card card-flush">
				<Table caption={say('people.list.caption')} className="people-table">
					<thead>
						<tr>
							<th scope="col">
								<span className="people-tick" id={chooseAllId}>
									<Check
										label={<VisuallyHidden>{say('people.list.choosePage')}</VisuallyHidden>}
										isOn={ids.length > 0 && ids.every((id) => chosen.has(id))}
										onChange={(isOn) => choose(ids, isOn)}
									/>
								</span>
							</th>
							<th scope="col">{say('people.list.column.name')}</th>
							<th scope="col">{say('people.list.column.badge')}</th>
							<th scope="col">{say('people.list.column.sector')}</th>
							<th scope="col">{say('people.list.column.booking')}</th>
							<th scope="col">
								{event.days.length > 1
									? say('people.list.column.hereOn', { day: formatDayAndMonth(date) })
									: say('people.list.column.here')}
							</th>
							<th scope="col">{say('people.list.column.photo')}</th>
							<th scope="col">{say('people.list.column.needs')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((person) => (
							<PersonRow
								key={person.registrationId}
								person={person}
								event={event}
								dayId={dayId}
								isChosen={chosen.has(person.registrationId)}
							/>
						))}
					</tbody>
				</Table>
			</div>
			{total > pageSize ? (
				<Pager
					from={offset}
					size={pageSize}
					total={total}
					onMove={turnTo}
					words={say('people.list.pager', {
						from: Math.min(offset + 1, total),
						to: Math.min(offset + pageSize, total),
						count: total,
					})}
					before={say('people.list.before')}
					next={say('people.list.next')}
				/>
			) : null}
		</div>
	)
})
