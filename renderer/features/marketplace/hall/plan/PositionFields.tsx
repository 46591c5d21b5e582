import { lightLevels, noiseZones, type ZoneKind, zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Check } from '../../../../components/Check.tsx'
import { Select } from '../../../../components/Select.tsx'
import { useText } from '../../../../text/text.ts'
import type { Circuit, Position } from '../../marketTypes.ts'
import { CommitField, NumberField } from './CommitField.tsx'
import type { EditActions } from './editActions.ts'

type PositionFieldsProps = {
	readonly chosen: readonly Position[]
	readonly circuits: readonly Circuit[]
	readonly edit: EditActions
}

const numbers = [
	['widthCm', 20, 2000],
	['depthCm', 20, 2000],
	['tables', 0, 20],
	['sockets', 0, 50],
	['watts', 0, 50_000],
] as const
const flags = ['isOpen', 'isWall', 'isPrivate', 'isStepFree'] as const
const fronts = ['0', '90', '180', '270'] as const
const longestCode = 12
const noCircuit = 'none'

/** What all of them have; undefined where they differ. */
const shared = <T,>(chosen: readonly Position[], of: (position: Position) => T): T | undefined => {
	const [first, ...others] = chosen.map(of)
	return others.every((one) => one === first) ? first : undefined
}

/** Every field, saved as it is left. What differs among several stays as it is until somebody says otherwise. */
export const PositionFields = ({ chosen, circuits, edit }: PositionFieldsProps) => {
	const say = useText()
	const change = (more: Partial<Position>): void =>
		void edit.change((all) => all.map((one) => ({ ...one, ...more })), '')
	const [only] = chosen.length === 1 ? chosen : []
	const differ = say('marketHall.plan.differ')
	const turned = shared(chosen, (one) => one.turned)
	const circuit = shared(chosen, ({ circuitId }) => circuitId ?? noCircuit)
	/** A box for what some have and others do not says so; ticked, all of them have it. */
	const flag = (label: string, has: (one: Position) => boolean, set: (one: Position, isOn: boolean) => Position) => {
		const count = chosen.filter(has).length
		const isSome = count > 0 && count < chosen.length
		return (
			<Check
				key={label}
				label={isSome ? say('marketHall.plan.someOf', { label, count, of: chosen.length }) : label}
				isOn={count === chosen.length}
				onChange={(isOn) => void edit.change((all) => all.map((one) => set(one, isOn)), '')}
			/>
		)
	}
	const beside = (kind: ZoneKind) =>
		flag(
			say(`market.zone.${kind}`),
			({ near }) => near.includes(kind),
			(one, isOn) => ({
				...one,
				near: isOn ? [...new Set([...one.near, kind])] : one.near.filter((other) => other !== kind),
			}),
		)
	return (
		<div className="plan-fields">
			{only === undefined ? null : (
				<>
					<CommitField
						label={say('marketHall.plan.field.code')}
						value={only.code}
						maxLength={longestCode}
						inputClassName="plan-code"
						check={(text) => (text === '' ? say('marketHall.plan.codeMissing') : undefined)}
						onCommit={(code) => change({ code })}
					/>
					<div className="plan-pairs">
						<NumberField
							label={say('marketHall.plan.field.xCm')}
							value={only.xCm}
							least={0}
							most={100_000}
							onCommit={(xCm) => change({ xCm })}
						/>
						<NumberField
							label={say('marketHall.plan.field.yCm')}
							value={only.yCm}
							least={0}
							most={100_000}
							onCommit={(yCm) => change({ yCm })}
						/>
					</div>
				</>
			)}
			<div className="plan-pairs">
				{numbers.map(([field, least, most]) => (
					<NumberField
						key={field}
						label={say(`marketHall.plan.field.${field}`)}
						value={shared(chosen, (one) => one[field])}
						least={least}
						most={most}
						onCommit={(value) => change({ [field]: value })}
					/>
				))}
				<Select
					label={say('marketHall.plan.field.turned')}
					value={turned === undefined ? '' : (String(turned) as (typeof fronts)[number])}
					placeholder={differ}
					onChange={(value) => change({ turned: Number(value) as Position['turned'] })}
					options={fronts.map((value) => ({ value, label: say(`marketHall.plan.front.${value}`) }))}
				/>
			</div>
			<Select
				label={say('marketHall.plan.field.circuit')}
				value={circuit ?? ''}
				placeholder={differ}
				onChange={(value) => change({ circuitId: value === noCircuit ? null : value })}
				options={[
					{ value: noCircuit, label: say('marketHall.plan.noCircuit') },
					...circuits.map(({ id, name, watts }) => ({
						value: id,
						label: say('marketHall.plan.circuitNamed', { name, watts }),
					})),
				]}
			/>
			<div className="plan-pairs">
				<Select
					label={say('marketHall.plan.field.light')}
					value={shared(chosen, ({ light }) => light) ?? ''}
					placeholder={differ}
					onChange={(light) => change({ light })}
					options={lightLevels.map((value) => ({ value, label: say(`market.light.${value}`) }))}
				/>
				<Select
					label={say('marketHall.plan.field.noise')}
					value={shared(chosen, ({ noise }) => noise) ?? ''}
					placeholder={differ}
					onChange={(noise) => change({ noise })}
					options={noiseZones.map((value) => ({ value, label: say(`market.noise.${value}`) }))}
				/>
			</div>
			<div className="stack-s">
				{flags.map((field) =>
					flag(
						say(`marketHall.plan.field.${field}`),
						(one) => one[field],
						(one, isOn) => ({ ...one, [field]: isOn }),
					),
				)}
			</div>
			<fieldset className="stack-s">
				<legend className="field-label">{say('marketHall.plan.field.near')}</legend>
				{zoneKinds.map(beside)}
			</fieldset>
		</div>
	)
}
