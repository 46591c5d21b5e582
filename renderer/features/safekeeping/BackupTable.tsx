import { Button } from '../../components/Button.tsx'
import { Table } from '../../components/Table.tsx'
import { formatBytes, formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { Backup, BackupList } from './useBackups.ts'

export type BackupTableProps = { readonly list: BackupList; readonly onLook: (backup: Backup) => void }

/** The backups there are, newest first. */
export const BackupTable = ({ list, onLook }: BackupTableProps) => {
	const say = useText()
	const hasSecond = list.second.folder !== ''
	return (
		<Table caption={say('safe.list')}>
			<thead>
				<tr>
					<th scope="col">{say('safe.when')}</th>
					<th scope="col">{say('safe.why')}</th>
					<th scope="col">{say('safe.size')}</th>
					{hasSecond ? <th scope="col">{say('safe.onSecond')}</th> : null}
					<th scope="col">{say('safe.do')}</th>
				</tr>
			</thead>
			<tbody>
				{list.backups.map((backup) => {
					const when = { time: formatTime(backup.atMs), day: formatDay(backup.atMs) }
					return (
						<tr key={backup.name}>
							<th scope="row" className="nowrap">
								{when.time}, {when.day}
							</th>
							<td>{say(`safe.reason.${backup.why}`)}</td>
							<td className="nowrap">{formatBytes(backup.bytes)}</td>
							{hasSecond ? <td>{say(backup.isOnSecond ? 'safe.isOnSecond' : 'safe.isNotOnSecond')}</td> : null}
							<td>
								<Button kind="quiet" size="dense" label={say('safe.lookWhich', when)} onPress={() => onLook(backup)}>
									{say('safe.look')}
								</Button>
							</td>
						</tr>
					)
				})}
			</tbody>
		</Table>
	)
}
