import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { OutputDraft, OutputProblem } from './useOutput.ts'

export type RecordFieldsProps = {
	readonly draft: OutputDraft
	readonly onChange: (draft: OutputDraft) => void
	readonly problem: OutputProblem | null
}

/** Where it goes and how many: what has to be known to bring it back. */
export const RecordFields = ({ draft, onChange, problem }: RecordFieldsProps) => {
	const say = useText()
	const errorOf = (field: OutputProblem['field']) => (problem?.field === field ? problem.words : undefined)
	return (
		<div className="programme-record">
			<TextField
				label={say('programmePaper.holder')}
				hint={say('programmePaper.holderHint')}
				value={draft.holder}
				maxLength={60}
				onChange={(holder) => onChange({ ...draft, holder })}
				error={errorOf('holder')}
			/>
			<TextField
				label={say('programmePaper.copies')}
				type="number"
				min="1"
				className="programme-copies"
				value={draft.copies}
				onChange={(copies) => onChange({ ...draft, copies })}
				error={errorOf('copies')}
			/>
		</div>
	)
}
