import { ArrowRightIcon } from '@phosphor-icons/react'
import { isTarget } from '../../../shared/domain/importing/targets.ts'
import { announce } from '../../components/announcer.ts'
import { Icon } from '../../components/Icon.tsx'
import { Select } from '../../components/Select.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { ColumnCheck } from './ColumnCheck.tsx'
import { setTarget } from './importActions.ts'
import { openAnswers, type Work, workOf } from './importState.ts'
import { current } from './importStore.ts'
import { targetGroups } from './targetChoices.ts'
import { headingOf } from './words.ts'

/** Columns in the file and what they become. In a narrow window each column is a small block of its own. */
export const ColumnTable = ({ work }: { readonly work: Work }) => {
	const say = useText()
	const { client } = useHub()
	const { read, mapping } = work
	const options = [
		{ value: 'ignore', label: say('importing.columns.ignore') },
		...targetGroups.map(({ group, targets }) => ({
			group: say(`importing.group.${group}`),
			options: targets.map((target) => ({ value: target as string, label: say(`importing.target.${target}`) })),
		})),
	]
	const choose = (column: number, target: string): void => {
		setTarget(client, column, target)
		const moved = workOf(current())?.moved
		if (moved == null) return
		announce(
			say('importing.columns.movedSaid', {
				target: say(`importing.target.${moved.target}`),
				heading: headingOf(read, moved.to),
				before: headingOf(read, moved.from),
			}),
		)
	}
	const unknown = new Set(openAnswers(work).map(({ column }) => column))

	return (
		<table className="table column-table">
			<caption>
				<VisuallyHidden>{say('importing.columns.caption')}</VisuallyHidden>
			</caption>
			<thead>
				<tr>
					<th scope="col">{say('importing.columns.inFile')}</th>
					<th scope="col">{say('importing.columns.firstRows')}</th>
					<td className="column-arrow" />
					<th scope="col">{say('importing.columns.becomes')}</th>
					<th scope="col">{say('importing.columns.check')}</th>
				</tr>
			</thead>
			<tbody>
				{read.columns.map((column, at) => {
					const target = mapping.columns[at] ?? ''
					const heading = headingOf(read, at)
					const isUsed = isTarget(target)
					return (
						// biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place, headings repeat
						<tr key={at} className={unknown.has(at) ? 'column-look' : isUsed ? '' : 'column-unused'}>
							<th scope="row">
								<span className="column-heading" title={heading}>
									{heading}
								</span>
							</th>
							<td className="column-samples">
								{column.samples.length === 0 ? (
									<i>{say('importing.columns.noSamples')}</i>
								) : (
									<span title={column.samples.join('\n')}>{column.samples.join(', ')}</span>
								)}
							</td>
							<td className="column-arrow">{isUsed ? <Icon of={ArrowRightIcon} /> : null}</td>
							<td className="column-becomes">
								<Select
									label={say('importing.columns.becomesLabel', { heading })}
									isLabelHidden
									value={isUsed ? target : 'ignore'}
									onChange={(next) => choose(at, next)}
									options={options}
								/>
							</td>
							<td className="column-check">
								<ColumnCheck work={work} column={at} />
							</td>
						</tr>
					)
				})}
			</tbody>
		</table>
	)
}
