/** Registrations: what is on the list, and the way a booking file takes into it. */
import { useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useStageFocus } from '../../../components/useStageFocus.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Adding } from './Adding.tsx'
import { Columns } from './Columns.tsx'
import { Done } from './Done.tsx'
import { Front } from './Front.tsx'
import { tell, useImport } from './importStore.ts'
import { LookOver } from './LookOver.tsx'
import './People.css'
import { Sending } from './Sending.tsx'
import { Settle } from './Settle.tsx'
import { Stopped } from './Stopped.tsx'

export const BringIn = () => {
	const say = useText()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const { eventId, stage, isSettling } = useImport()
	const openId = overview.data?.eventId
	useEffect(() => {
		if (openId !== undefined) tell({ type: 'event', eventId: openId })
	}, [openId])
	useStageFocus(isSettling ? 'settle' : stage.at)

	if (overview.data === undefined || eventId !== openId) {
		return overview.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void overview.again()}>{say('app.again')}</Button>}>
				{say('importing.front.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('importing.front.loading')}
			</p>
		)
	}
	const { sectors } = overview.data
	if (isSettling) return <Settle sectors={sectors} />
	switch (stage.at) {
		case 'front':
			return <Front problem={stage.problem} />
		case 'sending':
			return <Sending stage={stage} />
		case 'columns':
			return <Columns work={stage.work} sectors={sectors} />
		case 'lookOver':
			return <LookOver work={stage.work} sectors={sectors} />
		case 'adding':
			return <Adding stage={stage} />
		case 'stopped':
			return <Stopped fileName={stage.work.fileName} />
		case 'done':
			return <Done stage={stage} />
	}
}
