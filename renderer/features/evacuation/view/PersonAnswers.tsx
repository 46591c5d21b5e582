/** What is known of one person: said with one press, shown once it is said, and taken back. */
import { CheckFatIcon, FlagBannerIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
import { settledOutcomes } from '../../../../shared/domain/evacuation/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import type { PersonCard } from '../../../components/PersonField.tsx'
import { useText } from '../../../text/text.ts'
import { type Outcome, type Planned, settledWords } from '../alarmWords.ts'
import { placeAfter, placeIn } from './keepPlace.ts'
import type { Ticking } from './useTicking.ts'

export type PersonAnswersProps = {
	readonly person: PersonCard & Partial<Pick<Planned, 'outcome' | 'atMs' | 'isByDoor'>>
	/** Shown at once; the others behind one press. */
	readonly first: readonly Outcome[]
	readonly ticking: Ticking
	readonly onDone?: () => void
}

export const PersonAnswers = ({ person, first, ticking, onDone }: PersonAnswersProps) => {
	const say = useText()
	const [isOpen, setOpen] = useState(false)
	const own = useRef<HTMLDivElement>(null)
	const { registrationId, preferredName: name, badgeCode: code, outcome = '', atMs = null, isByDoor = false } = person
	const settle = (to: Outcome, isNew: boolean): void => {
		setOpen(false)
		const goOn = onDone ?? placeAfter(own.current)
		void ticking.settle(person, to, isNew).then(goOn)
	}
	const answer = (to: Outcome, isNew: boolean) => (
		<Button
			key={to}
			label={say('alarm.settleName', { name, code, outcome: say(`alarm.outcome.${to}`) })}
			onPress={() => settle(to, isNew)}
		>
			{say(`alarm.outcome.${to}`)}
		</Button>
	)
	if (outcome !== '') {
		return (
			<div ref={own} className="alarm-answers">
				<span className={outcome === 'atRefuge' ? 'alarm-settled alarm-settled-refuge' : 'alarm-settled'}>
					<Icon of={outcome === 'atRefuge' ? FlagBannerIcon : CheckFatIcon} weight="fill" />
					{settledWords({ outcome, atMs, isByDoor })}
				</span>
				{outcome === 'atRefuge' ? answer('safe', false) : null}
				<Button
					kind="quiet"
					label={say('alarm.takeBackName', { name })}
					onPress={() => void ticking.takeBack([registrationId]).then(onDone ?? (() => placeIn(own.current)))}
				>
					{say('alarm.takeBack')}
				</Button>
			</div>
		)
	}
	const rest = settledOutcomes.filter((one) => !first.includes(one))
	return (
		<div ref={own} className="alarm-answers" data-open="">
			{first.map((to) => answer(to, true))}
			{rest.length === 0 ? null : (
				<Button
					kind="quiet"
					label={say('alarm.otherName', { name })}
					aria-expanded={isOpen}
					onPress={() => setOpen(!isOpen)}
				>
					{say('alarm.other')}
				</Button>
			)}
			{isOpen ? rest.map((to) => answer(to, true)) : null}
		</div>
	)
}
