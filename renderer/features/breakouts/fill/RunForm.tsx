/** What is asked of a run: what matters most, which rounds, where to begin; the seed for experts. One main button. */
import { MagicWandIcon } from '@phosphor-icons/react'
import { type FormEvent, useId } from 'react'
import { presetNames } from '../../../../shared/allocation/presets.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Setup } from '../useSetup.ts'
import { Check } from './Check.tsx'
import { Fold } from './Fold.tsx'
import { chooseForRun, type From, seedOf, useFill } from './fillStore.ts'
import { findGroups } from './run.actions.ts'
import type { Truth } from './truth.ts'
import './RunForm.css'

export type RunFormProps = {
	readonly truth: Truth
	readonly setup: Setup
	/** Somebody has a place in the draft already. */
	readonly hasDraft: boolean
}

export const RunForm = ({ truth, setup, hasDraft }: RunFormProps) => {
	const say = useText()
	const { client } = useHub()
	const roundsLabel = useId()
	const { pool, preset, roundIds, from, seed, run } = useFill()
	const open = truth.rounds.filter(({ groups, people }) => groups > 0 && people > 0)
	const chosen = open.filter(({ roundId }) => roundIds === null || roundIds.includes(roundId))
	const people = Math.max(0, ...chosen.map((round) => round.people))
	const seedNumber = seedOf(seed)
	const start: From = hasDraft ? (from ?? 'draft') : 'fresh'
	const matters = preset ?? setup.aims.preset

	const whyNot =
		chosen.length === 0
			? say('groupFill.form.chooseRound')
			: seedNumber === undefined
				? say('groupFill.form.seedWhyNot')
				: undefined

	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (seedNumber === undefined || chosen.length === 0) return
		void findGroups(client, {
			input: { pool, preset: matters, seed: seedNumber, roundIds: chosen.map(({ roundId }) => roundId), from: start },
			people,
			places: chosen.reduce((sum, round) => sum + round.people, 0),
			hadDraft: hasDraft,
		})
	}
	const tick = (roundId: string, isOn: boolean): void => {
		const before = chosen.map((round) => round.roundId)
		chooseForRun({ roundIds: isOn ? [...before, roundId] : before.filter((id) => id !== roundId) })
	}

	return (
		<Card title={say(run.at === 'done' ? 'groupFill.form.titleAgain' : 'groupFill.form.title')} className="run-form">
			<form onSubmit={submit} noValidate>
				<RadioChoices
					label={say('groupFill.form.preset')}
					value={matters}
					onChange={(value) => chooseForRun({ preset: value })}
					isStacked
					choices={presetNames.map((value) => ({
						value,
						label: say(`groupFill.form.${value}`),
						hint: say(`groupFill.form.${value}Hint`),
					}))}
				/>
				{open.length > 1 ? (
					<fieldset className="field" aria-labelledby={roundsLabel}>
						<span className="field-label" id={roundsLabel}>
							{say('groupFill.form.rounds')}
						</span>
						<div className="run-rounds">
							{open.map(({ roundId }) => {
								const round = setup.rounds.find(({ id }) => id === roundId)
								return (
									<Check
										key={roundId}
										isOn={chosen.some((one) => one.roundId === roundId)}
										onChange={(isOn) => tick(roundId, isOn)}
									>
										{say('groupFill.form.round', { number: round?.number ?? '', time: round?.startAt ?? '' })}
									</Check>
								)
							})}
						</div>
						{chosen.length < open.length ? (
							<span className="field-hint">{say('groupFill.form.otherRounds')}</span>
						) : null}
					</fieldset>
				) : null}
				{hasDraft ? (
					<RadioChoices
						label={say('groupFill.form.from')}
						value={start}
						onChange={(value) => chooseForRun({ from: value })}
						isStacked
						choices={(['draft', 'fresh'] as const).map((value) => ({
							value,
							label: say(`groupFill.form.${value}`),
							hint: say(`groupFill.form.${value}Hint`),
						}))}
					/>
				) : null}
				<Fold title={say('groupFill.form.experts')}>
					<TextField
						label={say('groupFill.form.seed')}
						hint={say('groupFill.form.seedHint')}
						value={seed}
						maxLength={10}
						isOptional
						onChange={(value) => chooseForRun({ seed: value })}
						error={seedNumber === undefined ? say('groupFill.form.seedWrong') : undefined}
						inputClassName="code"
					/>
				</Fold>
				<Button type="submit" kind="main" isWide icon={<Icon of={MagicWandIcon} />} whyNot={whyNot}>
					{say('groupFill.form.go', { count: people })}
				</Button>
			</form>
		</Card>
	)
}
