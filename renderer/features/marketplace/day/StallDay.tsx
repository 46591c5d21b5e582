/** The day at the stalls: who is here, what is ticked off, what is asked for, and what to do where a stall is missing. */
import { PrinterIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { formatDateInFull, hourOf } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { MarketView, Stall } from '../marketTypes.ts'
import { keepDone, useMarketSend, useMarketUndoKey } from '../useMarketSend.ts'
import { useAbout, viewHref } from '../view.ts'
import { DayList, rowId } from './DayList.tsx'
import { DayPlan, type Way } from './DayPlan.tsx'
import type { DayStall } from './dayTypes.ts'
import { FootfallList } from './Footfall.tsx'
import { MissingBanner } from './MissingBanner.tsx'
import { type Freed, PlacePanel } from './PlacePanel.tsx'
import './StallDay.css'
import { panelTitleId, StallPanel } from './StallPanel.tsx'
import { type DayFilter, has } from './standing.ts'
import { type DayFacts, useDayFacts } from './useDayFacts.ts'
import { useStallDay } from './useStallDay.ts'
import { isLive, WithdrawDialog } from './WithdrawDialog.tsx'

type Shape = 'plan' | 'list' | 'footfall'
const shapes: readonly Shape[] = ['plan', 'list', 'footfall']

/** What is open beside the plan or the list. */
type Open = { readonly is: 'stall'; readonly stallId: string } | { readonly is: 'place'; readonly positionId: string }

/** So many days stand side by side; more are a list to open. */
const mostSideBySide = 3
/** Narrower than this a plan is too small to be tapped. */
const wideEnough = '(min-width: 700px)'

const keepOne = (id: string): void => keepDone([id])

const DayPick = ({ days, day, onDay }: Pick<MarketView, 'days' | 'day' | 'onDay'>) => {
	const say = useText()
	if (days.length < 2) return null
	const options = days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))
	const label = say('marketDay.whichDay')
	return days.length <= mostSideBySide ? (
		<Segmented label={label} value={day.id} onChange={onDay} segments={options} />
	) : (
		<Select label={label} isLabelHidden value={day.id} onChange={onDay} options={options} />
	)
}

const useLead = ({ expected, here, cleared, free }: DayFacts): string => {
	const say = useText()
	const inHall =
		here === expected ? say('marketDay.allHere', { count: expected }) : say('marketDay.hereOf', { here, all: expected })
	return [
		cleared === 0 ? inHall : say('marketDay.cleared', { count: cleared }),
		say('marketDay.free', { count: free }),
	].join(' ')
}

/** Who closes a gap: the steps, and the sentence that says so. */
const moveInto = (
	say: ReturnType<typeof useText>,
	stall: Stall,
	to: { readonly id: string; readonly code: string },
	fromCode: string,
	absent: DayStall | undefined,
	dayId: string,
) => {
	const place = ['marketplace.place', { stallId: stall.id, positionId: to.id, swap: absent !== undefined }] as const
	if (absent === undefined)
		return { steps: [place], said: say('marketDay.movedTo', { number: stall.number, code: to.code }) }
	const close = ['marketplace.setMark', { stallId: absent.stallId, dayId, mark: 'closed', isOn: true }] as const
	const values = { number: stall.number, code: to.code, other: absent.number, from: fromCode }
	return {
		steps: has(absent, 'closed') || has(absent, 'arrived') ? [place] : [place, close],
		said: say('marketDay.movedFor', values),
	}
}

