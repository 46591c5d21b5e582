/** What is in a backup beside how things stand now, in counts; from here a copy of it is opened. */
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Message } from '../../components/Message.tsx'
import { Table } from '../../components/Table.tsx'
import { doneSentence } from '../../text/doneSentence.ts'
import { formatCount, formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useAtHub } from '../../transport/atHub.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import type { Backup } from './useBackups.ts'

type Ready = Extract<OutputOf<'backups.preview'>, { outcome: 'ready' }>
type Counts = Ready['now']

const rows = [
	['people', 'people'],
	['came', 'inside'],
	['walkIns', 'walkIns'],
] as const satisfies readonly (readonly [string, keyof Counts])[]

const Compared = ({ inBackup, now }: { readonly inBackup: Counts; readonly now: Counts }) => {
	const say = useText()
	const last = ({ last: { command, outcome, atMs } }: Counts): string =>
		say('safe.lastOf', {
			what: doneSentence({ command, outcome }, say('history.somebody'), 1),
			time: formatTime(atMs),
		})
	return (
		<>
			<Table caption={say('safe.inside')}>
				<thead>
					<tr>
						<th scope="col">{say('safe.what')}</th>
						<th scope="col">{say('safe.inBackup')}</th>
						<th scope="col">{say('safe.now')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(([name, key]) => (
						<tr key={name}>
							<th scope="row">{say(`safe.${name}`)}</th>
							<td>{formatCount(inBackup[key])}</td>
							<td>{formatCount(now[key])}</td>
						</tr>
					))}
					<tr>
						<th scope="row">{say('safe.last')}</th>
						<td>{last(inBackup)}</td>
						<td>{last(now)}</td>
					</tr>
				</tbody>
			</Table>
			<p>{say('safe.steps', { count: Math.max(0, now.revision - inBackup.revision) })}</p>
		</>
	)
}

export const LookInside = ({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const isAtHub = useAtHub()
	const [isOpening, setOpening] = useState(false)
	const [problem, setProblem] = useState<'restoreFailed' | 'notThere' | 'cannotRead' | 'lost' | null>(null)
	const { data, hasFailed } = useQuery(
		`backups.preview:${backup.name}`,
		(hub) => hub.backups.preview({ name: backup.name }),
		[],
	)
	const open = async (): Promise<void> => {
		setOpening(true)
		setProblem(null)
		try {
			const { outcome } = await client.backups.restore({ name: backup.name })
			if (outcome === 'opened') {
				// Another file under the same event's id: nothing of the last one stays on any screen.
				location.hash = '#/afterwards/safe'
				location.reload()
				return
			}
			setProblem(outcome === 'cannotWrite' ? 'restoreFailed' : outcome === 'notThere' ? 'notThere' : 'cannotRead')
		} catch {
			setProblem('lost')
		}
		setOpening(false)
	}
	return (
		<Dialog
			title={say('safe.insideTitle', { time: formatTime(backup.atMs), day: formatDay(backup.atMs) })}
			isOpen
			isWide
			onClose={onClose}
			main={
				data?.outcome === 'ready' && isAtHub ? (
					<Button kind="main" isWorking={isOpening} onPress={() => void open()}>
						{say(isOpening ? 'safe.restoring' : 'safe.restore')}
					</Button>
				) : undefined
			}
		>
			<div className="stack-s">
				{data === undefined ? (
					hasFailed ? (
						<Message tone="heed" isLive>
							{say('safe.unreadable')}
						</Message>
					) : (
						<p role="status">{say('safe.reading')}</p>
					)
				) : data.outcome === 'ready' ? (
					<>
						<Compared inBackup={data.inBackup} now={data.now} />
						<p>{say('safe.restoreWords')}</p>
					</>
				) : (
					<Message tone="heed" isLive>
						{say(data.outcome === 'notThere' ? 'safe.notThere' : 'safe.cannotRead')}
					</Message>
				)}
				{problem === null ? null : (
					<Message tone="heed" isLive>
						{say(`safe.${problem}`)}
					</Message>
				)}
			</div>
		</Dialog>
	)
}
