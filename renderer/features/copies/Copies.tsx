/** Copies for desks that no network reaches: made, brought back, and what came of it. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Table } from '../../components/Table.tsx'
import { formatDate, formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useDialogs } from '../../transport/useDialogs.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { BringBack } from './BringBack.tsx'
import './Copies.css'
import { CopySheet } from './CopySheet.tsx'
import type { CopiesState, MadeCopy } from './copyTypes.ts'
import { MakeCopy } from './MakeCopy.tsx'
import { PastList } from './PastList.tsx'

type Copy = CopiesState['copies'][number]

const StateOf = ({ copy }: { readonly copy: Copy }) => {
	const say = useText()
	if (copy.goneAtMs !== null) return <>{say('copies.list.gone')}</>
	if (copy.backAtMs === null) return <>{say('copies.list.out')}</>
	return (
		<>
			{say('copies.list.back', { time: formatTime(copy.backAtMs), day: formatDay(copy.backAtMs) })}.{' '}
			{say('copies.list.toDestroy', { date: formatDate(copy.destroyBy) })}
		</>
	)
}

const List = ({ copies }: { readonly copies: readonly Copy[] }) => {
	const say = useText()
	return (
		<Card title={say('copies.list.title')}>
			{copies.length === 0 ? (
				<p className="soft">{say('copies.list.none')}</p>
			) : (
				<>
					<Table caption={say('copies.list.title')}>
						<thead>
							<tr>
								<th scope="col">{say('copies.list.name')}</th>
								<th scope="col">{say('copies.list.made')}</th>
								<th scope="col">{say('copies.list.file')}</th>
								<th scope="col">{say('copies.list.state')}</th>
							</tr>
						</thead>
						<tbody>
							{copies.map((copy) => (
								<tr key={copy.copyId}>
									<th scope="row">{copy.name}</th>
									<td className="nowrap">
										{formatTime(copy.madeAtMs)}, {formatDay(copy.madeAtMs)}
									</td>
									<td>{copy.place}</td>
									<td>
										<StateOf copy={copy} />
									</td>
								</tr>
							))}
						</tbody>
					</Table>
					<p className="soft">{say('copies.list.keeping')}</p>
				</>
			)}
		</Card>
	)
}

export const Copies = () => {
	const say = useText()
	const [made, setMade] = useState<MadeCopy | null>(null)
	const state = useQuery('copies.state', (client) => client.copies.state({}), ['event', 'history'])
	const hasDialogs = useDialogs()
	if (state.data === undefined)
		return state.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void state.again()}>{say('app.again')}</Button>}>
				{say('copies.unreadable')}
			</Message>
		) : (
			<p className="soft">{say('copies.reading')}</p>
		)
	const madeAtMs = state.data.copies.find(({ copyId }) => copyId === made?.copyId)?.madeAtMs ?? null
	return (
		<>
			<div className="stack no-print">
				<PageHead title={say('copies.title')} lead={say('copies.lead')} />
				<MakeCopy hasDialogs={hasDialogs} made={made} onMade={setMade} />
				<List copies={state.data.copies} />
				<BringBack hasDialogs={hasDialogs} />
				<PastList bringings={state.data.bringings} />
			</div>
			{made && madeAtMs !== null ? <CopySheet made={made} atMs={madeAtMs} /> : null}
		</>
	)
}
