import { SlidersHorizontalIcon } from '@phosphor-icons/react'
import { type ReactNode, useCallback, useState } from 'react'
import { Icon } from '../components/Icon.tsx'
import { useText } from '../text/text.ts'
import { Main, SkipLink } from './Frame.tsx'
import { KeySheet, KeySheetButton } from './KeySheet.tsx'
import { useFrameKeys } from './keys.ts'
import { Mark } from './Mark.tsx'
import type { Route } from './routes.ts'

/** The frame around the library. Home greets by itself and has no bar. */
export const LibraryFrame = ({ route, children }: { readonly route: Route; readonly children: ReactNode }) => {
	const say = useText()
	const [isSheetOpen, setSheetOpen] = useState(false)
	const openSheet = useCallback(() => setSheetOpen(true), [])
	useFrameKeys({ hasParts: false, openSheet })
	return (
		<>
			<SkipLink />
			{route === 'home' ? null : (
				<header className="bar no-print" data-region="">
					<Mark title={say('app.foyer')} place={say('app.yourEvents')} isLink={route !== 'recoveryCode'} />
					<div className="bar-end">
						<KeySheetButton onPress={openSheet} icon={<Icon of={SlidersHorizontalIcon} />} />
					</div>
				</header>
			)}
			<Main route={route}>{children}</Main>
			<KeySheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
		</>
	)
}
