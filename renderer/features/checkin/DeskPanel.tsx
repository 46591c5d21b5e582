import type { OutputOf } from '../../../shared/contract/index.ts'
import { AlreadyInPanel } from './AlreadyInPanel.tsx'
import { AskEmail } from './AskEmail.tsx'
import { CodePanel, FullPanel, GonePanel } from './CalmPanels.tsx'
import { CompanionForm } from './CompanionForm.tsx'
import { HelpDeskPanel } from './HelpDeskPanel.tsx'
import './Panels.css'
import { useDeskState } from './useDesk.ts'
import { WalkIn } from './WalkIn.tsx'
import { WelcomePanel } from './WelcomePanel.tsx'

type DeskPanelProps = {
	readonly sectors: OutputOf<'events.overview'>['sectors']
	readonly dayId: string
	readonly isLead: boolean
}

/** What stands under the field: one thing at a time. */
export const DeskPanel = ({ sectors, dayId, isLead }: DeskPanelProps) => {
	const panel = useDeskState((state) => state.panel)
	switch (panel.is) {
		case 'searching':
			return null
		case 'welcome':
			return <WelcomePanel key={panel.registrationId} welcome={panel} dayId={dayId} isLead={isLead} />
		case 'alreadyIn':
			return <AlreadyInPanel key={panel.welcome.registrationId} {...panel} dayId={dayId} isLead={isLead} />
		case 'helpDesk':
			return <HelpDeskPanel {...panel} />
		case 'askEmail':
			return <AskEmail key={panel.person.registrationId} {...panel} />
		case 'walkIn':
			return (
				<WalkIn draft={panel.draft} isSaving={panel.isSaving} full={panel.full} sectors={sectors} isLead={isLead} />
			)
		case 'companion':
			return <CompanionForm {...panel} isLead={isLead} />
		case 'gone':
			return <GonePanel {...panel} />
		case 'code':
			return <CodePanel {...panel} />
		case 'full':
			return <FullPanel {...panel} isLead={isLead} />
		default:
			return panel satisfies never
	}
}
