/** Many tables at once: how many for each topic, in which rooms, how large; shown before they are made. */
import { useState } from 'react'
import { FieldProblem } from '../../../components/FieldParts.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { Table } from '../../../components/Table.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { Setup, SetupRound } from '../useSetup.ts'
import { CountRow } from './CountRow.tsx'
import { areSizes, planTables, shareTables, tablesThatFit, wholeNumber } from './tablePlan.ts'
import { useChange } from './useChange.ts'

export type MakeTablesProps = {
	readonly setup: Setup
	readonly round: SetupRound
	/** Who takes part in the round; 0 while nobody is known. */
	readonly people: number
	readonly openerId: string
	readonly onClose: () => void
}

const mostTables = 200
const usual = { min: '5', target: '8', max: '9' }

/** What somebody typed, or what is worked out as long as nobody did. */
type Counts = Readonly<Record<string, string>>
const countOf = (typed: string | undefined, worked: number): number => {
	const count = typed === undefined ? worked : wholeNumber(typed)
	return Number.isNaN(count) ? 0 : Math.min(count, mostTables)
}

export const MakeTables = ({ setup, round, people, openerId, onClose }: MakeTablesProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const existing = setup.groups.filter(({ roundId }) => roundId === round.id)
	const [sizes, setSizes] = useState(usual)
	const [perTopic, setPerTopic] = useState<Counts>({})
	const [perRoom, setPerRoom] = useState<Counts>({})
	const [hasTried, setTried] = useState(false)

	const size = { min: wholeNumber(sizes.min), target: wholeNumber(sizes.target), max: wholeNumber(sizes.max) }
	const hasSizes = areSizes(size)
	const share = shareTables(setup.topics, people, size.target)
	const topics = setup.topics.map((topic) => {
		const there = existing.filter(({ topicId }) => topicId === topic.id).length
		const worked = Math.max(0, (share.get(topic.id) ?? 1) - there)
		return { topic, worked, topicId: topic.id, tables: countOf(perTopic[topic.id], worked) }
	})
	const rooms = setup.rooms.map((room) => {
		const worked = tablesThatFit(room, size.max, existing)
		return { room, worked, roomId: room.id, tables: countOf(perRoom[room.id], worked) }
	})
	const planned = planTables({ topics, rooms }, existing)
	const withoutRoom = planned.filter(({ roomId }) => roomId === null).length
	const isTooMany = planned.length > mostTables

	const save = async (): Promise<void> => {
		setTried(true)
		if (!hasSizes || planned.length === 0 || isTooMany) return
		const isDone = await change.make(
			[
				[
					'breakouts.saveGroups',
					{ groups: planned.map((one) => ({ ...one, ...size, id: newId(), roundId: round.id })) },
				],
			],
			say('groupSetup.make.made', { count: planned.length }),
		)
		if (!isDone) return
		onClose()
		focusSoon(() => document.querySelector<HTMLElement>('.grid-table input') ?? document.getElementById(openerId))
	}
	const sizeField = (key: 'min' | 'target' | 'max') => (
		<TextField
			label={say(`groupSetup.rounds.${key}`)}
			value={sizes[key]}
			maxLength={3}
			onChange={(value) => setSizes({ ...sizes, [key]: value })}
			error={hasTried && !hasSizes && key === 'max' ? say('groupSetup.make.sizesWrong') : undefined}
		/>
	)
	const titleOf = (topicId: string): string => {
		const found = setup.topics.find(({ id }) => id === topicId)
		return found === undefined ? '' : `${found.code} ${found.title}`
	}
	return (
		<SidePanel
			title={say('groupSetup.make.title', { number: round.number })}
			saveLabel={say('groupSetup.make.make', { count: planned.length })}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
			isWide
		>
			<div className="make">
				<div className="stack">
					<fieldset className="make-part">
						<legend>{say('groupSetup.make.sizes')}</legend>
						<p className="field-hint">{say('groupSetup.make.sizesHint')}</p>
						<div className="sizes">
							{sizeField('min')}
							{sizeField('target')}
							{sizeField('max')}
						</div>
					</fieldset>
					<fieldset className="make-part">
						<legend>{say('groupSetup.make.topics')}</legend>
						<p className="field-hint">
							{people === 0
								? say('groupSetup.make.topicsHintNobody')
								: say('groupSetup.make.topicsHint', { count: people })}
						</p>
						{topics.map(({ topic, worked }) => (
							<CountRow
								key={topic.id}
								label={`${topic.code} ${topic.title}`}
								aside={say('groupSetup.make.firstChoices', { count: topic.firstChoices })}
								value={perTopic[topic.id] ?? String(worked)}
								onChange={(value) => setPerTopic({ ...perTopic, [topic.id]: value })}
							/>
						))}
					</fieldset>
					<fieldset className="make-part">
						<legend>{say('groupSetup.make.rooms')}</legend>
						<p className="field-hint">
							{say(setup.rooms.length === 0 ? 'groupSetup.make.noRooms' : 'groupSetup.make.roomsHint')}
						</p>
						{rooms.map(({ room, worked }) => (
							<CountRow
								key={room.id}
								label={room.name}
								aside={
									room.faults.includes('room')
										? say('groupSetup.rooms.out')
										: room.cabaretSeats > 0
											? say('groupSetup.make.seats', { count: room.cabaretSeats })
											: say('groupSetup.make.seatsUnknown')
								}
								value={perRoom[room.id] ?? String(worked)}
								onChange={(value) => setPerRoom({ ...perRoom, [room.id]: value })}
							/>
						))}
					</fieldset>
				</div>
				<div className="make-preview">
					<h4>{say('groupSetup.make.preview')}</h4>
					<p role="status" className="soft">
						{planned.length === 0
							? say('groupSetup.make.previewNone')
							: say('groupSetup.rounds.seats', {
									tables: say('groupSetup.rounds.tables', { count: planned.length }),
									seats: say('groupSetup.rounds.seatCount', { count: hasSizes ? planned.length * size.max : 0 }),
								})}{' '}
						{withoutRoom === 0 ? null : say('groupSetup.make.withoutRoom', { count: withoutRoom })}
					</p>
					{isTooMany ? <FieldProblem id="make-too-many">{say('groupSetup.make.tooMany')}</FieldProblem> : null}
					{planned.length === 0 || isTooMany ? null : (
						<Table caption={say('groupSetup.make.preview')} className="preview-table">
							<thead>
								<tr>
									<th scope="col">{say('groupSetup.rounds.number')}</th>
									<th scope="col">{say('groupSetup.rounds.topic')}</th>
									<th scope="col">{say('groupSetup.rounds.room')}</th>
									<th scope="col">{say('groupSetup.rounds.place')}</th>
								</tr>
							</thead>
							<tbody>
								{planned.map(({ number, topicId, roomId, table }) => (
									<tr key={number}>
										<td>{number}</td>
										<td>{titleOf(topicId)}</td>
										<td>{setup.rooms.find(({ id }) => id === roomId)?.name ?? say('groupSetup.noRoomYet')}</td>
										<td>{table}</td>
									</tr>
								))}
							</tbody>
						</Table>
					)}
				</div>
			</div>
		</SidePanel>
	)
}
