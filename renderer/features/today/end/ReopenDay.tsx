/** A closed day is opened again by taking the closing back: with a word why, which History keeps. */
import { DoorOpenIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { undoWords } from '../../../text/undoWords.ts'
import { useHub } from '../../../transport/hub.ts'
import { takeBack } from '../../../transport/takeBack.ts'
import type { Ending } from './ending.ts'

export type ReopenDayProps = {
	readonly named: string
	readonly ending: Ending
	readonly again: () => Promise<void>
}

export const ReopenDay = ({ named, ending, again }: ReopenDayProps) => {
	const say = useText()
	const hub = useHub()
	const [isOpen, setOpen] = useState(false)
	const [why, setWhy] = useState('')
	const [lacksWhy, setLacksWhy] = useState(false)
	const [problem, setProblem] = useState('')
	const [isWorking, setWorking] = useState(false)
	const { closeCommandId, assumedOut } = ending
	if (closeCommandId === null) return null
	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const press = async (): Promise<void> => {
		setLacksWhy(why.trim() === '')
		if (why.trim() === '') return
		setWorking(true)
		setProblem('')
		try {
			const left = await takeBack(hub, [closeCommandId], why.trim())
			await again()
			if (left !== null) return refuse(undoWords(left))
			setOpen(false)
			toast(say('today.end.reopened'))
			focusSoon(() => document.querySelector<HTMLElement>('main h1'))
		} catch {
			refuse(say('kit.change.lost'))
		} finally {
			setWorking(false)
		}
	}
	return (
		<Card>
			<div className="stack-s">
				<p>{say('today.end.reopenWords', { count: assumedOut })}</p>
				<div>
					<Button icon={<Icon of={DoorOpenIcon} />} onPress={() => setOpen(true)}>
						{say('today.end.reopen')}
					</Button>
				</div>
			</div>
			<Dialog
				title={say('today.end.reopenTitle', { day: named })}
				isOpen={isOpen}
				onClose={() => setOpen(false)}
				main={
					<Button kind="main" isWorking={isWorking} onPress={() => void press()}>
						{say('today.end.reopen')}
					</Button>
				}
			>
				<div className="stack-s">
					<p>{say('today.end.reopenWords', { count: assumedOut })}</p>
					<TextField
						label={say('today.end.reopenWhy')}
						hint={say('today.end.reopenWhyHint')}
						value={why}
						onChange={setWhy}
						maxLength={300}
						autoFocus
						error={lacksWhy && why.trim() === '' ? say('today.end.reopenNeedsWhy') : undefined}
					/>
					{problem === '' ? null : <Message tone="heed">{problem}</Message>}
				</div>
			</Dialog>
		</Card>
	)
}
