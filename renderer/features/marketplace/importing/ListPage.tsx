import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { ListWork, LookedAt } from './importingState.ts'
import { ChangedRows, LeftCells, LeftRows, NewRows, UnchangedRows } from './RowTables.tsx'
import { SaveLeftOut } from './SaveLeftOut.tsx'
import { pageSize, usePage } from './usePage.ts'

export const countOf = ({ plan }: ListWork, list: LookedAt): number =>
	plan === null ? 0 : list === 'cells' ? plan.cells : plan.tally[list]

const tables = { new: NewRows, changed: ChangedRows, unchanged: UnchangedRows, refused: LeftRows } as const

/** What became of some rows, a hundred at a time, and what that means. */
export const ListPage = ({ work, list }: { readonly work: ListWork; readonly list: LookedAt }) => {
	const say = useText()
	const [offset, setOffset] = useState(0)
	const total = countOf(work, list)
	const from = Math.min(offset, Math.max(0, Math.floor((total - 1) / pageSize) * pageSize))
	const { page, hasFailed, again } = usePage(work, list, from, total)
	const Rows = list === 'cells' ? null : tables[list]
	return (
		<>
			<div className="fate-about">
				<p>{total === 0 ? say('importing.lookOver.none') : say(`marketImport.lookOver.about.${list}`)}</p>
				{(list === 'refused' || list === 'cells') && total > 0 ? <SaveLeftOut work={work} /> : null}
			</div>
			{hasFailed ? (
				<Message tone="heed" isLive action={<Button onPress={again}>{say('app.again')}</Button>}>
					{say('importing.lookOver.unreadable')}
				</Message>
			) : null}
			{page === null ? (
				total > 0 && !hasFailed ? (
					<p role="status" className="soft fate-wait">
						{say('importing.lookOver.loading')}
					</p>
				) : null
			) : Rows === null ? (
				<LeftCells cells={page.cells} columns={work.read.columns} />
			) : (
				<Rows rows={page.rows} />
			)}
			{total > pageSize ? (
				<div className="fate-pager">
					<Pager
						from={from}
						size={pageSize}
						total={total}
						onMove={setOffset}
						words={say('importing.lookOver.rows', {
							from: formatCount(from + 1),
							to: formatCount(Math.min(total, from + pageSize)),
							total: formatCount(total),
						})}
						before={say('importing.lookOver.pageBefore')}
						next={say('importing.lookOver.pageNext')}
					/>
				</div>
			) : null}
		</>
	)
}
