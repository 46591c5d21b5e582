/** Whether the numbers are frozen; freezing them, and taking that back with what it may cost. */
import { SnowflakeIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { undoWords } from '../../text/undoWords.ts'
import { useHub } from '../../transport/hub.ts'
import { ruleWords } from './ruleWords.ts'
import type { Rule } from './types.ts'
import { useFreeze } from './useFreeze.ts'

/** The button that opened the dialog is gone: the one that came in its place has the focus then. */
const freezeId = 'statistics-freeze'
const backId = 'statistics-back'

const FreezeDialog = ({
	rule,
	again,
	onClose,
	onDone,
}: {
	readonly rule: Rule
	readonly again: () => Promise<void>
	readonly onClose: () => void
	readonly onDone: () => void
}) => {
	const say = useText()
	const { send, isWorking, problem } = useFreeze(again)
	const freeze = async (): Promise<void> => {
		const { isDone } = await send([['statistics.freeze', { rule }]], say('statistics.freeze.done'))
		if (isDone) onDone()
	}
	return (
		<Dialog
			title={say('statistics.freeze.title')}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={() => void freeze()}>
					{say('statistics.freeze.main')}
				</Button>
			}
		>
			<div className="stack-s">
				<p>{say('statistics.freeze.counts')}</p>
				<p>{say('statistics.freeze.later')}</p>
				<p>{say('statistics.freeze.one')}</p>
				<p>
					<b>{say('statistics.freeze.rule', { rule: ruleWords(rule) })}</b>
				</p>
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			</div>
		</Dialog>
	)
}

const BackDialog = ({
	commandId,
	again,
	onClose,
	onDone,
}: {
	readonly commandId: string
	readonly again: () => Promise<void>
	readonly onClose: () => void
	readonly onDone: () => void
}) => {
	const say = useText()
	const hub = useHub()
	const [why, setWhy] = useState('')
	const [problem, setProblem] = useState<{ readonly where: 'field' | 'whole'; readonly words: string } | null>(null)
	const [isWorking, setWorking] = useState(false)
	const back = async (): Promise<void> => {
		if (why.trim() === '') return setProblem({ where: 'field', words: say('statistics.freeze.whyMissing') })
		setWorking(true)
		try {
			const answer = await hub.call('history.undo', { targetId: commandId, reason: why.trim() })
			if (answer.outcome !== 'undone' && answer.outcome !== 'alreadyUndone')
				return setProblem({ where: 'whole', words: undoWords(answer) })
			await again()
			toast(say('statistics.freeze.backDone'))
			onDone()
		} catch {
			setProblem({ where: 'whole', words: say('kit.change.lost') })
		} finally {
			setWorking(false)
		}
	}
	return (
		<Dialog
			title={say('statistics.freeze.backTitle')}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={() => void back()}>
					{say('statistics.freeze.backMain')}
				</Button>
			}
		>
			<div className="stack-s">
				<Message tone="heed">{say('statistics.freeze.backWarning')}</Message>
				<p>{say('statistics.freeze.backWords')}</p>
				<TextField
					label={say('statistics.freeze.why')}
					value={why}
					onChange={setWhy}
					maxLength={200}
					error={problem?.where === 'field' ? problem.words : undefined}
				/>
				{problem?.where === 'whole' ? (
					<Message tone="heed" isLive>
						{problem.words}
					</Message>
				) : null}
			</div>
		</Dialog>
	)
}

export type FreezingProps = {
	readonly frozen: { readonly commandId: string; readonly atMs: number; readonly rule: Rule } | null
	/** By which they would be frozen. */
	readonly rule: Rule
	readonly again: () => Promise<void>
}

export const Freezing = ({ frozen, rule, again }: FreezingProps) => {
	const say = useText()
	const [asked, setAsked] = useState<'freeze' | 'back' | null>(null)
	/** Where to go on once the dialog is gone and what came of it is there, whichever is later. */
	const goOn = useRef<string | null>(null)
	const close = (): void => setAsked(null)
	const done = (id: string): void => {
		goOn.current = id
		close()
	}
	useEffect(() => {
		const id = goOn.current
		if (asked !== null || id === null || (frozen === null) !== (id === freezeId)) return
		goOn.current = null
		focusSoon(() => document.getElementById(id))
	}, [asked, frozen])
	return (
		<>
			{frozen === null ? (
				<Message
					title={say('statistics.notYet')}
					action={
						<Button kind="main" id={freezeId} icon={<Icon of={SnowflakeIcon} />} onPress={() => setAsked('freeze')}>
							{say('statistics.freeze.button')}
						</Button>
					}
				>
					{say('statistics.notYetWords')}
				</Message>
			) : (
				<Message
					tone="welcome"
					icon={<Icon of={SnowflakeIcon} weight="fill" className="message-mark" />}
					title={say('statistics.frozenTitle', { day: formatDay(frozen.atMs), time: formatTime(frozen.atMs) })}
					action={
						<Button id={backId} onPress={() => setAsked('back')}>
							{say('statistics.freeze.back')}
						</Button>
					}
				>
					{say('statistics.frozenWords', { rule: ruleWords(frozen.rule) })}
				</Message>
			)}
			{asked === 'freeze' ? (
				<FreezeDialog rule={rule} again={again} onClose={close} onDone={() => done(backId)} />
			) : null}
			{asked === 'back' && frozen !== null ? (
				<BackDialog commandId={frozen.commandId} again={again} onClose={close} onDone={() => done(freezeId)} />
			) : null}
		</>
	)
}
