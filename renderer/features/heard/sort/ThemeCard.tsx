/** One theme: what was said about it, how many groups raised it, and the notes in it. A note may be dropped on it. */
import { PencilSimpleIcon, PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import type { Note, Theme } from '../types.ts'

export type ThemeCardProps = {
	readonly theme: Theme
	readonly topicTitle: string
	readonly notes: readonly Note[]
	readonly onEdit: () => void
	readonly onRemove: () => void
	readonly onAct: () => void
}

export const themeEditId = (themeId: string): string => `heard-edit-${themeId}`

export const ThemeCard = ({ theme, topicTitle, notes, onEdit, onRemove, onAct }: ThemeCardProps) => {
	const say = useText()
	const { title, groups, rounds } = theme
	const list = rounds.join(', ')
	const raised =
		groups === 0
			? say('heard.themes.raisedNone')
			: `${say('heard.themes.raised', { count: groups })}, ${say(rounds.length === 1 ? 'heard.themes.inRound' : 'heard.themes.inRounds', { list })}`
	return (
		<li className="heard-theme" data-theme-id={theme.themeId}>
			<h3>{title}</h3>
			<p className="soft small">
				{[topicTitle === '' ? say('heard.themes.wholeEvent') : topicTitle, raised].join('. ')}
			</p>
			<dl className="heard-theme-said">
				{(['works', 'inTheWay', 'ideas'] as const).map((part) =>
					theme[part] === '' ? null : (
						<div key={part}>
							<dt>{say(`heard.themes.${part}`)}</dt>
							<dd>{theme[part]}</dd>
						</div>
					),
				)}
			</dl>
			{notes.length === 0 ? null : (
				<details className="heard-theme-notes">
					<summary>{say('heard.themes.notes', { count: notes.length })}</summary>
					<ul>
						{notes.map(({ noteId, kind, text }) => (
							<li key={noteId}>{kind === 'quotation' ? `“${text}”` : text}</li>
						))}
					</ul>
				</details>
			)}
			<div className="row wrap heard-theme-do">
				<Button
					size="dense"
					id={themeEditId(theme.themeId)}
					icon={<Icon of={PencilSimpleIcon} />}
					label={say('heard.themes.editNamed', { title })}
					onPress={onEdit}
				>
					{say('heard.themes.edit')}
				</Button>
				<Button
					size="dense"
					icon={<Icon of={PlusIcon} />}
					label={say('heard.themes.actNamed', { title })}
					onPress={onAct}
				>
					{say('heard.themes.act')}
				</Button>
				<Button
					size="dense"
					kind="quiet"
					icon={<Icon of={TrashIcon} />}
					label={say('heard.themes.removeNamed', { title })}
					onPress={onRemove}
				>
					{say('heard.themes.remove')}
				</Button>
			</div>
		</li>
	)
}
