/** For whoever runs sound and picture: one line for each story, so that "no" stands beside it and nowhere else. */
import { useText } from '../../../../text/text.ts'
import type { StageItem, StageSlot } from '../../programmeTypes.ts'
import type { PaperDay } from '../paperTypes.ts'
import { itemTitle, roomOf, standing, storyLine } from '../paperWords.ts'
import { SheetFrame } from './SheetFrame.tsx'

const YesNo = ({ isYes }: { readonly isYes: boolean }) => {
	const say = useText()
	return isYes ? say('programmePaper.yes') : <b className="programme-sheet-no">{say('programmePaper.no')}</b>
}

type RowProps = {
	readonly item: StageItem
	readonly slot: StageSlot | null
	readonly isFirst: boolean
	readonly of: PaperDay
}

const Row = ({ item, slot, isFirst, of }: RowProps) => {
	const say = useText()
	return (
		<tr>
			<th scope="row" className="nowrap">
				{slot === null ? item.startAt : slot.startAt}
			</th>
			<td>
				<b>{itemTitle(item)}</b>
				{slot === null ? null : <span className="programme-sheet-line">{storyLine(slot)}</span>}
				<span className="programme-sheet-line">{roomOf(of.rooms, item.roomId)}</span>
			</td>
			{slot === null ? (
				<td colSpan={2}>{say('programmePaper.none')}</td>
			) : (
				<>
					<td>
						<YesNo isYes={slot.isRecorded} />
					</td>
					<td>
						<YesNo isYes={slot.isPhotographed} />
					</td>
				</>
			)}
			<td>
				{standing(item).map((one) => (
					<span key={one} className="programme-sheet-line">
						{one}
					</span>
				))}
			</td>
			<td>
				{isFirst ? item.avNotes : ''}
				{isFirst && item.accessNotes !== '' ? <span className="programme-sheet-line">{item.accessNotes}</span> : null}
			</td>
		</tr>
	)
}

export const AvPaper = ({ of }: { readonly of: PaperDay }) => {
	const say = useText()
	const rows = of.items
		.filter(({ status, kind }) => status !== 'dropped' && kind !== 'setUp')
		.flatMap((item): readonly RowProps[] =>
			item.slots.length === 0
				? [{ item, slot: null, isFirst: true, of }]
				: item.slots.map((slot, at) => ({ item, slot, isFirst: at === 0, of })),
		)
	return (
		<SheetFrame of={of} kind={say('programmePaper.sheet.avSheet')}>
			<p className="programme-sheet-lead">{say('programmePaper.avLead')}</p>
			<table className="programme-sheet-table">
				<thead>
					<tr>
						{(['time', 'what', 'recording', 'photographs', 'interpreters', 'avNotes'] as const).map((column) => (
							<th key={column} scope="col">
								{say(`programmePaper.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<Row key={row.slot?.slotId ?? row.item.id} {...row} />
					))}
				</tbody>
			</table>
		</SheetFrame>
	)
}
