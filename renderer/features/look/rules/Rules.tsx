/** Every rule in plain words by part of the event, how strong it is here, and the way back to how it comes. */
import { useState } from 'react'
import { ruleAreas } from '../../../../shared/domain/rules/eventRules.ts'
import { strengths } from '../../../../shared/domain/rules/finding.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Check } from '../../../components/Check.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { RuleRow } from './RuleRow.tsx'

export const Rules = () => {
	const say = useText()
	const rules = useQuery('rules.list', (client) => client.rules.list({}), ['rules'])
	const [isChangedOnly, setChangedOnly] = useState(false)
	if (rules.data === undefined) {
		return (
			<>
				<PageHead title={say('lookRules.title')} />
				{rules.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void rules.again()}>{say('app.again')}</Button>}>
						{say('lookRules.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('lookRules.loading')}
					</p>
				)}
			</>
		)
	}
	const all = rules.data.rules
	const changed = all.filter(({ strength, usual }) => strength !== usual)
	const shown = isChangedOnly ? changed : all
	return (
		<>
			<PageHead title={say('lookRules.title')} lead={say('lookRules.lead')} />
			<div className="stack">
				<div className="row wrap">
					<p role="status">{say('lookRules.changed', { count: changed.length })}</p>
					<Check label={say('lookRules.changedOnly')} isOn={isChangedOnly} onChange={setChangedOnly} />
				</div>
				<details className="look-means">
					<summary>{say('lookRules.means')}</summary>
					<ul>
						{strengths.map((strength) => (
							<li key={strength}>{say(`lookRules.strengthMeans.${strength}`)}</li>
						))}
					</ul>
				</details>
				{shown.length === 0 ? <p className="soft">{say('lookRules.nothingChanged')}</p> : null}
				{ruleAreas.map((area) => {
					const ofArea = shown.filter((rule) => rule.area === area)
					if (ofArea.length === 0) return null
					return (
						<Card key={area} isFlush title={say(`lookRules.area.${area}`)}>
							<ul className="look-lines">
								{ofArea.map((rule) => (
									<RuleRow key={rule.rule} rule={rule} again={rules.again} />
								))}
							</ul>
						</Card>
					)
				})}
			</div>
		</>
	)
}
