/**
 * One person on the board: preferred name, at most one mark, badge code. Drawn again only when something of this
 * person changes; pressing, dragging and keys are listened for by the board as a whole.
 */
import { EarIcon, HandArrowUpIcon, LinkSimpleIcon, PushPinIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import type { Person } from './boardTypes.ts'
import { useBoardView } from './boardView.ts'
import { useChangeOf } from './changes.ts'

const marks = {
	pinned: <Icon of={PushPinIcon} weight="fill" />,
	staysWith: <Icon of={LinkSimpleIcon} />,
	needsRoom: <Icon of={EarIcon} />,
	companion: <Icon of={HandArrowUpIcon} />,
} as const

const markOf = ({ mark, isPinned, isCompanion }: Person): keyof typeof marks | null =>
	mark !== '' ? mark : isPinned ? 'pinned' : isCompanion ? 'companion' : null

type CardProps = { readonly person: Person; readonly columnId: string }

export const BoardCard = memo(({ person, columnId }: CardProps) => {
	const say = useText()
	const { registrationId, preferredName, badgeCode, isHere } = person
	const isActive = useBoardView(
		({ active }) => active?.registrationId === registrationId && active.columnId === columnId,
	)
	const isChosen = useBoardView(({ panel }) => panel?.registrationId === registrationId)
	const isLit = useBoardView(({ lit }) => lit === registrationId)
	const change = useChangeOf(registrationId)
	const mark = markOf(person)
	const classes = [
		'board-card',
		isHere ? '' : 'board-card-away',
		isChosen ? 'board-card-chosen' : '',
		isLit ? 'board-card-lit' : '',
	]
	return (
		<li role="none">
			<div
				role="option"
				aria-selected={isChosen}
				tabIndex={isActive ? 0 : -1}
				className={classes.filter((name) => name !== '').join(' ')}
				data-card={registrationId}
			>
				<span className="board-card-name">{preferredName}</span>
				{change === undefined ? null : (
					<span className="board-card-was">
						<span aria-hidden="true">{change.short}</span>
						<VisuallyHidden>{`, ${change.words},`}</VisuallyHidden>
					</span>
				)}
				{mark === null || change !== undefined ? null : (
					<span className="board-card-mark" title={say(`groupBoard.mark.${mark}`)}>
						{marks[mark]}
						<VisuallyHidden>{`, ${say(`groupBoard.mark.${mark}`)},`}</VisuallyHidden>
					</span>
				)}
				{isHere ? null : (
					<span className="when-begun">
						<VisuallyHidden>{`, ${say('groupBoard.mark.notHere')},`}</VisuallyHidden>
					</span>
				)}
				<span className="code board-card-code">{badgeCode}</span>
			</div>
		</li>
	)
})
