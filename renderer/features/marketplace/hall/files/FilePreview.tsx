/** What a file would bring and change, and every cell of it that cannot be taken, before anything is done. */
import { useId } from 'react'
import '../../../../components/Card.css'
import { Message } from '../../../../components/Message.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import type { Position } from '../../marketTypes.ts'
import { faultWords } from './faultWords.ts'
import type { PositionsFile } from './usePositionsFile.ts'

const CodeList = ({ title, positions }: { readonly title: string; readonly positions: readonly Position[] }) =>
	positions.length === 0 ? null : (
		<details>
			<summary>{title}</summary>
			<p className="code hall-codes">{positions.map(({ code }) => code).join(', ')}</p>
		</details>
	)

/** Takes the focus once a file is chosen. */
export const previewId = 'hall-csv-preview'

export type FilePreviewProps = {
	readonly file: PositionsFile
	readonly onWatts: (circuit: string, watts: string) => void
}

export const FilePreview = ({ file, onWatts }: FilePreviewProps) => {
	const say = useText()
	const titleId = useId()
	const { added, changed, unchanged, unspoken, faults } = file.read
	const rowsLeft = new Set(faults.map(({ row }) => row)).size
	const isNothing = added.length + changed.length + unchanged === 0
	return (
		<section className="card" id={previewId} tabIndex={-1} aria-labelledby={titleId}>
			<div className="card-head">
				<h3 className="card-title" id={titleId}>
					{say('marketHall.csv.preview', { file: file.name })}
				</h3>
			</div>
			<div className="stack-s">
				<p role="status">
					{isNothing
						? say('marketHall.csv.nothing')
						: say('marketHall.csv.sum', { added: added.length, changed: changed.length, unchanged })}
				</p>
				{unspoken === 0 ? null : <p className="soft small">{say('marketHall.csv.unspoken', { count: unspoken })}</p>}
				<CodeList title={say('marketHall.csv.new', { count: added.length })} positions={added} />
				<CodeList title={say('marketHall.csv.changed', { count: changed.length })} positions={changed} />
				{file.newCircuits.length === 0 ? null : (
					<fieldset className="hall-new-circuits">
						<legend>
							<b>{say('marketHall.csv.newCircuits')}</b>
						</legend>
						<p className="soft small">{say('marketHall.csv.newCircuitsWords')}</p>
						<div className="hall-pair">
							{file.newCircuits.map(({ name, watts }) => (
								<TextField
									key={name}
									label={say('marketHall.csv.circuitWatts', { name })}
									value={watts}
									maxLength={9}
									onChange={(said) => onWatts(name, said)}
								/>
							))}
						</div>
					</fieldset>
				)}
				{faults.length === 0 ? null : (
					<Message tone="heed" title={say('marketHall.csv.faults', { count: rowsLeft })}>
						<ul className="hall-faults">
							{faults.map((fault) => (
								<li key={`${fault.row} ${fault.column} ${fault.why}`}>{faultWords(fault)}</li>
							))}
						</ul>
					</Message>
				)}
			</div>
		</section>
	)
}
