/** Why numbers are hidden and rounded, in plain words. */
import { Card } from '../../components/Card.tsx'
import { useText } from '../../text/text.ts'

export const HowItProtects = () => {
	const say = useText()
	return (
		<Card title={say('statistics.how.title')}>
			<div className="stack-s">
				<p>{say('statistics.how.small')}</p>
				<p>{say('statistics.how.second')}</p>
				<p>{say('statistics.how.rounding')}</p>
				<p>{say('statistics.how.once')}</p>
			</div>
		</Card>
	)
}
