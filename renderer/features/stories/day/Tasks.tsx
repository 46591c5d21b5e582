/** What is done around a story, with its time, ticked when it is. Works after "not speaking" as well. */
import { ClockIcon } from '@phosphor-icons/react'
import { Card } from '../../../components/Card.tsx'
import { Check } from '../../../components/Check.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Slot } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'

type Task = 'prepCall' | 'debrief' | 'followUp'

/** The part of a story that these tasks are about. */
export type TasksProps = { readonly slot: Slot; readonly tasks: readonly Task[] }

const isDone = (slot: Slot, task: Task): boolean =>
	task === 'prepCall' ? slot.readiness.some(({ code, isMet }) => code === 'prepCall' && isMet) : slot[task] === 'done'

export const Tasks = ({ slot, tasks }: TasksProps) => {
	const say = useText()
	const change = useStoryChange()
	const at = (task: Task): string => {
		if (task === 'followUp') return slot.followUpOn === '' ? '' : formatDateInFull(slot.followUpOn)
		const moment = task === 'prepCall' ? slot.prepCallAt : slot.debriefAt
		return moment === ''
			? ''
			: say('storiesDay.taskAt', { day: formatDateInFull(moment.slice(0, 10)), time: moment.slice(11) })
	}
	return (
		<Card title={say('storiesDay.tasks')}>
			<p className="soft small">{say('storiesDay.tasksLead')}</p>
			<ul className="story-tasks">
				{tasks.map((task) => (
					<li key={task}>
						<Check
							isSwitch
							label={say(`storiesDay.task.${task}`)}
							isOn={isDone(slot, task)}
							onChange={(done) =>
								void change.make(
									[['stories.setDone', { slotId: slot.slotId, what: task, isDone: done }]],
									say('storiesDay.taskSet'),
								)
							}
						/>
						<span className="soft small">{at(task) === '' ? say('storiesDay.taskNoTime') : at(task)}</span>
						{task !== 'prepCall' && slot[task] === 'due' ? (
							<Tag tone="heed" icon={<Icon of={ClockIcon} weight="fill" />}>
								{say('storiesDay.taskDue')}
							</Tag>
						) : null}
					</li>
				))}
			</ul>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
		</Card>
	)
}
