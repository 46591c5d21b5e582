/** How a story is planned, to read; one button to change it. */
import { PencilSimpleIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Slot, StoryDay } from '../storyTypes.ts'
import { whereAndWhen } from '../storyWords.ts'
import { type PlanField, PlanForm } from './PlanForm.tsx'
import { moments } from './planDraft.ts'
import { Recording } from './Recording.tsx'

const planId = 'story-plan'

export type PlanCardProps = {
	readonly slot: Slot
	readonly days: readonly StoryDay[]
	/** The form is open, at which field; undefined: closed. */
	readonly at: PlanField | null | undefined
	readonly onOpen: () => void
	readonly onClose: () => void
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
	<div className="story-fact">
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
)

export const PlanCard = ({ slot, days, at, onOpen, onClose }: PlanCardProps) => {
	const say = useText()
	if (at !== undefined)
		return <PlanForm key={at ?? ''} slot={slot} days={days} at={at} openerId={planId} onClose={onClose} />
	const text = (value: string): ReactNode =>
		value === '' ? <span className="soft">{say('stories.optionalNone')}</span> : value
	const moment = (value: string): ReactNode =>
		text(
			value === ''
				? ''
				: say('stories.summary.at', { day: formatDateInFull(value.slice(0, 10)), time: value.slice(11) }),
		)
	return (
		<Card
			title={say('stories.plan')}
			end={
				<Button
					kind="quiet"
					id={planId}
					label={say('stories.editPlan')}
					icon={<Icon of={PencilSimpleIcon} />}
					onPress={onOpen}
				>
					{say('stories.edit')}
				</Button>
			}
		>
			<dl className="story-facts">
				<Line name={say('stories.field.publicTitle')}>{text(slot.publicTitle)}</Line>
				<Line name={say('stories.field.workingTitle')}>{text(slot.workingTitle)}</Line>
				<Line name={say('stories.field.item')}>{whereAndWhen(slot, days)}</Line>
				<Line name={say('stories.field.minutes')}>{slot.minutes}</Line>
				<Line name={say('stories.field.format')}>{say(`stories.format.${slot.format}`)}</Line>
				<Line name={say('stories.field.alternative')}>{text(slot.alternative)}</Line>
				<Line name={say('stories.field.contentNote')}>
					{text(slot.contentNote)}
					{slot.isSensitive ? (
						<>
							{' '}
							<Tag tone="line">{say('stories.sensitive')}</Tag>
						</>
					) : null}
				</Line>
				<Line name={say('stories.parts.questions')}>
					{slot.questions === slot.questionsPlanned
						? say(`stories.questionsAs.${slot.questions}`)
						: say('stories.questionsBoth', {
								chose: say(`stories.questionsAs.${slot.questions}`),
								has: say(`stories.questionsAs.${slot.questionsPlanned}`),
							})}
				</Line>
				{moments.map((one) => (
					<Line key={one} name={say(`stories.field.${one}`)}>
						{moment(slot[one])}
					</Line>
				))}
				<Line name={say('stories.field.followUpOn')}>{text(formatDateInFull(slot.followUpOn))}</Line>
				<Line name={say('stories.field.rest')}>
					{say('stories.summary.rest', { before: slot.restBeforeMin, after: slot.restAfterMin })}
				</Line>
			</dl>
			<Recording slot={slot} />
		</Card>
	)
}
