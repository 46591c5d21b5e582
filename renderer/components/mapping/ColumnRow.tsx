import { ArrowRightIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useText } from '../../text/text.ts'
import { Icon } from '../Icon.tsx'
import { Select, type SelectProps } from '../Select.tsx'
import type { FileColumn } from './columnHeading.ts'

export type ColumnRowProps = {
	readonly heading: string
	readonly samples: FileColumn['samples']
	/** What it becomes; empty: it is not used. */
	readonly target: string
	/** Something in it still wants a person. */
	readonly needsLook: boolean
	readonly options: SelectProps<string>['options']
	readonly onChoose: (target: string) => void
	/** One short fact about it under its present target. */
	readonly check: ReactNode
}

/** One column of the file: its heading, what stands in it, what it becomes, and whether that looks right. */
export const ColumnRow = ({ heading, samples, target, needsLook, options, onChoose, check }: ColumnRowProps) => {
	const say = useText()
	const isUsed = target !== ''
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
			<td className="column-check">{check}</td>
		</tr>
	)
}
