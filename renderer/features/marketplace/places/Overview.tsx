/** The hall while no stall is chosen: finding one, power, what is not met, what people were told. */
import { Button } from '../../../components/Button.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { MarketView, Stall } from '../marketTypes.ts'
import { Circuits } from './Circuits.tsx'
import { circuitLoads } from './circuitLoads.ts'
import { FindStall } from './FindStall.tsx'
import type { Names } from './names.ts'
import { Versions } from './Versions.tsx'

export type OverviewProps = {
	readonly view: MarketView
	/** Those that come. */
	readonly coming: readonly Stall[]
	readonly names: Names
	readonly onChoose: (stallId: string) => void
	/** Undefined while a search is on. */
	readonly onFind: ((seed: number | null) => void) | undefined
}

export const Overview = ({ view, coming, names, onChoose, onFind }: OverviewProps) => {
	const say = useText()
	const versions = useQuery('marketplace.versions', (client) => client.marketplace.versions({}), ['marketplace'])
	const without = coming.filter(({ unmet }) => unmet.length > 0)
	const { lastRun } = view.stalls
	return (
		<section className="card places-panel" aria-labelledby="places-overview" data-region="">
			<div className="places-panel-head">
				<h2 id="places-overview" tabIndex={-1} className="card-title">
					{say('marketPlaces.overview.title')}
				</h2>
			</div>
			<div className="places-part">
				<FindStall stalls={coming} onChoose={onChoose} />
			</div>
			{view.hall.circuits.length === 0 ? null : (
				<section className="places-part">
					<h3>{say('marketPlaces.overview.circuits')}</h3>
					<Circuits loads={circuitLoads({ circuits: view.hall.circuits, ...names }, null, null)} />
				</section>
			)}
			{coming.every(({ place }) => place === null) ? null : (
				<div className="places-part">
					{without.length === 0 ? (
						<p className="small">{say('marketPlaces.overview.unmetNone')}</p>
					) : (
						<details className="places-fold">
							<summary>{say('marketPlaces.overview.unmet', { count: without.length })}</summary>
							<ul className="places-moved">
								{without.map(({ id, number, organisation, unmet }) => (
									<li key={id}>
										<button type="button" className="places-link" onClick={() => onChoose(id)}>
											{number} {organisation}
										</button>
										<span className="small soft">
											{say('marketPlaces.list.without', { what: names.wishesOf(unmet, id) })}
										</span>
									</li>
								))}
							</ul>
						</details>
					)}
				</div>
			)}
			{versions.data === undefined ? (
				versions.hasFailed ? (
					<p className="small soft places-part">{say('marketPlaces.overview.unreadable')}</p>
				) : null
			) : (
				<Versions read={versions.data} names={names} onChoose={onChoose} />
			)}
			{lastRun === null ? null : (
				<section className="places-part">
					<h3>{say('marketPlaces.overview.lastRun')}</h3>
					<p className="small">
						{say('marketPlaces.overview.lastRunWords', { time: formatTime(lastRun.atMs), seed: lastRun.seed })}
					</p>
					{onFind === undefined ? null : (
						<div className="row wrap">
							<Button onPress={() => onFind(lastRun.seed)}>{say('marketPlaces.run.same')}</Button>
						</div>
					)}
				</section>
			)}
		</section>
	)
}
