/** What each column of a list becomes, with everything that follows from it beside. */
import { CheckIcon, FileTextIcon } from '@phosphor-icons/react'
import { isStallTarget } from '../../../../shared/domain/marketplace/importing/columns.ts'
import { announce } from '../../../components/announcer.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { ColumnsHead } from '../../../components/mapping/ColumnsHead.tsx'
import { ColumnsNext } from '../../../components/mapping/ColumnsNext.tsx'
import { ColumnTable } from '../../../components/mapping/ColumnTable.tsx'
import { columnHeading } from '../../../components/mapping/columnHeading.ts'
import { DateOrderField } from '../../../components/mapping/DateOrderField.tsx'
import { Select } from '../../../components/Select.tsx'
import { sayIfKnown, useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { chooseSheet, putAway, setDateOrder, setTarget, tryAgain } from './importingActions.ts'
import { dateOrderMatters, isPlanned, type ListWork, workOf } from './importingState.ts'
import { current, tell } from './importingStore.ts'
import { ListSum } from './ListSum.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { targetGroups } from './targetGroups.ts'

type Working = { readonly work: ListWork }

/** What the file is, and which of its sheets is read. */
const WhatItIs = ({ work: { read } }: Working) => {
	const say = useText()
	const { client } = useHub()
	return (
		<div className="stall-import-head">
			<p className="row">
				<Icon of={FileTextIcon} />
				<b>{say(read.isRemembered ? 'importing.columns.remembered' : 'marketImport.looksLike')}</b>
			</p>
			{read.sheets.length < 2 ? null : (
				<Select
					label={say('marketImport.sheet')}
					hint={say('marketImport.sheetHint')}
					value={String(read.sheet)}
					onChange={(sheet) => void chooseSheet(client, Number(sheet))}
					options={read.sheets.map((label, at) => ({ value: String(at), label }))}
				/>
			)}
		</div>
	)
}

/** One short fact about a column under its present target. */
const ColumnFact = ({ work, column }: Working & { readonly column: number }) => {
	const say = useText()
	const { read, mapping, moved } = work
	const filled = read.columns[column]?.filled ?? 0
	if (moved?.from === column)
		return <span>{say('marketImport.moved', { heading: columnHeading(read.columns, moved.to) })}</span>
	if (!isStallTarget(mapping.columns[column] ?? ''))
		return <span className="soft">{say('importing.check.unused')}</span>
	if (filled === 0) return <span className="soft">{say('importing.check.empty')}</span>
	return (
		<span>
			<Icon of={CheckIcon} weight="bold" /> {say('importing.check.filled', { count: filled })}
		</span>
	)
}

const Columns = ({ work }: Working) => {
	const say = useText()
	const { client } = useHub()
	const { read, mapping } = work
	const choose = (column: number, target: string): void => {
		setTarget(client, column, target)
		const moved = workOf(current())?.moved
		if (moved == null) return
		announce(
			say('marketImport.movedSaid', {
				target: sayIfKnown(`marketImport.target.${moved.target}`) ?? '',
				heading: columnHeading(read.columns, moved.to),
				before: columnHeading(read.columns, moved.from),
			}),
		)
	}
	return (
		<ColumnTable
			columns={read.columns}
			becomes={mapping.columns}
			proposed={read.mapping.columns}
			isTarget={isStallTarget}
			groups={targetGroups.map(({ group, targets }) => ({
				group: say(`marketImport.group.${group}`),
				options: targets.map((target) => ({ value: target, label: say(`marketImport.target.${target}`) })),
			}))}
			onChoose={choose}
			check={(column) => <ColumnFact work={work} column={column} />}
		/>
	)
}

export const ListColumns = ({ work }: Working) => {
	const say = useText()
	const { client } = useHub()
	const { read, fileName, plan, trouble } = work
	const isBlocked = plan?.lacksOrganisation ?? false
	return (
		<>
			<ColumnsHead fileName={fileName} columns={read.columns.length} />
			<div className="stack">
				{trouble === null ? null : <ListTrouble trouble={trouble} onAgain={() => void tryAgain(client)} />}
				<div className="cols import-cols">
					<div className="card card-flush" data-region="">
						<WhatItIs work={work} />
						<Columns work={work} />
						{dateOrderMatters(work) ? (
							<DateOrderField
								label={say('marketImport.dates')}
								hint={say('marketImport.datesHint')}
								value={work.mapping.dateOrder}
								onChange={(order) => setDateOrder(client, order)}
							/>
						) : null}
						{isBlocked ? (
							<Message tone="stop" title={say('marketImport.noOrganisation')} isLive>
								{say('marketImport.noOrganisationWords')}
							</Message>
						) : null}
					</div>
					<div className="stack import-side" data-region="">
						<ListSum work={work} onSee={(list) => tell({ type: 'show', at: 'lookOver', list })} />
						<ColumnsNext
							fileName={fileName}
							rows={read.rows}
							isReady={isPlanned(work)}
							hasTrouble={trouble !== null}
							whyNot={isBlocked ? say('marketImport.noOrganisationWhy') : undefined}
							onNext={() => tell({ type: 'show', at: 'lookOver' })}
							onBack={() => putAway(client)}
						/>
					</div>
				</div>
			</div>
		</>
	)
}
