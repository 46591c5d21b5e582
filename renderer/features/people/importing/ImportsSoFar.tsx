/** The files so far, newest first, each with what came of it; the last one can be taken out again. */
import { ArrowUUpLeftIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Query } from '../../../transport/useQuery.ts'
import { type ImportRow, lastStanding } from './takeBackImport.ts'
import { UndoImport } from './UndoImport.tsx'

const tones = { running: 'note', finished: 'welcome', stopped: 'heed', undone: 'line' } as const

const WhatCame = ({ row }: { readonly row: ImportRow }) => {
	const say = useText()
	const parts = [
		{ count: row.added, key: 'importing.sofar.new' },
		{ count: row.changed, key: 'importing.sofar.changed' },
		{ count: row.unchanged, key: 'importing.sofar.unchanged' },
		{ count: row.held, key: 'importing.sofar.held' },
		{ count: row.refused, key: 'importing.sofar.refused' },
	] as const
	return (
		<>
			{say('importing.sofar.rows', { count: row.rows })}{' '}
			{parts
				.filter(({ count }) => count > 0)
				.map(({ count, key }) => say(key, { count }))
				.join(', ')}
			{row.state === 'stopped' ? (
				<span className="sofar-stopped">
					<Tag tone="heed">{say('importing.sofar.state.stopped')}</Tag> {say('importing.sofar.stoppedWords')}
				</span>
			) : null}
		</>
	)
}

export const ImportsSoFar = ({ imports }: { readonly imports: Query<OutputOf<'people.imports'>> }) => {
	const say = useText()
	const [asked, setAsked] = useState<ImportRow | null>(null)
	const rows = imports.data?.imports ?? []
	const last = lastStanding(rows)?.importId
	if (imports.data === undefined && imports.hasFailed) {
		return (
			<Message tone="heed" isLive action={<Button onPress={() => void imports.again()}>{say('app.again')}</Button>}>
				{say('importing.sofar.unreadable')}
			</Message>
		)
	}
	if (rows.length === 0) return null
	return (
		<Card title={say('importing.sofar.title')} isFlush>
			<Table caption={say('importing.sofar.caption')} className="sofar">
				<thead>
					<tr>
						<th scope="col">{say('importing.sofar.file')}</th>
						<th scope="col">{say('importing.sofar.when')}</th>
						<th scope="col">{say('importing.sofar.what')}</th>
						<th scope="col">{say('history.undo')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.importId} className={row.state === 'undone' ? 'sofar-undone' : ''}>
							<th scope="row">
								<span className="sofar-file">{row.fileName}</span>
								<span className="small soft">{say(`importing.kind.${row.kind}`)}</span>
							</th>
							<td className="nowrap">
								{formatDay(row.atMs)}, {formatTime(row.atMs)}
							</td>
							<td>
								<WhatCame row={row} />
							</td>
							<td className="sofar-end">
								{row.importId === last ? (
									<Button
										kind="quiet"
										icon={<Icon of={ArrowUUpLeftIcon} />}
										label={say('importing.sofar.undoLabel', { fileName: row.fileName })}
										onPress={() => setAsked(row)}
									>
										{say('importing.sofar.undo')}
									</Button>
								) : (
									<Tag tone={tones[row.state]}>{say(`importing.sofar.state.${row.state}`)}</Tag>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{asked === null ? null : (
				<UndoImport row={asked} onClose={() => setAsked(null)} onUndone={() => void imports.again()} />
			)}
		</Card>
	)
}
