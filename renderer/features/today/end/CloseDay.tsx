/** Closing a day: what it does is said before it is done. Asked once more only where it looks too early. */
import { DoorIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Ending } from './ending.ts'
import { useDayChange } from './useDayChange.ts'

const WhatItDoes = ({ ending }: { readonly ending: Ending }) => {
	const say = useText()
	return (
		<ul className="day-end-does">
			<li>{say('today.end.does.assumed', { count: ending.stillIn })}</li>
			<li>{say('today.end.does.didNotCome', { count: ending.didNotCome })}</li>
			<li>{say('today.end.does.checkIn')}</li>
			<li>{say('today.end.does.undo')}</li>
		</ul>
	)
}

export type CloseDayProps = {
	readonly dayId: string
	/** The day in words. */
	readonly named: string
	readonly ending: Ending
	/** Why one should look twice; empty: nothing. */
	readonly warning: string
	readonly again: () => Promise<void>
}

export const CloseDay = ({ dayId, named, ending, warning, again }: CloseDayProps) => {
	const say = useText()
	const change = useDayChange(again)
	const [isOpen, setOpen] = useState(false)
	const press = async (): Promise<void> => {
		const { isDone, refusal } = await change.send([['checkin.closeDay', { dayId }]], ([answer]) =>
			say('today.end.done', { count: answer?.outcome === 'closed' ? answer.assumedOut : 0 }),
		)
		if (!isDone && refusal === null) return
		setOpen(false)
		focusSoon(() => document.querySelector<HTMLElement>('main h1'))
	}
	return (
		<Card title={say('today.end.whatHappens')}>
			<div className="stack">
				<WhatItDoes ending={ending} />
				{change.problem === undefined || isOpen ? null : <Message tone="heed">{change.problem}</Message>}
				<div>
					<Button
						kind="main"
						icon={<Icon of={DoorIcon} />}
						isWorking={change.isWorking && !isOpen}
						onPress={() => {
							change.clear()
							if (warning === '') void press()
							else setOpen(true)
						}}
					>
						{say('today.end.close')}
					</Button>
				</div>
			</div>
			<Dialog
				title={say('today.end.confirmTitle', { day: named })}
				isOpen={isOpen}
				onClose={() => setOpen(false)}
				main={
					<Button kind="main" isWorking={change.isWorking} onPress={() => void press()}>
						{say('today.end.close')}
					</Button>
				}
			>
				<div className="stack-s">
					<Message tone="heed">{warning}</Message>
					<WhatItDoes ending={ending} />
					{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
				</div>
			</Dialog>
		</Card>
	)
}
