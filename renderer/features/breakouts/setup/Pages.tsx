import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'

export type PagesProps = {
	readonly from: number
	readonly size: number
	readonly total: number
	readonly onMove: (from: number) => void
}

/** Which people of how many are on the screen, and the way to the others. Both buttons stay where they are and go round. */
export const Pages = ({ from, size, total, onMove }: PagesProps) => {
	const say = useText()
	const last = Math.min(total, from + size)
	if (total <= size) {
		return (
			<p className="soft small" role="status">
				{say('groupSetup.wishes.found', { count: total })}
			</p>
		)
	}
	return (
		<div className="pages">
			<p role="status">
				{say('groupSetup.wishes.rows', {
					from: formatCount(from + 1),
					to: formatCount(last),
					total: formatCount(total),
				})}
			</p>
			<span className="row wrap">
				<Button
					icon={<Icon of={CaretLeftIcon} weight="bold" />}
					onPress={() => onMove(from === 0 ? Math.floor((total - 1) / size) * size : Math.max(0, from - size))}
				>
					{say('groupSetup.wishes.pageBefore')}
				</Button>
				<Button
					icon={<Icon of={CaretRightIcon} weight="bold" />}
					onPress={() => onMove(last >= total ? 0 : from + size)}
				>
					{say('groupSetup.wishes.pageNext')}
				</Button>
			</span>
		</div>
	)
}
