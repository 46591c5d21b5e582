/** The same for several positions at once: only what somebody says is changed, at each of them. */
import { useState } from 'react'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Select } from '../../../../components/Select.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import type { Position } from '../../marketTypes.ts'
import type { Draft, Faults, Said } from './cells.ts'
import type { GridColumn } from './GridCell.tsx'
import type { PositionsAbout } from './PositionTools.tsx'
import { draftOfPosition, readPosition } from './positionCells.ts'
import { positionColumns } from './positionColumns.ts'

/** What is each position's own, and what is chosen from a list of its own. */
const own: ReadonlySet<string> = new Set(['code', 'near'])

const stays = 'stays'

const flagOf = (said: string): Said => said === 'yes'

export const ChangeTogether = ({
	read,
	hall,
	picked,
	put,
	isWorking,
	problem,
	onClose,
}: PositionsAbout & { readonly onClose: () => void }) => {
	const say = useText()
	const columns = positionColumns(read.circuits).filter(({ field }) => !own.has(field))
	const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
	const [faults, setFaults] = useState<Faults>({})
	const change = (field: string, value: string): void => setSaid({ ...said, [field]: value })
	/** What was said, as cells hold it. */
	const changes = (): Draft =>
		Object.fromEntries(
			columns.flatMap(({ field, cell }) => {
				const value = said[field] ?? ''
				if (cell.is === 'number') return value.trim() === '' ? [] : [[field, value] as const]
				if (value === '' || value === stays) return []
				return [[field, cell.is === 'flag' ? flagOf(value) : value === 'none' ? '' : value] as const]
			}),
		)
	const save = async (): Promise<void> => {
		const draft = changes()
		if (Object.keys(draft).length === 0) return setFaults({ whole: say('marketHall.together.nothing') })
		const after: Position[] = []
		for (const position of picked) {
			const judged = readPosition(position.id, { ...draftOfPosition(position), ...draft }, hall, [])
			if ('faults' in judged) {
				const [[field, words] = ['whole', ''] as const] = Object.entries(judged.faults)
				// A place that does not fit may come of a size: it is said where somebody wrote something.
				const at = field in draft ? field : 'whole'
				return setFaults({ [at]: say('marketHall.together.where', { code: position.code, words }) })
			}
			after.push(judged.position)
		}
		setFaults({})
		if (!(await put(after, say('marketHall.together.done', { count: after.length })))) return
		onClose()
		focusSoon(() => document.getElementById('hall-together'))
	}
	const field = ({ field: name, label, cell }: GridColumn) => {
		if (cell.is === 'number')
			return (
				<TextField
					key={name}
					label={label}
					value={said[name] ?? ''}
					placeholder={say('marketHall.together.stays')}
					maxLength={8}
					onChange={(value) => change(name, value)}
					error={faults[name]}
				/>
			)
		const options =
			cell.is === 'choice'
				? cell.options.map((option) => (option.value === '' ? { ...option, value: 'none' } : option))
				: [
						{ value: 'yes', label: say('marketHall.together.yes') },
						{ value: 'no', label: say('marketHall.together.no') },
					]
		return (
			<Select
				key={name}
				label={label}
				value={said[name] ?? stays}
				onChange={(value) => change(name, value)}
				options={[{ value: stays, label: say('marketHall.together.stays') }, ...options]}
				error={faults[name]}
			/>
		)
	}
	return (
		<SidePanel
			title={say('marketHall.together.title', { count: picked.length })}
			saveLabel={say('marketHall.together.save', { count: picked.length })}
			isWorking={isWorking}
			problem={faults['whole'] ?? problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId="hall-together"
		>
			<p className="soft">{say('marketHall.together.words')}</p>
			<div className="hall-pair">{columns.map(field)}</div>
		</SidePanel>
	)
}
