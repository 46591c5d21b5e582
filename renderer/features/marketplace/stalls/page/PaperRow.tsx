import { CheckCircleIcon, InfoIcon, PencilSimpleIcon, WarningIcon } from '@phosphor-icons/react'
import { Button } from '../../../../components/Button.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Tag } from '../../../../components/Tag.tsx'
import { formatCount, formatDate } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { StallPaper } from '../stallFacts.ts'
import { paperState } from '../stallWords.ts'
import { openerOf } from './pageParts.ts'

const icons = { heed: WarningIcon, note: InfoIcon, welcome: CheckCircleIcon } as const

export type PaperRowProps = {
	readonly paper: StallPaper
	readonly leastCover: number
	readonly onMark: (state: 'received' | 'checked') => void
	readonly onOpen: () => void
}

export const PaperRow = ({ paper, leastCover, onMark, onOpen }: PaperRowProps) => {
	const say = useText()
	const name = say(`market.document.${paper.kind}`)
	const { tone, words } = paperState(paper, leastCover)
	const details = [
		...(paper.amount > 0 ? [say('marketStalls.paper.covers', { amount: formatCount(paper.amount) })] : []),
		...(paper.expiresOn !== '' && !paper.isExpired && paper.state !== 'missing'
			? [say('marketStalls.paper.until', { date: formatDate(paper.expiresOn) })]
			: []),
	]
	return (
		<div className="stalls-paper">
			<div className="stalls-paper-words">
				<h3>{name}</h3>
				<Tag tone={tone} icon={<Icon of={icons[tone]} weight="fill" />}>
					{words}
				</Tag>
				{details.length === 0 ? null : <span className="small soft">{details.join(', ')}</span>}
			</div>
			<div className="stalls-paper-ways">
				{paper.state === 'missing' ? (
					<Button
						size="dense"
						label={say('marketStalls.paper.markNamed', { state: say('market.documentState.received'), paper: name })}
						onPress={() => onMark('received')}
					>
						{say('market.documentState.received')}
					</Button>
				) : null}
				{paper.state === 'checked' ? null : (
					<Button
						size="dense"
						label={say('marketStalls.paper.markNamed', { state: say('market.documentState.checked'), paper: name })}
						onPress={() => onMark('checked')}
					>
						{say('market.documentState.checked')}
					</Button>
				)}
				<Button
					kind="quiet"
					size="dense"
					id={openerOf(`paper-${paper.kind}`)}
					label={say('marketStalls.paper.change', { paper: name })}
					icon={<Icon of={PencilSimpleIcon} />}
					onPress={onOpen}
				/>
			</div>
		</div>
	)
}
