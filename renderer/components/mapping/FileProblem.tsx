import { fileProblemWords } from '../../../shared/text/files.ts'
import { useText } from '../../text/text.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'

/** Why a file is not there to work with: it could not be read, or it did not reach the hub. */
export type FileTrouble =
	| {
			readonly kind: 'file'
			readonly fileName: string
			readonly problem: keyof typeof fileProblemWords
			readonly row: number | null
			readonly column: string
	  }
	| { readonly kind: 'away'; readonly fileName: string }

export type FileProblemProps = {
	readonly problem: FileTrouble
	readonly onAgain: () => void
	readonly onClose: () => void
}

/** Why a file could not be read, where, and what to do about it. */
export const FileProblem = ({ problem, onAgain, onClose }: FileProblemProps) => {
	const say = useText()
	const { fileName } = problem
	if (problem.kind === 'away') {
		return (
			<Message
				tone="heed"
				isLive
				title={say('importing.problem.away', { fileName })}
				action={<Button onPress={onAgain}>{say('importing.problem.again')}</Button>}
			>
				{say('importing.problem.awayWords')}
			</Message>
		)
	}
	const { what, remedy } = fileProblemWords[problem.problem]
	const { row, column } = problem
	const where =
		row !== null
			? column === ''
				? say('importing.problem.whereRow', { row })
				: say('importing.problem.where', { row, column })
			: column === ''
				? ''
				: say('importing.problem.whereColumn', { column })
	return (
		<Message
			tone="stop"
			isLive
			title={say('importing.problem.title', { fileName, what })}
			action={<Button onPress={onClose}>{say('importing.problem.close')}</Button>}
		>
			{[where, remedy, say('importing.problem.nothingAdded')].filter((words) => words !== '').join(' ')}
		</Message>
	)
}
