/** What matters when groups are found: one of three presets, four questions, and numbers for experts. */
import { type FormEvent, useRef, useState } from 'react'
import type { Preset } from '../../../../shared/allocation/presets.ts'
import { eventWeights } from '../../../../shared/domain/breakouts/eventWeights.ts'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { FieldProblem } from '../../../components/FieldParts.tsx'
import { Message } from '../../../components/Message.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { focusProblem } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { aimsOf, areRanks, draftOf, isWeight, weightNames } from './aimsDraft.ts'
import { SectionHead } from './SectionHead.tsx'
import { useChange } from './useChange.ts'

const presets = [
	{ value: 'choices-first', label: 'choicesFirst', hint: 'choicesFirstHint' },
	{ value: 'balanced', label: 'balanced', hint: 'balancedHint' },
	{ value: 'mixing-first', label: 'mixingFirst', hint: 'mixingFirstHint' },
] as const satisfies readonly { value: Preset; label: string; hint: string }[]
const repeats = ['forbid', 'discourage', 'allow'] as const

export const Aims = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const change = useChange()
	const form = useRef<HTMLFormElement>(null)
	const before = draftOf(setup.aims)
	const [draft, setDraft] = useState(before)
	const [hasTried, setTried] = useState(false)
	// Saved here, taken back or changed at another desk: the form shows what the hub holds now.
	const held = JSON.stringify(before)
	const [shown, setShown] = useState(held)
	if (held !== shown) {
		setShown(held)
		setDraft(before)
		setTried(false)
	}
	const isChanged = JSON.stringify(draft) !== held
	const usual = eventWeights[draft.preset]
	const hasNumbers = Object.keys(setup.aims.weights).length > 0

	const save = async (): Promise<void> => {
		setTried(true)
		const aims = aimsOf(draft)
		if (aims === null) {
			form.current?.querySelector('details')?.setAttribute('open', '')
			return focusProblem(form.current)
		}
		await change.make([['breakouts.setAims', { aims }]], say('groupSetup.aims.saved'))
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (!change.isWorking) void save()
	}
	return (
		<>
			<SectionHead title={say('groupSetup.section.aims')} lead={say('groupSetup.aims.lead')} />
			<form ref={form} className="card aims" onSubmit={submit} noValidate>
				<RadioChoices
					label={say('groupSetup.aims.preset')}
					isStacked
					value={draft.preset}
					onChange={(preset) => setDraft({ ...draft, preset })}
					choices={presets.map(({ value, label, hint }) => ({
						value,
						label: say(`groupSetup.aims.${label}`),
						hint: say(`groupSetup.aims.${hint}`),
					}))}
				/>
				<RadioChoices
					label={say('groupSetup.aims.repeat')}
					value={draft.repeatTopic}
					onChange={(repeatTopic) => setDraft({ ...draft, repeatTopic })}
					choices={repeats.map((value) => ({ value, label: say(`groupSetup.aims.${value}`) }))}
				/>
				<div className="ticks">
					<Check
						label={say('groupSetup.aims.meetNewPeople')}
						isOn={draft.meetNewPeople}
						onChange={(meetNewPeople) => setDraft({ ...draft, meetNewPeople })}
					/>
					<Check
						label={say('groupSetup.aims.hostsAreVoices')}
						hint={say('groupSetup.aims.voicesHint')}
						isOn={draft.hostsAreVoices}
						onChange={(hostsAreVoices) => setDraft({ ...draft, hostsAreVoices })}
					/>
				</div>
				<details className="experts" open={hasNumbers}>
					<summary>{say('groupSetup.aims.experts')}</summary>
					<p className="soft measure">{say('groupSetup.aims.expertsWords')}</p>
					<div className="weights">
						{weightNames.map((name) => (
							<TextField
								key={name}
								label={say(`groupSetup.aims.weight.${name}`)}
								value={draft.weights[name]}
								maxLength={8}
								placeholder={String(usual[name])}
								onChange={(value) => setDraft({ ...draft, weights: { ...draft.weights, [name]: value } })}
								error={hasTried && !isWeight(draft.weights[name]) ? say('groupSetup.aims.weightWrong') : undefined}
							/>
						))}
					</div>
					<fieldset className="make-part">
						<legend>{say('groupSetup.aims.ranks')}</legend>
						<div className="ranks">
							{draft.ranks.map((rank, index) => (
								<TextField
									// oxlint-disable-next-line react/no-array-index-key -- the place is what the field is
									key={index}
									label={say('groupSetup.aims.rank', { number: index + 1 })}
									value={rank}
									maxLength={8}
									placeholder={String(usual.ranks[index])}
									onChange={(value) => setDraft({ ...draft, ranks: draft.ranks.with(index, value) })}
								/>
							))}
						</div>
						{hasTried && !areRanks(draft.ranks) ? (
							<FieldProblem id="ranks-problem">{say('groupSetup.aims.ranksPartly')}</FieldProblem>
						) : null}
					</fieldset>
				</details>
				{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
				<div className="row wrap">
					<Button kind="main" type="submit" isWorking={change.isWorking}>
						{say('groupSetup.aims.save')}
					</Button>
					{isChanged ? <Button onPress={() => setDraft(before)}>{say('groupSetup.aims.reset')}</Button> : null}
					<span className="soft small" role="status">
						{say(isChanged ? 'groupSetup.aims.unsaved' : 'groupSetup.aims.isSaved')}
					</span>
				</div>
			</form>
		</>
	)
}
