/**
 * A sheet as the printer gets it, to look at first. It is printed once it was written down where it goes;
 * whatever asks the browser to print it before that prints a sentence instead.
 */
import { ArrowLeftIcon, PrinterIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { formatDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { type Query, useQuery } from '../../../transport/useQuery.ts'
import { tellWindow } from '../../../transport/windowShell.ts'
import { contentOf } from './content.ts'
import type { DayKind, PaperDay, SheetAsk } from './paperTypes.ts'
import { RecordFields } from './RecordFields.tsx'
import { AvPaper } from './sheets/AvPaper.tsx'
import { RunSheetPaper } from './sheets/RunSheetPaper.tsx'
import './sheets/Sheets.css'
import { type KnownSlot, SpeakerCardPaper } from './sheets/SpeakerCardPaper.tsx'
import { StagePaper } from './sheets/StagePaper.tsx'
import { VisitorsPaper } from './sheets/VisitorsPaper.tsx'
import { type OutputDraft, useOutput } from './useOutput.ts'

/** In a window its own dialog opens; in a browser, the browser's. */
const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}

const sheets: Readonly<Record<DayKind, (props: { readonly of: PaperDay }) => ReactNode>> = {
	runSheet: RunSheetPaper,
	avSheet: AvPaper,
	stageSheet: StagePaper,
	programme: VisitorsPaper,
}

/** The story of a card as it stands; null where it is told no more. */
const useCard = (slotId: string | null): Query<KnownSlot | null> =>
	useQuery(
		`programmePaper.card:${slotId ?? ''}`,
		async (client) => {
			if (slotId === null) return null
			const answer = await client.stories.slot({ slotId, leadBadge: '' })
			return answer.outcome === 'known' && answer.slot.state !== 'withdrawn' ? answer : null
		},
		['stories', 'programme', 'people'],
	)

export type SheetViewProps = {
	readonly ask: SheetAsk
	readonly of: PaperDay
	/** Reads the day afresh. */
	readonly again: () => Promise<void>
	readonly onBack: () => void
}

export const SheetView = ({ ask, of, again, onBack }: SheetViewProps) => {
	const say = useText()
	const output = useOutput()
	const slotId = ask.kind === 'speakerCard' ? ask.slotId : null
	const card = useCard(slotId)
	const [draft, setDraft] = useState<OutputDraft>({
		holder: say(`programmePaper.holders.${ask.kind}`, { number: ask.kind === 'speakerCard' ? ask.number : 0 }),
		copies: '1',
	})
	/** What stood on the sheet when it was written down: with anything else on it, it is another sheet. */
	const content = contentOf(of, card.data ?? null)
	const [recorded, setRecorded] = useState<{ readonly content: string; readonly draft: OutputDraft } | null>(null)
	const isAsked = useRef(false)
	const isRecorded = recorded?.content === content
	useEffect(() => focusSoon(() => document.querySelector<HTMLElement>('main h1')), [])
	useEffect(() => {
		if (recorded === null || !isRecorded || !isAsked.current) return
		isAsked.current = false
		requestAnimationFrame(() => requestAnimationFrame(printPage))
	}, [recorded, isRecorded])

	const DaySheet = ask.kind === 'speakerCard' ? null : sheets[ask.kind]
	const isThere = DaySheet !== null || (card.data ?? null) !== null
	const write = async (): Promise<void> => {
		const dayIds = slotId === null ? [of.day.id] : []
		const id = await output.record(draft, { sheet: ask.kind, dayIds, slotId })
		if (id === null) return
		await Promise.all([again(), card.again()])
		isAsked.current = true
		setRecorded({ content, draft })
	}
	return (
		<>
			<div className="no-print">
				<PageHead
					title={say('programmePaper.preview', {
						sheet: say(`programmePaper.sheet.${ask.kind}`),
						date: formatDate(of.day.date),
					})}
					lead={say('programmePaper.previewWords')}
					end={
						<Button icon={<Icon of={ArrowLeftIcon} />} onPress={onBack}>
							{say('programmePaper.back')}
						</Button>
					}
				/>
				<form
					className="programme-sheet-form"
					onSubmit={(event) => {
						event.preventDefault()
						void write()
					}}
				>
					<RecordFields draft={draft} onChange={setDraft} problem={output.problem} />
					<div className="row wrap">
						<Button
							kind="main"
							type="submit"
							icon={<Icon of={PrinterIcon} />}
							isWorking={output.isWorking}
							whyNot={isThere ? undefined : say('programmePaper.noStory')}
						>
							{say('programmePaper.printIt')}
						</Button>
						{isRecorded ? <Button onPress={printPage}>{say('programmePaper.printAgain')}</Button> : null}
					</div>
					{output.problem?.field === 'whole' ? <Message tone="heed">{output.problem.words}</Message> : null}
					{recorded !== null && !isRecorded ? (
						<Message tone="heed" isLive>
							{say('programmePaper.changed')}
						</Message>
					) : null}
					{isRecorded ? (
						<Message tone="welcome" isLive>
							{say('programmePaper.recorded', {
								count: Number(recorded.draft.copies),
								holder: recorded.draft.holder.trim(),
							})}
						</Message>
					) : null}
				</form>
			</div>
			<p className="programme-sheet-unwritten">{isRecorded ? null : say('programmePaper.notRecorded')}</p>
			<div
				data-paper=""
				className={isRecorded ? 'programme-sheets programme-sheets-written' : 'programme-sheets'}
				data-theme="contrast-light"
			>
				{DaySheet === null ? null : <DaySheet of={of} />}
				{card.data ? <SpeakerCardPaper known={card.data} of={of} /> : null}
			</div>
		</>
	)
}
