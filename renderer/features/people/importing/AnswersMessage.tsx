import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { openAnswers, type Work } from './importState.ts'
import { headingOf } from './words.ts'

/** Answers under "taking part as" that mean nothing yet, or that a person has matched. */
export const AnswersMessage = ({ work, onMatch }: { readonly work: Work; readonly onMatch: () => void }) => {
	const say = useText()
	const column = work.mapping.columns.indexOf('sector')
	if (column < 0) return null
	const heading = headingOf(work.read, column)
	const open = openAnswers(work)
	const matched = work.seen.filter((one) => one.column === column && work.mapping.answers[one.answer] !== undefined)
	if (open.length > 0) {
		const rows = open.reduce((sum, one) => sum + one.rows, 0)
		return (
			<Message
				tone="heed"
				title={say('importing.columns.answersTitle', { heading, count: open.length })}
				action={<Button onPress={onMatch}>{say('importing.columns.match', { count: open.length })}</Button>}
			>
				{say('importing.columns.answersWords', { count: rows })}
			</Message>
		)
	}
	if (matched.length === 0) return null
	return (
		<Message action={<Button onPress={onMatch}>{say('importing.columns.matched')}</Button>}>
			{say('importing.columns.matchedTitle', { heading, count: matched.length })}
		</Message>
	)
}
