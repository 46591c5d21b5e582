/** What of the marketplace can be printed. */
import {
	ClipboardTextIcon,
	ClockCounterClockwiseIcon,
	type Icon as Drawing,
	IdentificationCardIcon,
	MapTrifoldIcon,
	SignpostIcon,
} from '@phosphor-icons/react'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { viewHref } from '../view.ts'
import { type SheetKind, sheetKinds, type Told } from './paperTypes.ts'

const icons: Readonly<Record<SheetKind, Drawing>> = {
	plan: MapTrifoldIcon,
	floor: ClipboardTextIcon,
	signs: SignpostIcon,
	cards: IdentificationCardIcon,
	back: ClockCounterClockwiseIcon,
}

export type PaperPiecesProps = {
	readonly told: Told
	/** Places that are different in the draft. */
	readonly changed: number
}

export const PaperPieces = ({ told, changed }: PaperPiecesProps) => {
	const say = useText()
	const { version, atMs } = told
	return (
		<Card
			title={say('marketPaper.pieces')}
			end={
				<span className="soft">
					{say('marketPaper.told', { version, date: formatDay(atMs), time: formatTime(atMs) })}
				</span>
			}
		>
			{changed === 0 ? null : (
				<Message tone="note" action={<a href={viewHref('places')}>{say('marketPaper.toPlaces')}</a>}>
					{say('marketPaper.changedSince', { count: changed })}
				</Message>
			)}
			<ul className="market-pieces">
				{sheetKinds.map((kind) => (
					<li key={kind} className="market-piece">
						<Icon of={icons[kind]} />
						<div className="market-piece-words">
							<h3>{say(`marketPaper.sheet.${kind}`)}</h3>
							<p className="soft">{say(`marketPaper.words.${kind}`)}</p>
						</div>
						<a
							className="button button-second"
							href={viewHref('paper', kind)}
							aria-label={say('marketPaper.showWhat', { what: say(`marketPaper.sheet.${kind}`) })}
						>
							{say('marketPaper.show')}
						</a>
					</li>
				))}
			</ul>
		</Card>
	)
}
