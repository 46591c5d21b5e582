import { ArrowRightIcon } from '@phosphor-icons/react'
import { isTarget } from '../../../shared/domain/importing/targets.ts'
import { Icon } from '../../components/Icon.tsx'
import { Select, type SelectProps } from '../../components/Select.tsx'
import { useText } from '../../text/text.ts'
import { ColumnCheck } from './ColumnCheck.tsx'
import type { Work } from './importState.ts'
import { headingOf } from './words.ts'

export type ColumnRowProps = {
	readonly work: Work
	readonly column: number
	/** It has answers that nobody has given a meaning yet. */
	readonly needsLook: boolean
	readonly options: SelectProps<string>['options']
	readonly onChoose: (target: string) => void
	readonly onMatch: () => void
}

/** One column of the file: its heading, what stands in it, what it becomes, and whether that looks right. */
export const ColumnRow = ({ work, column, needsLook, options, onChoose, onMatch }: ColumnRowProps) => {
	const say = useText()
	const target = work.mapping.columns[column] ?? ''
	const samples = work.read.columns[column]?.samples ?? []
	const heading = headingOf(work.read, column)
	const isUsed = isTarget(target)
	return (
		<tr className={needsLook ? 'column-look' : isUsed ? '' : 'column-unused'}>
			<th scope="row">
				<span className="column-heading" title={heading}>
					{heading}
				</span>
			</th>
			<td className="column-samples">
				{samples.length === 0 ? (
					<i>{say('importing.columns.noSamples')}</i>
				) : (
					<span title={samples.join('\n')}>{samples.join(', ')}</span>
				)}
			</td>
			<td className="column-arrow">{isUsed ? <Icon of={ArrowRightIcon} /> : null}</td>
			<td className="column-becomes">
				<Select
					label={say('importing.columns.becomesLabel', { heading })}
					isLabelHidden
					value={isUsed ? target : 'ignore'}
					onChange={onChoose}
					options={options}
				/>
			</td>
			<td className="column-check">
				<ColumnCheck work={work} column={column} onMatch={onMatch} />
			</td>
		</tr>
	)
}
