/** A story that is not told: what is on in its place, who stays, what is to be collected, what is still done for the speaker. */
import { LockKeyIcon } from '@phosphor-icons/react'
import { type RefObject, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { KnownSlot, StoryDay } from '../storyTypes.ts'
import { listed, whereAndWhen } from '../storyWords.ts'
import { Materials } from './Materials.tsx'
import { SealDialog } from './SealDialog.tsx'
import { SheetsOut } from './SheetsOut.tsx'
import { Tasks } from './Tasks.tsx'

export type NotToldProps = {
	readonly known: KnownSlot
	readonly days: readonly StoryDay[]
	readonly title: RefObject<HTMLHeadingElement | null>
	readonly isMaterialOpen: boolean
	readonly onMaterial: (isOpen: boolean) => void
	/** The badge that may open the name behind; empty for organisers. */
	readonly leadBadge: string
}

export const NotTold = ({ known, days, title, isMaterialOpen, onMaterial, leadBadge }: NotToldProps) => {
	const say = useText()
	const [sealOf, setSealOf] = useState('')
	const { slot, outputs, supportLead, speakers } = known
	const after = useQuery(
		`stories.afterNotSpeaking:${slot.slotId}`,
		(client) => client.stories.afterNotSpeaking({ slotId: slot.slotId }),
		['stories', 'programme'],
	)
	const supporters = after.data?.outcome === 'known' ? after.data.supporters : []
	const where = whereAndWhen(slot, days)
	return (
		<>
			<div className="story-head">
				<title>{`${say('stories.numbered', { number: slot.number })} · ${say('app.foyer')}`}</title>
				<div className="story-head-words">
					<p className="small soft">{where}</p>
					<h1 tabIndex={-1} ref={title}>
						{say('storiesDay.notToldTitle', { number: slot.number })}
					</h1>
					<p className="soft">{say('storiesDay.notToldLead')}</p>
				</div>
			</div>
			<div className="story-off">
				<Card title={say('storiesDay.instead')}>
					<p className="story-instead">{slot.alternative === '' ? say('storiesDay.insteadNone') : slot.alternative}</p>
					<p className="soft small">
						{say('storiesDay.announce')} {say('storiesDay.announceWords')}
					</p>
				</Card>
				<Card title={say('storiesDay.whoStays')}>
					{supporters.length === 0 ? (
						<p>
							{supportLead === null
								? say('storiesDay.whoStaysNone')
								: say('storiesDay.whoStaysLead', { name: supportLead.preferredName })}
						</p>
					) : (
						<>
							<p className="story-instead">{listed(supporters)}</p>
							<p className="soft small">{say('storiesDay.supporterFree')}</p>
						</>
					)}
					<p className="story-speaker-ways">
						{speakers.map(({ speakerId }, index) => (
							<Button
								key={speakerId}
								kind="quiet"
								icon={<Icon of={LockKeyIcon} />}
								onPress={() => setSealOf(speakerId)}
							>
								{speakers.length === 1 ? say('storiesDay.seal') : say('storiesDay.sealNth', { number: index + 1 })}
							</Button>
						))}
					</p>
				</Card>
				<Card title={say('storiesDay.collect')}>
					<SheetsOut outputs={outputs} />
				</Card>
				<Tasks slot={slot} tasks={['debrief', 'followUp']} />
				<Materials
					known={known}
					isOpen={isMaterialOpen}
					onOpen={() => onMaterial(true)}
					onClose={() => onMaterial(false)}
					withSheets={false}
				/>
			</div>
			{sealOf === '' ? null : <SealDialog speakerId={sealOf} leadBadge={leadBadge} onClose={() => setSealOf('')} />}
		</>
	)
}
