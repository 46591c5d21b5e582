import { useText } from '../../text/text.ts'
import { Select } from '../Select.tsx'

export type StartFieldProps = {
	/** On one sheet. */
	readonly labels: number
	/** From 0. */
	readonly startAt: number
	readonly onChange: (startAt: number) => void
}

/** The first label of a partly used sheet that is free: counted row by row from the left upper corner, from 1. */
export const StartField = ({ labels, startAt, onChange }: StartFieldProps) => {
	const say = useText()
	return (
		<Select
			label={say('badges.start')}
			hint={say('badges.startHint')}
			value={String(startAt >= labels ? 0 : startAt)}
			onChange={(value) => onChange(Number(value))}
			options={Array.from({ length: labels }, (_, at) => ({
				value: String(at),
				label: at === 0 ? say('badges.startNew') : say('badges.startAt', { at: at + 1, of: labels }),
			}))}
		/>
	)
}
