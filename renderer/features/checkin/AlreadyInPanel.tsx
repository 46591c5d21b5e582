import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import { AlsoHere } from './AlsoHere.tsx'
import { DeskPrint } from './DeskPrint.tsx'
import type { Panel } from './deskTypes.ts'
import { whenAndWhere } from './deskWords.ts'
import { PersonMore } from './PersonMore.tsx'
import { PhotoQuestion } from './PhotoQuestion.tsx'
import { useDeskActions } from './useDesk.ts'

export type AlreadyInPanelProps = Extract<Panel, { is: 'alreadyIn' }> & {
	readonly dayId: string
	readonly isLead: boolean
}

/** Not an error: when and where they came in, what may be changed, and on to the next person. Nothing prints by itself. */
export const AlreadyInPanel = ({ welcome, atMs, desk, text, dayId, isLead }: AlreadyInPanelProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	return (
		<section className="lanyard" aria-labelledby={id} data-region="">
			<h2 className="lanyard-title" id={id}>
				{say('desk.alreadyInTitle', { name: welcome.preferredName })}
			</h2>
			<p className="lanyard-words soft">{say('desk.alreadyInWords', { where: whenAndWhere(atMs, desk) })}</p>
			{welcome.alsoIn.map((also) => (
				<p className="lanyard-words soft" key={`${also.atMs} ${also.desk}`}>
					{say('alone.alsoIn', { where: whenAndWhere(also.atMs, also.desk) })}
				</p>
			))}
			<div className="row wrap">
				<Button kind="main" size="desk" keys="Enter" onPress={act.next}>
					{say('desk.nextPerson')}
				</Button>
				{text === '' ? null : (
					<Button kind="second" size="desk" onPress={() => act.lookAgain(text)}>
						{say('desk.someoneElse')}
					</Button>
				)}
			</div>
			<AlsoHere person={welcome} dayId={dayId} isLead={isLead} />
			<PhotoQuestion person={welcome} photo={welcome.photo} />
			<PersonMore person={welcome} canLeave>
				<DeskPrint registrationId={welcome.registrationId} preferredName={welcome.preferredName} dayId={dayId} />
			</PersonMore>
			<p className="lanyard-foot soft">{say('desk.alreadyInOnce')}</p>
		</section>
	)
}
