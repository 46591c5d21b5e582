/** Backups: the last one, where, on which drive too, what is in one, and a copy of it beside the event. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'
import { useAtHub } from '../../transport/atHub.ts'
import { BackupTable } from './BackupTable.tsx'
import { LastBackup } from './LastBackup.tsx'
import { LookInside } from './LookInside.tsx'
import { NewCode } from './NewCode.tsx'
import { OpenCopy } from './OpenCopy.tsx'
import { Operators } from './Operators.tsx'
import './Safekeeping.css'
import { SecondDrive } from './SecondDrive.tsx'
import { type Backup, useBackups } from './useBackups.ts'

export const Safekeeping = () => {
	const say = useText()
	const list = useBackups()
	const [looked, setLooked] = useState<Backup | null>(null)
	const { data } = list
	const isAtHub = useAtHub()
	return (
		<>
			<PageHead title={say('safe.title')} lead={say('safe.lead')} />
			{data === undefined ? (
				list.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
						{say('safe.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('safe.loading')}
					</p>
				)
			) : (
				<div className="stack">
					{isAtHub ? null : <Message>{say('safe.elsewhere')}</Message>}
					<div className="safe-cols">
						<LastBackup list={data} />
						{isAtHub ? <SecondDrive list={data} onChanged={list.again} /> : <OpenCopy />}
					</div>
					{data.backups.length === 0 ? null : (
						<Card title={say('safe.list')}>
							<div className="stack-s">
								<p className="soft">{say('safe.listHint')}</p>
								<BackupTable list={data} onLook={setLooked} />
							</div>
						</Card>
					)}
					{isAtHub ? (
						<div className="safe-cols">
							<Operators />
							<div className="stack">
								<NewCode onChanged={list.again} />
								<OpenCopy />
							</div>
						</div>
					) : null}
				</div>
			)}
			{looked === null ? null : <LookInside backup={looked} onClose={() => setLooked(null)} />}
		</>
	)
}
