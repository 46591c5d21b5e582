/**
 * The frame of one job: a check-in desk, which the public can see, the host of a
 * table or whoever supports speakers, with a tablet. No parts,
 * only a quiet way out for whoever may take it.
 */
import { ArrowLeftIcon, SlidersHorizontalIcon } from '@phosphor-icons/react'
import { type ReactNode, useCallback, useState } from 'react'
import { Icon } from '../components/Icon.tsx'
import { LockButton } from '../components/LockButton.tsx'
import { CopyBanner } from '../features/copies/CopyBanner.tsx'
import { AlarmButton } from '../features/evacuation/AlarmButton.tsx'
import { BroughtBackNote } from '../features/library/BroughtBackNote.tsx'
import { Clock } from './Clock.tsx'
import { Main, SkipLink } from './Frame.tsx'
import { KeySheet, KeySheetButton } from './KeySheet.tsx'
import { useFrameKeys } from './keys.ts'
import { LinkTag } from './LinkTag.tsx'
import { Mark } from './Mark.tsx'
import { PracticeBanner } from './PracticeBanner.tsx'
import { hrefOf, type Part } from './routes.ts'

export type JobFrameProps = {
	readonly route: 'desk' | 'help' | 'table' | 'stall' | 'support'
	readonly title: string
	readonly eventName: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
	/** Where whoever may see the other parts of the event goes back to; null: nowhere. */
	readonly back: { readonly to: Part; readonly words: string } | null
	readonly children: ReactNode
}

export const JobFrame = ({ route, title, eventName, practice, back, children }: JobFrameProps) => {
	const [isSheetOpen, setSheetOpen] = useState(false)
	const openSheet = useCallback(() => setSheetOpen(true), [])
	useFrameKeys({ hasParts: back !== null, openSheet })
	return (
		<>
			<SkipLink />
			<header className="bar bar-desk" data-region="">
				<Mark title={title} place={eventName} isLink={false} />
				{back === null ? null : (
					<a className="bar-back" href={hrefOf(back.to)}>
						<Icon of={ArrowLeftIcon} />
						{back.words}
					</a>
				)}
				<div className="bar-end">
					<LinkTag />
					<LockButton />
					<Clock />
					<KeySheetButton onPress={openSheet} icon={<Icon of={SlidersHorizontalIcon} />} />
					<AlarmButton />
				</div>
			</header>
			<PracticeBanner practice={practice} />
			<CopyBanner />
			<BroughtBackNote />
			<Main route={route}>{children}</Main>
			<KeySheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
		</>
	)
}
