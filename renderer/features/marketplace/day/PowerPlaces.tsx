/** Where a stall would have the power that it asks for: places that are free first, then swaps, then a lead. */
import { WarningIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { HallRead, Stall } from '../marketTypes.ts'
import { cannotWords } from '../refusals.ts'
import { CircuitBar } from './CircuitBar.tsx'
import type { Way } from './DayPlan.tsx'
import { type Asked, leftOn } from './powerAsk.ts'
import { type Choice, powerChoices, usedBeside } from './powerChoices.ts'
import { wishWords } from './wishWords.ts'

export type PowerPlacesProps = {
	readonly stall: Stall
	readonly hall: HallRead
	readonly stalls: readonly Stall[]
	readonly asked: Asked
	readonly isWorking: boolean
	readonly onWay: (way: Way | null) => void
	readonly onGive: (choice: Choice) => void
	readonly onStop: () => void
}

/** So many at first; nobody who stands in a hall reads through twenty. */
const shownFirst = 4

const Heed = ({ children }: { readonly children: ReactNode }) => (
	<span className="power-place-line">
		<Icon of={WarningIcon} weight="fill" />
		{children}
	</span>
)

const PlaceWords = ({ choice, stalls }: { readonly choice: Choice; readonly stalls: readonly Stall[] }) => {
	const say = useText()
	if (choice.kind === 'lead') {
		return (
			<>
				<b>{say('marketDay.lead', { circuit: choice.circuit.name })}</b>
				<Heed>{say('marketDay.leadWords')}</Heed>
			</>
		)
	}
	const { option, position, kind } = choice
	const nameOf = (id: string | null): string => stalls.find((one) => one.id === id)?.organisation ?? ''
	const what = [
		...(position.isPrivate ? [say('marketDay.privateCorner')] : []),
		...(position.isWall ? [say('marketDay.wall')] : []),
	].join(', ')
	const free = what === '' ? say('marketDay.freePlace') : say('marketDay.freePlaceThat', { what })
	const title =
		kind === 'stay'
			? say('marketDay.stay')
			: kind === 'free'
				? free
				: say('marketDay.swapWith', { organisation: nameOf(option.swapWith) })
	const changesNothing = option.unmet.length === 0 && option.othersLose.length === 0
	return (
		<>
			<b>{title}</b>
			{changesNothing ? (
				<span className="soft">{say(kind === 'stay' ? 'marketDay.stayWords' : 'marketDay.nothingChanges')}</span>
			) : null}
			{option.unmet.length === 0 ? null : (
				<Heed>{say('marketDay.itLoses', { wishes: wishWords(option.unmet, stalls) })}</Heed>
			)}
			{option.othersLose.map(({ stallId, lost }) => (
				<Heed key={stallId}>
					{say('marketDay.theyLose', { organisation: nameOf(stallId), wishes: wishWords(lost, stalls) })}
				</Heed>
			))}
		</>
	)
}

/** Why no place and no lead can help, and what could. */
const Nowhere = ({ stall, hall, stalls, asked }: Pick<PowerPlacesProps, 'stall' | 'hall' | 'stalls' | 'asked'>) => {
	const say = useText()
	const [most] = leftOn(hall, stalls, stall.id)
	if (most === undefined) return <Message tone="heed">{say('marketDay.noCircuits')}</Message>
	const isFull = most.left < asked.watts
	const why = isFull
		? cannotWords({
				why: 'circuitFull',
				stallId: stall.id,
				asked: asked.watts,
				left: most.left,
				circuit: most.circuit.name,
			})
		: say('marketDay.noPlaceNoLead')
	return (
		<>
			<Message tone="stop" title={say('marketDay.cannotAnywhere')} isLive>
				{why} {isFull ? say('marketDay.cannotNext') : null}
			</Message>
			{hall.circuits.map(({ id, name, watts }) => {
				const others = leftOn(hall, stalls, stall.id).find(({ circuit }) => circuit.id === id)?.others ?? 0
				return <CircuitBar key={id} name={name} used={others} asked={asked.watts} limit={watts} />
			})}
		</>
	)
}

const verb = { stay: 'giveHere', free: 'moveTo', swap: 'swapTo', lead: 'layLead' } as const

export const PowerPlaces = (props: PowerPlacesProps) => {
	const { stall, hall, stalls, asked, isWorking, onWay, onGive, onStop } = props
	const say = useText()
	const { sockets, watts } = asked
	const { data, hasFailed } = useQuery(
		`marketplace.options:${stall.id}:${sockets}:${watts}`,
		(client) => client.marketplace.options({ stallId: stall.id, sockets, watts }),
		['marketplace'],
	)
	const [wanted, setWanted] = useState('')
	const [isAll, setAll] = useState(false)
	const options = data?.outcome === 'known' ? data.options : null
	const choices = options === null ? [] : powerChoices(hall, stalls, stall, asked, options)
	const chosen = choices.find(({ key }) => key === wanted) ?? choices[0]
	const toId = chosen?.position.id
	useEffect(() => {
		onWay(toId === undefined ? null : { stallId: stall.id, toId })
	}, [onWay, stall.id, toId])
	if (options === null) {
		return (
			<p role="status" className="soft">
				{say(hasFailed ? 'marketDay.optionsFailed' : 'marketDay.looking')}
			</p>
		)
	}
	const stop = (
		<Button kind="quiet" onPress={onStop}>
			{say('marketDay.stayHere')}
		</Button>
	)
	if (chosen === undefined) {
		return (
			<>
				<Nowhere stall={stall} hall={hall} stalls={stalls} asked={asked} />
				{stop}
			</>
		)
	}
	const shown = isAll ? choices : choices.slice(0, shownFirst)
	const use = usedBeside(hall, stalls, stall, chosen)
	return (
		<>
			<fieldset className="power-places">
				<legend>{say('marketDay.wherePower')}</legend>
				{shown.map((choice) => (
					<label key={choice.key} className="power-place">
						<input type="radio" name="power-place" checked={choice === chosen} onChange={() => setWanted(choice.key)} />
						<span className="code power-place-code">{choice.position.code}</span>
						<span className="power-place-words">
							<PlaceWords choice={choice} stalls={stalls} />
						</span>
					</label>
				))}
				{choices.length > shown.length ? (
					<Button kind="quiet" onPress={() => setAll(true)}>
						{say('marketDay.morePlaces', { count: choices.length - shown.length })}
					</Button>
				) : null}
			</fieldset>
			{use === null ? null : (
				<CircuitBar name={use.circuit.name} used={use.used} asked={watts} limit={use.circuit.watts} />
			)}
			<div className="row wrap">
				<Button kind="main" isWorking={isWorking} onPress={() => onGive(chosen)}>
					{say(`marketDay.${verb[chosen.kind]}`, { code: chosen.position.code })}
				</Button>
				{stop}
			</div>
		</>
	)
}
