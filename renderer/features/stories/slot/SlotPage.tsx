/** One story whole: how ready it is, the check of the day, who speaks, how it is planned, what is kept of it. */
import { ArrowLeftIcon, PlusIcon } from '@phosphor-icons/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { mostSpeakers } from '../../../../shared/domain/stories/words.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { CheckCard } from '../day/CheckCard.tsx'
import { Materials } from '../day/Materials.tsx'
import { NotSpeaking } from '../day/NotSpeaking.tsx'
import { NotTold } from '../day/NotTold.tsx'
import { Tasks } from '../day/Tasks.tsx'
import { goStories } from '../storyRoute.ts'
import { isToday } from '../storyTime.ts'
import type { KnownSlot, Looker, StoryDay } from '../storyTypes.ts'
import { isOver } from '../storyWords.ts'
import { StoryPageContext, useStoryChange } from '../useStoryChange.ts'
import { useStoryDays } from '../useStoryDays.ts'
import { useVenueNow } from '../useVenueNow.ts'
import { AddSpeaker } from './AddSpeaker.tsx'
import type { OpenPart } from './openPart.ts'
import { PlanCard } from './PlanCard.tsx'
import { Readiness } from './Readiness.tsx'
import { SlotHead } from './SlotHead.tsx'
import { SpeakerCard } from './SpeakerCard.tsx'
import { StateSteps } from './StateSteps.tsx'
import { SupportLead } from './SupportLead.tsx'

export type SlotPageProps = Looker & {
	readonly slotId: string
	/** Where all of them are; null: there is no such place for whoever looks. */
	readonly backHref: string | null
}

const addId = 'story-add-speaker'

export const SlotPage = ({ slotId, isOrganiser, leadBadge, backHref }: SlotPageProps) => {
	const say = useText()
	const days = useStoryDays()
	const nowMs = useVenueNow()
	const title = useRef<HTMLHeadingElement>(null)
	const slot = useQuery(`stories.slot:${slotId}:${leadBadge}`, (client) => client.stories.slot({ slotId, leadBadge }), [
		'stories',
		'programme',
		'attendance',
		'people',
		'event',
	])
	const known = slot.data?.outcome === 'known' ? slot.data : null
	const { again } = slot
	const page = useMemo(() => ({ again, canUndo: isOrganiser }), [again, isOrganiser])
	// A screen reader begins at the title; again where the whole page has become another.
	const shown = known === null ? 'nothing' : known.slot.state === 'withdrawn' ? 'notTold' : 'story'
	useEffect(() => {
		if (shown !== 'nothing') focusSoon(() => title.current)
	}, [shown])

	const back =
		backHref === null ? null : (
			<a className="story-back" href={backHref}>
				<Icon of={ArrowLeftIcon} />
				{say('stories.back')}
			</a>
		)
	if (known === null) {
		if (slot.data === undefined && !slot.hasFailed)
			return (
				<p role="status" className="soft">
					{say('stories.loading')}
				</p>
			)
		return (
			<>
				{back}
				<Message
					tone="heed"
					isLive
					title={say(slot.data === undefined ? 'stories.failedTitle' : 'stories.gone')}
					action={<Button onPress={() => void again()}>{say('app.again')}</Button>}
				/>
			</>
		)
	}
	return (
		<StoryPageContext value={page}>
			<div className="story-page">
				{back}
				<OneStory known={known} days={days} nowMs={nowMs} looker={{ isOrganiser, leadBadge }} title={title} />
			</div>
		</StoryPageContext>
	)
}

type OneStoryProps = {
	readonly known: KnownSlot
	readonly days: readonly StoryDay[]
	readonly nowMs: number
	readonly looker: Looker
	readonly title: { current: HTMLHeadingElement | null }
}

const OneStory = ({ known, days, nowMs, looker, title }: OneStoryProps) => {
	const say = useText()
	const change = useStoryChange()
	const [open, setOpen] = useState<OpenPart | null>(null)
	const [isStopping, setStopping] = useState(false)
	const { slot, speakers, supportLead } = known
	const { isOrganiser } = looker
	const close = (): void => setOpen(null)
	if (slot.state === 'withdrawn')
		return (
			<NotTold
				known={known}
				days={days}
				title={title}
				isMaterialOpen={open?.part === 'material'}
				leadBadge={looker.leadBadge}
				onMaterial={(isOpen) => setOpen(isOpen ? { part: 'material' } : null)}
			/>
		)
	const isDayOn = isToday(slot, days, nowMs)
	const hasCheck = !isOver(slot.state) && speakers.length > 0
	const remove = async (): Promise<void> => {
		const answer = await change.make([['stories.removeSlot', { slotId: slot.slotId }]], say('stories.removed'))
		if (answer !== null) goStories()
	}
	return (
		<>
			<SlotHead known={known} days={days} nowMs={nowMs} title={title} onNotSpeaking={() => setStopping(true)} />
			<StateSteps slot={slot} />
			<div className="story-cols">
				{hasCheck ? (
					<div className="story-asks stack">
						{speakers.map((speaker) => (
							<CheckCard
								key={speaker.speakerId}
								slot={slot}
								speaker={speaker}
								isDayOn={isDayOn}
								onNotSpeaking={() => setStopping(true)}
							/>
						))}
						<p className="small soft">{say('storiesDay.notSpeakingWords')}</p>
					</div>
				) : null}
				<div className="story-main stack">
					<Readiness slot={slot} speakers={speakers} isOrganiser={isOrganiser} onOpen={setOpen} />
					<section className="stack-s" aria-labelledby="story-speakers">
						<div className="story-section-head">
							<h2 id="story-speakers">{say('stories.speakers')}</h2>
							{isOrganiser && speakers.length < mostSpeakers ? (
								<Button kind="quiet" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen({ part: 'add' })}>
									{say('stories.addSpeaker')}
								</Button>
							) : null}
						</div>
						{open?.part === 'add' ? <AddSpeaker slot={slot} openerId={addId} onClose={close} /> : null}
						{speakers.length === 0 && open?.part !== 'add' ? <p className="soft">{say('stories.nobodyYet')}.</p> : null}
						{speakers.map((speaker) => (
							<SpeakerCard
								key={speaker.speakerId}
								slot={slot}
								speaker={speaker}
								looker={looker}
								open={open}
								onOpen={setOpen}
								onClose={close}
								addId={addId}
							/>
						))}
					</section>
					<PlanCard
						slot={slot}
						days={days}
						at={open?.part === 'plan' ? open.at : undefined}
						onOpen={() => setOpen({ part: 'plan', at: null })}
						onClose={close}
					/>
					<Materials
						known={known}
						isOpen={open?.part === 'material'}
						onOpen={() => setOpen({ part: 'material' })}
						onClose={close}
						withSheets
					/>
					{isOrganiser && speakers.length === 0 ? (
						<p>
							<Button kind="quiet" onPress={() => void remove()}>
								{say('stories.remove')}
							</Button>
						</p>
					) : null}
					{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
				</div>
				<div className="story-side stack">
					<SupportLead
						slotId={slot.slotId}
						lead={supportLead}
						isOrganiser={isOrganiser}
						isOpen={open?.part === 'lead'}
						onOpen={() => setOpen({ part: 'lead' })}
						onClose={close}
					/>
					<Tasks slot={slot} tasks={['prepCall', 'debrief', 'followUp']} />
				</div>
			</div>
			{isStopping ? <NotSpeaking slotId={slot.slotId} speakers={speakers} onClose={() => setStopping(false)} /> : null}
		</>
	)
}