export const StallDay = (view: MarketView) => {
	const { hall, stalls, day, nowMs, again } = view
	const say = useText()
	const about = useAbout()
	const live = useStallDay({ dayId: day.id, nowMs, onKept: keepOne })
	const facts = useDayFacts(day, nowMs, hall, stalls.stalls, live.stalls ?? [])
	const readAll = async (): Promise<void> => void (await Promise.all([again(), live.again()]))
	const { isWorking, problem, clear, send } = useMarketSend(readAll)
	const hasPlan = hall.hall !== null && hall.positions.length > 0
	const [shape, setShape] = useState<Shape>(() => (hasPlan && matchMedia(wideEnough).matches ? 'plan' : 'list'))
	const [open, setOpen] = useState<Open | null>(null)
	const [freed, setFreed] = useState<Freed | null>(null)
	const [way, setWay] = useState<Way | null>(null)
	const [filter, setFilter] = useState<DayFilter>('all')
	const [text, setText] = useState('')
	const [isWithdrawing, setWithdrawing] = useState(false)
	const [seenAbout, setSeenAbout] = useState('')
	const lead = useLead(facts)
	if (about !== seenAbout) {
		setSeenAbout(about)
		if (about !== '') setOpen({ is: 'stall', stallId: about })
	}

	useMarketUndoKey(again)

	const openNow = (next: Open): void => {
		clear()
		setFreed(null)
		setOpen(next)
		focusSoon(() => document.getElementById(panelTitleId))
	}
	const openPlace = (positionId: string): void => {
		const there = stalls.stalls.find(({ place }) => place?.positionId === positionId)
		openNow(there === undefined ? { is: 'place', positionId } : { is: 'stall', stallId: there.id })
	}
	const stall = open?.is === 'stall' ? stalls.stalls.find(({ id }) => id === open.stallId) : undefined
	const ofDay = facts.shown.find(({ stallId }) => stallId === stall?.id)
	const positionId = open?.is === 'place' ? open.positionId : (stall?.place?.positionId ?? null)
	const position = hall.positions.find(({ id }) => id === positionId) ?? null
	const close = (): void => {
		setOpen(null)
		setFreed(null)
		focusSoon(() =>
			shape === 'plan'
				? document.querySelector<HTMLElement>(`[data-position="${positionId ?? ''}"]`)
				: document.getElementById(rowId(stall?.id ?? '')),
		)
	}
	const withdraw = async (gone: Stall): Promise<void> => {
		const said = say('marketDay.withdrawn', { number: gone.number })
		const { isDone } = await send([['marketplace.withdraw', { stallId: gone.id }]], said)
		if (!isDone) return
		setWithdrawing(false)
		if (position === null) return setOpen(null)
		openNow({ is: 'place', positionId: position.id })
		setFreed({ positionId: position.id, wasLive: isLive(gone, position), isTold: stalls.version !== null })
	}
	const cover = ({ stallId, number }: DayStall): void =>
		void send(
			[['marketplace.setMark', { stallId, dayId: day.id, mark: 'closed', isOn: true }]],
			say('marketDay.covered', { number }),
		)
	const moveHere = async (mover: Stall, fromCode: string): Promise<void> => {
		if (position === null) return
		const there = stalls.stalls.find(({ place }) => place?.positionId === position.id)
		const absent = facts.shown.find(({ stallId }) => stallId === there?.id)
		const { steps, said } = moveInto(say, mover, position, fromCode, absent, day.id)
		const { isDone } = await send(steps, said)
		if (isDone) openNow({ is: 'stall', stallId: mover.id })
	}

	const head = (
		<>
			<PageHead
				title={say('market.title')}
				lead={live.stalls === undefined || facts.expected === 0 ? say('marketDay.title') : lead}
				end={
					<>
						<Segmented
							label={say('marketDay.shape')}
							value={shape}
							onChange={setShape}
							segments={shapes.map((value) => ({ value, label: say(`marketDay.shapes.${value}`) }))}
						/>
						<a className="button button-second" href={viewHref('paper')}>
							<Icon of={PrinterIcon} />
							{say('marketDay.print')}
						</a>
					</>
				}
			/>
			<DayPick {...view} />
		</>
	)
	if (live.stalls === undefined) {
		return (
			<>
				{head}
				{live.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void live.again()}>{say('app.again')}</Button>}>
						{say('marketDay.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('marketDay.loading')}
					</p>
				)}
			</>
		)
	}
	if (facts.shown.length === 0) {
		return (
			<>
				{head}
				<EmptyState
					title={say('marketDay.noStalls')}
					actions={
						<a className="button button-main" href={viewHref('stalls')}>
							{say('marketDay.toStalls')}
						</a>
					}
				>
					<p>{say('marketDay.noStallsWords')}</p>
				</EmptyState>
			</>
		)
	}
	const missingIds = new Set(facts.missing.map(({ stallId }) => stallId))
	const put = { dayId: day.id, onPut: live.put }
	const hour = hourOf(nowMs)
	const panel =
		stall !== undefined && ofDay !== undefined ? (
			<StallPanel
				key={stall.id}
				stall={stall}
				day={ofDay}
				hall={hall}
				stalls={stalls.stalls}
				hour={hour}
				nowMin={facts.nowMin}
				send={send}
				isWorking={isWorking}
				problem={isWithdrawing ? undefined : problem}
				onWay={setWay}
				onWithdraw={() => setWithdrawing(true)}
				onClose={close}
				{...put}
			/>
		) : open?.is === 'place' && position !== null ? (
			<PlacePanel
				key={position.id}
				position={position}
				hall={hall}
				stalls={stalls.stalls}
				freed={freed?.positionId === position.id ? freed : null}
				isWorking={isWorking}
				problem={problem}
				onMove={(mover, from) => void moveHere(mover, from)}
				onClose={close}
			/>
		) : null
	return (
		<>
			{head}
			{live.waiting === 0 ? null : (
				<div className="day-message">
					<Message tone="heed">{say('marketDay.waiting', { count: live.waiting })}</Message>
				</div>
			)}
			{live.refusal === undefined ? null : (
				<div className="day-message">
					<Message tone="heed">{live.refusal}</Message>
				</div>
			)}
			{facts.opensMin === null || facts.nowMin === null ? null : (
				<MissingBanner
					missing={facts.missing}
					opensMin={facts.opensMin}
					nowMin={facts.nowMin}
					onCover={cover}
					onMoveHere={({ stallId }) => {
						const at = stalls.stalls.find(({ id }) => id === stallId)?.place?.positionId
						if (at !== undefined) openNow({ is: 'place', positionId: at })
					}}
					onShow={() => {
						setShape('list')
						setFilter('notHere')
						setText('')
					}}
				/>
			)}
			<div className={panel === null ? 'day-beside day-beside-wide' : 'day-beside'}>
				{shape === 'plan' && hall.hall !== null && hasPlan ? (
					<DayPlan
						hall={hall.hall}
						read={hall}
						stalls={stalls.stalls}
						dayStalls={facts.shown}
						missingIds={missingIds}
						chosenId={positionId}
						onChoose={openPlace}
						way={way}
						nowMin={facts.nowMin}
					/>
				) : shape === 'plan' ? (
					<EmptyState
						title={say('marketDay.nothingDrawn')}
						actions={
							<a className="button button-main" href={viewHref('hall')}>
								{say('marketDay.toHall')}
							</a>
						}
					/>
				) : shape === 'list' ? (
					<DayList
						stalls={facts.shown}
						missingIds={missingIds}
						filter={filter}
						onFilter={setFilter}
						text={text}
						onText={setText}
						chosenId={stall?.id ?? null}
						onOpen={(stallId) => openNow({ is: 'stall', stallId })}
						nowMin={facts.nowMin}
						{...put}
					/>
				) : (
					<FootfallList stalls={facts.shown} hour={hour} {...put} />
				)}
				{panel === null ? null : (
					// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Esc from what is in it
					<section
						className="card stall-panel"
						aria-labelledby={panelTitleId}
						data-region=""
						onKeyDown={(event) => {
							if (event.key !== 'Escape' || event.defaultPrevented) return
							event.preventDefault()
							close()
						}}
					>
						{panel}
					</section>
				)}
			</div>
			{isWithdrawing && stall !== undefined ? (
				<WithdrawDialog
					stall={stall}
					position={position}
					isTold={stalls.version !== null}
					isWorking={isWorking}
					problem={problem}
					onWithdraw={() => void withdraw(stall)}
					onClose={() => {
						clear()
						setWithdrawing(false)
					}}
				/>
			) : null}
		</>
	)
}
