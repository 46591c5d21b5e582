/** D8: before something leaves, that part of what it may hold should be gone by now. */
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { dueNow } from './dueNow.ts'

const topics = ['event', 'people', 'history'] as const

export const DueWarning = () => {
	const say = useText()
	const state = useQuery('keeping.state', (client) => client.keeping.state({}), topics)
	const words = state.data === undefined ? null : dueNow(state.data.schedule)
	if (words === null) return null
	return (
		<Message
			tone="heed"
			title={say('exports.due.title')}
			action={<a href="#/afterwards/keeping">{say('exports.due.go')}</a>}
		>
			{words}
		</Message>
	)
}
