import { WarningIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { type Now, needsSomebody, placeWords, planWords, sentences } from '../alarmWords.ts'
import { PersonAnswers } from './PersonAnswers.tsx'
import type { Ticking } from './useTicking.ts'

const first = ['safe', 'atRefuge'] as const

/** Whoever asked for help to leave, those not settled first: where they are, who is with them, how they go. */
export const Plans = ({ now, ticking }: { readonly now: Now; readonly ticking: Ticking }) => {
	const say = useText()
	const { planned } = now
	const done = planned.filter(({ outcome }) => outcome !== '').length
	const inOrder = planned.toSorted(
		(one, other) =>
			Number(one.outcome !== '') - Number(other.outcome !== '') ||
			Number(needsSomebody(other)) - Number(needsSomebody(one)),
	)
	return (
		<section aria-labelledby="alarm-plans" data-region="">
			<h2 id="alarm-plans">{say('alarm.plans.title', { done, of: planned.length })}</h2>
			{planned.length === 0 ? <p className="alarm-none">{say('alarm.plans.none')}</p> : null}
			<ul className="alarm-plans">
				{inOrder.map((person) => (
					<li
						key={person.registrationId}
						className={person.outcome === '' ? 'alarm-plan' : 'alarm-plan alarm-plan-done'}
					>
						<span className="alarm-code">{person.badgeCode}</span>
						<div className="alarm-plan-words">
							<h3>{person.preferredName}</h3>
							<p>
								{person.outcome === '' && needsSomebody(person) ? (
									<Icon of={WarningIcon} weight="fill" className="alarm-look" />
								) : null}
								{sentences([placeWords(person.lastPlace), ...planWords(person)])}
							</p>
						</div>
						<PersonAnswers person={person} first={first} ticking={ticking} />
					</li>
				))}
			</ul>
		</section>
	)
}
