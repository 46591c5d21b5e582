import { Card } from '../../../components/Card.tsx'
import { useText } from '../../../text/text.ts'

/** What to export from which tool. Stays on the screen: the next file comes from the same place. */
export const HowToGetAFile = () => {
	const say = useText()
	const tools = [
		{ name: say('importing.kind.eventbrite'), way: say('importing.how.eventbrite') },
		{ name: say('importing.kind.microsoftForms'), way: say('importing.how.microsoftForms') },
		{ name: say('importing.kind.googleForms'), way: say('importing.how.googleForms') },
		{ name: say('importing.how.pretixName'), way: say('importing.how.pretix') },
		{ name: say('importing.kind.hiEvents'), way: say('importing.how.hiEvents') },
		{ name: say('importing.how.otherName'), way: say('importing.how.other') },
	]
	return (
		<Card title={say('importing.how.title')}>
			<dl className="how">
				{tools.map(({ name, way }) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{way}</dd>
					</div>
				))}
			</dl>
			<p className="how-after soft">{say('importing.how.afterwards')}</p>
		</Card>
	)
}
