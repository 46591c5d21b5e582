import { FloppyDiskIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { toast } from '../../components/toasts.ts'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { BackupList } from './useBackups.ts'

/** When the last one was made and when the next will be; one by hand. */
export const LastBackup = ({ list }: { readonly list: BackupList }) => {
	const say = useText()
	const { client } = useHub()
	const [isMaking, setMaking] = useState(false)
	const [isLost, setLost] = useState(false)
	const [last] = list.backups
	const make = async (): Promise<void> => {
		setMaking(true)
		setLost(false)
		announce(say('safe.making'))
		try {
			const answer = await client.backups.make({})
			if (answer.outcome === 'made') toast(say('safe.made'))
		} catch {
			setLost(true)
		}
		setMaking(false)
	}
	return (
		<Card title={say('safe.backups')}>
			<div className="stack-s">
				<p>
					<b>
						{last === undefined
							? say('safe.noneYet')
							: say('safe.lastMade', { time: formatTime(last.atMs), day: formatDay(last.atMs) })}
					</b>
				</p>
				{list.trouble === null ? null : (
					<Message tone="heed" isLive>
						{say(`safe.trouble.${list.trouble}`)}
					</Message>
				)}
				<p className="soft">
					{list.isPractice
						? say('safe.practice')
						: list.nextAtMs === null
							? say('safe.byHand')
							: say('safe.next', { time: formatTime(list.nextAtMs) })}
				</p>
				<p className="soft">
					{say('safe.where')} <span className="safe-path">{list.folder}</span>
				</p>
				{isLost ? (
					<Message tone="heed" isLive>
						{say('safe.lost')}
					</Message>
				) : null}
				<div className="row wrap">
					<Button
						kind="main"
						icon={<Icon of={FloppyDiskIcon} />}
						isWorking={isMaking || list.isWorking}
						onPress={() => void make()}
					>
						{say(isMaking || list.isWorking ? 'safe.making' : 'safe.make')}
					</Button>
				</div>
			</div>
		</Card>
	)
}
