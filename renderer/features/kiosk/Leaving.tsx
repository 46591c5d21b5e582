/** Leaving the page by the door, with the PIN. The hub looks at it; this page never knows it. */
import { useEffect, useRef, useState } from 'react'
import { focusSoon } from '../../components/focusSoon.ts'
import { useText } from '../../text/text.ts'
import { forgetToken } from '../../transport/connect.ts'
import { useHub } from '../../transport/hub.ts'
import { Pad } from './Pad.tsx'
import type { KioskHand } from './useKiosk.ts'

const rows = ['123', '456', '789', '0'] as const
const mostDigits = 8
const leastDigits = 4

export const Leaving = ({ hand }: { readonly hand: KioskHand }) => {
	const say = useText()
	const { client } = useHub()
	const [pin, setPin] = useState('')
	const [problem, setProblem] = useState('')
	const field = useRef<HTMLInputElement>(null)
	useEffect(() => {
		focusSoon(() => field.current)
	}, [])
	const put = (typed: string): void => setPin(typed.replace(/\D/g, '').slice(0, mostDigits))
	const look = async (): Promise<void> => {
		if (pin.length < leastDigits) return setProblem(say('kiosk.pinWrong'))
		try {
			const answer = await client.kiosk.mayLeave({ pin })
			if (answer.outcome === 'yes') {
				forgetToken()
				hand.left()
				return
			}
			setProblem(
				answer.outcome === 'no' ? say('kiosk.pinWrong') : say('kiosk.pinTooOften', { count: answer.waitMinutes }),
			)
		} catch {
			setProblem(say('kiosk.pinLost'))
		}
		setPin('')
		field.current?.focus()
	}
	return (
		<div className="kiosk-ask">
			<div className="kiosk-words">
				<h1>{say('kiosk.leaveTitle')}</h1>
				<p className="kiosk-lead">{say('kiosk.leaveWords')}</p>
				<form
					autoComplete="off"
					onSubmit={(event) => {
						event.preventDefault()
						void look()
					}}
				>
					<label className="kiosk-label" htmlFor="kiosk-pin">
						{say('kiosk.pin')}
					</label>
					<input
						ref={field}
						id="kiosk-pin"
						type="password"
						className="kiosk-code"
						value={pin}
						onChange={(event) => put(event.target.value)}
						inputMode="none"
						autoComplete="one-time-code"
						aria-describedby="kiosk-pin-problem"
					/>
					<span id="kiosk-pin-problem" className="kiosk-problem" role="alert">
						{problem}
					</span>
					<button type="submit" className="kiosk-key kiosk-go">
						{say('kiosk.leaveGo')}
					</button>
				</form>
				<button type="button" className="kiosk-key kiosk-back" onClick={hand.clear}>
					{say('kiosk.back')}
				</button>
			</div>
			<Pad
				label={say('kiosk.pinKeypad')}
				rows={rows}
				onSign={(sign) => put(pin + sign)}
				onRubOut={() => put(pin.slice(0, -1))}
				onStartAgain={() => put('')}
			/>
		</div>
	)
}

export const Left = () => {
	const say = useText()
	return (
		<div className="kiosk-sentence">
			<h1>{say('kiosk.leftTitle')}</h1>
			<p className="kiosk-lead">{say('kiosk.leftWords')}</p>
		</div>
	)
}
