/** The day by time, for the crew. */
import { useText } from '../../../../text/text.ts'
import type { StageItem } from '../../programmeTypes.ts'
import type { PaperDay } from '../paperTypes.ts'
import { itemTitle, ledBy, roomOf, standing, storyLine } from '../paperWords.ts'
import { SheetFrame } from './SheetFrame.tsx'

const useNotes = (item: StageItem): readonly string[] => {
	const say = useText()
	return [
		...standing(item),
		item.accessNotes,
		item.isFixed ? say('programmePaper.fixed') : '',
		item.bufferMin === 0 ? '' : say('programmePaper.buffer', { count: item.bufferMin }),
	].filter((note) => note !== '')
}

const Row = ({ item, of }: { readonly item: StageItem; readonly of: PaperDay }) => {
	const say = useText()
	const notes = useNotes(item)
	const isDropped = item.status === 'dropped'
	return (
		<tr>
			<th scope="row" className="nowrap">
				{say('programmePaper.from', { start: item.startAt, end: item.endAt })}
			</th>
			<td>
				<b className={isDropped ? 'programme-sheet-dropped' : ''}>{itemTitle(item)}</b>
				{isDropped ? <b> {say('programmePaper.dropped')}</b> : null}
				{item.slots.map((slot) => (
					<span key={slot.slotId} className="programme-sheet-line">
						{storyLine(slot)}
					</span>
				))}
			</td>
			<td>{roomOf(of.rooms, item.roomId)}</td>
			<td>{ledBy(item)}</td>
			<td>
				{notes.map((note) => (
					<span key={note} className="programme-sheet-line">
						{note}
					</span>
				))}
			</td>
		</tr>
	)
}

export const RunSheetPaper = ({ of }: { readonly of: PaperDay }) => {
	const say = useText()
	return (
		<SheetFrame of={of} kind={say('programmePaper.sheet.runSheet')}>
			<table className="programme-sheet-table">
				<thead>
					<tr>
						{(['time', 'what', 'where', 'who', 'notes'] as const).map((column) => (
							<th key={column} scope="col">
								{say(`programmePaper.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{of.items.map((item) => (
						<Row key={item.id} item={item} of={of} />
					))}
				</tbody>
			</table>
		</SheetFrame>
	)
}
