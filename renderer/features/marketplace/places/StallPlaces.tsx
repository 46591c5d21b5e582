/**
 * Who stands where: places for all at once or one by one, why each is where it is, and telling people. Nobody is
 * told anything from here until it is published.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { MarketView, Stall } from '../marketTypes.ts'
import { useAbout, viewHref } from '../view.ts'
import { AimsPanel, aimsButtonId } from './AimsPanel.tsx'
import { keepFocus } from './keepFocus.ts'
import { namesOf } from './names.ts'
import { Overview } from './Overview.tsx'
import { optionList } from './optionList.ts'
import { PlacesList } from './PlacesList.tsx'
import { PlanFloor } from './PlanFloor.tsx'
import { PositionPanel } from './PositionPanel.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { RunCard } from './RunCard.tsx'
import { findPlaces } from './run.actions.ts'
import { forgetRun, setRun, useRun } from './runStore.ts'
import { StallPanel } from './StallPanel.tsx'
import { useLookChoice } from './useLookChoice.ts'
import { useOptions } from './useOptions.ts'
import { usePlacesActions } from './usePlacesActions.ts'
import './Places.css'
import './PlacesPanel.css'
import { useMarketUndoKey } from '../useMarketSend.ts'

const Nothing = ({ view }: { readonly view: MarketView }) => {
	const say = useText()
	const what = view.hall.hall === null ? 'noHall' : view.hall.positions.length === 0 ? 'noPositions' : 'noStalls'
	return (
		<>
			<PageHead title={say(`marketPlaces.title.${what}`)} />
			<EmptyState
				title={say(`marketPlaces.title.${what}`)}
				actions={
					what === 'noStalls' ? (
						<a className="button button-main" href={viewHref('stalls')}>
							{say('marketPlaces.empty.toStalls')}
						</a>
					) : (
						<a className="button button-main" href={viewHref('hall')}>
							{say('marketPlaces.empty.toHall')}
						</a>
					)
				}
			>
				<p>{say(`marketPlaces.empty.${what}`)}</p>
			</EmptyState>
		</>
	)
}

/** How many places are free, and what people know. */
const useLead = (view: MarketView): string => {
	const say = useText()
	const taken = new Set(view.stalls.stalls.map(({ place }) => place?.positionId))
	const free = view.hall.positions.filter(({ id, isOpen }) => isOpen && !taken.has(id)).length
	const { version } = view.stalls
	const told =
		version === null
			? say('marketPlaces.lead.untold')
			: version.changedSince > 0
				? say('marketPlaces.lead.changed', { count: version.changedSince })
				: say('marketPlaces.lead.told', { version: version.number })
	return `${say('marketPlaces.lead.free', { count: free })} ${told}`
}

type Side = 'none' | 'aims'

