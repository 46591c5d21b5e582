/** What was said at the tables of a round, to read; and the way to each table's own page. */
import { useId } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { noteKinds } from '../../../../shared/domain/breakouts/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { tableHref } from '../host/hostRoute.ts'
import type { Setup, SetupGroup, SetupRound } from '../useSetup.ts'

type NotedTable = OutputOf<'breakouts.notes'>['tables'][number]

const Noted = ({ table, group }: { readonly table: NotedTable; readonly group: SetupGroup | undefined }) => {
	const say = useText()
	const id = useId()
	const hosts = (group?.hosts ?? []).map(({ preferredName }) => preferredName)
	return (
		<li className="noted" aria-labelledby={id}>
			<div className="noted-head">
				<span className="noted-number" aria-hidden="true">
					{table.number}
				</span>
				<div className="noted-words">
					<h3 id={id}>{table.topicTitle}</h3>
					<p className="soft small">
						{hosts.length === 0 ? say('groupTables.noHosts') : say('groupTables.hosts', { names: hosts.join(', ') })}
					</p>
				</div>
				<a className="noted-open" href={tableHref(table.groupId)}>
					{say('groupTables.openTable', { number: table.number })}
				</a>
			</div>
			{table.notes.length === 0 ? (
				<p className="soft">{say('groupTables.notesNone')}</p>
			) : (
				noteKinds.map((kind) => {
					const notes = table.notes.filter((note) => note.kind === kind)
					return notes.length === 0 ? null : (
						<div key={kind} className="noted-kind">
							<h4>{say(`groupTables.kinds.${kind}`)}</h4>
							<ul>
								{notes.map(({ noteId, text }) => (
									<li key={noteId}>{kind === 'quotation' ? say('groupTables.quoted', { words: text }) : text}</li>
								))}
							</ul>
						</div>
					)
				})
			)}
		</li>
	)
}

export const RoundNotes = ({ setup, round }: { readonly setup: Setup; readonly round: SetupRound }) => {
	const say = useText()
	const id = useId()
	const notes = useQuery(`breakouts.notes:${round.id}`, (client) => client.breakouts.notes({ roundId: round.id }), [
		'breakouts',
		'event',
	])
	return (
		<section className="stack" aria-labelledby={id}>
			<h2 id={id}>{say('groupTables.notesOf')}</h2>
			{notes.data === undefined ? (
				notes.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void notes.again()}>{say('app.again')}</Button>}>
						{say('groupTables.notesUnreadable')}
					</Message>
				) : null
			) : (
				<ul className="noted-list">
					{notes.data.tables.map((table) => (
						<Noted key={table.groupId} table={table} group={setup.groups.find((group) => group.id === table.groupId)} />
					))}
				</ul>
			)}
		</section>
	)
}
