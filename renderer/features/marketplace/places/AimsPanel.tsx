/** What matters when places are found: fairness, metres, weights in words, papers. */
import { useState } from 'react'
import { Check } from '../../../components/Check.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { StallAims } from '../marketTypes.ts'
import { type AimsDraft, aimsOf, draftOf, faultsOf, type Level, levels, weightNames } from './aimsDraft.ts'
import type { PlacesActions } from './usePlacesActions.ts'

export type AimsPanelProps = {
	readonly aims: StallAims
	readonly actions: PlacesActions
	readonly onClose: () => void
}

export const aimsButtonId = 'places-aims'

export const AimsPanel = ({ aims, actions, onClose }: AimsPanelProps) => {
	const say = useText()
	const [draft, setDraft] = useState(() => draftOf(aims))
	const [hasTried, setTried] = useState(false)
	const change = (more: Partial<AimsDraft>): void => setDraft((before) => ({ ...before, ...more }))
	const faults = faultsOf(draft)
	const metresWrong = say('marketPlaces.aims.metresWrong')
	const save = async (): Promise<void> => {
		setTried(true)
		const next = aimsOf(draft, aims)
		if (next === null) return
		const { isDone } = await actions.setAims(next)
		if (!isDone) return
		onClose()
		document.getElementById(aimsButtonId)?.focus()
	}
	return (
		<SidePanel
			title={say('marketPlaces.aims.title')}
			level={2}
			saveLabel={say('marketPlaces.aims.save')}
			isWorking={actions.isWorking}
			problem={actions.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={aimsButtonId}
		>
			<RadioChoices
				label={say('marketPlaces.aims.fairness')}
				isStacked
				value={draft.fairness}
				onChange={(fairness) => change({ fairness })}
				choices={(['worstFirst', 'total'] as const).map((value) => ({
					value,
					label: say(`marketPlaces.aims.${value}`),
					hint: say(`marketPlaces.aims.${value}Hint`),
				}))}
			/>
			<fieldset className="places-weights">
				<legend>{say('marketPlaces.aims.weights')}</legend>
				{weightNames.map((name) => (
					<Select<Level>
						key={name}
						label={say(`marketPlaces.aims.weight.${name}`)}
						value={draft.levels[name]}
						onChange={(level) => change({ levels: { ...draft.levels, [name]: level } })}
						options={levels.map((value) => ({ value, label: say(`marketPlaces.aims.level.${value}`) }))}
					/>
				))}
			</fieldset>
			<TextField
				label={say('marketPlaces.aims.near')}
				value={draft.near}
				onChange={(near) => change({ near })}
				error={hasTried && faults.near ? metresWrong : undefined}
			/>
			<TextField
				label={say('marketPlaces.aims.far')}
				value={draft.far}
				onChange={(far) => change({ far })}
				error={hasTried && faults.far ? metresWrong : undefined}
			/>
			<Check
				label={say('marketPlaces.aims.documentsStop')}
				hint={say('marketPlaces.aims.documentsHint')}
				isOn={draft.documentsStop}
				onChange={(documentsStop) => change({ documentsStop })}
			/>
			<TextField
				label={say('marketPlaces.aims.cover')}
				hint={say('marketPlaces.aims.coverHint')}
				value={draft.cover}
				onChange={(cover) => change({ cover })}
				error={hasTried && faults.cover ? say('marketPlaces.aims.coverWrong') : undefined}
			/>
		</SidePanel>
	)
}
