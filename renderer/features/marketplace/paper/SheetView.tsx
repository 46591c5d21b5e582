/** Sheets as the printer gets them, to look at first: the same page, printed, is nothing but these. */
import { ArrowLeftIcon, PrinterIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { tellWindow } from '../../../transport/windowShell.ts'
import { viewHref } from '../view.ts'
import type { SheetKind } from './paperTypes.ts'
import './sheets/Sheets.css'
import './sheets/WallPlan.css'
import './sheets/Halves.css'

/** In a window its own dialog opens; in a browser, the browser's. */
const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}

const toAll = (): void => {
	location.hash = viewHref('paper')
}

export type SheetViewProps = {
	readonly kind: SheetKind
	/** What is chosen for it. */
	readonly options: ReactNode
	/** How many pages the printer gets. */
	readonly pages: number
	/** Why there is nothing to print, where that can be. */
	readonly whyNone?: string
	readonly children: ReactNode
}

export const SheetView = ({ kind, options, pages, whyNone, children }: SheetViewProps) => {
	const say = useText()
	useEffect(() => focusSoon(() => document.querySelector<HTMLElement>('main h1')), [])
	return (
		<>
			<div className="market-sheets-bar no-print">
				<PageHead
					title={say(`marketPaper.sheet.${kind}`)}
					lead={say('marketPaper.previewWords')}
					end={
						<>
							<span className="soft" role="status">
								{say('marketPaper.pages', { count: pages })}
							</span>
							<Button icon={<Icon of={ArrowLeftIcon} />} onPress={toAll}>
								{say('marketPaper.back')}
							</Button>
							<Button
								kind="main"
								icon={<Icon of={PrinterIcon} />}
								onPress={printPage}
								whyNot={pages === 0 ? whyNone : undefined}
							>
								{say('marketPaper.print')}
							</Button>
						</>
					}
				/>
				<section className="market-paper-options" aria-label={say('marketPaper.options')}>
					{options}
				</section>
			</div>
			{pages === 0 ? null : (
				<div className="market-sheets" data-paper="" data-theme="contrast-light">
					{children}
				</div>
			)}
		</>
	)
}
