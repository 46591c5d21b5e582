/**
 * The field and who answers to it: a combobox as WAI-ARIA describes it. The focus stays in the field;
 * the arrows choose among the rows, Enter takes the chosen one, Esc clears.
 */
import { UserPlusIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { useText } from '../../text/text.ts'
import { asked, isCurrent } from './deskState.ts'
import type { Answer } from './deskTypes.ts'
import { ResultRow } from './ResultRow.tsx'
import './SearchBox.css'
import { useDeskActions, useDeskState } from './useDesk.ts'
import { draftFrom } from './walkInDraft.ts'

const Nobody = ({ text }: { readonly text: string }) => {
	const say = useText()
	const act = useDeskActions()
	const name = draftFrom(text, () => '').preferredName
	return (
		<div className="found-nobody">
			<p className="found-nobody-words">{say(name === '' ? 'desk.notFoundCode' : 'desk.notFound')}</p>
			{name === '' ? null : <p className="soft">{say('desk.notFoundHint')}</p>}
			<Button kind="main" size="desk" icon={<Icon of={UserPlusIcon} />} keys="F2" onPress={act.openWalkIn}>
				{name === '' ? say('desk.addSomebody') : say('desk.addNamed', { name })}
			</Button>
			<Button kind="quiet" keys="F3" onPress={() => void act.sendToHelp()}>
				{say('deskDoor.help')}
			</Button>
		</div>
	)
}

const useAside = (answer: Answer | null, isNow: boolean): string => {
	const say = useText()
	const panel = useDeskState((state) => state.panel.is)
	const isSending = useDeskState((state) => state.onTheWay > 0)
	const isEmpty = useDeskState((state) => asked(state.text) === '')
	if (isEmpty) return isSending ? say('desk.checkingIn') : say(panel === 'searching' ? 'desk.ready' : 'desk.readyNext')
	if (answer === null || !isNow || panel !== 'searching') return ''
	if (answer.total > answer.found.length)
		return say('desk.foundMore', { shown: answer.found.length, count: answer.total })
	return say('desk.found', { count: answer.total })
}

export const SearchBox = ({ field }: { readonly field: RefObject<HTMLInputElement | null> }) => {
	const say = useText()
	const act = useDeskActions()
	const text = useDeskState((state) => state.text)
	const answer = useDeskState((state) => (state.panel.is === 'searching' ? state.answer : null))
	const chosen = useDeskState((state) => state.chosen)
	const isNow = useDeskState(isCurrent)
	const listId = useId()
	const aside = useAside(answer, isNow)
	const rowId = (registrationId: string): string => `${listId}-${registrationId}`
	const isOpen = answer !== null && answer.found.length > 0
	const hasCode = /^\s*\d/.test(text)

	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
		if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault()
			act.choose(event.key === 'ArrowDown' ? 1 : -1)
		} else if (event.key === 'Enter') {
			event.preventDefault()
			if (!event.repeat) void act.enter()
		} else if (event.key === 'Escape') {
			event.preventDefault()
			act.back()
		}
	}

	return (
		<div className="desk-search">
			<SearchField
				ref={field}
				label={say('desk.field')}
				aside={aside}
				value={text}
				maxLength={200}
				role="combobox"
				aria-expanded={isOpen}
				aria-autocomplete="list"
				aria-controls={listId}
				aria-keyshortcuts="Enter F2 F3"
				{...(isOpen && isNow && chosen !== '' ? { 'aria-activedescendant': rowId(chosen) } : {})}
				onChange={(event) => act.type(event.target.value)}
				onKeyDown={onKeyDown}
			/>
			<div
				className="found"
				role="listbox"
				id={listId}
				aria-label={say('desk.listLabel')}
				aria-busy={answer !== null && !isNow}
				hidden={!isOpen}
			>
				{answer?.found.map((person) => (
					<ResultRow
						key={person.registrationId}
						id={rowId(person.registrationId)}
						person={person}
						isChosen={person.registrationId === chosen}
						hasCode={hasCode}
						onPick={() => void act.pick(person)}
					/>
				))}
			</div>
			{isOpen && answer.total > answer.found.length ? <p className="found-more soft">{say('desk.moreHint')}</p> : null}
			{answer !== null && isNow && answer.found.length === 0 ? <Nobody text={answer.text} /> : null}
		</div>
	)
}
