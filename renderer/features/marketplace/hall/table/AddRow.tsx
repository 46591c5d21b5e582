/** A row of positions at once: how many, where the first stands, which way it goes on. */
import { useState } from 'react'
import { codesFrom, freeCodes } from '../../../../../shared/domain/marketplace/countingCodes.ts'
import { footprintOf, isWithin } from '../../../../../shared/domain/marketplace/footprint.ts'
import { type RowWay, rowOf, rowWays, usualPosition } from '../../../../../shared/domain/marketplace/positionRow.ts'
import { fold } from '../../../../../shared/lib/text.ts'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { Select } from '../../../../components/Select.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Position } from '../../marketTypes.ts'
import { asMetres, type Faults, readAll, readMetres, readWhole, readWord } from './cells.ts'
import { cellOf } from './gridKeys.ts'
import type { PositionsAbout } from './PositionTools.tsx'
import { turns, turnWays } from './positionCells.ts'

const mostInRow = 100

export const AddRow = ({
	read,
	hall,
	rows,
	put,
	isWorking,
	problem,
	onClose,
}: PositionsAbout & { readonly onClose: () => void }) => {
	const say = useText()
	const codes = read.positions.map(({ code }) => code)
	const [like] = useState(() => rows.at(-1) ?? usualPosition)
	const [draft, setDraft] = useState(() => ({
		count: '10',
		code: freeCodes(rows.at(-1)?.code ?? 'M00', 1, codes)[0] ?? '',
		xCm: '2',
		yCm: '1',
		step: '2.2',
		widthCm: asMetres(like.widthCm),
		depthCm: asMetres(like.depthCm),
	}))
	const [way, setWay] = useState<RowWay>('right')
	const [turned, setTurned] = useState<string>(String(like.turned))
	const [faults, setFaults] = useState<Faults>({})

	const made = (): { readonly faults: Faults } | { readonly positions: readonly Position[] } => {
		const judged = readAll({
			count: readWhole(draft.count, [1, mostInRow]),
			code: readWord(draft.code, 12),
			xCm: readMetres(draft.xCm, [0, hall.widthCm]),
			yCm: readMetres(draft.yCm, [0, hall.depthCm]),
			step: readMetres(draft.step, [20, 10_000]),
			widthCm: readMetres(draft.widthCm, [20, 2000]),
			depthCm: readMetres(draft.depthCm, [20, 2000]),
		})
		if ('faults' in judged) return judged
		const { count, code, step, ...place } = judged.values
		const first = { ...usualPosition, ...like, ...place, turned: turns.find((one) => String(one) === turned) ?? 0 }
		const positions = rowOf(first, codesFrom(code, count), { way, stepCm: step }, newId)
		const outside = positions.find((one) => !isWithin(footprintOf(one), hall))
		if (outside !== undefined) {
			const fits = positions.indexOf(outside)
			const values = { code: outside.code, count: fits }
			return fits === 0
				? { faults: { xCm: say('marketHall.row.firstOutside') } }
				: { faults: { count: say('marketHall.row.outside', values) } }
		}
		const taken = new Set(codes.map(fold))
		const twice = positions.find((one) => taken.has(fold(one.code)))
		if (twice !== undefined) return { faults: { code: say('marketHall.row.codeTaken', { code: twice.code }) } }
		const tooLong = positions.find((one) => one.code.length > 12)
		if (tooLong !== undefined) return { faults: { code: say('marketHall.fault.long', { longest: 12 }) } }
		return { positions: positions.map((one) => ({ ...one, near: [...one.near] })) }
	}
	const save = async (): Promise<void> => {
		const row = made()
		if ('faults' in row) return setFaults(row.faults)
		setFaults({})
		const [first, last] = [row.positions[0], row.positions.at(-1)]
		const words = say('marketHall.row.added', {
			count: row.positions.length,
			first: first?.code ?? '',
			last: last?.code ?? '',
		})
		if (!(await put(row.positions, words))) return
		onClose()
		focusSoon(() => cellOf(first?.id ?? '', 'code'))
	}
	const field = (name: keyof typeof draft, hint?: string) => (
		<TextField
			label={say(`marketHall.row.${name}`)}
			value={draft[name]}
			maxLength={12}
			onChange={(value) => setDraft({ ...draft, [name]: value })}
			error={faults[name]}
			{...(hint === undefined ? {} : { hint })}
		/>
	)
	const shown = made()
	return (
		<SidePanel
			title={say('marketHall.row.title')}
			saveLabel={say('marketHall.row.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId="hall-row"
		>
			<div className="hall-pair">
				{field('count')}
				{field('code')}
			</div>
			<RadioChoices
				label={say('marketHall.row.way')}
				value={way}
				onChange={setWay}
				choices={rowWays.map((value) => ({ value, label: say(`marketHall.row.ways.${value}`) }))}
			/>
			{field('step', say('marketHall.row.stepHint'))}
			<div className="hall-pair">
				{field('xCm')}
				{field('yCm')}
			</div>
			<div className="hall-pair">
				{field('widthCm')}
				{field('depthCm')}
			</div>
			<Select
				label={say('marketHall.column.turned')}
				value={turned}
				onChange={setTurned}
				options={turns.map((turn) => ({ value: String(turn), label: say(`marketHall.turned.${turnWays[turn]}`) }))}
			/>
			<p className="soft small" role="status">
				{'positions' in shown
					? say('marketHall.row.willBe', {
							count: shown.positions.length,
							first: shown.positions[0]?.code ?? '',
							last: shown.positions.at(-1)?.code ?? '',
						})
					: Object.values(shown.faults)[0]}
			</p>
			{rows.length === 0 ? null : (
				<p className="soft small">{say('marketHall.row.like', { code: rows.at(-1)?.code ?? '' })}</p>
			)}
		</SidePanel>
	)
}
