/** The second computer: how it is set up, at the hub; what it holds, on the second computer itself. */
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { LiveCopy } from './LiveCopy.tsx'

export const Standby = ({ onTookOver }: { readonly onTookOver: () => void }) => {
	const say = useText()
	const link = useQuery('joined.link', (hub) => hub.joined.link({}), ['event'])
	const self = useQuery('standby.self', (hub) => hub.standby.self({}), ['desks'])
	const isJoined = link.data !== undefined && link.data.hub !== null
	return (
		<div className="stack">
			<PageHead title={say('standby.view.title')} lead={say('standby.view.lead')} />
			{(self.data?.hub?.supersededBy ?? null) === null ? null : (
				<Message tone="stop" title={say('standby.view.superseded')}>
					{say('standby.view.supersededWords')}
				</Message>
			)}
			{isJoined ? <LiveCopy canKeep onTookOver={onTookOver} /> : null}
			{link.data === undefined || isJoined ? null : (
				<Card title={say('standby.view.how')}>
					<ol className="standby-steps">
						<li>{say('standby.view.steps.pair')}</li>
						<li>{say('standby.view.steps.keep')}</li>
						<li>{say('standby.view.steps.leave')}</li>
					</ol>
				</Card>
			)}
		</div>
	)
}
