/** What groups said beside the themes it is sorted into. */
import { PlusIcon } from '@phosphor-icons/react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { HeardPage, Theme, ThemeDraft } from '../types.ts'
import type { HeardSend } from '../useHeardSend.ts'
import { everyNote } from './filter.ts'
import { NoteList } from './NoteList.tsx'
import { listenForSorting } from './sortDrag.ts'
import { ThemeCard, themeEditId } from './ThemeCard.tsx'
import { ThemeForm } from './ThemeForm.tsx'

type Open = {
	readonly draft: ThemeDraft
	readonly isNew: boolean
	readonly noteId: string | null
	readonly openerId: string
}

const addId = 'heard-add-theme'

export type SortingProps = {
	readonly page: HeardPage
	readonly change: HeardSend
	/** Goes on to what will be done about a theme. */
	readonly onAct: (theme: Theme) => void
}

export const Sorting = ({ page, change, onAct }: SortingProps) => {
	const say = useText()
	const { notes, topics, themes } = page
	const [filter, setFilter] = useState(everyNote)
	const [open, setOpen] = useState<Open | null>(null)
	const holder = useRef<HTMLDivElement>(null)
	const titles = new Map(topics.map(({ topicId, title }) => [topicId, title]))

	const sort = (noteId: string, themeId: string | null): void => {
		const theme = themes.find((one) => one.themeId === themeId)
		void change.send(
			[['heard.sortNotes', { noteIds: [noteId], themeId }]],
			theme === undefined ? say('heard.notes.unsortedDone') : say('heard.notes.sorted', { title: theme.title }),
		)
	}
	const onDrop = useEffectEvent(sort)
	useEffect(() => {
		const element = holder.current
		return element === null ? undefined : listenForSorting(element, (noteId, themeId) => onDrop(noteId, themeId))
	}, [])

	const openNew = (noteId: string | null): void => {
		const topicId = notes.find((note) => note.noteId === noteId)?.topicId ?? null
		setOpen({
			draft: { themeId: newId(), topicId, title: '', works: '', inTheWay: '', ideas: '' },
			isNew: true,
			noteId,
			openerId: addId,
		})
	}
	const openTheme = ({ groups: _, rounds: __, ...draft }: Theme): void =>
		setOpen({ draft, isNew: false, noteId: null, openerId: themeEditId(draft.themeId) })

	return (
		<div className={open === null ? '' : 'beside'}>
			<div className="heard-sort" ref={holder}>
				{notes.length === 0 ? (
					<EmptyState title={say('heard.none')}>
						<p>{say('heard.noneWords')}</p>
					</EmptyState>
				) : (
					<NoteList page={page} filter={filter} onFilter={setFilter} onSort={sort} onNewTheme={openNew} />
				)}
				<Card
					title={say('heard.themes.title')}
					end={
						<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => openNew(null)}>
							{say('heard.themes.add')}
						</Button>
					}
				>
					{change.problem !== undefined && open === null ? <Message tone="heed">{change.problem}</Message> : null}
					{themes.length === 0 ? <p className="soft">{say('heard.themes.none')}</p> : null}
					<ul className="heard-themes">
						{themes.map((theme) => (
							<ThemeCard
								key={theme.themeId}
								theme={theme}
								topicTitle={theme.topicId === null ? '' : (titles.get(theme.topicId) ?? '')}
								notes={notes.filter(({ themeId }) => themeId === theme.themeId)}
								onEdit={() => openTheme(theme)}
								onRemove={() =>
									void change.send([['heard.removeTheme', { themeId: theme.themeId }]], say('heard.themes.removed'))
								}
								onAct={() => onAct(theme)}
							/>
						))}
					</ul>
				</Card>
			</div>
			{open === null ? null : (
				<ThemeForm
					key={open.draft.themeId}
					{...open}
					topics={topics}
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
