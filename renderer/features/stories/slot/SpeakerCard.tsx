/** One speaker as others meet them: name, introduction, what is not to be asked, who is beside them, what they agree to. */
import { CheckCircleIcon, LockKeyIcon, PencilSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { minutesOf, timeAt } from '../../../../shared/domain/programme/clock.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { type StallDuty, useStallDuties } from '../../../transport/useStallDuties.ts'
import { SealDialog } from '../day/SealDialog.tsx'
import type { Looker, Slot, Speaker } from '../storyTypes.ts'
import { calledOf, capital, listed } from '../storyWords.ts'
import { useStoryChange } from '../useStoryChange.ts'
import { Consents } from './Consents.tsx'
import type { OpenPart } from './openPart.ts'
import { SpeakerForm } from './SpeakerForm.tsx'
import { SupportForm } from './SupportForm.tsx'

export type SpeakerCardProps = {
	readonly slot: Slot
	readonly speaker: Speaker
	/** Whoever looks may open the name behind: an organiser, or this story's own support lead. */
	readonly looker: Looker
	readonly open: OpenPart | null
	readonly onOpen: (open: OpenPart) => void
	readonly onClose: () => void
	/** What has the focus once the speaker is gone from the page. */
	readonly addId: string
}

type BesideProps = {
	readonly person: Speaker['supporter']
	readonly dutiesOf: (registrationId: string) => readonly StallDuty[]
}

const Beside = ({ person, dutiesOf }: BesideProps) => {
	const say = useText()
	if (person === null) return <span className="soft">{say('stories.nobody')}</span>
	return (
		<>
			{person.preferredName} <span className="code soft">{person.badgeCode}</span>{' '}
			<span className="story-here soft small">
				{person.isHere ? <Icon of={CheckCircleIcon} weight="fill" /> : null}
				{say(person.isHere ? 'stories.here' : 'stories.notHere')}
			</span>
			{dutiesOf(person.registrationId).map(({ number, startAt, endAt, isAlone }) => (
				<span key={number} className="story-stall small">
					{say(`market.duty.${isAlone ? 'alone' : 'covered'}`, { number, start: startAt, end: endAt })}
				</span>
			))}
		</>
	)
}

/** While it is told; null where it has no time yet. */
const timeOf = ({ dayId, startAt, minutes }: Slot) =>
	dayId === null || startAt === '' ? null : { dayId, startAt, endAt: timeAt(minutesOf(startAt) + minutes) }

export const SpeakerCard = ({ slot, speaker, looker, open, onOpen, onClose, addId }: SpeakerCardProps) => {
	const say = useText()
	const change = useStoryChange()
	const [isSealAsked, setSealAsked] = useState(false)
	const dutiesOf = useStallDuties(looker.isOrganiser ? timeOf(slot) : null)
	const { speakerId } = speaker
	const editId = `story-speaker-${speakerId}`
	const supportId = `story-support-${speakerId}`
	if (open?.part === 'speaker' && open.speakerId === speakerId)
		return <SpeakerForm key={open.at} slot={slot} speaker={speaker} at={open.at} openerId={editId} onClose={onClose} />
	const remove = async (): Promise<void> => {
		const answer = await change.make([['stories.removeSpeaker', { speakerId }]], say('stories.speakerRemoved'))
		if (answer !== null) focusSoon(() => document.getElementById(addId))
	}
	return (
		<>
			<Card
				title={speaker.shownAs === '' ? say('stories.speakerNoName') : speaker.shownAs}
				className="story-speaker"
				end={
					<Button
						kind="quiet"
						id={editId}
						label={`${say('stories.editSpeaker')}: ${calledOf(speaker)}`}
						icon={<Icon of={PencilSimpleIcon} />}
						onPress={() => onOpen({ part: 'speaker', speakerId, at: 'name' })}
					>
						{say('stories.edit')}
					</Button>
				}
			>
				<p className="story-tags">
					<Tag tone="line">{say(`stories.nameShown.${speaker.nameShown}`)}</Tag>
					{speaker.isSealed ? (
						<Tag tone="note" icon={<Icon of={LockKeyIcon} />}>
							{say('stories.sealed')}
						</Tag>
					) : null}
					{speaker.isUnder18 ? <Tag tone="note">{say('stories.under18')}</Tag> : null}
					{speaker.isHere === true ? (
						<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
							{capital(say('stories.here'))}
						</Tag>
					) : null}
				</p>
				<h3>{say('stories.introduction')}</h3>
				{speaker.introduction === '' ? (
					<p className="soft">{say('stories.introductionNone')}</p>
				) : (
					<p className="story-introduction">{say('stories.quoted', { words: speaker.introduction })}</p>
				)}
				<p className="soft small">
					{say(`stories.questionsLine.${slot.questions}`)}{' '}
					{speaker.limits === 0
						? say('stories.offLimitsNone')
						: speaker.offLimits === null
							? say('stories.limitsHidden', { count: speaker.limits })
							: say('stories.offLimitsLine', { what: listed(speaker.offLimits) })}
				</p>
				{open?.part === 'support' && open.speakerId === speakerId ? (
					<SupportForm speaker={speaker} openerId={supportId} onClose={onClose} />
				) : (
					<section className="story-beside rule-top">
						<dl className="story-facts">
							<div className="story-fact">
								<dt>{say('stories.supporter')}</dt>
								<dd>
									<Beside person={speaker.supporter} dutiesOf={dutiesOf} />
								</dd>
							</div>
							<div className="story-fact">
								<dt>{say('stories.backup')}</dt>
								<dd>
									<Beside person={speaker.backup} dutiesOf={dutiesOf} />
								</dd>
							</div>
						</dl>
						{looker.isOrganiser ? (
							<Button
								kind="quiet"
								id={supportId}
								label={`${say('stories.changeSupport')}: ${calledOf(speaker)}`}
								onPress={() => onOpen({ part: 'support', speakerId })}
							>
								{say('stories.changeSupport')}
							</Button>
						) : null}
					</section>
				)}
				<Consents speaker={speaker} />
				{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
				<p className="story-speaker-ways">
					{speaker.isSealed ? (
						<Button kind="quiet" icon={<Icon of={LockKeyIcon} />} onPress={() => setSealAsked(true)}>
							{say('storiesDay.seal')}
						</Button>
					) : null}
					<Button
						kind="quiet"
						label={`${say('stories.removeSpeaker')}: ${calledOf(speaker)}`}
						onPress={() => void remove()}
					>
						{say('stories.removeSpeaker')}
					</Button>
				</p>
			</Card>
			{isSealAsked ? (
				<SealDialog speakerId={speakerId} leadBadge={looker.leadBadge} onClose={() => setSealAsked(false)} />
			) : null}
		</>
	)
}
