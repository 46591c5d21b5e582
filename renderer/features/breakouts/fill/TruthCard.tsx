/** What there is before anything is run: people against seats, needs against rooms, voices, hosts. Each with who it is about, and where to settle it. */
import { Card } from '../../../components/Card.tsx'
import { Table } from '../../../components/Table.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { viewHref } from '../view.ts'
import { Fold } from './Fold.tsx'
import { Line, Lines } from './Lines.tsx'
import { People } from './People.tsx'
import { particularShortages, type Truth, type TruthRound } from './truth.ts'
import { VoicesPart } from './VoicesPart.tsx'
import { featureWords, groupsWords, roundLines, seatsWords, shortageWords, tableAndTopic } from './words.ts'
import './Truth.css'

export type TruthCardProps = { readonly truth: Truth; readonly setup: Setup }
type Part = TruthCardProps

const Tables = ({ ids, setup }: { readonly ids: readonly string[]; readonly setup: Setup }) => {
	const say = useText()
	return (
		<Fold title={say('groupFill.truth.whichTables', { count: ids.length })}>
			<ul className="fill-people">
				{ids.map((id) => (
					<li key={id}>{tableAndTopic(setup, id)}</li>
				))}
			</ul>
		</Fold>
	)
}

const Rounds = ({ truth, setup }: Part) => {
	const say = useText()
	const notPlaced = ({ hosting, away }: TruthRound): string =>
		[
			...(hosting > 0 ? [say('groupFill.truth.hosting', { count: hosting })] : []),
			...(away > 0 ? [say('groupFill.truth.away', { count: away })] : []),
		].join(', ') || say('groupFill.truth.none')
	return (
		<Table caption={say('groupFill.truth.caption')} className="truth-rounds">
			<thead>
				<tr>
					<th scope="col">{say('groupFill.truth.round')}</th>
					<th scope="col" className="number">
						{say('groupFill.truth.people')}
					</th>
					<th scope="col" className="number">
						{say('groupFill.truth.groups')}
					</th>
					<th scope="col" className="number">
						{say('groupFill.truth.seats')}
					</th>
					<th scope="col" className="number">
						{say('groupFill.truth.spare')}
					</th>
					<th scope="col">{say('groupFill.truth.notPlaced')}</th>
				</tr>
			</thead>
			<tbody>
				{truth.rounds.map((round) => {
					const known = setup.rounds.find(({ id }) => id === round.roundId)
					return (
						<tr key={round.roundId}>
							<th scope="row">
								{say('groupFill.truth.roundAt', { number: known?.number ?? '', time: known?.startAt ?? '' })}
							</th>
							<td className="number">{formatCount(round.people)}</td>
							<td className="number">{formatCount(round.groups)}</td>
							<td className="number">{formatCount(round.seats)}</td>
							<td className="number">{formatCount(round.seats - round.people).replace('-', '−')}</td>
							<td>{notPlaced(round)}</td>
						</tr>
					)
				})}
			</tbody>
		</Table>
	)
}

const SeatsPart = ({ truth, setup }: Part) => {
	const say = useText()
	const { rounds } = truth
	const roomName = (id: string): string => setup.rooms.find((room) => room.id === id)?.name ?? ''
	const lines = (of: (round: TruthRound) => string | null) => roundLines(setup, rounds, of)
	const short = lines(({ people, seats }) =>
		people > seats ? say('groupFill.seats.short', { count: people - seats }) : null,
	)
	const least = lines(({ people, least: wanted }) =>
		people > 0 && people < wanted ? say('groupFill.seats.least', { count: people, least: formatCount(wanted) }) : null,
	)
	const noRoom = lines(({ noRoom: ids }) =>
		ids.length > 0 ? say('groupFill.seats.noRoom', { count: ids.length }) : null,
	)
	const crowdedIds = [...new Set(rounds.flatMap(({ crowded }) => crowded.map(({ roomId }) => roomId)))]
	const crowded = crowdedIds.flatMap((roomId) =>
		lines((round) => {
			const one = round.crowded.find((room) => room.roomId === roomId)
			if (one === undefined) return null
			const values = {
				room: roomName(roomId),
				people: formatCount(one.people),
				seats: formatCount(one.seats),
				fire: formatCount(one.fireCapacity),
			}
			return one.fireCapacity > 0 && one.people > one.fireCapacity
				? say('groupFill.seats.fire', values)
				: say('groupFill.seats.crowded', values)
		}).map((line) => ({ ...line, roomId })),
	)
	const isFine = short.length + truth.shortages.length === 0
	const [noChoice, companions] = [truth.noChoice, Math.max(0, ...rounds.map((round) => round.companions))]
	return (
		<section className="truth-part">
			<h3>{say('groupFill.seats.title')}</h3>
			<Lines>
				{short.map(({ words }) => (
					<Line key={words} mark="stop">
						{words}
					</Line>
				))}
				{particularShortages(truth).map((shortage) => (
					<Line key={shortageWords(setup, shortage)} mark="stop">
						{shortageWords(setup, shortage)}
						<Fold title={say('groupFill.truth.who', { count: shortage.people.length })}>
							<People people={shortage.people} />
						</Fold>
					</Line>
				))}
				{isFine
					? lines(() => say('groupFill.seats.enough')).map(({ words }) => (
							<Line key={words} mark="fine">
								{words}
							</Line>
						))
					: null}
				{least.map(({ words }) => (
					<Line key={words} mark="look">
						{words}
					</Line>
				))}
				{noRoom.map(({ words, rounds: of }) => (
					<Line key={words} mark="stop">
						{words}
						<Tables ids={of[0]?.noRoom ?? []} setup={setup} />
					</Line>
				))}
				{crowded.map(({ words, roomId }) => (
					<Line key={`${roomId} ${words}`} mark="look">
						{words}
					</Line>
				))}
				{companions > 0 ? <Line mark="note">{say('groupFill.truth.companions', { count: companions })}</Line> : null}
				{noChoice > 0 ? <Line mark="note">{say('groupFill.truth.noChoice', { count: noChoice })}</Line> : null}
			</Lines>
		</section>
	)
}

