/** What of a day can be printed or given away. */
import {
	CalendarBlankIcon,
	ClipboardTextIcon,
	type Icon as Drawing,
	IdentificationCardIcon,
	MicrophoneStageIcon,
	NewspaperIcon,
	SpeakerHighIcon,
} from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import type { SheetKind } from '../../../../shared/domain/programme/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { CalendarFile } from './CalendarFile.tsx'
import { dayKinds, type PaperDay, type SheetAsk } from './paperTypes.ts'

const icons: Readonly<Record<SheetKind, Drawing>> = {
	runSheet: ClipboardTextIcon,
	avSheet: SpeakerHighIcon,
	stageSheet: MicrophoneStageIcon,
	programme: NewspaperIcon,
	speakerCard: IdentificationCardIcon,
	calendar: CalendarBlankIcon,
}

const Piece = ({ kind, children }: { readonly kind: SheetKind; readonly children: ReactNode }) => {
	const say = useText()
	return (
		<li className="programme-piece">
			<Icon of={icons[kind]} />
			<div className="programme-piece-words">
				<h3>{say(`programmePaper.sheet.${kind}`)}</h3>
				<p className="soft">{say(`programmePaper.words.${kind}`)}</p>
			</div>
			<div className="programme-piece-do">{children}</div>
		</li>
	)
}

/** Stories of the day that will be told: a card is for nobody else. */
const toldOn = ({ items }: PaperDay) => items.flatMap(({ slots }) => slots).filter(({ isWithdrawn }) => !isWithdrawn)

const CardChoice = ({ of, onShow }: PiecesProps) => {
	const say = useText()
	const [chosen, setChosen] = useState<string | null>(null)
	const told = toldOn(of)
	const slot = told.find(({ slotId }) => slotId === chosen) ?? told[0]
	if (slot === undefined) return <p className="soft">{say('programmePaper.noStory')}</p>
	return (
		<>
			<Select
				label={say('programmePaper.story')}
				isLabelHidden
				value={slot.slotId}
				onChange={setChosen}
				options={told.map(({ slotId, number, startAt }) => ({
					value: slotId,
					label: say('programmePaper.storyOne', { number, time: startAt }),
				}))}
			/>
			<Show
				kind="speakerCard"
				onPress={() => onShow({ kind: 'speakerCard', slotId: slot.slotId, number: slot.number })}
			/>
		</>
	)
}

const Show = ({ kind, onPress }: { readonly kind: SheetKind; readonly onPress: () => void }) => {
	const say = useText()
	return (
		<Button label={say('programmePaper.showFor', { what: say(`programmePaper.sheet.${kind}`) })} onPress={onPress}>
			{say('programmePaper.show')}
		</Button>
	)
}

export type PiecesProps = { readonly of: PaperDay; readonly onShow: (ask: SheetAsk) => void }

export const PaperPieces = ({ of, onShow }: PiecesProps) => {
	const say = useText()
	if (of.items.length === 0) return <p className="soft">{say('programmePaper.empty')}</p>
	return (
		<Card title={say('programmePaper.pieces')}>
			<ul className="programme-pieces">
				{dayKinds.map((kind) => (
					<Piece key={kind} kind={kind}>
						<Show kind={kind} onPress={() => onShow({ kind })} />
					</Piece>
				))}
				<Piece kind="speakerCard">
					<CardChoice of={of} onShow={onShow} />
				</Piece>
				<Piece kind="calendar">
					<CalendarFile dayId={of.day.id} />
				</Piece>
			</ul>
		</Card>
	)
}
