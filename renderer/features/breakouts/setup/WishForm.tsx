import { useState } from 'react'
import { awayReasons, mostAvoided, mostChoices } from '../../../../shared/domain/breakouts/words.ts'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { type Step, useChange } from './useChange.ts'
import type { Wisher } from './WishTable.tsx'

export type WishFormProps = {
	readonly person: Wisher
	readonly setup: Setup
	readonly openerId: string
	readonly onClose: () => void
}

type Why = (typeof awayReasons)[number]
const here = 'here'

/** One person's choices, what they would rather miss, and the rounds in which they are busy elsewhere. */
export const WishForm = ({ person, setup, openerId, onClose }: WishFormProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const [ranks, setRanks] = useState<readonly string[]>(() =>
		Array.from({ length: mostChoices }, (_, index) => person.choices[index] ?? ''),
	)
	const [avoids, setAvoids] = useState<readonly string[]>(person.avoids)
	const [away, setAway] = useState<Readonly<Record<string, Why | typeof here>>>(() =>
		Object.fromEntries(person.away.map(({ roundId, why }) => [roundId, why])),
	)
	const choices = ranks.filter((topicId) => topicId !== '')
	const isTwice = (topicId: string): boolean =>
		topicId !== '' && (choices.filter((one) => one === topicId).length > 1 || avoids.includes(topicId))
	const { registrationId } = person

	const save = async (): Promise<void> => {
		if (choices.some(isTwice)) return
		const steps: Step[] = []
		if (choices.join() !== person.choices.join() || avoids.join() !== person.avoids.join())
			steps.push(['breakouts.setChoices', { rows: [{ registrationId, choices: [...choices], avoids: [...avoids] }] }])
		const rows = setup.rounds.flatMap(({ id }) => {
			const before = person.away.find(({ roundId }) => roundId === id)?.why ?? here
			const now = away[id] ?? here
			return now === before ? [] : [{ registrationId, roundId: id, why: now === here ? null : now }]
		})
		if (rows.length > 0) steps.push(['breakouts.setAway', { rows }])
		if (steps.length > 0) {
			if (!(await change.make(steps, say('groupSetup.wishes.saved', { name: person.preferredName })))) return
		}
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	const missable = setup.topics.filter(({ id, isAvoidable }) => isAvoidable || avoids.includes(id))
	return (
		<SidePanel
			title={say('groupSetup.wishes.editTitle', { name: person.preferredName })}
			saveLabel={say('groupSetup.save')}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			{ranks.map((topicId, index) => (
				<Select
					// oxlint-disable-next-line react/no-array-index-key -- the place is what the field is
					key={index}
					label={say('groupSetup.wishes.rank', { rank: index + 1 })}
					value={topicId === '' ? 'nothing' : topicId}
					onChange={(value) => setRanks(ranks.with(index, value === 'nothing' ? '' : value))}
					options={[
						{ value: 'nothing', label: say('groupSetup.wishes.nothing') },
						...setup.topics.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
					]}
					error={isTwice(topicId) ? say('groupSetup.refused.contradictsChoice') : undefined}
				/>
			))}
			<fieldset className="make-part">
				<legend>{say('groupSetup.wishes.miss')}</legend>
				{missable.length === 0 ? <p className="field-hint">{say('groupSetup.wishes.missNone')}</p> : null}
				<div className="ticks">
					{missable.map(({ id, code, title }) => (
						<Check
							key={id}
							label={`${code} ${title}`}
							isOn={avoids.includes(id)}
							onChange={(isOn) =>
								setAvoids(isOn ? [...avoids, id].slice(-mostAvoided) : avoids.filter((one) => one !== id))
							}
						/>
					))}
				</div>
			</fieldset>
			{setup.rounds.length === 0 ? null : (
				<fieldset className="make-part">
					<legend>{say('groupSetup.wishes.inRounds')}</legend>
					{setup.rounds.map(({ id, number, startAt, endAt }) => (
						<Select
							key={id}
							label={say('groupSetup.roundTimes', { number, start: startAt, end: endAt })}
							value={away[id] ?? here}
							onChange={(why) => setAway({ ...away, [id]: why })}
							options={[
								{ value: here, label: say('groupSetup.wishes.takesPart') },
								...awayReasons.map((why) => ({ value: why, label: say(`groupSetup.wishes.${why}`) })),
							]}
						/>
					))}
				</fieldset>
			)}
		</SidePanel>
	)
}
