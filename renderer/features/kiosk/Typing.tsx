/** Where it begins, and comes back to: a code, by scanner, keys or touch. */
import { useEffect, useRef } from 'react'
import { focusSoon } from '../../components/focusSoon.ts'
import { useText } from '../../text/text.ts'
import { mostTyped } from './kioskTypes.ts'
import { Pad } from './Pad.tsx'
import type { KioskHand } from './useKiosk.ts'

/** Every sign that a badge code has, numbers first. */
const rows = ['12345', '67890', 'BCDFG', 'HJKMN', 'PQRST', 'VWXYZ'] as const

export type TypingProps = { readonly hand: KioskHand; readonly code: string }

export const Typing = ({ hand, code }: TypingProps) => {
	const say = useText()
	const field = useRef<HTMLInputElement>(null)
	useEffect(() => {
		focusSoon(() => {
			// Somebody may be in the middle of typing: they go on after it.
			field.current?.setSelectionRange(mostTyped, mostTyped)
			return field.current
		})
	}, [])
	return (
		<div className="kiosk-ask">
			<div className="kiosk-words">
				<h1 tabIndex={-1}>{say('kiosk.title')}</h1>
				<p className="kiosk-lead">{say('kiosk.lead')}</p>
				<form
					autoComplete="off"
					onSubmit={(event) => {
						event.preventDefault()
						hand.look()
					}}
				>
					<label className="kiosk-label" htmlFor="kiosk-code">
						{say('kiosk.code')}
					</label>
					<input
						ref={field}
						id="kiosk-code"
						className="kiosk-code"
						value={code}
						onChange={(event) => hand.setCode(event.target.value)}
						inputMode="none"
						autoComplete="off"
						autoCapitalize="characters"
						spellCheck={false}
						aria-describedby="kiosk-code-hint"
					/>
					<span id="kiosk-code-hint" className="kiosk-hint">
						{say('kiosk.codeHint')}
					</span>
					<button type="submit" className="kiosk-key kiosk-go">
						{say('kiosk.go')}
					</button>
				</form>
				<p className="kiosk-no-code">{say('kiosk.noCode')}</p>
			</div>
			<Pad
				label={say('kiosk.keypad')}
				rows={rows}
				onSign={hand.add}
				onRubOut={() => hand.setCode(code.slice(0, -1))}
				onStartAgain={() => hand.setCode('')}
			/>
		</div>
	)
}
