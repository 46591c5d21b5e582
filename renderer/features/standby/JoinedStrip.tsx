/** On every screen of a computer that is a desk of another's hub: whose, and the way back to its own events. */
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './standby.css'

const lookAgainMs = 3000

/** @param onBack this computer is its own again */
export const JoinedStrip = ({ onBack }: { readonly onBack: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const link = useQuery('joined.link', (hub) => hub.joined.link({}), ['event'])
	const hub = link.data?.hub ?? null
	const isOn = hub !== null
	const { again } = link
	useEffect(() => {
		if (!isOn) return
		const timer = setInterval(() => void again(), lookAgainMs)
		return () => clearInterval(timer)
	}, [isOn, again])
	if (hub === null) return null
	const back = async (): Promise<void> => {
		await client.joined.pause({})
		onBack()
	}
	const name = hub.eventName === '' ? say('standby.hubs.unnamed') : hub.eventName
	return (
		<section className="standby-strip no-print" aria-label={say('standby.strip.label')}>
			<span role="status">{say(`standby.strip.${hub.is}`, { desk: hub.desk, name })}</span>
			<Button kind="quiet" onPress={() => void back()}>
				{say('standby.strip.back')}
			</Button>
		</section>
	)
}
