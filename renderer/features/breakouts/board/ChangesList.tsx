/** Who sits elsewhere than they were told: marked on the board while this is open, and listed here. */
import { useEffect } from 'react'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { showPerson } from './boardKeys.ts'
import { namesNow } from './boardNames.ts'
import { showChanges } from './changes.ts'

const atMost = 300

export const ChangesList = ({ roundId, since }: { readonly roundId: string; readonly since: number }) => {
	const say = useText()
	const query = useQuery(
		`breakouts.changes:${roundId}:${since}`,
		(client) => client.breakouts.changes({ roundId, since }),
		['breakouts', 'people'],
	)
	const changes = query.data?.outcome === 'known' ? query.data.changes : null
	const columns = useMirror((state) => state.columns)
	useEffect(() => {
		showChanges(changes ?? [], namesNow().tableOf)
	}, [changes])
	useEffect(() => () => showChanges([], () => undefined), [])
	if (changes === null)
		return (
			<p role="status" className="rail-none">
				{say(query.hasFailed ? 'groupBoard.unreadable' : 'groupBoard.changesReading')}
			</p>
		)
	return (
		<>
			<header className="rail-head">
				<h2>{say('groupBoard.changesSince', { version: since })}</h2>
			</header>
			{changes.length === 0 || columns.length === 0 ? (
				<p className="rail-none">{say('groupBoard.changesNone')}</p>
			) : null}
			<ul className="rail-list">
				{changes.slice(0, atMost).map(({ registrationId, preferredName, badgeCode, fromGroupId, toGroupId }) => (
					<li key={registrationId}>
						<button type="button" className="change-row inset-focus" onClick={() => showPerson(registrationId)}>
							<b>{preferredName}</b>
							<span className="code soft">{badgeCode}</span>
							<span className="small soft">
								{say('groupBoard.changeFrom', {
									from: tableName(fromGroupId ?? ''),
									to: tableName(toGroupId ?? '', 'within'),
								})}
							</span>
						</button>
					</li>
				))}
			</ul>
		</>
	)
}
