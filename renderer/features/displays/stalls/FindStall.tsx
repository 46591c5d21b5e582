/** A page of a screen: every stall by its number, on a list and on the hall seen from above. Whichever is touched, both show it. */
import { ArrowLeftIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { HallPlan } from '../../../components/hall/HallPlan.tsx'
import type { PlanMark } from '../../../components/hall/planTypes.ts'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import './FindStall.css'
import { type ShownStall, type StallMap, type StallMapHand, useShownStalls, warnsSeconds } from './useStallMap.ts'

type MapProps = {
	readonly map: StallMap
	readonly chosen: ShownStall | undefined
	readonly onChoose: (stallId: string) => void
}

const TheHall = ({ map, chosen, onChoose }: MapProps) => {
	const say = useText()
	const { hall, zones, positions, stalls } = map
	const at = new Map(stalls.map((stall) => [stall.positionId, stall]))
	const markOf = (positionId: string): PlanMark => {
		const stall = at.get(positionId)
		if (stall === undefined) return { text: '', tone: 'free', label: '' }
		return {
			text: String(stall.number),
			tone: stall.stallId === chosen?.stallId ? 'chosen' : 'stall',
			label: say('displays.stallNamed', stall),
		}
	}
	return (
		<HallPlan
			label={say('displays.stallPlan', { hall: hall.name })}
			hall={{ widthCm: hall.widthCm, depthCm: hall.depthCm, gridCm: 0, picture: '' }}
			zones={zones}
			positions={positions.map((position) => ({ ...position, sockets: 0, isOpen: true }))}
			markOf={markOf}
			hasCodes={false}
			choosing={{
				chosenId: chosen?.positionId ?? null,
				onChoose: (positionId) => {
					const stall = at.get(positionId)
					if (stall !== undefined) onChoose(stall.stallId)
				},
			}}
		/>
	)
}

const Chosen = ({ stall }: { readonly stall: ShownStall | undefined }) => {
	const say = useText()
	return (
		<div className="display-stall-chosen" role="status">
			{stall === undefined ? (
				<p className="display-stall-hint">{say('displays.stallHint')}</p>
			) : (
				<>
					<b className="display-stall-large">{stall.number}</b>
					<div>
						<h2>{stall.organisation}</h2>
						<p>{[stall.title, stall.blurb].filter((part) => part !== '').join('. ')}</p>
					</div>
					<p className="display-stall-place">
						{say(stall.positionId === null ? 'displays.stallAsk' : 'displays.stallAt', { code: stall.code })}
					</p>
				</>
			)}
		</div>
	)
}

const List = ({ map, chosen, onChoose }: MapProps) => {
	const say = useText()
	const list = useRef<HTMLOListElement>(null)
	const chosenId = chosen?.stallId
	// Touched on the plan, it may be further down in a long list.
	useEffect(() => {
		if (chosenId !== undefined)
			list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' })
	}, [chosenId])
	return (
		<ol ref={list} className="display-stall-list" aria-label={say('displays.stallList')}>
			{map.stalls.map(({ stallId, number, organisation, title }) => (
				<li key={stallId}>
					<button type="button" aria-pressed={stallId === chosen?.stallId} onClick={() => onChoose(stallId)}>
						<b>{number}</b>
						<span>
							{organisation}
							{title === '' ? null : <small>{title}</small>}
						</span>
					</button>
				</li>
			))}
		</ol>
	)
}

const GoesBack = ({ hand }: { readonly hand: StallMapHand }) => {
	const say = useText()
	const isSoon = hand.left <= warnsSeconds
	return (
		<div className="display-stall-foot">
			<button type="button" className="display-key display-stall-back" onClick={hand.close}>
				<Icon of={ArrowLeftIcon} />
				{say('displays.findBack')}
			</button>
			<p aria-hidden="true">{isSoon ? say('displays.stallGoes', { count: Math.max(hand.left, 0) }) : null}</p>
			<VisuallyHidden>
				<p role="status">{isSoon ? say('displays.stallGoesSaid') : ''}</p>
			</VisuallyHidden>
		</div>
	)
}

export const FindStall = ({ hand }: { readonly hand: StallMapHand }) => {
	const say = useText()
	const map = useShownStalls()
	const [chosenId, setChosen] = useState<string | null>(null)
	const title = useRef<HTMLHeadingElement>(null)
	useEffect(() => focusSoon(() => title.current), [])
	const chosen = map?.stalls.find(({ stallId }) => stallId === chosenId)
	return (
		<main className="display-page display-stalls">
			<div className="display-stall-map">
				<div className="display-stall-head">
					<h1 ref={title} tabIndex={-1}>
						{say('displays.findStall')}
					</h1>
					{map === undefined ? null : <p>{map.hall.roomName === '' ? map.hall.name : map.hall.roomName}</p>}
				</div>
				{map === undefined ? (
					<p className="display-looking" role="status">
						{say('displays.stallReading')}
					</p>
				) : (
					<>
						<TheHall map={map} chosen={chosen} onChoose={setChosen} />
						<Chosen stall={chosen} />
					</>
				)}
				<GoesBack hand={hand} />
			</div>
			{map === undefined ? null : <List map={map} chosen={chosen} onChoose={setChosen} />}
		</main>
	)
}
