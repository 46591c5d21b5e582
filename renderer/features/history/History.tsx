/** What was done, newest first, in plain sentences; most of it can be taken back from here. */
import { ArrowUUpLeftIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { toast } from '../../components/toasts.ts'
import { dateOf, formatDateInFull, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { undoWords } from '../../text/undoWords.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { FindEntries } from './FindEntries.tsx'
import { allEntries, anything, fits, isAnything } from './wanted.ts'
import './History.css'
import { byDay, type HistoryEntry, sentenceOf } from './sentences.ts'
import { TakeBack } from './TakeBack.tsx'

const pageSize = 50
/** More than a person reads; the file has all of them. */
const mostFound = 500

/** One's own check-ins are quick to put right; anything else asks why first. */
const asksWhy = (entry: HistoryEntry): boolean => !entry.command.startsWith('checkin.')

export const History = ({ isOrganiser }: { readonly isOrganiser: boolean }) => {
	const say = useText()
	const hub = useHub()
	const [pages, setPages] = useState(1)
	const [asked, setAsked] = useState<HistoryEntry | null>(null)
	const [busy, setBusy] = useState<string | null>(null)
	const [problem, setProblem] = useState<string | undefined>(undefined)

	const [wanted, setWanted] = useState(anything)
	const [hasBegun, setBegun] = useState(false)
	const looked = useQuery(`history.all:${hasBegun}`, async (client) => (hasBegun ? await allEntries(client) : null), [
		'history',
	])
	const all = looked.data ?? undefined
	const found = all?.filter((entry) => fits(entry, wanted))

	const list = useQuery(
		'history.list',
		async (client) => {
			const entries: HistoryEntry[] = []
			let before: number | null = null
			for (let page = 0; page < pages; page++) {
				const found: OutputOf<'history.list'> = await client.history.list({ limit: pageSize, before })
				entries.push(...found.entries)
				const last = found.entries.at(-1)
				if (found.entries.length < pageSize || last === undefined) return { entries, hasMore: false }
				before = last.seq
			}
			return { entries, hasMore: true }
		},
		['history'],
	)

	const takeBack = async (entry: HistoryEntry, reason: string): Promise<void> => {
		setBusy(entry.commandId)
		setProblem(undefined)
		try {
			const answer = await hub.call('history.undo', { targetId: entry.commandId, reason })
			if (answer.outcome === 'needsReason' && asked === null) setAsked(entry)
			else if (answer.outcome === 'undone' || answer.outcome === 'alreadyUndone') {
				setAsked(null)
				toast(undoWords(answer))
				await Promise.all([list.again(), looked.again()])
				focusSoon(() => document.getElementById(`entry-${entry.seq}`))
			} else setProblem(undoWords(answer))
		} catch {
			setProblem(`${say('home.wentWrong')} ${say('home.wentWrongWords')}`)
		}
		setBusy(null)
	}
	const press = (entry: HistoryEntry): void => {
		setProblem(undefined)
		if (asksWhy(entry)) setAsked(entry)
		else void takeBack(entry, '')
	}
	const isFound = !isAnything(wanted) && found !== undefined
	const shown = isFound ? { entries: found.slice(0, mostFound), hasMore: false } : list.data
	const { again } = list
	useEffect(() => {
		if (pages > 1) void again()
	}, [pages, again])

	return (
		<>
			<PageHead title={say('history.title')} lead={say('history.lead')} />
			{isOrganiser ? (
				<FindEntries wanted={wanted} all={all} found={found} onWanted={setWanted} onBegin={() => setBegun(true)} />
			) : null}
			{problem !== undefined && asked === null ? (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			) : null}
			{shown === undefined ? (
				list.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
						{say('history.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('history.loading')}
					</p>
				)
			) : shown.entries.length === 0 ? (
				isFound ? (
					<EmptyState title={say('history.find.none')}>{say('history.find.noneWords')}</EmptyState>
				) : (
					<EmptyState title={say('history.none')}>{say('history.noneWords')}</EmptyState>
				)
			) : (
				<div className="stack">
					{byDay(shown.entries, dateOf).map(({ day, entries }) => (
						<section key={day} className="history-day">
							<h2>{formatDateInFull(day)}</h2>
							<div className="card card-flush">
								<Table caption={`${say('history.tableCaption')}, ${formatDateInFull(day)}`} className="history-table">
									<thead>
										<tr>
											<th scope="col">{say('history.time')}</th>
											<th scope="col">{say('history.what')}</th>
											<th scope="col">{say('history.desk')}</th>
											<th scope="col">{say('history.undo')}</th>
										</tr>
									</thead>
									<tbody>
										{entries.map((entry) => (
											<tr key={entry.seq} className={entry.isUndone ? 'history-undone' : undefined}>
												<td className="nowrap">{formatTime(entry.atMs)}</td>
												<th scope="row" id={`entry-${entry.seq}`} tabIndex={-1}>
													{sentenceOf(entry)}
												</th>
												<td>{entry.operator === '' ? entry.desk : `${entry.desk}, ${entry.operator}`}</td>
												<td className="history-do">
													{entry.isUndone ? <Tag tone="line">{say('history.undone')}</Tag> : null}
													{entry.isUndoable && !entry.isUndone ? (
														<Button
															kind="quiet"
															label={`${say('history.back')}: ${sentenceOf(entry)}, ${formatTime(entry.atMs)}`}
															icon={<Icon of={ArrowUUpLeftIcon} />}
															isWorking={busy === entry.commandId}
															onPress={() => press(entry)}
														>
															{say('history.back')}
														</Button>
													) : null}
												</td>
											</tr>
										))}
									</tbody>
								</Table>
							</div>
						</section>
					))}
					{isFound && found.length > mostFound ? (
						<p className="soft">{say('history.find.more', { shown: mostFound })}</p>
					) : null}
					{shown.hasMore ? (
						<div>
							<Button onPress={() => setPages(pages + 1)}>{say('history.earlier')}</Button>
						</div>
					) : null}
				</div>
			)}
			{asked === null ? null : (
				<TakeBack
					entry={asked}
					problem={problem}
					isWorking={busy !== null}
					onClose={() => {
						setAsked(null)
						setProblem(undefined)
					}}
					onTakeBack={(reason) => void takeBack(asked, reason)}
				/>
			)}
		</>
	)
}
