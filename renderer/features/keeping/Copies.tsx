/** Copies of the event elsewhere: each stays on the list until somebody made sure that it is no more. */
import { CheckCircleIcon } from '@phosphor-icons/react'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { copyKinds } from '../../../shared/domain/retention/copyKinds.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { dateOf, formatDate } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { copyList, type LeftFile, type TickStep } from './copyList.ts'
import type { KeepingState } from './keepingTypes.ts'

type Copy = KeepingState['copies'][number]
export type NewCopy = Pick<Copy, 'kind' | 'place' | 'destroyBy'>

export type CopiesProps = {
	readonly copies: readonly Copy[]
	readonly files: readonly LeftFile[]
	/** The files that left could not be read. */
	readonly hasFailed: boolean
	readonly backups: OutputOf<'backups.list'> | undefined
	readonly onAdd: (copy: NewCopy) => void
	readonly onGone: (step: TickStep) => void
}

export const Copies = ({ copies, files, hasFailed, backups, onAdd, onGone }: CopiesProps) => {
	const say = useText()
	const [kind, setKind] = useState<Copy['kind']>('backup')
	const [place, setPlace] = useState('')
	const [destroyBy, setDestroyBy] = useState('')
	const [hasTried, setTried] = useState(false)
	const listed = copyList(copies, files)
	const held = backups?.backups.length ?? 0
	const isMissing = place.trim() === ''
	const add = (event: FormEvent): void => {
		event.preventDefault()
		setTried(true)
		if (isMissing) return
		onAdd({ kind, place: place.trim(), destroyBy })
		setPlace('')
		setDestroyBy('')
		setTried(false)
	}
	return (
		<Card title={say('keeping.copies.title')}>
			<p className="soft">{say('keeping.copies.lead')}</p>
			{hasFailed ? <Message tone="heed">{say('keeping.copies.unreadable')}</Message> : null}
			{listed.length === 0 && held === 0 ? (
				<p className="soft">{say('keeping.copies.none')}</p>
			) : (
				<Table caption={say('keeping.copies.table')} className="keeping-table">
					<thead>
						<tr>
							<th scope="col">{say('keeping.copies.where')}</th>
							<th scope="col">{say('keeping.copies.kind')}</th>
							<th scope="col">{say('keeping.copies.by')}</th>
							<th scope="col">{say('keeping.copies.state')}</th>
						</tr>
					</thead>
					<tbody>
						{held === 0 ? null : (
							<tr>
								<th scope="row">{say('keeping.copies.backups', { count: held, folder: backups?.folder ?? '' })}</th>
								<td>{say('keeping.copies.kinds.backup')}</td>
								<td>{say('keeping.copies.withEvent')}</td>
								<td>{say('keeping.copies.backupsGo')}</td>
							</tr>
						)}
						{listed.map((copy) => (
							<tr key={copy.id}>
								<th scope="row">{copy.place}</th>
								<td>{copy.kind}</td>
								<td>{copy.destroyBy === '' ? say('keeping.copies.withEvent') : formatDate(copy.destroyBy)}</td>
								<td>
									{copy.goneAtMs === null ? (
										<Button
											size="dense"
											label={say('keeping.copies.tick', { place: copy.place })}
											onPress={() => onGone(copy.tick)}
										>
											{say('keeping.copies.tickShort')}
										</Button>
									) : (
										<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
											{say('keeping.copies.gone', { date: formatDate(dateOf(copy.goneAtMs)) })}
										</Tag>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			<form className="stack-s" onSubmit={add} noValidate>
				<TextField
					label={say('keeping.copies.where')}
					value={place}
					onChange={setPlace}
					maxLength={200}
					error={hasTried && isMissing ? say('keeping.copies.needsPlace') : undefined}
				/>
				<RadioChoices
					label={say('keeping.copies.kind')}
					value={kind}
					onChange={setKind}
					choices={copyKinds.map((value) => ({ value, label: say(`keeping.copies.kinds.${value}`) }))}
				/>
				<TextField
					label={say('keeping.copies.byOptional')}
					type="date"
					isOptional
					value={destroyBy}
					onChange={setDestroyBy}
				/>
				<div className="row wrap">
					<Button type="submit">{say('keeping.copies.add')}</Button>
				</div>
			</form>
		</Card>
	)
}
