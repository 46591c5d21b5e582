/** Setting the PIN. It is shown while it is typed: whoever sets it has to tell it to somebody. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'

export type PinFormProps = {
	readonly onSet: () => Promise<void>
	/** Null where there is no PIN yet to keep. */
	readonly onBack: (() => void) | null
}

export const PinForm = ({ onSet, onBack }: PinFormProps) => {
	const say = useText()
	const { client } = useHub()
	const [pin, setPin] = useState('')
	const [problem, setProblem] = useState<'pinForm' | 'pinEasy' | 'lost' | null>(null)
	const [isWorking, setWorking] = useState(false)
	const save = async (): Promise<void> => {
		if (!/^\d{4,8}$/.test(pin.trim())) return setProblem('pinForm')
		setWorking(true)
		setProblem(null)
		try {
			const { outcome } = await client.kiosk.setPin({ pin: pin.trim() })
			if (outcome === 'tooEasy') return setProblem('pinEasy')
			toast(say('kiosk.setUp.pinSet'))
			await onSet()
		} catch {
			setProblem('lost')
		} finally {
			setWorking(false)
		}
	}
	return (
		<form
			className="kiosk-pin-form"
			autoComplete="off"
			onSubmit={(event) => {
				event.preventDefault()
				void save()
			}}
		>
			<TextField
				label={say('kiosk.setUp.pin')}
				hint={say('kiosk.setUp.pinHint')}
				value={pin}
				onChange={setPin}
				maxLength={8}
				error={problem === 'pinForm' || problem === 'pinEasy' ? say(`kiosk.setUp.${problem}`) : undefined}
			/>
			{problem === 'lost' ? (
				<Message tone="heed" isLive>
					{say('kiosk.setUp.lost')}
				</Message>
			) : null}
			<div className="row wrap">
				<Button kind="main" type="submit" isWorking={isWorking}>
					{say('kiosk.setUp.setPin')}
				</Button>
				{onBack === null ? null : (
					<Button kind="quiet" onPress={onBack}>
						{say('kiosk.setUp.keepPin')}
					</Button>
				)}
			</div>
		</form>
	)
}
