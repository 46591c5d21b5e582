/** What will be done: by number, each with who answers for it, by when, how it stands, and whether people were told. */
import { CheckCircleIcon, PencilSimpleIcon, PlusIcon, ProhibitIcon, TrashIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { Action, ActionDraft, HeardPage } from '../types.ts'
import type { HeardSend } from '../useHeardSend.ts'
import { ActionForm } from './ActionForm.tsx'

const addId = 'heard-add-action'
const editId = (actionId: string): string => `heard-edit-${actionId}`

const StatusTag = ({ status }: Pick<Action, 'status'>) => {
	const say = useText()
	const icon =
		status === 'done' ? (
			<Icon of={CheckCircleIcon} weight="fill" />
		) : status === 'notPossible' ? (
			<Icon of={ProhibitIcon} weight="fill" />
		) : null
	return (
		<Tag tone={status === 'done' ? 'welcome' : status === 'notPossible' ? 'heed' : 'note'} icon={icon}>
			{say(`heard.status.${status}`)}
		</Tag>
	)
}

type RowProps = {
	readonly action: Action
	readonly themeTitle: string
	readonly onEdit: () => void
	readonly onRemove: () => void
}

const ActionRow = ({ action, themeTitle, onEdit, onRemove }: RowProps) => {
	const say = useText()
	const { number, heard, willDo, owner, byWhen, status, whyNot, toldOn, toldHow } = action
	const told =
		toldOn === ''
			? say('heard.actions.notTold')
			: toldHow === ''
				? say('heard.actions.toldPlain', { date: formatDate(toldOn) })
				: say('heard.actions.told', { date: formatDate(toldOn), how: toldHow })
	return (
		<li className="heard-action">
			<div className="heard-action-head">
				<h3>{say('heard.actions.number', { number })}</h3>
				<StatusTag status={status} />
				{themeTitle === '' ? null : <span className="soft">{themeTitle}</span>}
			</div>
			<dl className="heard-action-said">
				{(
					[
						['heard', heard],
						['willDo', willDo],
						['whyNot', whyNot],
					] as const
				).map(([part, words]) =>
					words === '' ? null : (
						<div key={part}>
							<dt>{say(`heard.actions.${part}`)}</dt>
							<dd>{words}</dd>
						</div>
					),
				)}
				<div>
					<dt>{say('heard.actions.owner')}</dt>
					<dd>{owner === '' ? say('heard.actions.nobody') : owner}</dd>
				</div>
				<div>
					<dt>{say('heard.actions.byWhen')}</dt>
					<dd>{byWhen === '' ? say('heard.actions.open') : formatDate(byWhen)}</dd>
				</div>
			</dl>
			<p className="soft small">{told}</p>
			<div className="row wrap heard-theme-do">
				<Button
					size="dense"
					id={editId(action.actionId)}
					icon={<Icon of={PencilSimpleIcon} />}
					label={say('heard.actions.editNamed', { number })}
					onPress={onEdit}
				>
					{say('heard.actions.edit')}
				</Button>
				<Button
					size="dense"
					kind="quiet"
					icon={<Icon of={TrashIcon} />}
					label={say('heard.actions.removeNamed', { number })}
					onPress={onRemove}
				>
					{say('heard.actions.remove')}
				</Button>
			</div>
		</li>
	)
}

type Open = { readonly draft: ActionDraft; readonly number: number | null; readonly openerId: string }

const newAction = (themeId: string | null, heard: string): Open => ({
	draft: {
		actionId: newId(),
		themeId,
		heard,
		willDo: '',
		owner: '',
		byWhen: '',
		status: 'proposed',
		whyNot: '',
		toldOn: '',
		toldHow: '',
	},
	number: null,
	openerId: addId,
})

export type ActionsProps = {
	readonly page: HeardPage
	readonly change: HeardSend
	/** A theme that something is to be done about: a new one is begun with it. */
	readonly about: { readonly themeId: string; readonly title: string } | null
}

export const Actions = ({ page: { actions, themes }, change, about }: ActionsProps) => {
	const say = useText()
	const [open, setOpen] = useState<Open | null>(about === null ? null : newAction(about.themeId, about.title))
	const titles = new Map(themes.map(({ themeId, title }) => [themeId, title]))
	return (
		<div className={open === null ? '' : 'beside'}>
			<Card
				title={say('heard.actions.title')}
				end={
					<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen(newAction(null, ''))}>
						{say('heard.actions.add')}
					</Button>
				}
			>
				{change.problem !== undefined && open === null ? <Message tone="heed">{change.problem}</Message> : null}
				{actions.length === 0 ? <p className="soft">{say('heard.actions.none')}</p> : null}
				<ul className="heard-actions">
					{actions.map((action) => {
						const { number, ...draft } = action
						return (
							<ActionRow
								key={action.actionId}
								action={action}
								themeTitle={action.themeId === null ? '' : (titles.get(action.themeId) ?? '')}
								onEdit={() => setOpen({ draft, number, openerId: editId(action.actionId) })}
								onRemove={() =>
									void change.send(
										[['heard.removeAction', { actionId: action.actionId }]],
										say('heard.actions.removed'),
									)
								}
							/>
						)
					})}
				</ul>
			</Card>
			{open === null ? null : (
				<ActionForm
					key={open.draft.actionId}
					{...open}
					themes={themes}
					change={change}
					onClose={() => {
						change.clear()
						setOpen(null)
					}}
				/>
			)}
		</div>
	)
}
