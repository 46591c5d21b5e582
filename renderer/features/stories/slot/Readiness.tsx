/** What is still missing, each with the way to put it right, and what is done already. */
import { CheckCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { useContext, useId } from 'react'
import type { ReadinessCode } from '../../../../shared/domain/stories/readiness.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { sayIfKnown, useText } from '../../../text/text.ts'
import type { ReadinessLine, Slot, Speaker } from '../storyTypes.ts'
import { calledOf, capital, isOver, leftOf } from '../storyWords.ts'
import { StoryPageContext, useStoryChange } from '../useStoryChange.ts'
import { type Fix, fixOf, type OpenPart } from './openPart.ts'

export type ReadinessProps = {
	readonly slot: Slot
	readonly speakers: readonly Speaker[]
	readonly isOrganiser: boolean
	readonly onOpen: (open: OpenPart) => void
}

const headId = 'story-readiness'

const keyOf = ({ code, speakerId }: ReadinessLine): string => `${code} ${speakerId ?? ''}`

/** The backup who could step in where the supporter is not here. */
const backupFor = (line: ReadinessLine, speakers: readonly Speaker[]): Speaker['backup'] =>
	line.code === 'supporterHere'
		? (speakers.find(({ speakerId }) => speakerId === line.speakerId)?.backup ?? null)
		: null

const goTo = (id: string): void => {
	const place = document.getElementById(id)
	place?.scrollIntoView({ block: 'center' })
	focusSoon(() => place?.querySelector<HTMLElement>('input, button') ?? place)
}

export const Readiness = ({ slot, speakers, isOrganiser, onOpen }: ReadinessProps) => {
	const say = useText()
	const id = useId()
	const change = useStoryChange()
	const { again } = useContext(StoryPageContext)
	const words = (state: 'met' | 'missing', line: ReadinessLine): string =>
		capital(
			say(`stories.${state}.${line.code}`, {
				name: calledOf(speakers.find(({ speakerId }) => speakerId === line.speakerId)),
			}),
		)
	const left = leftOf(slot.readiness)
	const met = slot.readiness.filter(({ isMet }) => isMet)
	if (slot.readiness.length === 0 || isOver(slot.state)) return null

	const press = async (fix: Fix): Promise<void> => {
		if (fix.is === 'open') return onOpen(fix.open)
		if (fix.is === 'goTo') return goTo(fix.id)
		const { slotId } = slot
		const answer = await change.make(
			[['stories.setDone', { slotId, what: 'prepCall', isDone: true }]],
			say('storiesDay.taskSet'),
		)
		if (answer !== null) focusSoon(() => document.getElementById(headId))
	}
	const stepIn = async (speakerId: string): Promise<void> => {
		const answer = await change.make([['stories.useBackup', { speakerId }]], say('stories.backupSwapped'))
		if (answer === null) await again()
		focusSoon(() => document.getElementById(headId))
	}
	const fixWords = (code: ReadinessCode): string => sayIfKnown(`stories.fix.${code}`) ?? ''

	return (
		<section className="stack-s" aria-labelledby={headId}>
			<h2 id={headId} tabIndex={-1}>
				{say('stories.readiness')}
			</h2>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
			<div className="card card-flush">
				{left.length === 0 ? (
					<p className="story-line story-line-met">
						<Icon of={CheckCircleIcon} weight="fill" />
						<b>{say('stories.readyAll')}</b>
					</p>
				) : (
					<ul className="story-lines">
						{left.map((line) => {
							const fix = fixOf(line.code, line.speakerId, isOrganiser)
							const backup = backupFor(line, speakers)
							const lineId = `${id}-${keyOf(line).replace(' ', '-')}`
							return (
								<li key={keyOf(line)} className="story-line story-line-left">
									<Icon of={WarningIcon} weight="fill" />
									<span>
										<span id={lineId}>{words('missing', line)}</span>
										{backup === null ? null : (
											<span className="story-under small">
												{say('stories.backupAsk', {
													backup: backup.preferredName,
													here: say(backup.isHere ? 'stories.here' : 'stories.notHere'),
													name: calledOf(speakers.find(({ speakerId }) => speakerId === line.speakerId)),
												})}
											</span>
										)}
										{fix === null && backup === null ? (
											<span className="story-under soft small">
												{say('stories.whoCan', { who: say(`stories.who.${line.who}`) })}
											</span>
										) : null}
									</span>
									{fix === null ? null : (
										<Button aria-describedby={lineId} onPress={() => void press(fix)}>
											{fixWords(line.code)}
										</Button>
									)}
									{backup === null ? null : (
										<Button aria-describedby={lineId} onPress={() => void stepIn(line.speakerId ?? '')}>
											{say('stories.useBackup', { backup: backup.preferredName })}
										</Button>
									)}
								</li>
							)
						})}
					</ul>
				)}
				{met.length === 0 ? null : (
					<details className="story-met">
						<summary className="inset-focus">{say('stories.readyCount', { count: met.length })}</summary>
						<ul className="story-lines">
							{met.map((line) => (
								<li key={keyOf(line)} className="story-line story-line-met">
									<Icon of={CheckCircleIcon} weight="fill" />
									<span>{words('met', line)}</span>
								</li>
							))}
						</ul>
					</details>
				)}
			</div>
		</section>
	)
}
