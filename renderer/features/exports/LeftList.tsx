/** What left: to whom, why, how many rows, its checksum and when it has to be gone; ticked off once it is. */
import { CheckCircleIcon, ClockIcon, LockKeyIcon, TrayIcon, WarningIcon } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { dateOf, formatDate, formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { Query } from '../../transport/useQuery.ts'
import { CareTag } from './CareTag.tsx'
import { type Left, type LeftFile, undoMarking, useMarking } from './useLeft.ts'

/** Whether whoever has it should have destroyed it by now. */
const isOverdue = ({ destroyBy, destroyedAtMs }: LeftFile, today: string): boolean =>
	destroyBy !== null && destroyedAtMs === null && destroyBy < today

const Ending = ({ file, today }: { readonly file: LeftFile; readonly today: string }) => {
	const say = useText()
	if (file.destroyedAtMs !== null)
		return (
			<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
				{say('exports.left.destroyed', { day: formatDay(file.destroyedAtMs) })}
			</Tag>
		)
	if (file.destroyBy === null)
		return (
			<Tag tone="line" icon={<Icon of={TrayIcon} />}>
				{say('exports.left.keep')}
			</Tag>
		)
	const day = formatDate(file.destroyBy)
	return isOverdue(file, today) ? (
		<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
			{say('exports.left.overdue', { day })}
		</Tag>
	) : (
		<Tag icon={<Icon of={ClockIcon} />}>{say('exports.left.destroyBy', { day })}</Tag>
	)
}

type RowProps = { readonly file: LeftFile; readonly today: string; readonly onTick: (file: LeftFile) => void }

const Row = ({ file, today, onTick }: RowProps) => {
	const say = useText()
	const id = useId()
	const { what, format, purpose, recipient, rows, atMs, desk, statisticsRule } = file
	const kind = say(`exports.kind.${what}.title`)
	const when = say('exports.left.when', { day: formatDay(atMs), time: formatTime(atMs) })
	return (
		<li className="files-left" aria-labelledby={id}>
			<h3 id={id}>{say('exports.left.name', { kind, format: format.toUpperCase() })}</h3>
			<p>{recipient === '' ? say('exports.left.forNobody') : say('exports.left.forWhom', { recipient, purpose })}</p>
			<p className="small soft">
				{desk === ''
					? say('exports.left.madeHere', { when, count: rows })
					: say('exports.left.made', { when, desk, count: rows })}
				{statisticsRule === '' ? null : ` ${say(`exports.left.rule.${statisticsRule}`)}.`}
			</p>
			<div className="row wrap files-tags">
				<Ending file={file} today={today} />
				<CareTag care={file.care} />
				{file.isLocked && file.care !== 'special' ? (
					<Tag tone="line" icon={<Icon of={LockKeyIcon} />}>
						{say('exports.left.locked')}
					</Tag>
				) : null}
			</div>
			<details className="small">
				<summary>{say('exports.left.checksum')}</summary>
				<p className="code files-checksum">{say('exports.left.checksumIs', { sha256: file.sha256 })}</p>
			</details>
			{file.destroyedAtMs === null && file.destroyBy !== null ? (
				<Button label={say('exports.left.tickOf', { kind, when })} onPress={() => onTick(file)}>
					{say('exports.left.tick')}
				</Button>
			) : null}
		</li>
	)
}

export const LeftList = ({ left }: { readonly left: Query<Left> }) => {
	const say = useText()
	const hub = useHub()
	const marking = useMarking(left.again)
	useUndoKey(() => void undoMarking(hub))
	const files = left.data?.files ?? []
	const [today] = useState(() => dateOf(Date.now()))
	const overdue = files.filter((file) => isOverdue(file, today)).length
	const tick = ({ exportId }: LeftFile): void =>
		void marking.send([['exports.markDestroyed', { exportId }]], say('exports.left.ticked'))
	return (
		<Card title={say('exports.left.title')} className="files-left-card">
			{left.data === undefined && left.hasFailed ? (
				<Message tone="heed" action={<Button onPress={() => void left.again()}>{say('exports.again')}</Button>}>
					{say('exports.left.unreadable')}
				</Message>
			) : null}
			{left.data !== undefined && files.length === 0 ? (
				<EmptyState title={say('exports.left.empty')}>
					<p>{say('exports.left.emptyWords')}</p>
				</EmptyState>
			) : null}
			{overdue > 0 ? <Message tone="heed">{say('exports.left.overdueCount', { count: overdue })}</Message> : null}
			{marking.problem === undefined ? null : <Message tone="heed">{marking.problem}</Message>}
			{files.length === 0 ? null : (
				<ul className="files-left-list">
					{files.map((file) => (
						<Row key={file.exportId} file={file} today={today} onTick={tick} />
					))}
				</ul>
			)}
		</Card>
	)
}
