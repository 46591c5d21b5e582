import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { ChangedRows, HeldRows, PlainRows, RefusedRows } from './FateTables.tsx'
import type { Fate, Work } from './importState.ts'
import { SaveRefused } from './SaveRefused.tsx'
import { pageRows, useFateRows } from './useFateRows.ts'
import type { SectorLabel } from './words.ts'

export type FatePageProps = { readonly work: Work; readonly fate: Fate; readonly sectors: readonly SectorLabel[] }

/** The rows of one fate, a hundred at a time, and what that fate means. */
export const FatePage = ({ work, fate, sectors }: FatePageProps) => {
	const say = useText()
	const [offset, setOffset] = useState(0)
	const total = work.plan?.tally[fate] ?? 0
	const from = Math.min(offset, Math.max(0, Math.floor((total - 1) / pageRows) * pageRows))
	const { rows, isLoading, hasFailed, again } = useFateRows(work, fate, from)
	const pager = (
		<div className="fate-pager">
			<Pager
				from={from}
				size={pageRows}
				total={total}
				onMove={setOffset}
				words={say('importing.lookOver.rows', {
					from: formatCount(from + 1),
					to: formatCount(Math.min(total, from + pageRows)),
					total: formatCount(total),
				})}
				before={say('importing.lookOver.pageBefore')}
				next={say('importing.lookOver.pageNext')}
			/>
		</div>
	)

	return (
		<>
			<div className="fate-about">
				<p>{total === 0 ? say('importing.lookOver.none') : say(`importing.lookOver.about.${fate}`)}</p>
				{fate === 'refused' && total > 0 ? <SaveRefused work={work} /> : null}
			</div>
			{hasFailed ? (
				<Message tone="heed" isLive action={<Button onPress={again}>{say('app.again')}</Button>}>
					{say('importing.lookOver.unreadable')}
				</Message>
			) : null}
			{rows === undefined ? (
				total > 0 && isLoading && !hasFailed ? (
					<p role="status" className="soft fate-wait">
						{say('importing.lookOver.loading')}
					</p>
				) : null
			) : (
				<div aria-busy={isLoading}>
					{fate === 'held' ? (
						<HeldRows rows={rows} />
					) : fate === 'refused' ? (
						<RefusedRows rows={rows} />
					) : fate === 'changed' ? (
						<ChangedRows rows={rows} sectors={sectors} />
					) : (
						<PlainRows rows={rows} fate={fate} />
					)}
				</div>
			)}
			{total > pageRows ? pager : null}
		</>
	)
}
