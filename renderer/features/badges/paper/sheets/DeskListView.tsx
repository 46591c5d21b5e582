/** The desk list: everybody who is booked, to tick in and out; parted among desks by letter. */
import { useState } from 'react'
import {
	inPages,
	keyName,
	type ListedPerson,
	type ListOrder,
	listOrders,
	partsByLetter,
} from '../../../../../shared/domain/badges/deskList.ts'
import { Button } from '../../../../components/Button.tsx'
import { Message } from '../../../../components/Message.tsx'
import { Segmented } from '../../../../components/Segmented.tsx'
import { Select } from '../../../../components/Select.tsx'
import { useText } from '../../../../text/text.ts'
import { useQuery } from '../../../../transport/useQuery.ts'
import { DayField } from '../DayField.tsx'
import type { PaperOf } from '../paperTypes.ts'
import { SheetView } from '../SheetView.tsx'
import { DoorPage } from './DoorPage.tsx'
import { PhotoShape, TickBox, ToWrite } from './marks.tsx'

/** Lines of 9 mm on a page of A4, with its head and foot. */
const rowsOnPage = 25
const mostDesks = 6
const columns = ['name', 'code', 'photo', 'in', 'inAt', 'out', 'outAt'] as const

const Row = ({ person, order }: { readonly person: ListedPerson; readonly order: ListOrder }) => {
	const { preferredName, familyName, badgeCode, photo } = person
	const key = keyName(person, order)
	const [first, second] =
		key === familyName && familyName !== '' ? [familyName, preferredName] : [preferredName, familyName]
	return (
		<tr>
			<th scope="row">
				<b>{first}</b>
				{second === '' ? '' : key === familyName && familyName !== '' ? `, ${second}` : ` ${second}`}
			</th>
			<td className="doorpaper-code">{badgeCode}</td>
			<td>
				<PhotoShape photo={photo} />
			</td>
			<td>
				<TickBox />
			</td>
			<td className="doorpaper-write">
				<ToWrite />
			</td>
			<td>
				<TickBox />
			</td>
			<td className="doorpaper-write">
				<ToWrite />
			</td>
		</tr>
	)
}

const ListView = ({ of, people }: { readonly of: PaperOf; readonly people: readonly ListedPerson[] }) => {
	const say = useText()
	const [desks, setDesks] = useState(1)
	const [order, setOrder] = useState<ListOrder>('family')
	const parts = partsByLetter(people, order, desks)
	const pages = parts.flatMap((part, desk) =>
		inPages(part.people, rowsOnPage).map((rows, page, { length }) => ({ part, desk, rows, page, of: length })),
	)
	const partWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
		from === to ? say('doorPaper.listPartOne', { from }) : say('doorPaper.listPart', { from, to })
	return (
		<SheetView
			kind="list"
			pages={pages.length}
			whyNone={say('doorPaper.listEmpty')}
			options={
				<>
					<DayField of={of} />
					<Select
						label={say('doorPaper.desks')}
						hint={say('doorPaper.desksHint')}
						value={String(desks)}
						onChange={(value) => setDesks(Number(value))}
						options={Array.from({ length: mostDesks }, (_, index) => ({
							value: String(index + 1),
							label: say('doorPaper.deskCount', { count: index + 1 }),
						}))}
					/>
					<Segmented
						label={say('doorPaper.order')}
						value={order}
						onChange={setOrder}
						segments={listOrders.map((value) => ({ value, label: say(`doorPaper.orders.${value}`) }))}
					/>
				</>
			}
			page={(index) => {
				const one = pages[index]
				if (one === undefined) return null
				const desk = parts.length > 1 ? ` · ${say('doorPaper.listDesk', { desk: one.desk + 1, of: parts.length })}` : ''
				return (
					<DoorPage
						of={of}
						title={say('doorPaper.listTitle')}
						part={`${partWords(one.part)}${desk}`}
						page={one.page}
						pages={one.of}
						hasPeople
					>
						<table className="doorpaper-list">
							<thead>
								<tr>
									{columns.map((column) => (
										<th key={column} scope="col">
											{say(`doorPaper.column.${column}`)}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{one.rows.map((person) => (
									<Row key={person.registrationId} person={person} order={order} />
								))}
							</tbody>
						</table>
						<p className="doorpaper-key">
							{say('doorPaper.photoKey')} {say('doorPaper.private')}
						</p>
					</DoorPage>
				)
			}}
		/>
	)
}

export const DeskListView = ({ of }: { readonly of: PaperOf }) => {
	const say = useText()
	const list = useQuery(`badges.deskList:${of.day.id}`, (client) => client.badges.deskList({ dayId: of.day.id }), [
		'people',
	])
	if (list.data !== undefined) return <ListView of={of} people={list.data.people} />
	return list.hasFailed ? (
		<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
			{say('doorPaper.unreadable')}
		</Message>
	) : (
		<p role="status" className="soft">
			{say('doorPaper.loading')}
		</p>
	)
}
