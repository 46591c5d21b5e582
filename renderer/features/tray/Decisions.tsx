/** What desks did alone and could not simply be done: what each saw, one suggestion, and what was decided. */
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Decisions.css'
import { LateCard } from './LateCard.tsx'
import { byPerson, deedWords, isOpen, type LateItem, nameOf, whoWords } from './late.ts'
import { useDecide } from './useDecide.ts'

const Settled = ({
	items,
	onReopen,
}: {
	readonly items: readonly LateItem[]
	readonly onReopen: (id: string) => void
}) => {
	const say = useText()
	return (
		<Card title={say('tray.settled.title')}>
			<Table caption={say('tray.settled.title')}>
				<thead>
					<tr>
						<th scope="col">{say('tray.settled.who')}</th>
						<th scope="col">{say('tray.settled.what')}</th>
						<th scope="col">{say('tray.settled.where')}</th>
						<th scope="col">{say('tray.settled.how')}</th>
						<th scope="col">{say('tray.settled.reopen')}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<tr key={item.lateId}>
							<th scope="row">{nameOf(item)}</th>
							<td>{deedWords(item.command)}</td>
							<td>{whoWords(item)}</td>
							<td>{item.settledHow === null ? null : say(`tray.settled.${item.settledHow}`)}</td>
							<td>
								{item.settledHow === 'takenBack' ? null : (
									<Button
										kind="quiet"
										size="dense"
										label={say('tray.settled.reopenWhich', { what: `${nameOf(item)}, ${deedWords(item.command)}` })}
										onPress={() => onReopen(item.lateId)}
									>
										{say('tray.settled.reopen')}
									</Button>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Card>
	)
}

const Twice = () => {
	const say = useText()
	const { data } = useQuery('tray.twice', (client) => client.tray.twice({}), ['attendance', 'desks'])
	if (data === undefined || data.people.length === 0) return null
	return (
		<Card title={say('tray.twice.title')}>
			<p className="soft">{say('tray.twice.words')}</p>
			<ul className="tray-list">
				{data.people.map(({ registrationId, preferredName, badgeCode, lines }) => (
					<li key={`${registrationId} ${lines[0]?.atMs}`} className="row wrap">
						<b>{preferredName}</b>
						<Tag tone="line">{say('tray.badge', { code: badgeCode })}</Tag>
						<span>
							{lines
								.map(({ desk, atMs }, at) =>
									say(at === 0 ? 'tray.twice.line' : 'tray.twice.also', { desk, time: formatTime(atMs) }),
								)
								.join(', ')}
						</span>
					</li>
				))}
			</ul>
		</Card>
	)
}

export const Decisions = () => {
	const say = useText()
	const list = useQuery('tray.list', (client) => client.tray.list({}), ['desks', 'people'])
	const { isWorking, problem, decide, reopen } = useDecide(list.again)
	if (list.data === undefined)
		return list.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
				{say('tray.unreadable')}
			</Message>
		) : (
			<p className="soft">{say('tray.reading')}</p>
		)
	const open = list.data.items.filter(isOpen)
	const settled = list.data.items.filter((item) => !isOpen(item))
	return (
		<div className="stack">
			<PageHead title={say('tray.title')} lead={say('tray.lead')} />
			{problem === undefined ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			{open.length === 0 ? (
				<EmptyState title={say('tray.none')}>{say('tray.noneWords')}</EmptyState>
			) : (
				<p role="status">{say('tray.open', { count: open.length })}</p>
			)}
			{byPerson(open).map((person) => (
				<Card
					key={person.key}
					title={person.name}
					end={
						person.badge === '' || person.key === '' ? null : (
							<Tag tone="line">{say('tray.badge', { code: person.badge })}</Tag>
						)
					}
				>
					<ul className="tray-list">
						{person.items.map((item) => (
							<LateCard
								key={item.lateId}
								item={item}
								came={say('tray.came', { time: formatTime(item.cameMs), day: formatDay(item.cameMs) })}
								all={open}
								isWorking={isWorking}
								onDecide={(items, how) => void decide(items, how)}
							/>
						))}
					</ul>
				</Card>
			))}
			<Twice />
			{settled.length === 0 ? null : <Settled items={settled} onReopen={(id) => void reopen(id)} />}
		</div>
	)
}
