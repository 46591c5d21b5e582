import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Table } from '../../components/Table.tsx'
import { formatBytes, formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { fileNameOf } from './fileName.ts'

export type NearbyFilesProps = {
	readonly files: OutputOf<'library.nearby'>['files']
	readonly busy: string | null
	readonly onPick: (path: string) => void
	readonly onLookAgain: () => void
}

/** Event files in the usual places, newest first, for computers where Foyer has no dialog of the system. */
export const NearbyFiles = ({ files, busy, onPick, onLookAgain }: NearbyFilesProps) => {
	const say = useText()
	return (
		<Card
			isFlush
			title={say('home.nearbyTitle')}
			end={
				<Button kind="quiet" onPress={onLookAgain}>
					{say('home.lookAgain')}
				</Button>
			}
		>
			{files.length === 0 ? (
				<p className="nearby-none">{say('home.nearbyNone')}</p>
			) : (
				<Table caption={say('home.nearbyTitle')}>
					<thead>
						<tr>
							<th scope="col">{say('home.file')}</th>
							<th scope="col">{say('home.changed')}</th>
							<th scope="col" className="number">
								{say('home.size')}
							</th>
							<td aria-label={say('home.openIt')} />
						</tr>
					</thead>
					<tbody>
						{files.map((file) => (
							<tr key={file.path}>
								<th scope="row">
									{fileNameOf(file.path)}
									<span className="nearby-path">{file.path}</span>
								</th>
								<td className="nowrap">
									{formatDay(file.changedAtMs)}, {formatTime(file.changedAtMs)}
								</td>
								<td className="number nowrap">{formatBytes(file.bytes)}</td>
								<td className="number">
									<Button
										label={say('home.openWhich', { file: fileNameOf(file.path) })}
										isWorking={busy === file.path}
										onPress={() => onPick(file.path)}
									>
										{say('home.openIt')}
									</Button>
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Card>
	)
}
