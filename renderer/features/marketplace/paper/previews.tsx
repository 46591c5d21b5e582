/** Each kind of sheet with what can be chosen for it. */
import { type ReactNode, useState } from 'react'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatDateInFull, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { gapsOf, soon } from './gaps.ts'
import type { DayStall, PaperOf, SheetKind } from './paperTypes.ts'
import { SheetView } from './SheetView.tsx'
import { type BackSign, BackSigns, backSignsOnPage } from './sheets/BackSigns.tsx'
import { FloorList, type FloorOrder, floorPages } from './sheets/FloorList.tsx'
import { cardsOnPage, StallCards } from './sheets/StallCards.tsx'
import { type SignSize, StallSigns, signsOnPage } from './sheets/StallSigns.tsx'
import { WallPlan, type WallSize, wallPages } from './sheets/WallPlan.tsx'
import { useDayStalls } from './usePaper.ts'
import { useWhich, WhichStalls } from './WhichStalls.tsx'

export type PreviewProps = { readonly of: PaperOf }

type ChoiceProps<T extends string> = {
	readonly label: string
	readonly value: T
	readonly onChange: (value: T) => void
	readonly among: readonly T[]
	readonly words: (value: T) => string
}

/** One of a few, with its name over it, as fields have one. */
const Choice = <T extends string>({ label, value, onChange, among, words }: ChoiceProps<T>) => (
	<div className="field">
		<span className="field-label" aria-hidden="true">
			{label}
		</span>
		<Segmented
			label={label}
			value={value}
			onChange={onChange}
			segments={among.map((one) => ({ value: one, label: words(one) }))}
		/>
	</div>
)

const PlanPreview = ({ of }: PreviewProps) => {
	const say = useText()
	const [size, setSize] = useState<WallSize>('a3')
	return (
		<SheetView
			kind="plan"
			pages={wallPages(of, size).length}
			options={
				<Choice
					label={say('marketPaper.size')}
					value={size}
					onChange={setSize}
					among={['a3', 'a4']}
					words={(value) => say(`marketPaper.sizes.${value}`)}
				/>
			}
		>
			<WallPlan of={of} size={size} />
		</SheetView>
	)
}

const FloorPreview = ({ of }: PreviewProps) => {
	const say = useText()
	const [order, setOrder] = useState<FloorOrder>('position')
	return (
		<SheetView
			kind="floor"
			pages={floorPages(of, order).length}
			options={
				<>
					<Choice
						label={say('marketPaper.order')}
						value={order}
						onChange={setOrder}
						among={['position', 'organisation']}
						words={(value) => say(`marketPaper.orders.${value}`)}
					/>
					<WhichDay of={of} />
				</>
			}
		>
			<FloorList of={of} order={order} />
		</SheetView>
	)
}

const SignsPreview = ({ of }: PreviewProps) => {
	const say = useText()
	const [size, setSize] = useState<SignSize>('a4one')
	const { which, setWhich, stalls } = useWhich(of)
	return (
		<SheetView
			kind="signs"
			pages={Math.ceil(stalls.length / signsOnPage(size))}
			whyNone={say('marketPaper.chooseOne')}
			options={
				<>
					<Choice
						label={say('marketPaper.size')}
						value={size}
						onChange={setSize}
						among={['a4one', 'a5']}
						words={(value) => say(`marketPaper.sizes.${value}`)}
					/>
					<WhichStalls of={of} which={which} onChange={setWhich} />
				</>
			}
		>
			<StallSigns of={of} stalls={stalls} size={size} />
		</SheetView>
	)
}

