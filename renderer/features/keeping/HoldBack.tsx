/** Not yet: until when one kind of data stays, and why. */
import { type FormEvent, useState } from 'react'
import { type HoldReason, holdReasons } from '../../../shared/domain/retention/byItself.ts'
import { atVenue } from '../../../shared/lib/when.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import type { KeepingState } from './keepingTypes.ts'

type Row = KeepingState['schedule'][number]
export type Hold = NonNullable<Row['heldBack']>

export type HoldBackProps = {
	readonly row: Row
	readonly nowMs: number
	readonly onHold: (hold: Hold) => void
	readonly onClose: () => void
}

export const HoldBack = ({ row, nowMs, onHold, onClose }: HoldBackProps) => {
	const say = useText()
	const [date, setDate] = useState('')
	const [why, setWhy] = useState<HoldReason>(row.heldBack?.why ?? 'question')
	const [hasTried, setTried] = useState(false)
	const untilMs = /^\d{4}-\d{2}-\d{2}$/.test(date) ? atVenue(date, '00:00') : 0
	const isAhead = untilMs > nowMs
	const save = (event: FormEvent): void => {
		event.preventDefault()
		setTried(true)
		if (isAhead) onHold({ untilMs, why })
	}
	return (
		<Dialog title={say('keeping.hold.title')} isOpen onClose={onClose}>
			<form className="stack-s" onSubmit={save} noValidate>
				<p>{say('keeping.hold.lead', { what: say(`keeping.data.${row.data}`) })}</p>
				<TextField
					label={say('keeping.hold.until')}
					type="date"
					value={date}
					onChange={setDate}
					error={hasTried && !isAhead ? say('keeping.hold.needsDate') : undefined}
				/>
				<RadioChoices
					label={say('keeping.hold.why')}
					value={why}
					onChange={setWhy}
					choices={holdReasons.map((value) => ({ value, label: say(`keeping.hold.reason.${value}`) }))}
				/>
				<Button kind="main" type="submit">
					{say('keeping.hold.save')}
				</Button>
			</form>
		</Dialog>
	)
}
