/**
 * A screen for everybody who walks in: now and next, and a table by badge code. Belongs to a room where
 * it was opened for one. Nothing on it is about a person.
 */
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Display.css'
import { Screen } from './Screen.tsx'

export type DisplayProps = { readonly practice: 'no' | 'sample' | 'rehearsal' }

export const Display = ({ practice }: DisplayProps) => {
	const say = useText()
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	if (me.data === undefined || overview.data === undefined) {
		return (
			<main className="display display-waiting">
				<title>{say('displays.title')}</title>
				<h1 className="display-wait">{say('displays.waiting')}</h1>
			</main>
		)
	}
	const { role, desk } = me.data
	const room = role === 'display' ? overview.data.rooms.find(({ name }) => name === desk) : undefined
	return <Screen roomId={room?.id ?? null} practice={practice} canLeave={role === 'organiser'} />
}
