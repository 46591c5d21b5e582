import { fileProblemWords } from '../../../shared/text/files.ts'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { putAway, tryAgain } from './importActions.ts'
import type { Problem } from './importState.ts'

/** Why a file could not be read, where, and what to do about it. */
export const FrontProblem = ({ problem }: { readonly problem: Problem }) => {
	const say = useText()
	const { client } = useHub()
	const { fileName } = problem
	if (problem.kind === 'away') {
		return (
			<Message
				tone="heed"
				isLive
				title={say('importing.problem.away', { fileName })}
				action={<Button onPress={() => void tryAgain(client)}>{say('importing.problem.again')}</Button>}
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
			action={<Button onPress={() => putAway(client)}>{say('importing.problem.close')}</Button>}
		>
			{[where, remedy, say('importing.problem.nothingAdded')].filter((words) => words !== '').join(' ')}
		</Message>
	)
}
