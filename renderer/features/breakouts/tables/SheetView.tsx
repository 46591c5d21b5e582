/** Sheets as the printer gets them, to look at first: the same page, printed, is nothing but these. */
import { ArrowLeftIcon, PrinterIcon } from '@phosphor-icons/react'
import { useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { tellWindow } from '../../../transport/windowShell.ts'
import type { SetupRound } from '../useSetup.ts'
import { DoorSheet } from './DoorSheet.tsx'
import { HostSheet } from './HostSheet.tsx'
import './Sheets.css'
import { SlipPage } from './SlipPage.tsx'
import { inPages, type SheetAsk, slipsInOrder, slipsOnPage } from './sheets.ts'
import { useSheets } from './useSheets.ts'

const titles = {
	door: 'groupTables.previewDoor',
	hosts: 'groupTables.previewHosts',
	slips: 'groupTables.previewSlips',
} as const

/** In a window its own dialog opens; in a browser, the browser's. */
const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}

export type SheetViewProps = {
	readonly ask: SheetAsk
	readonly round: SetupRound
	readonly onBack: () => void
}

export const SheetView = ({ ask, round, onBack }: SheetViewProps) => {
	const say = useText()
	const sheets = useSheets(round.id, ask.since)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const isPractice = overview.data !== undefined && overview.data.practice !== 'no'
	useEffect(() => focusSoon(() => document.querySelector<HTMLElement>('main h1')), [])
	const known = sheets.data?.outcome === 'known' ? sheets.data : null
	const pages = known
		? ask.kind === 'slips'
			? inPages(slipsInOrder(known.slips), slipsOnPage).map((slips, at, { length }) => (
					<SlipPage
						key={slips[0]?.registrationId}
						page={at + 1}
						of={length}
						slips={slips}
						sheets={known}
						round={round}
						isPractice={isPractice}
					/>
				))
			: known.tables.map((table) =>
					ask.kind === 'door' ? (
						<DoorSheet key={table.groupId} table={table} sheets={known} isPractice={isPractice} />
					) : (
						<HostSheet key={table.groupId} table={table} sheets={known} isPractice={isPractice} />
					),
				)
		: []
	return (
		<>
			<div className="sheets-bar no-print">
				<PageHead
					title={say(titles[ask.kind], { number: round.number })}
					lead={say('groupTables.previewWords')}
					end={
						<>
							<span className="soft">{say('groupTables.pages', { count: pages.length })}</span>
							<Button icon={<Icon of={ArrowLeftIcon} />} onPress={onBack}>
								{say('groupTables.back')}
							</Button>
							<Button kind="main" icon={<Icon of={PrinterIcon} />} onPress={printPage}>
								{say('groupTables.print')}
							</Button>
						</>
					}
				/>
			</div>
			{known === null ? (
				sheets.hasFailed || sheets.data !== undefined ? (
					<Message tone="heed" isLive>
						{say('groupTables.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('groupTables.reading')}
					</p>
				)
			) : (
				<div className="sheets" data-paper="" data-theme="contrast-light">
					{pages}
				</div>
			)}
		</>
	)
}
