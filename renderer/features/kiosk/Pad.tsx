/** Keys large enough for any finger. Never takes the focus from the field: a press is a letter. */
import { BackspaceIcon } from '@phosphor-icons/react'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'

export type PadProps = {
	readonly label: string
	/** Rows of signs. */
	readonly rows: readonly string[]
	readonly onSign: (sign: string) => void
	readonly onRubOut: () => void
	readonly onStartAgain: () => void
}

export const Pad = ({ label, rows, onSign, onRubOut, onStartAgain }: PadProps) => {
	const say = useText()
	return (
		<fieldset className="kiosk-pad" aria-label={label}>
			{rows.map((row) => (
				<div key={row} className="kiosk-pad-row">
					{[...row].map((sign) => (
						<button key={sign} type="button" className="kiosk-key" onClick={() => onSign(sign)}>
							{sign}
						</button>
					))}
				</div>
			))}
			<div className="kiosk-pad-row">
				<button type="button" className="kiosk-key kiosk-key-words" onClick={onRubOut}>
					<Icon of={BackspaceIcon} />
					{say('kiosk.rubOut')}
				</button>
				<button type="button" className="kiosk-key kiosk-key-words" onClick={onStartAgain}>
					{say('kiosk.startAgain')}
				</button>
			</div>
		</fieldset>
	)
}
