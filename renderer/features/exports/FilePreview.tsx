/** What a file will hold before it is made: its sheets, their columns and first rows, made by what makes the file. */
import { useState } from 'react'
import type { ExportKind } from '../../../shared/domain/exports/kinds.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { Select } from '../../components/Select.tsx'
import { Table } from '../../components/Table.tsx'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { Preview } from './usePreview.ts'

type Ready = Extract<NonNullable<Preview['data']>, { outcome: 'ready' }>
type SheetShown = Ready['sheets'][number]

const Shown = ({ sheet }: { readonly sheet: SheetShown }) => {
	const say = useText()
	const { name, columns, rows, count } = sheet
	return (
		<>
			<p className="soft">
				{count === 0
					? say('exports.noRows')
					: count > rows.length
						? say('exports.firstRows', { shown: rows.length, all: formatCount(count) })
						: say('exports.rowsShown', { count })}
			</p>
			<Table caption={name} className="files-preview">
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no identity but their place
						<tr key={at}>
							{columns.map((column, cell) => (
								<td key={column}>{row[cell] ?? ''}</td>
							))}
						</tr>
					))}
				</tbody>
			</Table>
		</>
	)
}

export const FilePreview = ({ what, preview }: { readonly what: ExportKind; readonly preview: Preview }) => {
	const say = useText()
	const [chosen, setChosen] = useState('')
	const { data } = preview
	const sheets = data?.outcome === 'ready' ? data.sheets : []
	const sheet = sheets.find(({ name }) => name === chosen) ?? sheets[0]
	const hasFailed = data?.outcome === 'failed' || (data === undefined && preview.hasFailed)
	return (
		<Card title={say('exports.preview')} className="files-shown">
			<div className="stack">
				<p>{say(`exports.kind.${what}.what`)}</p>
				<p className="soft">{say('exports.alsoAbout')}</p>
				{data === undefined && !preview.hasFailed ? (
					<p role="status" className="soft">
						{say('exports.previewing')}
					</p>
				) : null}
				{hasFailed ? (
					<Message tone="heed" action={<Button onPress={() => void preview.again()}>{say('exports.again')}</Button>}>
						{say('exports.previewFailed')}
					</Message>
				) : null}
				{sheets.length > 1 && sheet !== undefined ? (
					<Select
						label={say('exports.sheet')}
						value={sheet.name}
						onChange={setChosen}
						options={sheets.map(({ name, count }) => ({
							value: name,
							label: say('exports.sheetOf', { name, rows: formatCount(count) }),
						}))}
					/>
				) : null}
				{sheet === undefined ? null : <Shown sheet={sheet} />}
			</div>
		</Card>
	)
}
