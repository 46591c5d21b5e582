import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'

export type Wisher = OutputOf<'breakouts.wishes'>['people'][number]

export const wishButtonId = (registrationId: string): string => `wishes-${registrationId}`

export type WishTableProps = {
	readonly setup: Setup
	readonly people: readonly Wisher[]
	/** Whose form is open. */
	readonly openId: string | undefined
	readonly action: (person: Wisher) => ReactNode
}

/** One person a row: choices, what they would miss, where else they are. */
export const WishTable = ({ setup, people, openId, action }: WishTableProps) => {
	const say = useText()
	const codeOf = (topicId: string): string => setup.topics.find(({ id }) => id === topicId)?.code ?? ''
	const titleOf = (topicId: string): string => setup.topics.find(({ id }) => id === topicId)?.title ?? ''
	const numberOf = (roundId: string): number => setup.rounds.find(({ id }) => id === roundId)?.number ?? 0
	const groupOf = (groupId: string) => setup.groups.find(({ id }) => id === groupId)
	return (
		<div className="card card-flush" data-density="dense">
			<Table caption={say('groupSetup.wishes.caption')} className="wish-table">
				<thead>
					<tr>
						<th scope="col">{say('groupSetup.wishes.person')}</th>
						<th scope="col">{say('groupSetup.wishes.badge')}</th>
						<th scope="col">{say('groupSetup.wishes.choices')}</th>
						<th scope="col">{say('groupSetup.wishes.avoids')}</th>
						<th scope="col">{say('groupSetup.wishes.busy')}</th>
						<th scope="col">{say('groupSetup.wishes.change')}</th>
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<tr key={person.registrationId} {...(person.registrationId === openId ? { className: 'row-open' } : {})}>
							<th scope="row">{person.preferredName}</th>
							<td className="code">{person.badgeCode}</td>
							<td>
								{person.choices.length === 0 && person.unmatched.length === 0 ? (
									<span className="soft">{say('groupSetup.wishes.none')}</span>
								) : null}
								{person.choices.length === 0 ? null : (
									<ol className="wish-list">
										{person.choices.map((topicId, index) => (
											<li key={topicId} title={titleOf(topicId)}>
												<span className="wish-rank">{index + 1}</span>
												{codeOf(topicId)}
											</li>
										))}
									</ol>
								)}
								{person.unmatched.length === 0 ? null : (
									<span className="under soft small">
										{say('groupSetup.wishes.wroteWords', { words: person.unmatched.join(', ') })}
									</span>
								)}
							</td>
							<td>
								{person.avoids.map((topicId) => (
									<span key={topicId} className="wish-miss" title={titleOf(topicId)}>
										{codeOf(topicId)}
									</span>
								))}
							</td>
							<td>
								{person.away.map(({ roundId, why }) => (
									<span key={roundId} className="under">
										{say('groupSetup.wishes.awayIn', {
											number: numberOf(roundId),
											why: say(`groupSetup.wishes.${why}`),
										})}
									</span>
								))}
								{person.hosts.map(({ groupId, duty }) => (
									<span key={groupId} className="under">
										{say('groupSetup.wishes.hostsTable', {
											duty: say(`groupSetup.hosts.${duty}`),
											round: numberOf(groupOf(groupId)?.roundId ?? ''),
											number: groupOf(groupId)?.number ?? 0,
										})}
									</span>
								))}
							</td>
							<td>{action(person)}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</div>
	)
}
