import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { Check } from './Check.tsx'
import { type Asked, chosenFor, type Gap } from './fixChoices.ts'
import { personWords } from './words.ts'
import './FixHosts.css'

export type FixHostsProps = {
	readonly gaps: readonly Gap[]
	readonly asked: Asked
	readonly onAsk: (asked: Asked) => void
	readonly tableOf: (groupId: string | null) => string
}

/** Tables that lack a host, each with whom to ask: the best first, others to choose from. */
export const FixHosts = ({ gaps, asked, onAsk, tableOf }: FixHostsProps) => {
	const say = useText()
	return (
		<section className="stack-s">
			<h3>{say('groupFill.fix.hostsTitle')}</h3>
			<ul className="fix-hosts">
				{gaps.map((gap) => {
					const table = tableOf(gap.groupId)
					const chosen = chosenFor(gap, asked)
					const [best] = gap.people
					if (best === undefined) return null
					const label = say(`groupFill.fix.gap.${gap.duty}`, { table })
					return (
						<li key={gap.key}>
							<b>{label}</b>
							{gap.people.length === 1 ? (
								<Check
									isOn={chosen === best.registrationId}
									onChange={(isOn) => onAsk({ ...asked, [gap.key]: isOn ? best.registrationId : '' })}
								>
									{say('groupFill.fix.ask', {
										who: personWords(best),
										duty: say(`groupFill.fix.duty.${gap.duty}`),
										table: table.toLowerCase(),
									})}
								</Check>
							) : (
								<Select
									label={label}
									isLabelHidden
									value={chosen === '' ? 'nobody' : chosen}
									onChange={(value) => onAsk({ ...asked, [gap.key]: value === 'nobody' ? '' : value })}
									options={[
										...gap.people.map((person) => ({
											value: person.registrationId,
											label: say('groupFill.fix.ask', {
												who: personWords(person),
												duty: say(`groupFill.fix.duty.${gap.duty}`),
												table: table.toLowerCase(),
											}),
										})),
										{ value: 'nobody', label: say('groupFill.fix.stillNobody') },
									]}
								/>
							)}
						</li>
					)
				})}
			</ul>
		</section>
	)
}
