import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'

export type PagerProps = {
	readonly from: number
	readonly size: number
	readonly total: number
	readonly onMove: (from: number) => void
}

/** Which rows of how many are on the screen, and the ways to the others. The buttons stay where they are, so that a key can be held. */
export const Pager = ({ from, size, total, onMove }: PagerProps) => {
	const say = useText()
	const last = Math.min(total, from + size)
	return (
		<div className="pager">
			<p aria-live="polite">
				{say('importing.lookOver.rows', {
					from: formatCount(from + 1),
					to: formatCount(last),
					total: formatCount(total),
				})}
			</p>
			<span className="row wrap">
				<Button
					icon={<Icon of={CaretLeftIcon} weight="bold" />}
					onPress={() => onMove(from === 0 ? Math.floor((total - 1) / size) * size : from - size)}
				>
					{say('importing.lookOver.pageBefore')}
				</Button>
				<Button
					icon={<Icon of={CaretRightIcon} weight="bold" />}
					onPress={() => onMove(last >= total ? 0 : from + size)}
				>
					{say('importing.lookOver.pageNext')}
				</Button>
			</span>
		</div>
	)
}
