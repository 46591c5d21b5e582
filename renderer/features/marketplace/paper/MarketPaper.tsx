/** What the marketplace prints. The sheet that is looked at is part of the address: `#/marketplace/paper/signs`. */
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import type { MarketView } from '../marketTypes.ts'
import { useAbout, viewHref } from '../view.ts'
import './Paper.css'
import { PaperPieces } from './PaperPieces.tsx'
import { sheetKinds } from './paperTypes.ts'
import { previews } from './previews.tsx'
import { usePaper } from './usePaper.ts'

export const MarketPaper = (view: MarketView) => {
	const say = useText()
	const about = useAbout()
	const { paper, hasFailed, again } = usePaper(view)
	const kind = sheetKinds.find((one) => one === about)
	if (paper === undefined) {
		return hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
				{say('marketPaper.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('marketPaper.loading')}
			</p>
		)
	}
	if (paper === 'notPublished') {
		return (
			<>
				<PageHead title={say('marketPaper.title')} />
				<EmptyState
					title={say('marketPaper.nothingYet')}
					actions={<a href={viewHref('places')}>{say('marketPaper.toPlaces')}</a>}
				>
					<p>{say('marketPaper.nothingYetWords')}</p>
				</EmptyState>
			</>
		)
	}
	if (kind !== undefined) {
		const Preview = previews[kind]
		return <Preview key={`${kind} ${paper.day.id}`} of={paper} />
	}
	return (
		<>
			<PageHead title={say('marketPaper.title')} lead={say('marketPaper.lead')} />
			<PaperPieces told={paper.told} changed={view.stalls.version?.changedSince ?? 0} />
		</>
	)
}
