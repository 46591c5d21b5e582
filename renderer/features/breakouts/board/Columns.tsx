/** All tables side by side, in a region of their own that scrolls both ways. Listens for presses, drags and keys of every card at once. */
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { announce } from '../../../components/announcer.ts'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { placeName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { boardKey, closePanel, openPanel } from './boardKeys.ts'
import { namesNow } from './boardNames.ts'
import { firstSpot, spotOf } from './boardState.ts'
import { boardView, useBoardView, useInSight } from './boardView.ts'
import { flyBack, listenForDrags } from './drag.ts'
import { hand, useHand } from './hand.ts'
import { useBoardActions } from './useBoard.ts'

/** Tells the overview which columns are in sight. */
const useSight = (region: React.RefObject<HTMLElement | null>, count: number): void => {
	useEffect(() => {
		const board = region.current
		if (board === null) return
		let frame = 0
		const look = () => {
			frame = 0
			const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')]
			const from = board.scrollLeft
			const to = from + board.clientWidth
			const isIn = ({ offsetLeft, offsetWidth }: HTMLElement) =>
				offsetLeft + offsetWidth / 2 > from && offsetLeft + offsetWidth / 2 < to
			const first = columns.findIndex(isIn)
			const last = columns.findLastIndex(isIn)
			const before = useInSight.getState()
			if (first !== before.first || last !== before.last) useInSight.setState({ first, last })
		}
		const soon = () => {
			if (frame === 0) frame = requestAnimationFrame(look)
		}
		const sizes = new ResizeObserver(soon)
		sizes.observe(board)
		board.addEventListener('scroll', soon, { passive: true })
		look()
		return () => {
			sizes.disconnect()
			board.removeEventListener('scroll', soon)
			cancelAnimationFrame(frame)
		}
	}, [region, count])
}

/** There is always one card that Tab comes to, and it is one that exists. */
const useActive = (): void => {
	const columns = useMirror((state) => state.columns)
	useEffect(() => {
		const { active } = useBoardView.getState()
		const now = active === null ? null : spotOf(columns, active.registrationId)
		if (active !== null && now !== null && now.columnId === active.columnId) return
		boardView.set({ active: now ?? firstSpot(columns) })
	}, [columns])
}

/** From so many letters on, a title takes three lines of a column. */
const longTitle = 31

export const Columns = ({ number }: { readonly number: number }) => {
	const say = useText()
	const actions = useBoardActions()
	const columns = useMirror((state) => state.columns)
	const region = useRef<HTMLElement>(null)
	const hasBegun = useMirror((state) => state.hasBegun)
	const hasLong = columns.some(({ group }) => (group?.topicTitle.length ?? 0) > longTitle)
	useSight(region, columns.length)
	useActive()

	useEffect(() => {
		const board = region.current
		if (board === null) return
		return listenForDrags(board, {
			about: (registrationId) => void actions.consider(registrationId),
			begin: (registrationId) => {
				const columnId = useMirror.getState().places.get(registrationId)
				if (columnId === undefined) return false
				closePanel(false)
				boardView.set({ active: { columnId, registrationId }, menu: null })
				hand.pickUp(registrationId, columnId)
				return true
			},
			over: hand.over,
			drop: (columnId, ghost) => {
				const { registrationId } = useHand.getState()
				const person = registrationId === null ? undefined : namesNow().cardOf(registrationId)
				if (person === undefined) return ghost.remove()
				const outcome = columnId === null ? 'stays' : actions.putDown(person, columnId, ghost)
				hand.empty()
				if (outcome !== 'moved') flyBack(person.registrationId, ghost)
			},
			cancel: () => {
				const { registrationId, fromId } = useHand.getState()
				hand.empty()
				const person = registrationId === null ? undefined : namesNow().personOf(registrationId)
				if (person !== undefined) announce(say('groupBoard.letGo', { person, place: placeName(fromId) }))
			},
		})
	}, [actions, say])

	const keys = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest('[data-card]') === null)
			return
		if (boardKey(actions, event)) event.preventDefault()
	}
	const press = (event: MouseEvent): void => {
		if (!(event.target instanceof Element)) return
		const id = event.target.closest<HTMLElement>('[data-card]')?.dataset['card']
		if (id === undefined) return closePanel(false)
		if (useBoardView.getState().panel?.registrationId === id) closePanel()
		else openPanel(actions, id)
	}
	const focused = (event: React.FocusEvent): void => {
		const id = event.target.closest<HTMLElement>('[data-card]')?.dataset['card']
		if (id === undefined || useBoardView.getState().active?.registrationId === id) return
		boardView.set({ active: { columnId: useMirror.getState().places.get(id) ?? '', registrationId: id } })
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- every card in it can be reached and pressed by keys: the listeners stand here once for all of them
		<section
			ref={region}
			className={`board-columns${hasLong ? ' board-columns-long' : ''}${hasBegun ? ' has-begun' : ''}`}
			aria-label={say('groupBoard.board', { number })}
			aria-describedby="board-keys"
			data-region=""
			onKeyDown={keys}
			onClick={press}
			onFocus={focused}
		>
			<VisuallyHidden>
				<span id="board-keys">{say('groupBoard.keysHint')}</span>
			</VisuallyHidden>
			{columns.map((column) => (
				<BoardColumn key={column.id} column={column} />
			))}
		</section>
	)
}
