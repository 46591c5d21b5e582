import { PushPinIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { Check } from './Check.tsx'
import type { Suggested } from './fixChoices.ts'
import { stepsWords } from './useSuggestion.ts'
import { personWords } from './words.ts'
import './FixSteps.css'

type Step = Suggested['steps'][number]

export type FixStepsProps = {
	readonly steps: readonly Step[]
	readonly ticked: ReadonlySet<string>
	readonly onTick: (ticked: ReadonlySet<string>) => void
	readonly onKeep: (step: Step) => void
	readonly tableOf: (groupId: string | null) => string
}

/** Each move with who, from where, to where and why; ticked one by one or all at once. */
export const FixSteps = ({ steps, ticked, onTick, onKeep, tableOf }: FixStepsProps) => {
	const say = useText()
	const set = (id: string, isOn: boolean): void => {
		const next = new Set(ticked)
		if (isOn) next.add(id)
		else next.delete(id)
		onTick(next)
	}
	const isAll = steps.every(({ registrationId }) => ticked.has(registrationId))
	return (
		<section className="stack-s">
			<div className="row wrap">
				<h3>{stepsWords(steps)}</h3>
				<span className="push">
					<Button
						kind="quiet"
						onPress={() => onTick(new Set(isAll ? [] : steps.map(({ registrationId }) => registrationId)))}
					>
						{say(isAll ? 'groupFill.fix.none' : 'groupFill.fix.all')}
					</Button>
				</span>
			</div>
			<ul className="fix-steps" aria-label={say('groupFill.fix.caption')}>
				{steps.map((step) => {
					const who = personWords(step)
					const to = tableOf(step.toGroupId)
					return (
						<li key={step.registrationId}>
							<Check
								isOn={ticked.has(step.registrationId)}
								onChange={(isOn) => set(step.registrationId, isOn)}
								label={say('groupFill.fix.tickOne', { who: `${step.preferredName} ${step.badgeCode}`, to })}
							>
								<b>{step.preferredName}</b> <span className="code soft">{step.badgeCode}</span>
							</Check>
							<span className="fix-way">
								{tableOf(step.fromGroupId)} <span aria-hidden="true">→</span>
								<span className="visually-hidden">{say('groupFill.fix.to')}</span> {to}
							</span>
							<span className="fix-why soft small">
								{step.rule === null || step.why !== 'settles'
									? say(`groupFill.fix.because.${step.why}`)
									: say('groupFill.fix.settlesRule', { rule: say(`groupFill.rule.${step.rule}`) })}
							</span>
							{step.fromGroupId === null ? null : (
								<Button
									kind="quiet"
									size="dense"
									icon={<Icon of={PushPinIcon} />}
									label={say('groupFill.fix.keepLabel', { who })}
									onPress={() => onKeep(step)}
								>
									{say('groupFill.fix.keep')}
								</Button>
							)}
						</li>
					)
				})}
			</ul>
		</section>
	)
}
