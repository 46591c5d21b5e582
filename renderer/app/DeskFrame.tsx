/** The frame of a check-in desk: one job, and the public can see it. No parts, only a quiet way out for whoever may take it. */
import { ArrowLeftIcon, SlidersHorizontalIcon } from '@phosphor-icons/react'
import { type ReactNode, useCallback, useState } from 'react'
import { Icon } from '../components/Icon.tsx'
import { useText } from '../text/text.ts'
import { Clock } from './Clock.tsx'
import { Main, SkipLink } from './Frame.tsx'
import { KeySheet, KeySheetButton } from './KeySheet.tsx'
import { useFrameKeys } from './keys.ts'
import { LinkTag } from './LinkTag.tsx'
import { Mark } from './Mark.tsx'
import { PracticeBanner } from './PracticeBanner.tsx'
import { hrefOf } from './routes.ts'

export type DeskFrameProps = {
	readonly deskName: string
	readonly eventName: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
	/** Whoever works here may see the other parts of the event. */
	readonly canLeave: boolean
	readonly children: ReactNode
}

export const DeskFrame = ({ deskName, eventName, practice, canLeave, children }: DeskFrameProps) => {
	const say = useText()
	const [isSheetOpen, setSheetOpen] = useState(false)
	const openSheet = useCallback(() => setSheetOpen(true), [])
	useFrameKeys({ hasParts: canLeave, openSheet })
	return (
		<>
			<SkipLink />
			<header className="bar bar-desk" data-region="">
				<Mark title={deskName} place={eventName} isLink={false} />
				{canLeave ? (
					<a className="bar-back" href={hrefOf('registrations')}>
						<Icon of={ArrowLeftIcon} />
						{say('app.leaveDesk')}
					</a>
				) : null}
				<div className="bar-end">
					<LinkTag />
					<Clock />
					<KeySheetButton onPress={openSheet} icon={<Icon of={SlidersHorizontalIcon} />} />
				</div>
			</header>
			<PracticeBanner practice={practice} />
			<Main route="desk">{children}</Main>
			<KeySheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
		</>
	)
}
