import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './Pager.css'

export type PagerProps = {
	readonly from: number
	readonly size: number
	readonly total: number
	readonly onMove: (from: number) => void
	/** Which of how many: `1 to 50 of 120`. */
	readonly words: string
	readonly before: string
	readonly next: string
}

/**
 * Which part of a list is on the screen, and the ways to the rest. The buttons stay where they are and go round, so
 * that a key can be held.
 */
export const Pager = ({ from, size, total, onMove, words, before, next }: PagerProps) => (
	<div className="pager">
		<p role="status">{words}</p>
		<span className="row wrap">
			<Button
				icon={<Icon of={CaretLeftIcon} weight="bold" />}
				onPress={() => onMove(from === 0 ? Math.floor((total - 1) / size) * size : Math.max(0, from - size))}
			>
				{before}
			</Button>
			<Button
				icon={<Icon of={CaretRightIcon} weight="bold" />}
				onPress={() => onMove(from + size >= total ? 0 : from + size)}
			>
				{next}
			</Button>
		</span>
	</div>
)
