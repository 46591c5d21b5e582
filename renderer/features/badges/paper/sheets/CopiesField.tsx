import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'

const most = 50

/** How many pages were asked for; 0 while that is no number of pages. */
export const copiesOf = (typed: string): number => {
	const count = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
	return count > most ? 0 : count
}

export type CopiesFieldProps = { readonly value: string; readonly onChange: (typed: string) => void }

export const CopiesField = ({ value, onChange }: CopiesFieldProps) => {
	const say = useText()
	return (
		<TextField
			className="doorpaper-copies"
			label={say('doorPaper.copies')}
			type="number"
			min="1"
			value={value}
			onChange={onChange}
			error={copiesOf(value) === 0 ? say('doorPaper.copiesWrong') : undefined}
		/>
	)
}
