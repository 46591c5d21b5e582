import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import type { HelpReason } from './deskTypes.ts'
import { useDeskActions } from './useDesk.ts'

export type HelpDeskPanelProps = { readonly preferredName: string; readonly why: HelpReason }

/** Somebody who needs more than half a minute. Large: where to go. Small, for the volunteer alone: what it is about. */
export const HelpDeskPanel = ({ preferredName, why }: HelpDeskPanelProps) => {
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
			<div>
				<Button kind="main" size="desk" keys="Enter" onPress={act.next}>
					{say('desk.nextPerson')}
				</Button>
			</div>
			<p className="lanyard-foot small soft">{say('desk.helpFor', { why: say(`desk.helpWhy.${why}`) })}</p>
		</section>
	)
}
