/** Teams of interpreters and the people they are there for, who share a table. */
import { PencilSimpleIcon, PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { PersonCard } from '../PersonPicker.tsx'
import type { Setup } from '../useSetup.ts'
import { SectionHead } from './SectionHead.tsx'
import { TeamForm } from './TeamForm.tsx'
import { useChange } from './useChange.ts'

const addId = 'add-team'
const editId = (teamId: string): string => `edit-team-${teamId}`

const Cards = ({ title, cards }: { readonly title: string; readonly cards: readonly PersonCard[] }) => {
	const say = useText()
	return (
		<div>
			<dt className="soft small">{title}</dt>
			{cards.length === 0 ? <dd className="soft">{say('groupSetup.interpreters.nobodyYet')}</dd> : null}
			{cards.map(({ registrationId, preferredName, badgeCode }) => (
				<dd key={registrationId}>
					{preferredName} <span className="code soft">{badgeCode}</span>
				</dd>
			))}
		</div>
	)
}

export const Interpreters = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const change = useChange()
	const [open, setOpen] = useState<string | null>(null)
	const edited = setup.teams.find(({ id }) => id === open)
	const hasForm = open === 'new' || edited !== undefined
	const isEmpty = setup.teams.length === 0

	const remove = async (team: Setup['teams'][number]): Promise<void> => {
		const isDone = await change.make(
			[['breakouts.removeTeam', { teamId: team.id }]],
			say('groupSetup.interpreters.removed', { name: team.name }),
		)
		if (isDone) focusSoon(() => document.getElementById(addId))
	}
	const add = (label: string) => (
		<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen('new')}>
			{label}
		</Button>
	)
	return (
		<>
			<SectionHead
				title={say('groupSetup.section.interpreters')}
				lead={say('groupSetup.interpreters.lead')}
				end={isEmpty ? undefined : add(say('groupSetup.interpreters.add'))}
			/>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			<div className={hasForm ? 'beside' : ''}>
				{hasForm ? (
					<TeamForm
						key={open}
						team={edited ?? null}
						openerId={edited === undefined ? addId : editId(edited.id)}
						onClose={() => setOpen(null)}
					/>
				) : null}
				<div className="stack beside-list">
					{isEmpty ? (
						<EmptyState
							title={say('groupSetup.interpreters.emptyTitle')}
							actions={add(say('groupSetup.interpreters.addFirst'))}
						>
							<p>{say('groupSetup.interpreters.emptyWords')}</p>
						</EmptyState>
					) : (
						setup.teams.map((team) => (
							<Card
								key={team.id}
								title={team.name}
								level={3}
								end={
									<span className="row-actions">
										<Button
											kind="quiet"
											size="dense"
											id={editId(team.id)}
											label={say('groupSetup.interpreters.editNamed', { name: team.name })}
											icon={<Icon of={PencilSimpleIcon} />}
											onPress={() => setOpen(team.id)}
										/>
										<Button
											kind="quiet"
											size="dense"
											label={say('groupSetup.interpreters.removeNamed', { name: team.name })}
											icon={<Icon of={TrashIcon} />}
											onPress={() => void remove(team)}
										/>
									</span>
								}
							>
								<dl className="team">
									<Cards title={say('groupSetup.interpreters.interpreters')} cards={team.interpreters} />
									<Cards title={say('groupSetup.interpreters.users')} cards={team.users} />
								</dl>
							</Card>
						))
					)}
				</div>
			</div>
		</>
	)
}
