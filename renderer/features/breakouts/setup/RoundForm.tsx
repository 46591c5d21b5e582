import { useState } from 'react'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { asTimeOfDay, formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Setup, SetupRound } from '../useSetup.ts'
import { nextTimes } from './roundTimes.ts'
import { type Step, useChange } from './useChange.ts'

export type RoundFormProps = {
	readonly kind: 'add' | 'edit' | 'copy'
	/** The round that is changed or copied. */
	readonly round: SetupRound | null
	readonly setup: Setup
	readonly openerId: string
	readonly onClose: () => void
	/** The round that is there now. */
	readonly onMade: (roundId: string) => void
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const titles = {
	add: 'groupSetup.rounds.newTitle',
	edit: 'groupSetup.rounds.editTitle',
	copy: 'groupSetup.rounds.copyTitle',
} as const
const saves = { add: 'groupSetup.rounds.addIt', edit: 'groupSetup.save', copy: 'groupSetup.rounds.copyIt' } as const

/** When a round is: a new one, one that is there, or another like it. */
export const RoundForm = ({ kind, round, setup, openerId, onClose, onMade }: RoundFormProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const days = overview.data?.days ?? []
	const [chosenDay, setDay] = useState(round?.dayId ?? setup.rounds.at(-1)?.dayId ?? '')
	const dayId = chosenDay === '' ? (days[0]?.id ?? '') : chosenDay
	const [times, setTimes] = useState(() =>
		kind === 'edit' && round !== null ? { start: round.startAt, end: round.endAt } : nextTimes(setup.rounds, round),
	)
	const [withHosts, setWithHosts] = useState(false)
	const [hasTried, setTried] = useState(false)
	const number = round?.number ?? 0

	const save = async (): Promise<void> => {
		setTried(true)
		const startAt = asTimeOfDay(times.start)
		const endAt = asTimeOfDay(times.end)
		setTimes({ start: startAt, end: endAt })
		if (!isTime(startAt) || !isTime(endAt) || dayId === '') return
		const id = kind === 'edit' && round !== null ? round.id : newId()
		const saved = { id, dayId, startAt, endAt }
		const step: Step =
			kind === 'copy' && round !== null
				? [
						'breakouts.copyRound',
						{
							fromRoundId: round.id,
							round: saved,
							groups: setup.groups
								.filter(({ roundId }) => roundId === round.id)
								.map((group) => ({ id: newId(), copyOf: group.id })),
							withHosts,
						},
					]
				: ['breakouts.saveRound', { round: saved }]
		const values = { number, start: startAt, end: endAt }
		const words =
			kind === 'add'
				? say('groupSetup.rounds.added', values)
				: kind === 'edit'
					? say('groupSetup.rounds.saved', values)
					: say('groupSetup.rounds.copied', values)
		if (!(await change.make([step], words))) return
		onMade(id)
		onClose()
		focusSoon(
			() => document.getElementById(kind === 'edit' ? openerId : 'make-tables') ?? document.getElementById(openerId),
		)
	}
	const field = (which: 'start' | 'end') => (
		<TextField
			label={say(`groupSetup.rounds.${which}`)}
			value={times[which]}
			maxLength={5}
			onChange={(value) => setTimes({ ...times, [which]: value })}
			onBlur={() => setTimes((now) => ({ ...now, [which]: asTimeOfDay(now[which]) }))}
			error={hasTried && !isTime(asTimeOfDay(times[which])) ? say('groupSetup.rounds.timeMissing') : undefined}
		/>
	)
	return (
		<SidePanel
			title={say(titles[kind], { number })}
			saveLabel={say(saves[kind])}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			{kind === 'copy' ? <p className="soft">{say('groupSetup.rounds.copyWords')}</p> : null}
			{days.length > 1 ? (
				<Select
					label={say('groupSetup.rounds.day')}
					value={dayId}
					onChange={setDay}
					options={days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
				/>
			) : null}
			<div className="times">
				{field('start')}
				{field('end')}
			</div>
			{kind === 'copy' ? (
				<Check label={say('groupSetup.rounds.withHosts')} isOn={withHosts} onChange={setWithHosts} />
			) : null}
		</SidePanel>
	)
}
