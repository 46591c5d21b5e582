/**
 * Break-glass: why first, then something private for a minute with the seconds left in sight and said twice, then
 * nothing. Esc and closing hide it at once. What is shown lives in this part alone: never in a title, an address or
 * an announcement.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../text/text.ts'
import { announce } from './announcer.ts'
import './BreakGlass.css'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'
import { useSecondsLeft } from './useSecondsLeft.ts'

/** What came of asking: what may be seen now, or why not, in words. */
export type Opening = { readonly shown: ReactNode } | { readonly refused: string }

export type BreakGlassProps = {
	readonly words: {
		/** Before it is shown: what somebody is about to see, and the button. */
		readonly title: string
		readonly lead: string
		readonly reason: string
		readonly reasonHint: string
		readonly reasonMissing: string
		readonly show: string
		/** While it is shown. */
		readonly open: string
		readonly opened: string
		readonly left: (seconds: number) => string
		readonly soon: string
		readonly hide: string
		/** Afterwards. */
		readonly hidden: string
		readonly again: string
		/** Nobody answered. */
		readonly lost: string
	}
	/** How long it is shown. */
	readonly openMs: number
	/** Writes down why, and reads what may be seen then. */
	readonly open: (reason: string) => Promise<Opening>
	readonly onClose: () => void
}

/** When it is said that there is little time left, in seconds. */
const soonSeconds = 15
const shortestReason = 3

export const BreakGlass = ({ words, openMs, open, onClose }: BreakGlassProps) => {
	const say = useText()
	const field = useRef<HTMLInputElement>(null)
	const [reason, setReason] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [isOpening, setOpening] = useState(false)
	const [shown, setShown] = useState<{ readonly what: ReactNode; readonly untilMs: number } | null>(null)
	const [isGone, setGone] = useState(false)
	const left = useSecondsLeft(shown?.untilMs ?? null, () => {
		setShown(null)
		setGone(true)
		announce(words.hidden)
	})
	const isSoon = shown !== null && left <= soonSeconds
	const { soon } = words
	useEffect(() => {
		if (isSoon) announce(soon)
	}, [isSoon, soon])

	const refuse = (why: string): void => {
		setProblem(why)
		announce(why, 'assertive')
		field.current?.focus()
	}
	const ask = async (): Promise<void> => {
		if (isOpening) return
		const why = reason.trim()
		if (why.length < shortestReason) return refuse(words.reasonMissing)
		setOpening(true)
		setProblem(undefined)
		try {
			const answer = await open(why)
			if ('refused' in answer) return refuse(answer.refused)
			setReason('')
			setShown({ what: answer.shown, untilMs: Date.now() + openMs })
			announce(words.opened)
		} catch {
			refuse(words.lost)
		} finally {
			setOpening(false)
		}
	}
	if (isGone)
		return (
			<Dialog isOpen title={words.hidden} onClose={onClose} backLabel={say('kit.close')}>
				<p>{words.again}</p>
			</Dialog>
		)
	if (shown !== null)
		return (
			<Dialog isOpen title={words.open} onClose={onClose} backLabel={words.hide}>
				{shown.what}
				<p className="glass-left" role="timer">
					<b>{words.left(left)}</b>
					<span className="glass-bar" aria-hidden="true">
						<span style={{ width: `${(left * 100_000) / openMs}%` }} />
					</span>
				</p>
			</Dialog>
		)
	return (
		<Dialog
			isOpen
			title={words.title}
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isOpening} onPress={() => void ask()}>
					{words.show}
				</Button>
			}
		>
			<p>{words.lead}</p>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					void ask()
				}}
				noValidate
			>
				<TextField
					label={words.reason}
					hint={words.reasonHint}
					value={reason}
					maxLength={300}
					autoFocus
					inputRef={field}
					onChange={(next) => {
						setReason(next)
						setProblem(undefined)
					}}
					error={problem}
				/>
			</form>
		</Dialog>
	)
}
