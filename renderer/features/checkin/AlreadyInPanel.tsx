import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import { whenAndWhere } from './deskWords.ts'
import { useDeskActions } from './useDesk.ts'

export type AlreadyInPanelProps = {
	readonly preferredName: string
	readonly atMs: number
	readonly desk: string
	readonly text: string
}

/** Not an error: when and where they came in, and on to the next person. Nothing here prints. */
export const AlreadyInPanel = ({ preferredName, atMs, desk, text }: AlreadyInPanelProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	return (
		<section className="lanyard" aria-labelledby={id} data-region="">
			<h2 className="lanyard-title" id={id}>
				{say('desk.alreadyInTitle', { name: preferredName })}
			</h2>
			<p className="lanyard-words soft">{say('desk.alreadyInWords', { where: whenAndWhere(atMs, desk) })}</p>
			<div className="row wrap">
				<Button kind="main" size="desk" keys="Enter" onPress={act.next}>
					{say('desk.nextPerson')}
				</Button>
				<Button kind="second" size="desk" onPress={() => act.lookAgain(text)}>
					{say('desk.someoneElse')}
				</Button>
			</div>
			<p className="lanyard-foot soft">{say('desk.alreadyInOnce')}</p>
		</section>
	)
}
