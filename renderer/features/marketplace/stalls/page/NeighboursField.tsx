/**
 * Stalls and parts of the hall that a stall wishes to be near to, or far from. Taken with a button: a list that
 * acts as it is gone through would take every one of them.
 */
import { XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Select } from '../../../../components/Select.tsx'
import { useText } from '../../../../text/text.ts'
import type { Stall, Zone } from '../../marketTypes.ts'
import { isComing, type Neighbour } from '../stallFacts.ts'
import { neighbourName } from '../stallWords.ts'
import { mostNeighbours } from './needsDraft.ts'

export type NeighboursFieldProps = {
	readonly way: 'near' | 'far'
	readonly value: readonly Neighbour[]
	/** Wished the other way round already. */
	readonly taken: readonly Neighbour[]
	readonly stall: Stall
	readonly stalls: readonly Stall[]
	/** As the hall is drawn: what is in it stands first. */
	readonly zones: readonly Zone[]
	readonly onChange: (value: Neighbour[]) => void
}

export const NeighboursField = ({ way, value, taken, stall, stalls, zones, onChange }: NeighboursFieldProps) => {
	const say = useText()
	const [chosen, setChosen] = useState<Neighbour | ''>('')
	const isFree = (of: Neighbour): boolean => !value.includes(of) && !taken.includes(of)
	const drawn = new Set(zones.map(({ kind }) => kind))
	const kinds = zoneKinds.filter(isFree).toSorted((a, b) => Number(drawn.has(b)) - Number(drawn.has(a)))
	const others = stalls.filter((one) => one.id !== stall.id && isComing(one) && isFree(one.id))
	const holdId = `stalls-${way}`
	const select = () => document.querySelector<HTMLElement>(`#${holdId} select`)
	return (
		<div className="stack-s" id={holdId}>
			{value.length >= mostNeighbours ? (
				<p className="small soft">{say('marketStalls.neighboursFull', { most: mostNeighbours })}</p>
			) : (
				<div className="stalls-add">
					<Select<Neighbour>
						label={say(`marketStalls.field.${way}`)}
						value={chosen}
						placeholder={say('marketStalls.chooseOne')}
						onChange={setChosen}
						options={[
							{
								group: say('marketStalls.partsOfHall'),
								options: kinds.map((kind) => ({ value: kind, label: say(`market.zone.${kind}`) })),
							},
							{
								group: say('marketStalls.title'),
								options: others.map((one) => ({ value: one.id, label: neighbourName(one.id, stalls) })),
							},
						]}
					/>
					<Button
						label={say(way === 'near' ? 'marketStalls.addNear' : 'marketStalls.addFar')}
						whyNot={chosen === '' ? say('marketStalls.chooseFirst') : undefined}
						onPress={() => {
							if (chosen === '') return
							onChange([...value, chosen])
							setChosen('')
							focusSoon(select)
						}}
					>
						{say('marketStalls.addOne')}
					</Button>
				</div>
			)}
			{value.length === 0 ? null : (
				<ul className="stalls-taken">
					{value.map((of) => (
						<li key={of}>
							<span>{neighbourName(of, stalls)}</span>
							<Button
								kind="quiet"
								size="dense"
								label={say(way === 'near' ? 'marketStalls.removeNear' : 'marketStalls.removeFar', {
									of: neighbourName(of, stalls),
								})}
								icon={<Icon of={XIcon} />}
								onPress={() => {
									onChange(value.filter((one) => one !== of))
									focusSoon(select)
								}}
							/>
						</li>
					))}
				</ul>
			)}
		</div>
	)
}
