/** For the organiser: a PIN, then an address that opens self check-in in another browser of this computer. */
import { UserCheckIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { OneTimeAddress } from '../../../components/OneTimeAddress.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import './KioskCard.css'
import { PinForm } from './PinForm.tsx'

type Made = { readonly url: string; readonly atMs: number }

const Opening = () => {
	const say = useText()
	const { client } = useHub()
	const [made, setMade] = useState<Made | null>(null)
	const [problem, setProblem] = useState<'noPages' | 'lost' | null>(null)
	const [isWorking, setWorking] = useState(false)
	const make = async (): Promise<void> => {
		setWorking(true)
		setProblem(null)
		try {
			const answer = await client.kiosk.address({})
			if (answer.outcome === 'ready') setMade({ url: answer.url, atMs: performance.now() })
			else setProblem(answer.outcome === 'noPages' ? 'noPages' : 'lost')
		} catch {
			setProblem('lost')
		} finally {
			setWorking(false)
		}
	}
	return (
		<>
			<div className="row wrap">
				<Button kind="main" icon={<Icon of={UserCheckIcon} />} isWorking={isWorking} onPress={() => void make()}>
					{say(made === null ? 'kiosk.setUp.open' : 'kiosk.setUp.another')}
				</Button>
				<a className="kiosk-see" href="#/kiosk">
					{say('kiosk.setUp.see')}
				</a>
			</div>
			{problem === null ? null : (
				<Message tone="heed" isLive>
					{say(`kiosk.setUp.${problem}`)}
				</Message>
			)}
			{made === null ? null : (
				<>
					<OneTimeAddress
						key={made.url}
						url={made.url}
						atMs={made.atMs}
						label={say('kiosk.setUp.address')}
						about={say('kiosk.setUp.title')}
					/>
					<p className="soft">{say('kiosk.setUp.full')}</p>
				</>
			)}
		</>
	)
}

export const KioskCard = () => {
	const say = useText()
	const setup = useQuery('kiosk.setup', (client) => client.kiosk.setup({}), ['event'])
	const [isSetting, setSetting] = useState(false)
	const hasPin = setup.data?.hasPin === true
	return (
		<Card title={say('kiosk.setUp.title')}>
			<div className="stack">
				<p className="soft">{say('kiosk.setUp.words')}</p>
				{setup.data === undefined ? null : hasPin && !isSetting ? (
					<>
						<div className="row wrap">
							<span>{say('kiosk.setUp.hasPin')}</span>
							<Button kind="quiet" onPress={() => setSetting(true)}>
								{say('kiosk.setUp.newPin')}
							</Button>
						</div>
						<Opening />
					</>
				) : (
					<PinForm
						onSet={async () => {
							await setup.again()
							setSetting(false)
						}}
						onBack={hasPin ? () => setSetting(false) : null}
					/>
				)}
			</div>
		</Card>
	)
}