const NeedsPart = ({ truth, setup }: Part) => {
	const say = useText()
	const features = [...new Set(truth.rounds.flatMap(({ needs }) => needs.map(({ feature }) => feature)))]
	const lines = features.flatMap((feature) =>
		roundLines(setup, truth.rounds, (round) => {
			const need = round.needs.find((one) => one.feature === feature)
			if (need === undefined || need.people === 0) return null
			const what = featureWords(feature)
			return need.groups === 0
				? say('groupFill.needs.lineNone', { count: need.people, what })
				: say('groupFill.needs.line', {
						count: need.people,
						what,
						seats: seatsWords(need.seats),
						groups: groupsWords(need.groups),
					})
		}).map((line) => ({ ...line, feature })),
	)
	const isShort = (line: (typeof lines)[number]): boolean =>
		line.rounds.some((round) => round.needs.some((need) => need.feature === line.feature && need.people > need.seats))
	return (
		<section className="truth-part">
			<h3>{say('groupFill.needs.title')}</h3>
			<Lines>
				{lines.map((line) => (
					<Line key={`${line.feature} ${line.words}`} mark={isShort(line) ? 'stop' : 'fine'}>
						{line.words}
					</Line>
				))}
				{lines.length === 0
					? roundLines(setup, truth.rounds, () => say('groupFill.needs.nothing')).map(({ words }) => (
							<Line key={words} mark="fine">
								{words}
							</Line>
						))
					: null}
			</Lines>
		</section>
	)
}

const gaps = ['noFacilitator', 'noNoteTaker', 'noWellbeing'] as const

const HostsPart = ({ truth, setup }: Part) => {
	const say = useText()
	const { rounds } = truth
	const missing = gaps.flatMap((gap) =>
		rounds.flatMap((round) => {
			const ids = round[gap]
			if (ids.length === 0) return []
			const [line] = roundLines(setup, rounds, (one) =>
				one === round ? say(`groupFill.hosts.${gap}`, { count: ids.length }) : null,
			)
			return line === undefined ? [] : [{ key: `${gap} ${round.roundId}`, words: line.words, ids }]
		}),
	)
	return (
		<section className="truth-part">
			<h3>{say('groupFill.hosts.title')}</h3>
			<Lines>
				{missing.map(({ key, words, ids }) => (
					<Line key={key} mark="look">
						{words}
						<Tables ids={ids} setup={setup} />
					</Line>
				))}
				{missing.length === 0
					? roundLines(setup, rounds, () => say('groupFill.hosts.all')).map(({ words }) => (
							<Line key={words} mark="fine">
								{words}
							</Line>
						))
					: null}
			</Lines>
		</section>
	)
}

export const TruthCard = ({ truth, setup }: TruthCardProps) => {
	const say = useText()
	const withGroups = { ...truth, rounds: truth.rounds.filter(({ groups, people }) => groups > 0 || people > 0) }
	return (
		<Card
			title={say('groupFill.truth.title')}
			className="truth"
			end={<a href={viewHref('setup')}>{say('groupFill.truth.settle')}</a>}
		>
			<Rounds truth={withGroups} setup={setup} />
			<div className="truth-parts">
				<SeatsPart truth={withGroups} setup={setup} />
				<NeedsPart truth={withGroups} setup={setup} />
				<VoicesPart truth={withGroups} setup={setup} />
				<HostsPart truth={withGroups} setup={setup} />
			</div>
		</Card>
	)
}
