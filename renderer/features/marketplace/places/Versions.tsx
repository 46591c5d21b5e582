/** What people were told, version by version, and what has moved since. */
import { formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Names } from './names.ts'
import type { Moved, Versions as VersionsRead } from './placesTypes.ts'

type MovedListProps = {
	readonly moved: readonly Moved[]
	readonly names: Names
	readonly onChoose?: (stallId: string) => void
}

/** `Stall 6, Carers: M12 to M24`. */
export const MovedList = ({ moved, names, onChoose }: MovedListProps) => {
	const say = useText()
	const wayOf = ({ fromCode, toCode }: Moved): string => {
		if (fromCode === '') return say('marketPlaces.overview.comesTo', { to: toCode })
		if (toCode === '') return say('marketPlaces.overview.leaves', { from: fromCode })
		return say('marketPlaces.overview.movedTo', { from: fromCode, to: toCode })
	}
	return (
		<ul className="places-moved">
			{moved.map((one) => {
				const stall = names.stallOf(one.stallId)
				const name = stall === undefined ? '' : `${stall.number} ${stall.organisation}`
				return (
					<li key={one.stallId}>
						{onChoose === undefined || stall === undefined ? (
							<span>{name}</span>
						) : (
							<button type="button" className="places-link" onClick={() => onChoose(one.stallId)}>
								{name}
							</button>
						)}
						<span className="small soft">{wayOf(one)}</span>
					</li>
				)
			})}
		</ul>
	)
}

export type VersionsProps = {
	readonly read: VersionsRead
	readonly names: Names
	readonly onChoose: (stallId: string) => void
}

export const Versions = ({ read: { versions, sinceLast }, names, onChoose }: VersionsProps) => {
	const say = useText()
	const [last] = versions
	return (
		<section className="places-part">
			<h3>{say('marketPlaces.overview.versions')}</h3>
			{last === undefined ? (
				<p className="small">{say('marketPlaces.overview.versionsNone')}</p>
			) : (
				<>
					{sinceLast.length === 0 ? (
						<p className="small">{say('marketPlaces.overview.sinceNone')}</p>
					) : (
						<details className="places-fold">
							<summary>{say('marketPlaces.overview.since', { count: sinceLast.length })}</summary>
							<MovedList moved={sinceLast} names={names} onChoose={onChoose} />
						</details>
					)}
					<ol className="places-versions">
						{versions.map(({ number, atMs, changed }) => (
							<li key={number}>
								<details className="places-fold">
									<summary>
										{say('marketPlaces.overview.version', {
											version: number,
											time: formatTime(atMs),
											day: formatDay(atMs),
										})}
									</summary>
									<p className="small soft">{say('marketPlaces.overview.versionChanged', { count: changed.length })}</p>
									<MovedList moved={changed} names={names} />
								</details>
							</li>
						))}
					</ol>
				</>
			)}
		</section>
	)
}
