/** The lines that are typed: what each will come to, and what is asked about it. */
import { ArrowsLeftRightIcon, XIcon } from '@phosphor-icons/react'
import { notesOf, type PaperRow, timeQuestion } from '../../../../../shared/domain/badges/paperRows.ts'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { EmptyState } from '../../../../components/EmptyState.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Table } from '../../../../components/Table.tsx'
import { Tag } from '../../../../components/Tag.tsx'
import { useText } from '../../../../text/text.ts'
import { changeRow, takeOff } from './rowsStore.ts'

export type HeldRowsProps = {
	readonly dayId: string
	readonly rows: readonly PaperRow[]
	readonly doorsAt: string
	readonly nowAt: string
	readonly onBook: (row: PaperRow) => void
}

export const HeldRows = ({ dayId, rows, doorsAt, nowAt, onBook }: HeldRowsProps) => {
	const say = useText()
	const notes = notesOf(rows)
	if (rows.length === 0) {
		return (
			<EmptyState title={say('doorPaper.enter.none')}>
				<p>{say('doorPaper.enter.noneWords')}</p>
			</EmptyState>
		)
	}
	return (
		<Table caption={say('doorPaper.enter.held')}>
			<thead>
				<tr>
					<th scope="col">{say('doorPaper.enter.name')}</th>
					<th scope="col">{say('doorPaper.enter.code')}</th>
					<th scope="col">{say('doorPaper.enter.what')}</th>
					<th scope="col">{say('doorPaper.enter.at')}</th>
					<th scope="col">{say('doorPaper.enter.note')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => {
					const { key, preferredName, badgeCode, kind, at, inSince } = row
					const question = timeQuestion(row, doorsAt, nowAt)
					const note = notes.get(key)
					const canBook = note === 'wrongDay' || note === 'cancelled' || note === 'waiting'
					const other = kind === 'in' ? 'out' : 'in'
					return (
						<tr key={key}>
							<th scope="row">{preferredName}</th>
							<td className="code">{badgeCode}</td>
							<td>{say(`doorPaper.enter.${kind}`)}</td>
							<td>{at}</td>
							<td>
								<div className="doorpaper-note">
									{question === null ? null : (
										<>
											<Tag tone="heed">{say(`doorPaper.enter.asks.${question}`, { at })}</Tag>
											<Button
												size="dense"
												label={say('doorPaper.enter.sureOf', { at, name: preferredName })}
												onPress={() => changeRow(dayId, key, { isTimeSure: true })}
											>
												{say('doorPaper.enter.sure', { at })}
											</Button>
										</>
									)}
									{note === undefined ? null : (
										<Tag tone="note">
											{note === 'isIn' && inSince !== ''
												? say('doorPaper.enter.isInSince', { at: inSince })
												: say(`doorPaper.enter.notes.${note}`)}
										</Tag>
									)}
									{canBook ? (
										<Button
											size="dense"
											label={say('doorPaper.enter.book', { name: preferredName })}
											onPress={() => onBook(row)}
										>
											{say('doorPaper.enter.bookShort')}
										</Button>
									) : null}
									<span className="doorpaper-row-end">
										<Button
											kind="quiet"
											size="dense"
											icon={<Icon of={ArrowsLeftRightIcon} />}
											label={say('doorPaper.enter.turn', {
												kind: say(`doorPaper.enter.${other}`),
												name: preferredName,
											})}
											onPress={() => changeRow(dayId, key, { kind: other })}
										/>
										<Button
											kind="quiet"
											size="dense"
											icon={<Icon of={XIcon} />}
											label={say('doorPaper.enter.takeOff', { name: preferredName })}
											onPress={() => {
												takeOff(dayId, key)
												announce(say('doorPaper.enter.tookOff', { name: preferredName }))
											}}
										/>
									</span>
								</div>
							</td>
						</tr>
					)
				})}
			</tbody>
		</Table>
	)
}
