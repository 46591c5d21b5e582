/** Waiting to be let in: the number to compare, until the organiser has decided. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import { askWhetherIn, type Joined } from '../../../transport/joining.ts'

/** Short, for somebody stands there and waits; the hub answers from memory. */
const askAgainMs = 1000

export type JoinWaitProps = {
	readonly waitKey: string
	readonly number: string
	readonly onIn: (joined: Joined) => void
	readonly onOut: (why: 'refused' | 'gone' | 'stopped') => void
}

export const JoinWait = ({ waitKey, number, onIn, onOut }: JoinWaitProps) => {
	const say = useText()
	const [isAway, setAway] = useState(false)
	const heading = useRef<HTMLHeadingElement>(null)
	const told = useRef({ onIn, onOut })
	told.current = { onIn, onOut }
	useEffect(() => heading.current?.focus(), [])
	useEffect(() => {
		let isGone = false
		let timer: ReturnType<typeof setTimeout> | undefined
		const ask = async (): Promise<void> => {
			const answer = await askWhetherIn(waitKey)
			if (isGone) return
			setAway(answer.outcome === 'unreachable')
			if (answer.outcome === 'allowed') return told.current.onIn(answer)
			if (answer.outcome === 'refused' || answer.outcome === 'gone') return told.current.onOut(answer.outcome)
			timer = setTimeout(() => void ask(), askAgainMs)
		}
		void ask()
		return () => {
			isGone = true
			clearTimeout(timer)
		}
	}, [waitKey])
	return (
		<section className="stack" aria-labelledby="join-wait">
			<h2 id="join-wait" ref={heading} tabIndex={-1}>
				{say('joining.waitTitle')}
			</h2>
			<p className="join-number">{number}</p>
			<p>{say('joining.waitWords')}</p>
			<p role="status" className="soft">
				{say(isAway ? 'joining.away' : 'joining.waiting')}
			</p>
			<div>
				<Button onPress={() => onOut('stopped')}>{say('joining.stop')}</Button>
			</div>
		</section>
	)
}
