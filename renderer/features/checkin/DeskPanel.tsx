import type { OutputOf } from '../../../shared/contract/index.ts'
import { AlreadyInPanel } from './AlreadyInPanel.tsx'
import { AskEmail } from './AskEmail.tsx'
import { HelpDeskPanel } from './HelpDeskPanel.tsx'
import './Panels.css'
import { useDeskState } from './useDesk.ts'
import { WalkIn } from './WalkIn.tsx'
import { WelcomePanel } from './WelcomePanel.tsx'

type DeskPanelProps = { readonly sectors: OutputOf<'events.overview'>['sectors']; readonly dayId: string }

/** What stands under the field: one thing at a time. */
export const DeskPanel = ({ sectors, dayId }: DeskPanelProps) => {
	const panel = useDeskState((state) => state.panel)
	switch (panel.is) {
		case 'searching':
			return null
		case 'welcome':
			return <WelcomePanel key={panel.registrationId} welcome={panel} dayId={dayId} />
		case 'alreadyIn':
			return <AlreadyInPanel {...panel} />
		case 'helpDesk':
			return <HelpDeskPanel {...panel} />
		case 'askEmail':
			return <AskEmail key={panel.person.registrationId} {...panel} />
		case 'walkIn':
			return <WalkIn draft={panel.draft} isSaving={panel.isSaving} sectors={sectors} />
		default:
			return panel satisfies never
	}
}