/** Nothing where the event has one day. */
const WhichDay = ({ of }: PreviewProps) => {
	const say = useText()
	const { days, day, onDay } = of
	if (days.length < 2) return null
	return (
		<Select
			label={say('marketPaper.day')}
			value={day.id}
			onChange={onDay}
			options={days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
		/>
	)
}

/** What is known of the day's stewards; a word about it until then. */
const OfTheDay = ({
	of,
	children,
}: PreviewProps & { readonly children: (stalls: readonly DayStall[]) => ReactNode }) => {
	const say = useText()
	const day = useDayStalls(of.day.id)
	if (day.data !== undefined) return children(day.data.stalls)
	return day.hasFailed ? (
		<Message tone="heed" isLive action={<Button onPress={() => void day.again()}>{say('app.again')}</Button>}>
			{say('marketPaper.unreadable')}
		</Message>
	) : (
		<p role="status" className="soft">
			{say('marketPaper.loading')}
		</p>
	)
}

type DayPreviewProps = PreviewProps & { readonly dayStalls: readonly DayStall[] }

const CardsOfDay = ({ of, dayStalls }: DayPreviewProps) => {
	const say = useText()
	const [ask, setAsk] = useState<string>(say('marketPaper.askUsual'))
	const { which, setWhich, stalls } = useWhich(of)
	const asked = ask.trim() === '' ? say('marketPaper.askUsual') : ask.trim()
	return (
		<SheetView
			kind="cards"
			pages={Math.ceil(stalls.length / cardsOnPage)}
			whyNone={say('marketPaper.chooseOne')}
			options={
				<>
					<WhichDay of={of} />
					<WhichStalls of={of} which={which} onChange={setWhich} />
					<TextField
						label={say('marketPaper.ask')}
						hint={say('marketPaper.askHint')}
						value={ask}
						maxLength={60}
						onChange={setAsk}
					/>
				</>
			}
		>
			<StallCards of={of} stalls={stalls} dayStalls={dayStalls} ask={asked} />
		</SheetView>
	)
}

/** Signs for whoever is chosen: one for each gap in the order of time, or one with the same time for all. */
const signsFor = ({ of, dayStalls }: DayPreviewProps): readonly BackSign[] => {
	const dayOf = new Map(dayStalls.map(({ stallId, stewards }) => [stallId, stewards]))
	return of.stalls
		.flatMap((stall) => gapsOf(dayOf.get(stall.stallId) ?? []).map((gap) => ({ stall, ...gap })))
		.toSorted((one, other) => minutesOf(one.fromAt) - minutesOf(other.fromAt) || one.stall.number - other.stall.number)
}

const BackOfDay = ({ of, dayStalls }: DayPreviewProps) => {
	const say = useText()
	const gaps = signsFor({ of, dayStalls })
	const [when, setWhen] = useState<'gaps' | 'time'>(gaps.length === 0 ? 'time' : 'gaps')
	const [backAt, setBackAt] = useState(soon(minutesOf(formatTime(of.nowMs))))
	const { which, setWhich, stalls } = useWhich(of, { is: 'chosen', stallIds: [] })
	const isTime = /^\d\d:\d\d$/.test(backAt)
	const own = isTime ? stalls.map((stall): BackSign => ({ stall, fromAt: '', backAt })) : []
	const signs = when === 'gaps' ? gaps : own
	return (
		<SheetView
			kind="back"
			pages={Math.ceil(signs.length / backSignsOnPage)}
			whyNone={say(
				when === 'gaps' ? 'marketPaper.noGaps' : isTime ? 'marketPaper.chooseOne' : 'marketPaper.backTimeWrong',
			)}
			options={
				<>
					<Choice
						label={say('marketPaper.when')}
						value={when}
						onChange={setWhen}
						among={['gaps', 'time']}
						words={(value) => say(`marketPaper.whens.${value}`)}
					/>
					{when === 'gaps' ? (
						<>
							<WhichDay of={of} />
							<p className="soft market-paper-hint">{say('marketPaper.gapsAre')}</p>
						</>
					) : (
						<>
							<TextField
								label={say('marketPaper.backTime')}
								type="time"
								value={backAt}
								onChange={setBackAt}
								error={isTime ? undefined : say('marketPaper.backTimeWrong')}
							/>
							<WhichStalls of={of} which={which} onChange={setWhich} />
						</>
					)}
				</>
			}
		>
			<BackSigns of={of} signs={signs} />
		</SheetView>
	)
}

const CardsPreview = ({ of }: PreviewProps) => (
	<OfTheDay of={of}>{(stalls) => <CardsOfDay of={of} dayStalls={stalls} />}</OfTheDay>
)
const BackPreview = ({ of }: PreviewProps) => (
	<OfTheDay of={of}>{(stalls) => <BackOfDay of={of} dayStalls={stalls} />}</OfTheDay>
)

export const previews: Readonly<Record<SheetKind, (props: PreviewProps) => ReactNode>> = {
	plan: PlanPreview,
	floor: FloorPreview,
	signs: SignsPreview,
	cards: CardsPreview,
	back: BackPreview,
}
