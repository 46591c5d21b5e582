/** One stall: why it is where it is, where it could stand, what each place would mean, and doing it. */
import { PushPinIcon, XIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import type { MarketView, Stall } from '../marketTypes.ts'
import { Circuits } from './Circuits.tsx'
import { circuitLoads } from './circuitLoads.ts'
import { keepInPanel } from './keepFocus.ts'
import { listed, type Names } from './names.ts'
import { OptionsPart } from './OptionsPart.tsx'
import type { Option } from './placesTypes.ts'
import type { PlacesActions } from './usePlacesActions.ts'
import { WhyPart } from './WhyPart.tsx'

export type StallPanelProps = {
	readonly view: MarketView
	readonly stall: Stall
	readonly names: Names
	readonly actions: PlacesActions
	/** Null until the hub has answered. */
	readonly options: readonly Option[] | null
	readonly hasFailed: boolean
	readonly lookedAt: Option | null
	readonly onLook: (positionId: string) => void
	readonly onClose: () => void
}

const Needs = ({ stall }: { readonly stall: Stall }) => {
	const say = useText()
	const words = [
		say('marketPlaces.panel.tables', { count: stall.tables }),
		...(stall.sockets > 0 ? [say('marketPlaces.panel.sockets', { count: stall.sockets })] : []),
		...(stall.watts > 0 ? [say('marketPlaces.panel.watts', { count: stall.watts })] : []),
		...(stall.needsStepFree ? [say('marketPlaces.panel.stepFree')] : []),
		...(stall.isNoisy ? [say('marketPlaces.panel.noisy')] : []),
	]
	return <p className="small">{listed(words)}</p>
}

/** The circuits that the place that is looked at would change; all of them are in the overview. */
const Feeding = ({ view, stall, names, lookedAt }: Pick<StallPanelProps, 'view' | 'stall' | 'names' | 'lookedAt'>) => {
	const own = new Set(
		[stall.place?.positionId, lookedAt?.positionId].map((id) => names.positionOf(id)?.circuitId ?? ''),
	)
	const loads = circuitLoads({ circuits: view.hall.circuits, ...names }, stall, lookedAt).filter(({ id }) =>
		own.has(id),
	)
	return loads.length === 0 ? null : (
		<section className="places-part">
			<Circuits loads={loads} />
		</section>
	)
}

export const StallPanel = (props: StallPanelProps) => {
	const { view, stall, names, actions, options, hasFailed, lookedAt, onLook, onClose } = props
	const say = useText()
	const { number, place } = stall
	const isPinned = place?.isPinned === true
	const goal =
		lookedAt !== null && lookedAt.cannot === null && lookedAt.positionId !== place?.positionId ? lookedAt : null
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Esc from what is in it
		<section
			className="card places-panel"
			aria-labelledby="places-stall"
			data-region=""
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || event.defaultPrevented) return
				event.preventDefault()
				onClose()
			}}
		>
			<div className="places-panel-head">
				<p className="small">
					{place === null
						? say('marketPlaces.panel.nowhere', { number })
						: say('marketPlaces.panel.at', { number, code: place.code })}
				</p>
				<h2 id="places-stall" tabIndex={-1} className="card-title">
					{stall.organisation}
				</h2>
				{stall.title === '' ? null : <p className="small soft">{stall.title}</p>}
				<Needs stall={stall} />
				{isPinned ? (
					<Tag tone="line" icon={<Icon of={PushPinIcon} weight="fill" />}>
						{say('marketPlaces.panel.pinned')}
					</Tag>
				) : null}
				<span className="places-panel-close">
					<Button
						kind="quiet"
						label={say('marketPlaces.panel.close', { number })}
						icon={<Icon of={XIcon} />}
						onPress={onClose}
					/>
				</span>
			</div>
			{place === null ? null : (
				<WhyPart
					stall={stall}
					names={names}
					isWorking={actions.isWorking}
					onMove={(moves) => void keepInPanel(actions.move(moves))}
				/>
			)}
			{options === null ? (
				<p className="small soft places-part" role="status">
					{say(hasFailed ? 'marketPlaces.panel.unreadable' : 'marketPlaces.panel.loading')}
				</p>
			) : (
				<OptionsPart
					key={stall.id}
					stall={stall}
					names={names}
					options={options}
					lookedAt={lookedAt}
					isWorking={actions.isWorking}
					onLook={onLook}
					onBan={(positionId, isBanned) => void keepInPanel(actions.setBan(stall, positionId, isBanned))}
				/>
			)}
			<Feeding view={view} stall={stall} names={names} lookedAt={goal} />
			<div className="places-panel-more row wrap">
				{place === null ? null : (
					<>
						<Button
							isWorking={actions.isWorking}
							aria-describedby="places-pin-words"
							onPress={() => void actions.setPin(stall, !isPinned)}
						>
							{say(isPinned ? 'marketPlaces.panel.unpin' : 'marketPlaces.panel.pin')}
						</Button>
						<Button isWorking={actions.isWorking} onPress={() => void keepInPanel(actions.takeAway(stall))}>
							{say('marketPlaces.panel.takeAway')}
						</Button>
						<p className="small soft" id="places-pin-words">
							{say('marketPlaces.panel.pinWords')}
						</p>
					</>
				)}
			</div>
			<div className="places-panel-foot row wrap">
				{goal === null ? (
					<p className="small soft">{say('marketPlaces.panel.chooseFirst')}</p>
				) : (
					<Button
						kind="main"
						isWorking={actions.isWorking}
						onPress={() => void keepInPanel(actions.place(stall, goal))}
					>
						{say(goal.swapWith === null ? 'marketPlaces.panel.move' : 'marketPlaces.panel.swap', { code: goal.code })}
					</Button>
				)}
				<Button kind="quiet" onPress={onClose}>
					{say(place === null ? 'marketPlaces.panel.back' : 'marketPlaces.panel.stay')}
				</Button>
			</div>
		</section>
	)
}
