import type { Ref } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'

const mostOffered = 3

export type RememberedFieldProps = {
	readonly label: string
	readonly value: string
	readonly onChange: (value: string) => void
	readonly isOptional: boolean
	readonly error: string | undefined
	readonly inputRef: Ref<HTMLInputElement>
	/** What was said in it before, the newest first. */
	readonly before: readonly string[]
}

/** A line of text, and what was last written in it to be taken with one press. */
export const RememberedField = ({ before, onChange, value, label, ...field }: RememberedFieldProps) => {
	const say = useText()
	const offered = [...new Set(before)].filter((one) => one !== '' && one !== value).slice(0, mostOffered)
	return (
		<div>
			<TextField {...field} label={label} value={value} maxLength={300} onChange={onChange} />
			{offered.length === 0 ? null : (
				<div className="row wrap files-before" role="group" aria-label={`${label} ${say('exports.usedBefore')}`}>
					<span className="small soft" aria-hidden="true">
						{say('exports.usedBefore')}
					</span>
					{offered.map((one) => (
						<Button key={one} kind="quiet" size="dense" onPress={() => onChange(one)}>
							{one}
						</Button>
					))}
				</div>
			)}
		</div>
	)
}
