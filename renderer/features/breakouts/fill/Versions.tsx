/** The versions of a round that people were told, newest first: when, how many, what changed, and why it was published all the same. */
import { formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Fold } from './Fold.tsx'
import './Versions.css'

export const Versions = ({ roundId }: { readonly roundId: string }) => {
	const say = useText()
	const { data, hasFailed } = useQuery(
		`breakouts.versions:${roundId}`,
		(client) => client.breakouts.versions({ roundId }),
		['breakouts'],
	)
	if (data === undefined) return hasFailed ? <p className="soft small">{say('groupFill.versions.unreadable')}</p> : null
	const [newest] = data.versions
	// The board says itself that nobody was told yet.
	if (newest === undefined) return null
	return (
		<Fold title={say('groupFill.versions.now', { version: newest.version, time: formatTime(newest.atMs) })}>
			<ol className="versions" aria-label={say('groupFill.versions.list')}>
				{data.versions.map(({ version, atMs, people, changed, reasons }) => (
					<li key={version}>
						<b>{say('groupFill.versions.version', { version })}</b>
						<span>{say('groupFill.versions.at', { time: formatTime(atMs), day: formatDay(atMs) })}</span>
						<span>{say('groupFill.versions.people', { count: people })}</span>
						{version > 1 ? <span>{say('groupFill.versions.changed', { count: changed })}</span> : null}
						{reasons.length === 0 ? null : (
							<ul>
								{[...new Map(reasons.map((reason) => [`${reason.rule} ${reason.words}`, reason])).values()].map(
									({ rule, words }) => (
										<li key={`${rule} ${words}`}>
											{say(`groupFill.rule.${rule}`)}: “{words}”
										</li>
									),
								)}
							</ul>
						)}
					</li>
				))}
			</ol>
		</Fold>
	)
}
