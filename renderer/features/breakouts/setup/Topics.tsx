/** What people can talk about, how many want to, and what forms say that matches none of it. */
import { PencilSimpleIcon, PlusIcon, TrashIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Setup, SetupTopic } from '../useSetup.ts'
import { SectionHead } from './SectionHead.tsx'
import { TopicForm } from './TopicForm.tsx'
import { UnmatchedWords } from './UnmatchedWords.tsx'
import { useChange } from './useChange.ts'

const addId = 'add-topic'
const editId = (topicId: string): string => `edit-topic-${topicId}`

const TopicTags = ({ topic }: { readonly topic: SetupTopic }) => {
	const say = useText()
	if (!topic.isSensitive && !topic.isAvoidable && !topic.needsWellbeing) return null
	return (
		<span className="tags">
			{topic.isSensitive ? <Tag tone="line">{say('groupSetup.topics.sensitive')}</Tag> : null}
			{topic.isSensitive && topic.contentNote.trim() === '' ? (
				<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
					{say('groupSetup.topics.noNote')}
				</Tag>
			) : null}
			{topic.isAvoidable ? <Tag tone="line">{say('groupSetup.topics.avoidable')}</Tag> : null}
			{topic.needsWellbeing ? <Tag tone="line">{say('groupSetup.topics.wellbeing')}</Tag> : null}
		</span>
	)
}

export const Topics = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const change = useChange(setup.groups)
	/** The topic in the form; `new` for one that is not there yet. */
	const [open, setOpen] = useState<string | null>(null)
	const edited = setup.topics.find(({ id }) => id === open)
	const hasForm = open === 'new' || edited !== undefined

	const remove = async (topic: SetupTopic): Promise<void> => {
		const isDone = await change.make(
			[['breakouts.removeTopic', { topicId: topic.id }]],
			say('groupSetup.topics.removed', { title: topic.title }),
		)
		if (isDone) focusSoon(() => document.getElementById(addId))
	}

	const isEmpty = setup.topics.length === 0
	return (
		<>
			<SectionHead
				title={say('groupSetup.section.topics')}
				lead={say('groupSetup.topics.lead')}
				end={
					isEmpty ? undefined : (
						<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen('new')}>
							{say('groupSetup.topics.add')}
						</Button>
					)
				}
			/>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			<div className={hasForm ? 'beside' : ''}>
				{hasForm ? (
					<TopicForm
						key={open}
						topic={edited ?? null}
						topics={setup.topics}
						openerId={edited === undefined ? addId : editId(edited.id)}
						onClose={() => setOpen(null)}
					/>
				) : null}
				<div className="stack beside-list">
					{isEmpty ? (
						<EmptyState
							title={say('groupSetup.topics.emptyTitle')}
							actions={
								<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen('new')}>
									{say('groupSetup.topics.addFirst')}
								</Button>
							}
						>
							<p>{say('groupSetup.topics.emptyWords')}</p>
						</EmptyState>
					) : (
						<div className="card card-flush">
							<Table caption={say('groupSetup.topics.caption')} className="topics-table">
								<thead>
									<tr>
										<th scope="col">{say('groupSetup.topics.code')}</th>
										<th scope="col">{say('groupSetup.topics.topic')}</th>
										<th scope="col" className="number">
											{say('groupSetup.topics.first')}
										</th>
										<th scope="col" className="number">
											{say('groupSetup.topics.chosen')}
										</th>
										<th scope="col" className="number">
											{say('groupSetup.topics.miss')}
										</th>
										<th scope="col">{say('groupSetup.topics.actions')}</th>
									</tr>
								</thead>
								<tbody>
									{setup.topics.map((topic) => (
										<tr key={topic.id} {...(topic.id === open ? { className: 'row-open' } : {})}>
											<td className="code">{topic.code}</td>
											<th scope="row">
												<span className="topic-title">{topic.title}</span>
												<span className="under soft small">
													{topic.question === '' ? say('groupSetup.topics.noQuestion') : topic.question}
												</span>
												<TopicTags topic={topic} />
											</th>
											<td className="number">{formatCount(topic.firstChoices)}</td>
											<td className="number">{formatCount(topic.choices)}</td>
											<td className="number">{formatCount(topic.avoids)}</td>
											<td>
												<span className="row-actions">
													<Button
														kind="quiet"
														size="dense"
														id={editId(topic.id)}
														label={say('groupSetup.topics.editNamed', { title: topic.title })}
														icon={<Icon of={PencilSimpleIcon} />}
														onPress={() => setOpen(topic.id)}
													/>
													<Button
														kind="quiet"
														size="dense"
														label={say('groupSetup.topics.removeNamed', { title: topic.title })}
														icon={<Icon of={TrashIcon} />}
														onPress={() => void remove(topic)}
													/>
												</span>
											</td>
										</tr>
									))}
								</tbody>
							</Table>
						</div>
					)}
					{setup.unmatched.length === 0 || isEmpty ? null : <UnmatchedWords setup={setup} />}
				</div>
			</div>
		</>
	)
}
