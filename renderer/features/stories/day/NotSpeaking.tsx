/** Before a story is not told: what will happen, one confirm, and the way back. There is nowhere to write a reason. */
import { ArrowRightIcon, PrinterIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Speaker } from '../storyTypes.ts'
import { listed } from '../storyWords.ts'
import { useStoryChange } from '../useStoryChange.ts'

export type NotSpeakingProps = {
	readonly slotId: string
	readonly speakers: readonly Speaker[]
	readonly onClose: () => void
}

export const NotSpeaking = ({ slotId, speakers, onClose }: NotSpeakingProps) => {
	const say = useText()
	const change = useStoryChange()
	const after = useQuery(
		`stories.afterNotSpeaking:${slotId}`,
		(client) => client.stories.afterNotSpeaking({ slotId }),
		['stories', 'programme'],
	)
	const known = after.data?.outcome === 'known' ? after.data : null
	const [only] = speakers
	const name = speakers.length === 1 ? (only?.shownAs ?? '') : ''
	const confirm = async (): Promise<void> => {
		const answer = await change.make([['stories.notSpeaking', { slotId }]], '')
		if (answer !== null) onClose()
	}
	return (
		<Dialog
			isOpen
			title={name === '' ? say('storiesDay.ratherNotStory') : say('storiesDay.ratherNot', { name })}
			onClose={onClose}
			main={
				<Button kind="main" size="desk" autoFocus isWorking={change.isWorking} onPress={() => void confirm()}>
					{say('storiesDay.confirm')}
				</Button>
			}
		>
			<p className="story-thanks">
				{say('storiesDay.thanks')}{' '}
				{known === null || known.supporters.length === 0
					? null
					: say('storiesDay.withYou', { count: known.supporters.length, names: listed(known.supporters) })}
			</p>
			<h3>{say('storiesDay.whenConfirmed')}</h3>
			<ul className="story-cascade">
				<li>
					<Icon of={ArrowRightIcon} />
					<span>
						{known === null || known.alternative === ''
							? say('storiesDay.takesPlaceNothing')
							: say('storiesDay.takesPlace', { what: known.alternative })}
					</span>
				</li>
				<li>
					<Icon of={ArrowRightIcon} />
					<span>
						{say('storiesDay.nameGoes')} {known?.isRecordingOn === true ? say('storiesDay.recordingOff') : null}
					</span>
				</li>
				<li>
					<Icon of={ArrowRightIcon} />
					<span>
						{known === null || known.supporters.length === 0
							? null
							: say('storiesDay.stays', { count: known.supporters.length, names: listed(known.supporters) })}{' '}
						{say('storiesDay.staysBooked')}
					</span>
				</li>
				{known === null || known.sheets.length === 0 ? null : (
					<li className="story-cascade-look">
						<Icon of={PrinterIcon} />
						<span>
							{say('storiesDay.sheets', {
								count: known.sheets.length,
								holders: known.sheets.map(({ holder }) => holder).join(', '),
							})}
						</span>
					</li>
				)}
			</ul>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
		</Dialog>
	)
}
