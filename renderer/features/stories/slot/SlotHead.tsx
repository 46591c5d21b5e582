/** Which story, where and when, who shares it as they want to be called, how long until then, and the one way to stop. */
import { MicrophoneSlashIcon } from '@phosphor-icons/react'
import type { RefObject } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { untilStory } from '../storyTime.ts'
import type { KnownSlot, StoryDay } from '../storyTypes.ts'
import { calledOf, capital, isOver, listed, sharedAs, titleOf, whereAndWhen } from '../storyWords.ts'

const notSpeakingId = 'story-not-speaking'

export type SlotHeadProps = {
	readonly known: KnownSlot
	readonly days: readonly StoryDay[]
	readonly nowMs: number
	readonly title: RefObject<HTMLHeadingElement | null>
	readonly onNotSpeaking: () => void
}

export const SlotHead = ({ known, days, nowMs, title, onNotSpeaking }: SlotHeadProps) => {
	const say = useText()
	const { slot, speakers, supportLead } = known
	const until = isOver(slot.state) ? ({ is: 'none' } as const) : untilStory(slot, days, nowMs)
	const [only] = speakers
	const names =
		speakers.length === 0
			? say('stories.nobodyYet')
			: say('stories.sharedBy', { names: listed(speakers.map(sharedAs)) })
	return (
		<div className="story-head">
			<title>{`${say('stories.numbered', { number: slot.number })} · ${say('app.foyer')}`}</title>
			<div className="story-head-words">
				<p className="small soft">{say('stories.eyebrow', { number: slot.number, where: whereAndWhen(slot, days) })}</p>
				<h1 tabIndex={-1} ref={title}>
					{titleOf(slot)}
				</h1>
				<p className="soft">
					{capital(names)}.{' '}
					{supportLead === null ? say('stories.leadNone') : say('stories.leadIs', { name: supportLead.preferredName })}
				</p>
			</div>
			{until.is === 'none' ? null : (
				<p className="story-count">
					<b>{until.is === 'on' ? say('stories.onNow') : say('stories.inMinutes', { count: until.minutes })}</b>
					<span className="small">
						{until.is === 'on'
							? say('stories.sinceStart', { start: slot.startAt })
							: speakers.length === 1
								? say('stories.until', { name: calledOf(only) })
								: say('stories.untilStory')}
					</span>
				</p>
			)}
			{isOver(slot.state) ? null : (
				<Button
					size="desk"
					id={notSpeakingId}
					className="story-not-speaking"
					icon={<Icon of={MicrophoneSlashIcon} />}
					onPress={onNotSpeaking}
				>
					{say('storiesDay.notSpeaking')}
				</Button>
			)}
		</div>
	)
}
