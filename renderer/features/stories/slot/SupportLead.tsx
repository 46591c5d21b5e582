/** Who of the event's own people stands by the speakers before, during and after. */
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import type { KnownSlot } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'
import { PersonChoice, type PersonChosen } from './PersonChoice.tsx'

const leadId = 'story-lead'
const findId = 'story-lead-find'

export type SupportLeadProps = {
	readonly slotId: string
	readonly lead: KnownSlot['supportLead']
	readonly isOrganiser: boolean
	readonly isOpen: boolean
	readonly onOpen: () => void
	readonly onClose: () => void
}

const LeadForm = ({ slotId, lead, onClose }: Pick<SupportLeadProps, 'slotId' | 'lead' | 'onClose'>) => {
	const say = useText()
	const change = useStoryChange()
	const [person, setPerson] = useState<PersonChosen | null>(lead)
	useEffect(() => focusSoon(() => document.getElementById(findId)), [])
	const save = async (): Promise<void> => {
		const answer = await change.make(
			[['stories.setSupportLead', { slotId, supportLeadId: person?.registrationId ?? null }]],
			say('stories.leadSet'),
		)
		if (answer === null) return
		onClose()
		focusSoon(() => document.getElementById(leadId))
	}
	return (
		<SidePanel
			title={say('stories.supportLead')}
			saveLabel={say('stories.save')}
			isWorking={change.isWorking}
			problem={change.problem?.words}
			onSave={() => void save()}
			onClose={onClose}
			openerId={leadId}
		>
			<PersonChoice id={findId} label={say('stories.findLabel')} person={person} onChange={setPerson} />
		</SidePanel>
	)
}

export const SupportLead = ({ slotId, lead, isOrganiser, isOpen, onOpen, onClose }: SupportLeadProps) => {
	const say = useText()
	if (isOpen) return <LeadForm slotId={slotId} lead={lead} onClose={onClose} />
	return (
		<Card
			title={say('stories.supportLead')}
			end={
				isOrganiser ? (
					<Button kind="quiet" id={leadId} onPress={onOpen}>
						{say(lead === null ? 'stories.nameLead' : 'stories.changeLead')}
					</Button>
				) : undefined
			}
		>
			<p>
				{lead === null ? (
					<span className="soft">{say('stories.nobody')}</span>
				) : (
					<>
						{lead.preferredName} <span className="code soft">{lead.badgeCode}</span>
					</>
				)}
			</p>
		</Card>
	)
}
