import { CheckIcon, LifebuoyIcon } from '@phosphor-icons/react'
import { Icon } from '../../components/Icon.tsx'
import { KeyCap } from '../../components/KeyCap.tsx'
import { Tag } from '../../components/Tag.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { useText } from '../../text/text.ts'
import type { FoundPerson } from './deskTypes.ts'
import { stateWords } from './deskWords.ts'
import { nameParts } from './nameParts.ts'

export type ResultRowProps = {
	readonly person: FoundPerson
	readonly id: string
	readonly isChosen: boolean
	/** A code was typed: the row shows it. */
	readonly hasCode: boolean
	readonly onPick: () => void
}

const StateTag = ({ person }: { readonly person: FoundPerson }) => {
	const words = stateWords(person)
	if (words === '') return null
	if (person.state === 'in') {
		return (
			<Tag tone="welcome" icon={<Icon of={CheckIcon} weight="bold" />}>
				{words}
			</Tag>
		)
	}
	const isForHelp = person.state !== 'expected' && person.state !== 'out'
	return (
		<Tag tone={isForHelp ? 'note' : 'line'} {...(isForHelp ? { icon: <Icon of={LifebuoyIcon} /> } : {})}>
			{words}
		</Tag>
	)
}

/** One person who may be meant: the name with the typed letters marked, an organisation for people here for work, one state. */
export const ResultRow = ({ person, id, isChosen, hasCode, onPick }: ResultRowProps) => {
	const say = useText()
	const canCheckIn = (person.state === 'expected' || person.state === 'out') && person.namesakes.length === 0
	return (
		// The keys for the rows are on the field, which keeps the focus (combobox pattern).
		// oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/interactive-supports-focus -- the field keeps the focus and has the keys
		<div
			className="found-row"
			role="option"
			id={id}
			aria-selected={isChosen}
			onPointerDown={(event) => event.preventDefault()}
			onClick={onPick}
		>
			<span className="found-who">
				<span className="found-name">
					{nameParts(person.fullName, person.matched).map(({ at, text, isMatched }) =>
						isMatched ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
					)}
				</span>
				<VisuallyHidden>, </VisuallyHidden>
				{person.organisation === '' ? null : (
					<span className="found-where">
						{person.organisation}
						<VisuallyHidden>, </VisuallyHidden>
					</span>
				)}
				{hasCode ? <span className="found-where code">{person.badgeCode}</span> : null}
			</span>
			{isChosen && canCheckIn ? (
				<span className="found-do">
					{say('desk.checkIn', { name: person.preferredName })} <KeyCap keys="Enter" />
				</span>
			) : (
				<StateTag person={person} />
			)}
		</div>
	)
}
