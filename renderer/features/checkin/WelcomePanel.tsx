/** The large calm panel: the name, the marker to hand over, and at most one thing to do. Never a fact about the person. */
import { SignpostIcon, TrayIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { useText } from '../../text/text.ts'
import { AlsoHere } from './AlsoHere.tsx'
import { DeskPrint } from './DeskPrint.tsx'
import type { Welcome } from './deskTypes.ts'
import { placeWords } from './deskWords.ts'
import { PersonMore } from './PersonMore.tsx'
import { PhotoQuestion } from './PhotoQuestion.tsx'
import { RenameForm } from './RenameForm.tsx'
import { TableOffers } from './TableOffers.tsx'
import { useDeskActions, useDeskState } from './useDesk.ts'

const Tick = () => (
	<svg className="welcome-tick" viewBox="0 0 24 24" aria-hidden="true">
		<path d="M4 13l5.5 5.5L20 6.5" />
	</svg>
)

export type WelcomePanelProps = {
	readonly welcome: Welcome & { readonly isRenaming: boolean }
	readonly dayId: string
	readonly isLead: boolean
}

export const WelcomePanel = ({ welcome, dayId, isLead }: WelcomePanelProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	const { registrationId, preferredName, photo, badgeCode, actionLine } = welcome
	const lastIn = useDeskState((state) => state.lastIn)
	const isWalkIn = lastIn?.did === 'walkIn' && lastIn.registrationId === registrationId
	const place = placeWords(welcome)
	return (
		<section className="welcome" aria-labelledby={id} data-region="">
			<h2 className="welcome-hello" id={id}>
				<span className="welcome-in">
					<Tick />
					{say('desk.youAreIn')}
					<VisuallyHidden>. </VisuallyHidden>
				</span>
				{say(welcome.isBack ? 'deskDoor.welcomeBack' : 'desk.welcome', { name: preferredName })}
			</h2>
			<div className="slips">
				{welcome.isRenaming ? (
					<RenameForm registrationId={welcome.registrationId} name={preferredName} />
				) : (
					<>
						<PhotoQuestion person={welcome} photo={photo} />
						<div className="slip">
							<span className="slip-what">{say('desk.badgeCode')}</span>
							<span className="slip-value slip-badge">
								<span className="code">{badgeCode}</span>
								<Button kind="quiet" onPress={act.startRename}>
									{say('desk.rename')}
								</Button>
							</span>
						</div>
						{place === '' ? null : (
							<p className="slip slip-place">
								<Icon of={SignpostIcon} />
								<span>{place}</span>
							</p>
						)}
						{actionLine === '' ? null : (
							<p className="slip slip-do">
								<Icon of={TrayIcon} />
								<span>
									<VisuallyHidden>{say('desk.toDo')} </VisuallyHidden>
									{actionLine}
								</span>
							</p>
						)}
					</>
				)}
				{welcome.isRenaming ? null : (
					<div className="slip slip-more">
						<AlsoHere person={welcome} dayId={dayId} isLead={isLead} />
						<PersonMore person={welcome}>
							<DeskPrint registrationId={registrationId} preferredName={preferredName} dayId={dayId} />
						</PersonMore>
					</div>
				)}
			</div>
			{isWalkIn && welcome.lacksPlace ? (
				<TableOffers registrationId={registrationId} preferredName={preferredName} dayId={dayId} />
			) : null}
		</section>
	)
}
