/** What this table would mean for the person in hand, over the head of its column. */
import {
	ArrowsLeftRightIcon,
	CheckCircleIcon,
	type Icon as Drawing,
	HandPalmIcon,
	MapPinIcon,
	WarningIcon,
} from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { namesNow } from './boardNames.ts'
import type { Option } from './boardTypes.ts'
import { optionWords } from './optionWords.ts'

export const verdictMarks: Readonly<Record<Option['verdict'], Drawing>> = {
	here: MapPinIcon,
	fits: CheckCircleIcon,
	swap: ArrowsLeftRightIcon,
	over: WarningIcon,
	cannot: HandPalmIcon,
}

export const Verdict = ({ option }: { readonly option: Option }) => {
	const say = useText()
	const words = optionWords(option, namesNow())
	return (
		<div className={`verdict verdict-${option.verdict}`}>
			<Icon of={verdictMarks[option.verdict]} weight="fill" />
			<div>
				<b>{words.verdict}</b>
				{words.choice === '' ? null : <span className="verdict-line">{words.choice}</span>}
				{words.settles.slice(0, 2).map((what) => (
					<span key={`settles ${what}`} className="verdict-line">
						{say('groupBoard.settles', { what })}
					</span>
				))}
				{words.causes.slice(0, 2).map((what) => (
					<span key={`causes ${what}`} className="verdict-line verdict-cause">
						{say('groupBoard.causes', { what })}
					</span>
				))}
			</div>
		</div>
	)
}
