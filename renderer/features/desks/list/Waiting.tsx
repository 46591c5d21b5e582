/** Desks that used a code and wait: let in by the number that both screens show, or turned away. */
import { useEffect, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { WaitingDesk } from '../deskTypes.ts'

type WaitingProps = { readonly waiting: readonly WaitingDesk[]; readonly onChanged: () => Promise<void> }

const One = ({ desk, onChanged }: { readonly desk: WaitingDesk; readonly onChanged: () => Promise<void> }) => {
	const say = useText()
	const { client } = useHub()
	const { waitId, name, number, operator } = desk
	const [problem, setProblem] = useState<string | null>(null)
	const [isWorking, setWorking] = useState(false)
	const title = say('deskNetwork.waiting.title', { name })
	useEffect(
		() => announce(`${title}. ${say('deskNetwork.waiting.words')} ${number}`, 'assertive'),
		[title, say, number],
	)
	const settle = async (isAllowed: boolean): Promise<void> => {
		setWorking(true)
		setProblem(null)
		try {
			const { outcome } = isAllowed
				? await client.desks.letIn({ waitId, number })
				: await client.desks.turnAway({ waitId })
			if (outcome === 'letIn' || outcome === 'turnedAway') toast(say(`deskNetwork.waiting.${outcome}`, { name }))
			else setProblem(say(`deskNetwork.waiting.${outcome === 'nameTaken' ? 'nameTaken' : 'gone'}`))
			await onChanged()
		} catch {
			setProblem(say('deskNetwork.lost'))
		}
		setWorking(false)
	}
	return (
		<Message tone="note" title={title}>
			<div className="stack-s">
				<p>{say('deskNetwork.waiting.words')}</p>
				<p className="desks-number">{number}</p>
				{operator === '' ? null : <p>{say('deskNetwork.waiting.who', { operator })}</p>}
				{problem === null ? null : <p role="status">{problem}</p>}
				<div className="row wrap">
					<Button kind="main" isWorking={isWorking} onPress={() => void settle(true)}>
						{say('deskNetwork.waiting.allow', { number })}
					</Button>
					<Button isWorking={isWorking} onPress={() => void settle(false)}>
						{say('deskNetwork.waiting.refuse')}
					</Button>
				</div>
			</div>
		</Message>
	)
}

export const Waiting = ({ waiting, onChanged }: WaitingProps) =>
	waiting.map((desk) => <One key={desk.waitId} desk={desk} onChanged={onChanged} />)
