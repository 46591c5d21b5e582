import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import type { OpeningProblem } from './useOpening.ts'

/** Why a file did not open, and what to do about it. */
export const OpeningMessage = ({ problem }: { readonly problem: OpeningProblem | null }) => {
	const say = useText()
	if (problem === null) return null
	if (problem === 'wentWrong' || problem === 'cannotWrite') {
		return (
			<Message tone="heed" isLive title={say(`home.${problem}`)}>
				{say(`home.${problem}Words`)}
			</Message>
		)
	}
	return (
		<Message tone="heed" isLive>
			{say(`home.refused.${problem}`)}
		</Message>
	)
}
