/** One change: whom or what it is about, looked at before anything is done, then done in one go. */
import { useCallback, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { ChangeKind } from '../../../../shared/domain/changes/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { type PersonCard, PersonField } from '../../../components/PersonField.tsx'
import { Select } from '../../../components/Select.tsx'
import { dateOf, formatDateInFull } from '../../../text/format.ts'
import { sayIfKnown, useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { asksOf, type Chosen, changeOf, nothingChosen } from './aboutChange.ts'
import { Preview } from './Preview.tsx'

export type ChangeFormProps = {
	readonly kind: ChangeKind
	readonly overview: OutputOf<'events.overview'>
	readonly duties: OutputOf<'programme.duties'>
	/** Something else changed too. */
	readonly onAnother: () => void
}

const shown = 8
const all = 'all'

/** Somebody of the event: found by name or badge, then shown with a way to choose somebody else. */
const Who = ({
	label,
	card,
	onCard,
}: {
	readonly label: string
	readonly card: PersonCard | null
	readonly onCard: (card: PersonCard | null) => void
}) => {
	const say = useText()
	const { client } = useHub()
	const find = useCallback(
		(text: string) =>
			client.breakouts.wishes({
				// Letters of badge codes are capitals, whatever somebody types.
				text: /\d/.test(text) ? text.toUpperCase() : text,
				only: 'anybody',
				limit: shown,
				offset: 0,
			}),
		[client],
	)
	if (card === null)
		return (
			<PersonField
				label={label}
				find={find}
				id="look-who"
				onPick={(picked) => {
					onCard(picked)
					focusSoon(() => document.getElementById('look-who-other'))
				}}
			/>
		)
	return (
		<div className="field">
			<span className="field-label">{label}</span>
			<p className="row wrap">
				<span className="look-card">
					{card.preferredName} <span className="code">{card.badgeCode}</span>
				</span>
				<Button
					kind="quiet"
					id="look-who-other"
					onPress={() => {
						onCard(null)
						focusSoon(() => document.getElementById('look-who'))
					}}
				>
					{say('lookChanges.other')}
				</Button>
			</p>
		</div>
	)
}

export const ChangeForm = ({ kind, overview, duties, onAnother }: ChangeFormProps) => {
	const say = useText()
	const nowMs = useHubClock()
	const { days, rooms } = overview
	const { teams, rounds } = duties
	const today = nowMs === null ? undefined : days.find(({ date }) => date === dateOf(nowMs))
	const [card, setCard] = useState<PersonCard | null>(null)
	const [typed, setTyped] = useState<Partial<Chosen>>({})
	const [isMade, setMade] = useState(false)
	const { who, hasDay, hasRound } = asksOf[kind]
	const chosen: Chosen = {
		...nothingChosen,
		dayId: today?.id ?? '',
		...typed,
		registrationId: card?.registrationId ?? '',
	}
	const set = (more: Partial<Chosen>): void => setTyped({ ...typed, ...more })
	const change = changeOf(kind, chosen)
	return (
		<Card title={say(`lookChanges.kind.${kind}`)} className="look-change">
			<div className="stack">
				{isMade ? null : (
					<>
						{who === 'person' ? (
							<Who
								label={sayIfKnown(`lookChanges.whoFor.${kind}`) ?? say('lookChanges.who')}
								card={card}
								onCard={setCard}
							/>
						) : null}
						{who === 'room' ? (
							<Select
								label={say('lookChanges.room')}
								placeholder={say('lookChanges.chooseRoom')}
								value={chosen.roomId}
								onChange={(roomId) => set({ roomId })}
								options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
							/>
						) : null}
						{who === 'team' && teams.length === 0 ? <Message>{say('lookChanges.noTeams')}</Message> : null}
						{who === 'team' && teams.length > 0 ? (
							<Select
								label={say('lookChanges.team')}
								placeholder={say('lookChanges.chooseTeam')}
								value={chosen.teamId}
								onChange={(teamId) => set({ teamId })}
								options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
							/>
						) : null}
						{hasDay && days.length > 1 ? (
							<Select
								label={say('lookChanges.day')}
								value={chosen.dayId === '' ? all : chosen.dayId}
								onChange={(dayId) => set({ dayId: dayId === all ? '' : dayId })}
								options={[
									{ value: all, label: say('lookChanges.everyDay') },
									...days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) })),
								]}
							/>
						) : null}
						{hasRound && rounds.length > 1 ? (
							<Select
								label={say('lookChanges.round')}
								value={chosen.roundId === '' ? all : chosen.roundId}
								onChange={(roundId) => set({ roundId: roundId === all ? '' : roundId })}
								options={[
									{ value: all, label: say('lookChanges.everyRound') },
									...rounds.map(({ roundId, ...times }) => ({
										value: roundId,
										label: say('lookChanges.roundTimes', times),
									})),
								]}
							/>
						) : null}
					</>
				)}
				{change === null ? (
					<p className="soft">{say('lookChanges.choose')}</p>
				) : (
					<Preview key={JSON.stringify(change)} change={change} person={card} onMade={setMade} onAnother={onAnother} />
				)}
			</div>
		</Card>
	)
}
