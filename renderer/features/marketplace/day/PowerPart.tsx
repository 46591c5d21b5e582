/** "We need power": what for, where there is some, what each way would change, and one press to do it. */
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { HallRead, Stall } from '../marketTypes.ts'
import type { MarketSend } from '../useMarketSend.ts'
import type { Way } from './DayPlan.tsx'
import './Power.css'
import { PowerPlaces } from './PowerPlaces.tsx'
import { type Asked, askedFor, mostWatts, presets, type Thing } from './powerAsk.ts'
import { type Choice, powerSteps } from './powerChoices.ts'

export type PowerPartProps = {
	readonly stall: Stall
	readonly hall: HallRead
	readonly stalls: readonly Stall[]
	readonly send: MarketSend['send']
	readonly isWorking: boolean
	readonly problem: string | undefined
	/** Told while something is asked for: the panel leaves the rest out meanwhile. */
	readonly onAsking: (isAsking: boolean) => void
	/** Where it would go, for the plan; null: nowhere is looked at. */
	readonly onWay: (way: Way | null) => void
}

const socketChoices = ['1', '2', '3', '4'] as const

export const PowerPart = ({ stall, hall, stalls, send, isWorking, problem, onWay, onAsking }: PowerPartProps) => {
	const say = useText()
	const [things, setThings] = useState<ReadonlySet<Thing>>(new Set())
	const [own, setOwn] = useState('')
	const [sockets, setSockets] = useState('')
	const typed = Math.min(mostWatts, Math.max(0, Math.round(Number(own)) || 0))
	const sum = askedFor(stall, things, typed)
	const asked: Asked = { ...sum, sockets: sockets === '' ? sum.sockets : Number(sockets) }
	const isAsking = asked.watts > stall.watts
	const { id, number } = stall
	const stop = (): void => {
		setThings(new Set())
		setOwn('')
		setSockets('')
	}
	useEffect(() => {
		onAsking(isAsking)
		if (!isAsking) onWay(null)
	}, [isAsking, onAsking, onWay])
	useEffect(() => () => onWay(null), [onWay])
	const toggle = (thing: Thing): void => {
		const next = new Set(things)
		if (!next.delete(thing)) next.add(thing)
		setThings(next)
	}
	const give = async (choice: Choice): Promise<void> => {
		const { isDone } = await send(
			powerSteps(hall.hall?.id ?? '', id, asked, choice),
			say('marketDay.powerGiven', { number, code: choice.position.code }),
		)
		if (isDone) stop()
	}
	return (
		<section className="panel-part" aria-labelledby="stall-power">
			<h3 id="stall-power">{say(stall.sockets > 0 ? 'marketDay.needsMore' : 'marketDay.needsPower')}</h3>
			<p className="soft">
				{stall.sockets === 0
					? say('marketDay.powerNone')
					: say('marketDay.powerHas', { count: stall.sockets, watts: formatCount(stall.watts) })}
			</p>
			<div className="power-things" role="group" aria-label={say('marketDay.needsPowerFor')}>
				{presets.map(({ thing, watts }) => (
					<button
						key={thing}
						type="button"
						className="power-thing"
						aria-pressed={things.has(thing)}
						onClick={() => toggle(thing)}
					>
						{say(`marketDay.thing.${thing}`)}
						<span className="power-thing-watts">{say('marketDay.wattsOf', { watts: formatCount(watts) })}</span>
					</button>
				))}
			</div>
			<div className="power-more">
				<TextField
					label={say('marketDay.otherWatts')}
					type="number"
					min="0"
					value={own}
					onChange={setOwn}
					className="power-own"
				/>
				{isAsking ? (
					<div className="field">
						<span className="field-label" aria-hidden="true">
							{say('marketDay.sockets')}
						</span>
						<Segmented
							label={say('marketDay.sockets')}
							value={String(Math.min(4, asked.sockets))}
							onChange={setSockets}
							segments={socketChoices.map((value) => ({ value, label: value }))}
						/>
					</div>
				) : null}
			</div>
			{isAsking ? (
				<>
					<p className="power-asked">
						<b>
							{stall.watts === 0
								? say('marketDay.asks', { watts: formatCount(asked.watts) })
								: say('marketDay.asksMore', {
										more: formatCount(asked.watts - stall.watts),
										watts: formatCount(asked.watts),
									})}
						</b>
					</p>
					<PowerPlaces
						key={`${asked.sockets}-${asked.watts}`}
						stall={stall}
						hall={hall}
						stalls={stalls}
						asked={asked}
						isWorking={isWorking}
						onWay={onWay}
						onGive={(choice) => void give(choice)}
						onStop={stop}
					/>
				</>
			) : stall.sockets > 0 ? (
				<Button
					kind="quiet"
					isWorking={isWorking}
					onPress={() =>
						void send(
							[['marketplace.setPower', { stallId: id, sockets: 0, watts: 0, positionId: null }]],
							say('marketDay.powerBack', { number }),
						)
					}
				>
					{say('marketDay.noPower')}
				</Button>
			) : null}
			{problem === undefined ? null : <Message tone="stop">{problem}</Message>}
		</section>
	)
}
