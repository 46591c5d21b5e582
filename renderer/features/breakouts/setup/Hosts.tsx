/** Who looks after each table of a round: facilitator, co-facilitator, note-taker, wellbeing supporter. */
import { useState } from 'react'
import { hostDuties } from '../../../../shared/domain/breakouts/words.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import type { PersonCard } from '../PersonPicker.tsx'
import type { Setup, SetupGroup, SetupRound } from '../useSetup.ts'
import { HostSlot, slotId } from './HostSlot.tsx'
import { isWanted } from './hostWants.ts'
import { RoundChoice } from './RoundChoice.tsx'
import { SectionHead } from './SectionHead.tsx'
import { sectionHref } from './section.ts'
import { useChange } from './useChange.ts'

export type HostsProps = {
	readonly setup: Setup
	readonly round: SetupRound | undefined
	readonly onRound: (roundId: string) => void
}

type Duty = (typeof hostDuties)[number]
type Open = { readonly groupId: string; readonly duty: Duty }

export const Hosts = ({ setup, round, onRound }: HostsProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const [open, setOpen] = useState<Open | null>(null)
	const groups = setup.groups.filter(({ roundId }) => roundId === round?.id).sort((a, b) => a.number - b.number)
	const topicOf = (group: SetupGroup) => setup.topics.find(({ id }) => id === group.topicId)
	const head = <SectionHead title={say('groupSetup.section.hosts')} lead={say('groupSetup.hosts.lead')} />

	const add = async (group: SetupGroup, duty: Duty, card: PersonCard): Promise<void> => {
		const isDone = await change.make(
			[['breakouts.setHosts', { rows: [{ registrationId: card.registrationId, groupId: group.id, duty }] }]],
			say('groupSetup.hosts.added', { name: card.preferredName, number: group.number }),
		)
		if (!isDone) return
		setOpen(null)
		// On to the next table: filling a column is one search after the other.
		const next = groups[groups.findIndex(({ id }) => id === group.id) + 1]
		focusSoon(
			() =>
				document.getElementById(slotId(next?.id ?? group.id, duty)) ?? document.getElementById(slotId(group.id, duty)),
		)
	}
	const remove = async (group: SetupGroup, duty: Duty, host: PersonCard): Promise<void> => {
		const isDone = await change.make(
			[['breakouts.setHosts', { rows: [{ registrationId: host.registrationId, groupId: group.id, duty: null }] }]],
			say('groupSetup.hosts.removed', { name: host.preferredName, number: group.number }),
		)
		if (isDone) focusSoon(() => document.getElementById(slotId(group.id, duty)))
	}
	const toFind = groups.reduce(
		(sum, group) =>
			sum +
			hostDuties.filter((duty) => isWanted(duty, topicOf(group)) && !group.hosts.some((host) => host.duty === duty))
				.length,
		0,
	)

	if (round === undefined || setup.groups.length === 0) {
		return (
			<>
				{head}
				<EmptyState
					title={say('groupSetup.hosts.emptyTitle')}
					actions={
						<a className="button button-main" href={sectionHref('rounds')}>
							{say('groupSetup.hosts.toRounds')}
						</a>
					}
				>
					<p>{say('groupSetup.hosts.emptyWords')}</p>
				</EmptyState>
			</>
		)
	}
	return (
		<>
			{head}
			<RoundChoice
				rounds={setup.rounds}
				current={round}
				onRound={(roundId) => {
					setOpen(null)
					change.clear()
					onRound(roundId)
				}}
			/>
			<p className="seat-line" role="status">
				{toFind === 0 ? say('groupSetup.hosts.allSet') : say('groupSetup.hosts.toFind', { count: toFind })}
			</p>
			{change.problem === undefined || open !== null ? null : <Message tone="heed">{change.problem}</Message>}
			<div className="card card-flush" data-density="dense">
				<Table caption={say('groupSetup.hosts.caption', { number: round.number })} className="hosts-table">
					<thead>
						<tr>
							<th scope="col">{say('groupSetup.hosts.tableColumn')}</th>
							{hostDuties.map((duty) => (
								<th key={duty} scope="col">
									{say(`groupSetup.hosts.${duty}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{groups.map((group) => (
							<tr key={group.id}>
								<th scope="row">
									<span className="sign slot-number">{group.number}</span>
									<span className="slot-topic">{topicOf(group)?.title}</span>
									<span className="slot-place soft small">
										{[
											setup.rooms.find(({ id }) => id === group.roomId)?.name ?? say('groupSetup.noRoomYet'),
											group.table,
										]
											.filter((part) => part !== '')
											.join(', ')}
									</span>
								</th>
								{hostDuties.map((duty) => (
									<td key={duty}>
										<HostSlot
											group={group}
											duty={duty}
											isWanted={isWanted(duty, topicOf(group))}
											isOpen={open?.groupId === group.id && open.duty === duty}
											problem={change.problem}
											onOpen={() => {
												change.clear()
												setOpen({ groupId: group.id, duty })
											}}
											onClose={(hasLeft) => {
												change.clear()
												setOpen(null)
												if (!hasLeft) focusSoon(() => document.getElementById(slotId(group.id, duty)))
											}}
											onPick={(card) => void add(group, duty, card)}
											onRemove={(host) => void remove(group, duty, host)}
										/>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</Table>
			</div>
		</>
	)
}
