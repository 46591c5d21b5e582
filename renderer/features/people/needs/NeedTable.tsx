import type { NeedStatus } from '../../../../shared/domain/person.ts'
import { Check } from '../../../components/Check.tsx'
import { Select } from '../../../components/Select.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { NeedMark } from '../care/NeedMark.tsx'
import { needName } from '../care/needWords.ts'
import { personHref } from '../view.ts'
import { keyOf, type NeedRow } from './needRows.ts'

export type NeedTableProps = {
	readonly rows: readonly NeedRow[]
	readonly chosen: ReadonlySet<string>
	readonly onChoose: (keys: readonly string[], isOn: boolean) => void
	readonly onStatus: (row: NeedRow, status: NeedStatus) => void
	readonly statuses: readonly NeedStatus[]
}

type OneRowProps = Omit<NeedTableProps, 'rows' | 'chosen'> & { readonly row: NeedRow; readonly isChosen: boolean }

const OneRow = ({ row, isChosen, onChoose, onStatus, statuses }: OneRowProps) => {
	const say = useText()
	const { need, preferredName: name } = row
	const named = { need: needName(need), name }
	/** A need that is not met is shown as it is, and told on the person's page. */
	const options = statuses.includes(need.status) ? statuses : [...statuses, need.status]
	return (
		<tr>
			<td>
				<Check
					label={<VisuallyHidden>{say('peopleCare.list.chooseOne', named)}</VisuallyHidden>}
					isOn={isChosen}
					onChange={(isOn) => onChoose([keyOf(row)], isOn)}
				/>
			</td>
			<th scope="row">
				<span className="needs-name">
					<a href={personHref(row.registrationId)}>{name}</a> <span className="code soft">{row.badgeCode}</span>
					{row.isHere ? <Tag tone="welcome">{say('peopleCare.list.here')}</Tag> : null}
				</span>
			</th>
			<td>
				<span className="needs-what">
					<b>{needName(need)}</b>
					{need.words === '' || need.code === 'inOwnWords' ? null : (
						<span className="soft">{say('peopleCare.list.words', { words: need.words })}</span>
					)}
					{need.actionLine === '' ? null : <span>{need.actionLine}</span>}
				</span>
			</td>
			<td>{need.owner === '' ? <span className="soft">{say('peopleCare.needs.noOwner')}</span> : need.owner}</td>
			<td>
				<span className="needs-status">
					<NeedMark status={need.status} />
					<Select
						label={say('peopleCare.list.statusOf', named)}
						isLabelHidden
						value={need.status}
						onChange={(status) => onStatus(row, status)}
						options={options.map((value) => ({ value, label: say(`peopleCare.status.${value}`) }))}
					/>
				</span>
			</td>
		</tr>
	)
}

export const NeedTable = ({ rows, chosen, onChoose, ...rest }: NeedTableProps) => {
	const say = useText()
	return (
		<Table caption={say('peopleCare.list.table')} className="needs-table">
			<thead>
				<tr>
					<th scope="col">
						<Check
							label={<VisuallyHidden>{say('peopleCare.list.chooseAll')}</VisuallyHidden>}
							isOn={rows.every((row) => chosen.has(keyOf(row)))}
							onChange={(isOn) => onChoose(rows.map(keyOf), isOn)}
						/>
					</th>
					<th scope="col">{say('peopleCare.list.person')}</th>
					<th scope="col">{say('peopleCare.list.need')}</th>
					<th scope="col">{say('peopleCare.list.owner')}</th>
					<th scope="col">{say('peopleCare.list.status')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<OneRow key={keyOf(row)} row={row} isChosen={chosen.has(keyOf(row))} onChoose={onChoose} {...rest} />
				))}
			</tbody>
		</Table>
	)
}
