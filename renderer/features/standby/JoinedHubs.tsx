/** The hubs that this computer has joined: going back to one, a new address, leaving for good. */
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './standby.css'

type JoinedHub = OutputOf<'joined.list'>['hubs'][number]

const Move = ({ hub, onClose }: { readonly hub: JoinedHub; readonly onClose: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const [address, setAddress] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const move = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		const { outcome } = await client.joined
			.move({ joinedId: hub.joinedId, address: address.trim() })
			.catch(() => ({ outcome: 'away' as const }))
		if (outcome !== 'moved') return setProblem(say(`standby.join.${outcome === 'notFound' ? 'away' : outcome}`))
		toast(say('standby.hubs.moved'))
		onClose()
	}
	return (
		<Dialog isOpen title={say('standby.hubs.moveTitle')} onClose={onClose}>
			<form className="stack-s" onSubmit={(event) => void move(event)} noValidate>
				<p>{say('standby.hubs.moveWords')}</p>
				<TextField
					label={say('standby.join.text')}
					hint={say('standby.join.textHint')}
					value={address}
					maxLength={200}
					onChange={setAddress}
					error={problem}
				/>
				<Button kind="main" type="submit">
					{say('standby.join.look')}
				</Button>
			</form>
		</Dialog>
	)
}

/** @param onEntered this computer is a desk of that hub now */
export const JoinedHubs = ({ onEntered }: { readonly onEntered: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const list = useQuery('joined.list', (hub) => hub.joined.list({}), ['event'])
	const [leaving, setLeaving] = useState<JoinedHub | null>(null)
	const [moving, setMoving] = useState<JoinedHub | null>(null)
	const [problem, setProblem] = useState('')
	const hubs = list.data?.hubs ?? []
	if (hubs.length === 0) return null
	const nameOf = (hub: JoinedHub) => (hub.eventName === '' ? say('standby.hubs.unnamed') : hub.eventName)
	const enter = async (hub: JoinedHub): Promise<void> => {
		const { outcome } = await client.joined
			.enter({ joinedId: hub.joinedId })
			.catch(() => ({ outcome: 'failed' as const }))
		if (outcome === 'entered') onEntered()
		else setProblem(say(outcome === 'keyLost' ? 'standby.hubs.keyLost' : 'standby.hubs.failed'))
	}
	const leave = async (hub: JoinedHub): Promise<void> => {
		setLeaving(null)
		await client.joined.leave({ joinedId: hub.joinedId })
		toast(say('standby.hubs.left', { name: nameOf(hub) }))
		await list.again()
	}
	return (
		<section className="stack-s" aria-labelledby="joined-title">
			<h2 className="label-heading" id="joined-title">
				{say('standby.hubs.title')}
			</h2>
			{problem === '' ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			<ul className="standby-hubs">
				{hubs.map((hub) => (
					<li key={hub.joinedId} className="row wrap">
						<span>
							<b>{nameOf(hub)}</b>{' '}
							<span className="soft">
								{say('standby.hubs.seen', {
									desk: hub.desk,
									time: `${formatDay(hub.lastSeenMs)} ${formatTime(hub.lastSeenMs)}`,
								})}
							</span>
						</span>
						<Button onPress={() => void enter(hub)} label={`${say('standby.hubs.enter')}: ${nameOf(hub)}`}>
							{say('standby.hubs.enter')}
						</Button>
						<Button kind="quiet" onPress={() => setMoving(hub)} label={`${say('standby.hubs.move')}: ${nameOf(hub)}`}>
							{say('standby.hubs.move')}
						</Button>
						<Button kind="quiet" onPress={() => setLeaving(hub)} label={`${say('standby.hubs.leave')}: ${nameOf(hub)}`}>
							{say('standby.hubs.leave')}
						</Button>
					</li>
				))}
			</ul>
			{moving === null ? null : (
				<Move
					hub={moving}
					onClose={() => {
						setMoving(null)
						void list.again()
					}}
				/>
			)}
			{leaving === null ? null : (
				<Dialog
					isOpen
					title={say('standby.hubs.leaveTitle')}
					onClose={() => setLeaving(null)}
					main={
						<Button kind="main" onPress={() => void leave(leaving)}>
							{say('standby.hubs.leave')}
						</Button>
					}
				>
					<p>{say('standby.hubs.leaveWords', { name: nameOf(leaving) })}</p>
				</Dialog>
			)}
		</section>
	)
}
