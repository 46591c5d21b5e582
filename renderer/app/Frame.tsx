/** The frame of an open event: where you are, its parts, whether the hub is in reach, and one main region. */
import { SlidersHorizontalIcon } from '@phosphor-icons/react'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Icon } from '../components/Icon.tsx'
import { LockButton } from '../components/LockButton.tsx'
import { CopyBanner } from '../features/copies/CopyBanner.tsx'
import { AlarmButton } from '../features/evacuation/AlarmButton.tsx'
import { BroughtBackNote } from '../features/library/BroughtBackNote.tsx'
import { LookBadge } from '../features/look/LookBadge.tsx'
import { useText } from '../text/text.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import './Frame.css'
import { KeySheet, KeySheetButton } from './KeySheet.tsx'
import { useFrameKeys } from './keys.ts'
import { LinkTag } from './LinkTag.tsx'
import { Mark } from './Mark.tsx'
import { PracticeBanner } from './PracticeBanner.tsx'
import { focusScreen } from './regions.ts'
import { hrefOf, type Part, parts, type Route } from './routes.ts'

/** Jumps over the bar. A button would do; people look for a link. */
export const SkipLink = () => {
	const say = useText()
	return (
		<a
			className="skip"
			href="#main"
			onClick={(event) => {
				event.preventDefault()
				document.querySelector<HTMLElement>('main')?.focus()
			}}
		>
			{say('app.skip')}
		</a>
	)
}

/** The main region of every screen. Takes the focus to its title whenever the screen changes. */
export const Main = ({
	route,
	children,
	className = '',
}: {
	readonly route: Route
	readonly children: ReactNode
	readonly className?: string
}) => {
	useEffect(() => {
		if (route !== 'desk') focusScreen()
	}, [route])
	return (
		<main id="main" tabIndex={-1} data-region="" className={className}>
			<ErrorBoundary key={route}>{children}</ErrorBoundary>
		</main>
	)
}

export type FrameProps = {
	readonly part: Part
	readonly eventName: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
	/** Under the bar: the day as it runs. */
	readonly strip?: ReactNode
	/** On the tab of desks: how much waits for a decision. */
	readonly waiting?: ReactNode
	readonly children: ReactNode
}

export const Frame = ({ part, eventName, practice, strip, waiting, children }: FrameProps) => {
	const say = useText()
	const [isSheetOpen, setSheetOpen] = useState(false)
	const openSheet = useCallback(() => setSheetOpen(true), [])
	useFrameKeys({ hasParts: true, openSheet })
	return (
		<>
			<SkipLink />
			<header className="bar" data-region="">
				<Mark title={say('app.foyer')} place={eventName} isLink />
				<nav className="tabs" aria-label={say('app.parts')}>
					{parts.map((one, index) => (
						<a
							key={one}
							href={hrefOf(one)}
							aria-keyshortcuts={`Control+${(index + 1) % 10}`}
							{...(one === part ? { 'aria-current': 'page' as const } : {})}
						>
							{say(`app.${one}`)}
							{one === 'look' ? <LookBadge /> : null}
							{one === 'desks' ? waiting : null}
						</a>
					))}
				</nav>
				<div className="bar-end">
					<LinkTag />
					<LockButton />
					<KeySheetButton onPress={openSheet} icon={<Icon of={SlidersHorizontalIcon} />} />
					<AlarmButton />
				</div>
			</header>
			{strip}
			<PracticeBanner practice={practice} />
			<CopyBanner />
			<BroughtBackNote />
			<Main route={part}>{children}</Main>
			<KeySheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
		</>
	)
}
