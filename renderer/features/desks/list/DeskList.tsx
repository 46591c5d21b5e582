/** Other desks on the venue's network: the switch, the next desk's code, who waits to be let in, and the list. */
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useAtHub } from '../../../transport/atHub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Address } from './Address.tsx'
import './DeskList.css'
import { DeskTable } from './DeskTable.tsx'
import { LetIn } from './LetIn.tsx'
import { OffCard } from './OffCard.tsx'
import { PairingCode } from './PairingCode.tsx'
import { Waiting } from './Waiting.tsx'

const AtHub = () => {
	const say = useText()
	const network = useQuery(
		'desks.network',
		async (client) => ({ ...(await client.desks.network({})), gotMs: Date.now() }),
		['desks', 'event'],
	)
	const list = useQuery('desks.list', (client) => client.desks.list({}), ['desks', 'event'])
	const again = async (): Promise<void> => void (await Promise.all([network.again(), list.again()]))
	const desks = list.data?.desks ?? []
	const state = network.data
	if (state === undefined || list.data === undefined) {
		return network.hasFailed || list.hasFailed ? (
			<Message tone="heed" isLive>
				{say('deskNetwork.unreadable')}
			</Message>
		) : (
			<p role="status">{say('deskNetwork.loading')}</p>
		)
	}
	const { open, pairing, waiting } = state
	/** Once somebody used its code, whoever waits is all there is to see of it. */
	const shown = pairing !== null && (pairing.code !== null || pairing.isVoid) ? pairing : null
	const title =
		open === null
			? say('deskNetwork.title.off')
			: desks.length === 0
				? say('deskNetwork.title.alone')
				: say('deskNetwork.title.desks', { count: desks.length })
	return (
		<div className="stack">
			<PageHead title={title} lead={say('deskNetwork.lead')} />
			{open === null ? (
				<OffCard network={state} onChanged={again} />
			) : (
				<div className="cols desks-cols">
					<div className="stack">
						<Waiting waiting={waiting} onChanged={again} />
						{shown === null ? null : (
							<PairingCode pairing={shown} url={open.url} gotMs={state.gotMs} onChanged={again} />
						)}
						<LetIn taken={desks.map(({ name }) => name)} onChanged={again} />
					</div>
					<div className="stack">
						<Address open={open} onChanged={again} />
					</div>
				</div>
			)}
			<DeskTable desks={desks} isOpen={open !== null} onChanged={again} />
		</div>
	)
}

/** At another computer: the list alone. */
const Elsewhere = () => {
	const say = useText()
	const list = useQuery('desks.list', (client) => client.desks.list({}), ['desks', 'event'])
	return (
		<div className="stack">
			<PageHead title={say('deskNetwork.elsewhere.title')} lead={say('deskNetwork.elsewhere.lead')} />
			{list.hasFailed ? <Message tone="heed">{say('deskNetwork.unreadable')}</Message> : null}
			{list.data === undefined ? null : <DeskTable desks={list.data.desks} isOpen={false} onChanged={list.again} />}
		</div>
	)
}

/** Only at the computer that has the event open are desks let in. */
export const DeskList = () => (useAtHub() ? <AtHub /> : <Elsewhere />)
