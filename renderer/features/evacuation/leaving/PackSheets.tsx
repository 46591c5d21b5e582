/** The pages: zones with boxes, people with a plan, then everybody by zone and name. Black on white, a pen at hand. */
import type { ReactNode } from 'react'
import { daysLater } from '../../../../shared/lib/when.ts'
import { formatDate, formatDateInFull, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { placeWords, planWords, sentences } from '../alarmWords.ts'
import type { EventDay, Overview, Pack } from './leavingTypes.ts'
import './PackSheets.css'
import { byZone } from './packOrder.ts'

export type PackSheetsProps = {
	readonly overview: Overview
	readonly day: EventDay
	readonly pack: Pack
	/** Null: not printed yet. */
	readonly recorded: { readonly holder: string; readonly atMs: number } | null
}

/** Paper with people on it goes a fortnight after the day, with what the event holds about access. */
const shredDays = 14
/** Lines to write on where no zones are written down. */
const emptyLines = 6

/** Room for a pen. */
const Blank = () => <td>{'\u00a0'}</td>
const Box = () => <span className="pack-box" aria-hidden="true" />

const Frame = ({
	of,
	part,
	children,
}: {
	readonly of: PackSheetsProps
	readonly part: string
	readonly children: ReactNode
}) => {
	const say = useText()
	const { overview, day, recorded } = of
	return (
		<section className="pack-sheet">
			<div className="pack-frame">
				<div className="pack-head-group">
					<p className="pack-top">
						<b>{overview.name}</b>
						<span>{formatDateInFull(day.date)}</span>
						{overview.practice === 'no' ? null : <b className="pack-practice">{say('app.practice')}</b>}
						<b>{say('alarm.pack.sheet')}</b>
					</p>
				</div>
				<div className="pack-foot-group">
					<p className="pack-foot">
						<span>
							{recorded === null
								? say('alarm.pack.footDraft')
								: say('alarm.pack.foot', { time: formatTime(recorded.atMs), holder: recorded.holder })}
						</span>
						<span>{say('alarm.pack.shred', { day: formatDate(daysLater(day.date, shredDays)) })}</span>
					</p>
				</div>
				<div className="pack-body">
					<h2>{part}</h2>
					{children}
				</div>
			</div>
		</section>
	)
}

const ZonesPage = (of: PackSheetsProps) => {
	const say = useText()
	const { zones, people, here } = of.pack
	const lines = zones.length === 0 ? emptyLines : 0
	return (
		<Frame of={of} part={say('alarm.pack.part.zones')}>
			<p className="pack-lead">{say('alarm.pack.totals', { count: people.length, here })}</p>
			{zones.length === 0 ? <p>{say('alarm.pack.noZones')}</p> : null}
			<table className="pack-table pack-zones">
				<thead>
					<tr>
						<th scope="col">{say('alarm.setZones.zone')}</th>
						<th scope="col">{say('alarm.setZones.rooms')}</th>
						<th scope="col">{say('alarm.setZones.marshal')}</th>
						<th scope="col">{say('alarm.pack.sweep')}</th>
						<th scope="col">{say('alarm.pack.time')}</th>
					</tr>
				</thead>
				<tbody>
					{zones.map(({ code, name, rooms, marshal }) => (
						<tr key={code}>
							<th scope="row">
								<b className="pack-code">{code}</b> {name}
							</th>
							<td>{rooms.join(', ')}</td>
							<td>{marshal}</td>
							<td>
								<Box />
							</td>
							<Blank />
						</tr>
					))}
					{Array.from({ length: lines }, (_, line) => (
						<tr key={`line ${line}`} className="pack-line">
							<Blank />
							<Blank />
							<Blank />
							<td>
								<Box />
							</td>
							<Blank />
						</tr>
					))}
				</tbody>
			</table>
		</Frame>
	)
}

const PlansPage = (of: PackSheetsProps) => {
	const say = useText()
	const { planned } = of.pack
	return (
		<Frame of={of} part={say('alarm.pack.part.plans')}>
			{planned.length === 0 ? <p>{say('alarm.pack.noPlans')}</p> : null}
			{planned.length === 0 ? null : (
				<table className="pack-table">
					<thead>
						<tr>
							<th scope="col">{say('alarm.pack.safe')}</th>
							<th scope="col">{say('alarm.pack.badge')}</th>
							<th scope="col">{say('alarm.pack.name')}</th>
							<th scope="col">{say('alarm.pack.where')}</th>
							<th scope="col">{say('alarm.pack.how')}</th>
						</tr>
					</thead>
					<tbody>
						{planned.map((person) => (
							<tr key={person.registrationId}>
								<td>
									<Box />
								</td>
								<th scope="row" className="pack-badge">
									{person.badgeCode}
								</th>
								<td>
									<b>{person.preferredName}</b>
								</td>
								<td>{placeWords(person.lastPlace)}</td>
								<td>
									{/* Who of the buddies is here changes after it is printed. */}
									{sentences([
										...planWords({ ...person, buddy: person.buddy && { ...person.buddy, isHere: true } }),
										...(person.backup === null
											? []
											: [say('alarm.plans.backup', { name: person.backup.preferredName })]),
									])}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</Frame>
	)
}

const PeoplePages = (of: PackSheetsProps) => {
	const say = useText()
	return (
		<Frame of={of} part={say('alarm.pack.part.people')}>
			<p className="pack-lead">{say('alarm.pack.outcomes')}</p>
			{byZone(of.pack).map(({ code, people }) => (
				<table key={code} className="pack-table pack-people">
					<caption>
						{code === '' ? say('alarm.pack.noZone') : say('alarm.pack.inZone', { code })}: {people.length}
					</caption>
					<thead>
						<tr>
							<th scope="col">{say('alarm.pack.safe')}</th>
							<th scope="col">{say('alarm.pack.name')}</th>
							<th scope="col">{say('alarm.pack.badge')}</th>
							<th scope="col">{say('alarm.pack.where')}</th>
							<th scope="col">{say('alarm.pack.here')}</th>
						</tr>
					</thead>
					<tbody>
						{people.map((person) => (
							<tr key={person.registrationId}>
								<td>
									<Box />
								</td>
								<th scope="row">{person.preferredName}</th>
								<td className="pack-badge">{person.badgeCode}</td>
								<td>{person.place === null ? '' : placeWords(person.place)}</td>
								<td>{person.sinceMs === null ? '' : formatTime(person.sinceMs)}</td>
							</tr>
						))}
					</tbody>
				</table>
			))}
		</Frame>
	)
}

export const PackSheets = (of: PackSheetsProps) => (
	<div className="pack-sheets" data-paper="" data-theme="contrast-light">
		<ZonesPage {...of} />
		<PlansPage {...of} />
		<PeoplePages {...of} />
	</div>
)
