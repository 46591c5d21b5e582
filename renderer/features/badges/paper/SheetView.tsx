/** Sheets as the printer gets them, the first of them to look at; printed, there is nothing but these, and all of them. */
import { ArrowLeftIcon, PrinterIcon } from '@phosphor-icons/react'
import { Fragment, type ReactNode, useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { PrintSurface } from '../../../components/badge/PrintSurface.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { printPage } from '../printPage.ts'
import { paperHref, type SheetKind } from './paperView.ts'
import './sheets/DoorSheets.css'

/** More would only have to be scrolled over. */
const mostShown = 2

export type SheetViewProps = {
	readonly kind: SheetKind
	readonly options: ReactNode
	readonly pages: number
	/** One page, from 0. */
	readonly page: (index: number) => ReactNode
	/** Why there is nothing to print. */
	readonly whyNone?: string
}

export const SheetView = ({ kind, options, pages, page, whyNone }: SheetViewProps) => {
	const say = useText()
	useEffect(() => focusSoon(() => document.querySelector<HTMLElement>('main h1')), [])
	const some = (count: number) =>
		Array.from({ length: count }, (_, index) => <Fragment key={index}>{page(index)}</Fragment>)
	return (
		<>
			<PageHead
				title={say(`doorPaper.sheet.${kind}`)}
				lead={say('doorPaper.previewWords')}
				end={
					<>
						<span className="soft" role="status">
							{say('doorPaper.pages', { count: pages })}
						</span>
						<Button
							icon={<Icon of={ArrowLeftIcon} />}
							onPress={() => {
								location.hash = paperHref(null)
							}}
						>
							{say('doorPaper.back')}
						</Button>
						<Button
							kind="main"
							icon={<Icon of={PrinterIcon} />}
							whyNot={pages === 0 ? whyNone : undefined}
							onPress={printPage}
						>
							{say('doorPaper.print')}
						</Button>
					</>
				}
			/>
			<section className="doorpaper-options" aria-label={say('doorPaper.options')}>
				{options}
			</section>
			<div className="doorpaper-sheets" data-theme="contrast-light">
				{some(Math.min(pages, mostShown))}
			</div>
			{pages > mostShown ? <p className="soft">{say('doorPaper.more', { count: pages - mostShown })}</p> : null}
			{pages === 0 ? null : <PrintSurface size={null} pages={() => some(pages)} />}
		</>
	)
}
