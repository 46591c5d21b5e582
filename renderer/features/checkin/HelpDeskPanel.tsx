import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import type { Panel } from './deskTypes.ts'
import { useDeskActions } from './useDesk.ts'

/** Somebody who needs more than half a minute. Large: where to go. Small, for the volunteer alone: what it is about. */
export const HelpDeskPanel = ({ preferredName, why, sent }: Extract<Panel, { is: 'helpDesk' }>) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	return (
		<section className="lanyard" aria-labelledby={id} data-region="">
			<h2 className="lanyard-title" id={id}>
				{say('desk.helpTitle')}
			</h2>
			<p className="lanyard-words soft">
				{preferredName === '' ? say('desk.helpWordsNoName') : say('desk.helpWords', { name: preferredName })}
			</p>
			<div className="row wrap">
				<Button kind="main" size="desk" keys="Enter" onPress={act.next}>
					{say('desk.nextPerson')}
				</Button>
				{sent === 'sent' ? (
					<Button size="desk" onPress={() => void act.takeHelpBack()}>
						{say('deskDoor.helpTakeBack')}
					</Button>
				) : null}
				{sent === 'failed' ? (
					<Button size="desk" onPress={() => void act.sendHelpAgain()}>
						{say('desk.tryAgain')}
					</Button>
				) : null}
			</div>
			<p className="lanyard-foot small soft">
				{say('desk.helpFor', { why: say(`desk.helpWhy.${why}`) })} {say(`deskDoor.helpSent.${sent}`)}
			</p>
		</section>
	)
}
