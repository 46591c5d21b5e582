/**
 * The plan with the tray of stalls without a place: stalls are chosen, dragged and carried by keys on it. What a
 * stall in hand would do is on every position before it is put down, and nothing is put down on another silently.
 */
import { LightningIcon, PushPinIcon, XIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { announce } from '../../../components/announcer.ts'
import { HallPlan } from '../../../components/hall/HallPlan.tsx'
import { planScale } from '../../../components/hall/planScale.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Hall, MarketView, Stall } from '../marketTypes.ts'
import { hand, useHand } from './hand.ts'
import { marksOf } from './marks.ts'
import type { Names } from './names.ts'
import { Overlay } from './Overlay.tsx'
import { spokenOption } from './optionWords.ts'
import { listenForStalls } from './placesDrag.ts'
import type { Option } from './placesTypes.ts'

export type PlanFloorProps = {
	readonly view: MarketView
	readonly hall: Hall
	readonly names: Names
	/** Stalls that come and have no place. */
	readonly unplaced: readonly Stall[]
	readonly chosen: Stall | null
	readonly lookedAt: Option | null
	readonly betterId: string | null
	/** A position that is looked at while no stall is chosen. */
	readonly positionId: string | null
	readonly onStall: (stallId: string) => void
	readonly onPosition: (positionId: string) => void
	readonly onPut: (stall: Stall, option: Option) => void
}

const focusPosition = (positionId: string | undefined): void =>
	document.querySelector<SVGElement>(`.places-floor [data-position="${positionId}"]`)?.focus()

const focusStall = (stall: Stall | undefined): void => {
	if (stall?.place) focusPosition(stall.place.positionId)
	else document.querySelector<HTMLElement>(`.places-floor [data-stall="${stall?.id}"]`)?.focus()
}

/** What putting it down here would mean; the marks of the plan where nothing is in hand. */
const FloorFoot = ({ names }: { readonly names: Names }) => {
	const say = useText()
	const { stallId, options, overId, how } = useHand()
	const stall = stallId === null ? undefined : names.stallOf(stallId)
	if (stall === undefined)
		return (
			<div className="places-legend">
				<span>
					<Icon of={LightningIcon} weight="fill" /> {say('marketPlaces.plan.power')}
				</span>
				<span>
					<span className="places-key places-key-free" aria-hidden="true" /> {say('marketPlaces.plan.free')}
				</span>
				<span>
					<span className="places-key places-key-heed" aria-hidden="true" /> {say('marketPlaces.plan.heed')}
				</span>
				<span>
					<Icon of={PushPinIcon} weight="fill" /> {say('marketPlaces.plan.pinned')}
				</span>
				<span className="push soft">{say('marketPlaces.plan.hint')}</span>
			</div>
		)
	const option = options?.get(overId ?? '')
	return (
		<div className="places-legend places-consequence">
			{option === undefined ? (
				<p>{say(options === null ? 'marketPlaces.hand.asking' : 'marketPlaces.hand.over')}</p>
			) : (
				<p>
					<b className="code">{option.code}</b> {spokenOption(option, stall, names)}
				</p>
			)}
			<span className="places-consequence-keys soft">
				<Icon of={XIcon} /> {say('marketPlaces.plan.cannot')}
				{how === 'keys' ? ` · ${say('marketPlaces.plan.inHandHint')}` : ''}
			</span>
		</div>
	)
}

export const PlanFloor = (props: PlanFloorProps) => {
	const { view, hall, names, unplaced, chosen, lookedAt, betterId, positionId, onStall, onPosition, onPut } = props
	const say = useText()
	const { client } = useHub()
	const floor = useRef<HTMLDivElement>(null)
	const stallId = useHand((state) => state.stallId)
	const options = useHand((state) => state.options)
	const { positions } = view.hall
	const carriedStall = stallId === null ? undefined : names.stallOf(stallId)
	const scale = planScale(hall)
	const marks = useMemo(
		() =>
			marksOf({
				hall: view.hall,
				names,
				chosen,
				lookedAtId: lookedAt?.positionId ?? positionId,
				betterId,
				carried: carriedStall === undefined ? null : { stall: carriedStall, options },
			}),
		[view.hall, names, chosen, lookedAt, betterId, positionId, carriedStall, options],
	)

	const pickUp = (id: string, how: 'pointer' | 'keys'): void => {
		const stall = names.stallOf(id)
		hand.pickUp(id, how, stall?.place?.positionId ?? null)
		if (how === 'keys' && stall !== undefined)
			announce(
				say('marketPlaces.hand.pickedUp', { number: stall.number, organisation: stall.organisation }),
				'assertive',
			)
		client.marketplace.options({ stallId: id, sockets: null, watts: null }).then(
			(answer) => {
				if (answer.outcome !== 'known') return hand.empty()
				hand.answer(id, answer.options)
				// From the tray the way begins where it would go best.
				if (how === 'keys' && stall?.place === null) focusPosition(answer.options[0]?.positionId)
			},
			() => hand.empty(),
		)
	}
	const leave = (): void => {
		const stall = names.stallOf(hand.now().stallId ?? '')
		hand.empty()
		if (stall === undefined) return
		announce(say('marketPlaces.hand.left', { number: stall.number }))
		focusStall(stall)
	}
	/** Puts it down where that can be; says why not where it cannot, and keeps it in hand for another position. */
	const putDown = (id: string, at: string | null): void => {
		const stall = names.stallOf(id)
		const option = hand.now().options?.get(at ?? '')
		const { how } = hand.now()
		if (stall === undefined || option === undefined) return leave()
		if (option.positionId === stall.place?.positionId) return leave()
		if (option.cannot !== null) {
			announce(spokenOption(option, stall, names), 'assertive')
			if (how === 'pointer') hand.empty()
			return
		}
		hand.empty()
		onPut(stall, option)
	}

	const now = useRef({ pickUp, putDown, names, positions })
	now.current = { pickUp, putDown, names, positions }
	useEffect(() => {
		if (floor.current === null) return
		const end = listenForStalls(floor.current, {
			positions: () => now.current.positions,
			stallAt: (id) => now.current.names.standingAt(id)?.id,
			wordsOf: (id) => {
				const stall = now.current.names.stallOf(id)
				return stall === undefined ? '' : `${stall.number} ${stall.organisation}`
			},
			begin: (id) => now.current.pickUp(id, 'pointer'),
			over: hand.over,
			drop: (id, at) => now.current.putDown(id, at),
			cancel: hand.empty,
		})
		return () => {
			end()
			hand.empty()
		}
	}, [])

	const choose = (id: string): void => {
		const carried = hand.now().stallId
		if (carried !== null) return putDown(carried, id)
		const stall = names.standingAt(id)
		if (stall === undefined) onPosition(id)
		else onStall(stall.id)
	}
	const onKey = (event: KeyboardEvent, id: string): void => {
		if (event.altKey || event.ctrlKey || event.metaKey) return
		const isCarrying = hand.now().stallId !== null
		if (event.key === 'Escape' && isCarrying) {
			event.preventDefault()
			leave()
			return
		}
		if (event.key.toLowerCase() !== 'm' || isCarrying) return
		event.preventDefault()
		const stall = names.standingAt(id)
		if (stall === undefined) announce(say('marketPlaces.hand.noneThere'))
		else pickUp(stall.id, 'keys')
	}
	return (
		<div
			ref={floor}
			className="card places-floor"
			onFocus={(event) => {
				const { stallId: inHand, how } = hand.now()
				if (inHand === null || how !== 'keys') return
				const at = event.target.closest<SVGElement>('[data-position]')?.dataset['position']
				if (at !== undefined) hand.over(at)
			}}
			onBlur={(event) => {
				// Whoever goes on elsewhere with the keys leaves it where it was.
				const { stallId: inHand, how } = hand.now()
				const isAway = event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)
				if (inHand === null || how !== 'keys' || !isAway) return
				announce(say('marketPlaces.hand.left', { number: names.stallOf(inHand)?.number ?? 0 }))
				hand.empty()
			}}
		>
			{unplaced.length === 0 ? null : (
				<section className="places-tray" aria-labelledby="places-tray">
					<h2 id="places-tray">{say('marketPlaces.tray.title', { count: unplaced.length })}</h2>
					<ul>
						{unplaced.map(({ id, number, organisation }) => (
							<li key={id}>
								<button
									type="button"
									className="places-tray-stall"
									data-stall={id}
									aria-pressed={id === (carriedStall ?? chosen)?.id}
									aria-label={say('marketPlaces.tray.stall', { number, organisation })}
									onClick={() => onStall(id)}
									onKeyDown={(event) => {
										if (event.key === 'Escape' && hand.now().stallId !== null) leave()
										else if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey)
											pickUp(id, 'keys')
										else return
										event.preventDefault()
									}}
								>
									<b>{number}</b> {organisation}
								</button>
							</li>
						))}
					</ul>
				</section>
			)}
			<HallPlan
				label={say('marketPlaces.plan.label')}
				hall={hall}
				zones={view.hall.zones}
				positions={positions}
				markOf={(id) => marks.get(id) ?? { text: '', tone: 'free', label: names.codeOf(id) }}
				choosing={{
					chosenId: chosen?.place?.positionId ?? positionId,
					onChoose: choose,
					onKey,
				}}
			>
				<Overlay
					positions={positions}
					names={names}
					scale={scale}
					lookedAt={chosen === null || lookedAt === null ? null : { stall: chosen, option: lookedAt }}
				/>
			</HallPlan>
			<FloorFoot names={names} />
		</div>
	)
}
