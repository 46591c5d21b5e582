import { suggestFor } from '../../../shared/domain/tray/suggest.ts'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import { alike, deedWords, type LateItem, nameOf, whoWords, whyWords } from './late.ts'
import type { How } from './useDecide.ts'

export type LateCardProps = {
	readonly item: LateItem
	/** When it came here, in words. */
	readonly came: string
	/** Everything that waits, to decide the same about all of a kind. */
	readonly all: readonly LateItem[]
	readonly isWorking: boolean
	readonly onDecide: (items: readonly LateItem[], how: How) => void
}

/** One thing that waits: what the desk did, why it does not fit, what is suggested, and the two ways to settle it. */
export const LateCard = ({ item, came, all, isWorking, onDecide }: LateCardProps) => {
	const say = useText()
	const { how, words, canApply } = suggestFor(item)
	const what = `${nameOf(item)}, ${deedWords(item.command)}, ${whoWords(item)}`
	const same = alike(all, item)
	const isFirst = same[0]?.lateId === item.lateId
	const other: How | null = how === 'apply' ? 'leave' : canApply ? 'apply' : null
	return (
		<li className="tray-item stack-s">
			<p>
				<b>{deedWords(item.command)}</b> <span className="soft">{whoWords(item)}</span>
			</p>
			<p>
				{whyWords(item.why)} <span className="soft">{came}</span>
			</p>
			<p>{say(`tray.suggest.${words}`)}</p>
			<div className="row wrap">
				<Button
					kind="main"
					label={say(`tray.do.${how}Which`, { what })}
					isWorking={isWorking}
					onPress={() => onDecide([item], how)}
				>
					{say(`tray.do.${how}`)}
				</Button>
				{other === null ? null : (
					<Button
						label={say(`tray.do.${other}Which`, { what })}
						isWorking={isWorking}
						onPress={() => onDecide([item], other)}
					>
						{say(`tray.do.${other}`)}
					</Button>
				)}
				{isFirst && same.length > 1 ? (
					<Button kind="quiet" isWorking={isWorking} onPress={() => onDecide(same, how)}>
						{say(how === 'apply' ? 'tray.do.allApply' : 'tray.do.allLeave', { count: same.length })}
					</Button>
				) : null}
			</div>
		</li>
	)
}