const Placing = ({ view, coming }: { readonly view: MarketView; readonly coming: readonly Stall[] }) => {
	const say = useText()
	const hub = useHub()
	const about = useAbout()
	const lead = useLead(view)
	const [look, setLook] = useLookChoice()
	const [side, setSide] = useState<Side>('none')
	const [isPublishing, setPublishing] = useState(false)
	const [positionId, setPosition] = useState<string | null>(null)
	const { run, hallId } = useRun()
	useMarketUndoKey()
	const { hall } = view.hall
	const names = useMemo(() => namesOf({ hall: view.hall, stalls: view.stalls }), [view.hall, view.stalls])
	const actions = usePlacesActions(view, names)
	const chosen = coming.find(({ id }) => id === about) ?? null
	const { options, hasFailed } = useOptions(chosen?.id ?? null)
	const { better } = chosen === null || options === null ? { better: null } : optionList(options, chosen)
	const lookedAt = options?.find((option) => option.positionId === positionId) ?? better
	const unplaced = coming.filter(({ place }) => place === null)
	const placed = coming.length - unplaced.length
	const movedIds = useMovedIds()

	const ownHallId = hall?.id ?? ''
	useEffect(() => {
		// A search of another event is none of this one's; one that was taken back is no result any more.
		if (run.at !== 'none' && hallId !== ownHallId) forgetRun()
	}, [run.at, hallId, ownHallId])
	const lastRunId = view.stalls.lastRun?.commandId
	const seenRunId = useRef<string | undefined>(undefined)
	useEffect(() => {
		if (run.at !== 'applied') return
		// The answer may be here before the hall is read again.
		if (run.answer.commandId === lastRunId) seenRunId.current = lastRunId
		else if (run.answer.commandId === seenRunId.current) setRun({ at: 'undone' })
	}, [run, lastRunId])

	const choose = (stallId: string): void => {
		setSide('none')
		if (stallId !== about) setPosition(null)
		location.hash = viewHref('places', stallId)
		focusSoon(() => document.getElementById('places-stall'))
	}
	const close = (): void => {
		const stall = chosen
		setPosition(null)
		location.hash = viewHref('places')
		focusSoon(
			() =>
				document.getElementById(`places-choose-${stall?.id ?? ''}`) ??
				document.querySelector<HTMLElement>(`[data-position="${stall?.place?.positionId ?? positionId ?? ''}"]`) ??
				document.querySelector<HTMLElement>(`[data-stall="${stall?.id ?? ''}"]`),
		)
	}
	const choosePosition = (id: string): void => {
		setSide('none')
		setPosition(id)
	}
	const find = (seed: number | null): void => {
		const before = Object.fromEntries(coming.map(({ id, place }) => [id, place?.code ?? '']))
		void findPlaces({ client: hub.client, hallId: ownHallId, seed, before, again: view.again })
	}
	const position = chosen === null ? names.positionOf(positionId) : undefined
	const isWorking = run.at === 'working'

	const title =
		placed === 0
			? say('marketPlaces.title.none')
			: unplaced.length === 0
				? say('marketPlaces.title.all', { count: coming.length })
				: say('marketPlaces.title.some', { count: unplaced.length, of: coming.length })
	if (hall === null) return null
	return (
		<div className="stall-places">
			<PageHead
				title={title}
				lead={lead}
				end={
					<div className="row wrap places-do">
						<Segmented
							label={say('marketPlaces.look.label')}
							value={look}
							onChange={setLook}
							segments={[
								{ value: 'plan', label: say('marketPlaces.look.plan') },
								{ value: 'list', label: say('marketPlaces.look.list') },
							]}
						/>
						<Button id={aimsButtonId} aria-expanded={side === 'aims'} onPress={() => setSide('aims')}>
							{say('marketPlaces.do.aims')}
						</Button>
						<Button onPress={() => setPublishing(true)}>{say('marketPlaces.do.publish')}</Button>
						<Button kind="main" isWorking={isWorking} onPress={() => find(null)}>
							{say('marketPlaces.do.find')}
						</Button>
					</div>
				}
			/>
			<RunCard run={run} view={view} names={names} onFind={find} onChoose={choose} />
			{actions.problem === undefined || side === 'aims' ? null : (
				<Message
					tone="heed"
					action={
						<Button
							onPress={() => {
								actions.clear()
								keepFocus(() => document.querySelector('main h1'))
							}}
						>
							{say('kit.close')}
						</Button>
					}
				>
					{actions.problem}
				</Message>
			)}
			<div className={look === 'plan' ? 'places-cols' : 'places-cols places-cols-list'}>
				{look === 'plan' ? (
					<PlanFloor
						view={view}
						hall={hall}
						names={names}
						unplaced={unplaced}
						chosen={chosen}
						lookedAt={chosen === null ? null : lookedAt}
						betterId={better?.positionId ?? null}
						positionId={positionId}
						onStall={choose}
						onPosition={choosePosition}
						onPut={(stall, option) => void actions.place(stall, option)}
					/>
				) : (
					<PlacesList
						stalls={coming}
						names={names}
						actions={actions}
						chosenId={chosen?.id ?? null}
						movedIds={movedIds}
						onChoose={choose}
					/>
				)}
				<div className="places-side">
					{side === 'aims' ? (
						<AimsPanel aims={view.stalls.aims} actions={actions} onClose={() => setSide('none')} />
					) : chosen !== null ? (
						<StallPanel
							view={view}
							stall={chosen}
							names={names}
							actions={actions}
							options={options}
							hasFailed={hasFailed}
							lookedAt={lookedAt}
							onLook={setPosition}
							onClose={close}
						/>
					) : position !== undefined ? (
						<PositionPanel
							position={position}
							stalls={coming}
							onChoose={(stallId) => {
								const wanted = positionId
								choose(stallId)
								setPosition(wanted)
							}}
							onClose={close}
						/>
					) : (
						<Overview
							view={view}
							coming={coming}
							names={names}
							onChoose={choose}
							onFind={isWorking ? undefined : find}
						/>
					)}
				</div>
			</div>
			{isPublishing ? (
				<PublishDialog
					names={names}
					placed={placed}
					unplaced={unplaced.length}
					again={view.again}
					onShow={(stallId) => {
						setPublishing(false)
						choose(stallId)
					}}
					onClose={() => setPublishing(false)}
				/>
			) : null}
		</div>
	)
}

/** Stalls that are elsewhere than people were told; none before they were told anything. */
const useMovedIds = (): ReadonlySet<string> => {
	const { data } = useQuery('marketplace.versions', (client) => client.marketplace.versions({}), ['marketplace'])
	return useMemo(
		() => new Set(data === undefined || data.versions.length === 0 ? [] : data.sinceLast.map(({ stallId }) => stallId)),
		[data],
	)
}

export const StallPlaces = (view: MarketView) => {
	const coming = view.stalls.stalls.filter(({ state }) => state !== 'withdrawn')
	if (view.hall.hall === null || view.hall.positions.length === 0 || coming.length === 0) return <Nothing view={view} />
	return <Placing view={view} coming={coming} />
}
