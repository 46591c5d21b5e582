/** The frame of whoever hosts a table: one job on a tablet. No parts; an organiser may leave it. */
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

export type HostFrameProps = {
	readonly eventName: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
	/** Whoever works here may see the other parts of the event. */
	readonly canLeave: boolean
	readonly children: ReactNode
}

export const HostFrame = ({ eventName, practice, canLeave, children }: HostFrameProps) => {
	const say = useText()
	const [isSheetOpen, setSheetOpen] = useState(false)
	const openSheet = useCallback(() => setSheetOpen(true), [])
	useFrameKeys({ hasParts: canLeave, openSheet })
	return (
		<>
			<SkipLink />
			<header className="bar bar-desk" data-region="">
				<Mark title={say('app.foyer')} place={eventName} isLink={false} />
				{canLeave ? (
					<a className="bar-back" href={hrefOf('breakouts')}>
						<Icon of={ArrowLeftIcon} />
						{say('app.breakouts')}
					</a>
				) : null}
				<div className="bar-end">
					<LinkTag />
					<Clock />
					<KeySheetButton onPress={openSheet} icon={<Icon of={SlidersHorizontalIcon} />} />
				</div>
			</header>
			<PracticeBanner practice={practice} />
			<Main route="table">{children}</Main>
			<KeySheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
		</>
	)
}
