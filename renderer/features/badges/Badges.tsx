/** Badges: printing many, and how they look. */
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import './Badges.css'
import { Batch } from './batch/Batch.tsx'
import { Look } from './look/Look.tsx'
import { allPeople, type Overview, useBatch, useDesigns, useOverview } from './useBadges.ts'
import { undoLast } from './useBadgesSend.ts'
import { useView, viewHref, views } from './view.ts'

const BadgesOf = ({ overview }: { readonly overview: Overview }) => {
	const say = useText()
	const hub = useHub()
	const view = useView()
	const designs = useDesigns()
	const everybody = useBatch(overview, allPeople)
	const reads = [designs, everybody]
	const again = async (): Promise<void> => void (await Promise.all(reads.map((read) => read.again())))
	useUndoKey(() => void undoLast(hub).then(again))
	const head = (
		<PageHead
			title={say('badges.title')}
			lead={say('badges.lead')}
			end={
				<Segmented
					label={say('badges.views')}
					value={view}
					onChange={(next) => {
						location.hash = viewHref(next)
					}}
					segments={views.map((one) => ({ value: one, label: say(`badges.view.${one}`) }))}
				/>
			}
		/>
	)
	if (designs.data === undefined || everybody.data === undefined) {
		return (
			<>
				{head}
				{reads.some(({ hasFailed }) => hasFailed) ? (
					<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
						{say('badges.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('badges.loading')}
					</p>
				)}
			</>
		)
	}
	if (view === 'look') {
		return (
			<>
				{head}
				<Look overview={overview} designs={designs.data} everybody={everybody.data} again={again} />
			</>
		)
	}
	return (
		<>
			{head}
			{everybody.data.length === 0 ? (
				<EmptyState
					title={say('badges.batch.nobody')}
					actions={<a href="#/registrations/bring">{say('badges.batch.bring')}</a>}
				>
					<p>{say('badges.batch.nobodyWords')}</p>
				</EmptyState>
			) : (
				<Batch overview={overview} designs={designs.data} everybody={everybody.data} again={again} />
			)}
		</>
	)
}

export const Badges = () => {
	const overview = useOverview()
	return overview.data === undefined ? null : <BadgesOf overview={overview.data} />
}
