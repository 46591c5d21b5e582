/** A need: which, in whose words, what to do about it and who is told that, who sees to it, how far it has got. */
import { useState } from 'react'
import { needAudiences, needStatuses } from '../../../../shared/domain/person.ts'
import { healthWordIn } from '../../../../shared/domain/rules/healthWords.ts'
import { Check } from '../../../components/Check.tsx'
import { Message } from '../../../components/Message.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, type CarriedNeed, openerOf } from './careTypes.ts'
import { codeGroups, duties, needName } from './needWords.ts'

type Draft = Omit<CarriedNeed, 'code'> & { readonly code: CarriedNeed['code'] | '' }

const nothing: Draft = {
	kind: 'access',
	code: '',
	words: '',
	actionLine: '',
	audience: ['access'],
	status: 'recorded',
	instead: '',
	owner: '',
}
const audienceOf = { access: 'access', dietary: 'catering', evacuation: 'evacuation' } as const

export type NeedFormProps = CareParts & {
	/** Which of their needs; null: a new one. */
	readonly at: number | null
}

export const NeedForm = ({ registrationId, care, again, onClose, at }: NeedFormProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [draft, setDraft] = useState<Draft>(at === null ? nothing : (care.needs[at] ?? nothing))
	const [hasTried, setTried] = useState(false)
	const change = (more: Partial<Draft>): void => {
		clear()
		setDraft({ ...draft, ...more })
	}
	const faults = {
		code: draft.code === '' ? say('peopleCare.needForm.codeMissing') : undefined,
		words:
			draft.code === 'inOwnWords' && draft.words.trim() === '' ? say('peopleCare.needForm.wordsMissing') : undefined,
		twice:
			draft.code !== 'inOwnWords' &&
			care.needs.some((one, index) => index !== at && one.kind === draft.kind && one.code === draft.code)
				? say('peopleCare.needForm.twice')
				: undefined,
		instead:
			draft.status === 'notMet' && draft.instead.trim() === '' ? say('peopleCare.needForm.insteadMissing') : undefined,
	}
	const word = healthWordIn(draft.actionLine)
	const save = async (): Promise<void> => {
		setTried(true)
		if (Object.values(faults).some((one) => one !== undefined) || draft.code === '') return
		const need: CarriedNeed = {
			...draft,
			code: draft.code,
			words: draft.words.trim(),
			actionLine: draft.actionLine.trim(),
			instead: draft.status === 'notMet' ? draft.instead.trim() : '',
		}
		const needs = at === null ? [...care.needs, need] : care.needs.map((one, index) => (index === at ? need : one))
		const { isDone } = await send(
			[['people.setNeeds', { registrationId, needs }]],
			say('peopleCare.needs.saved', { need: needName(need) }),
		)
		if (isDone) onClose()
	}
	const owners = [
		...duties.map((duty) => say(`peopleCare.owner.${duty}`)),
		...(draft.owner === '' || duties.some((duty) => say(`peopleCare.owner.${duty}`) === draft.owner)
			? []
			: [draft.owner]),
	]
	return (
		<SidePanel
			title={say(at === null ? 'peopleCare.needForm.add' : 'peopleCare.needForm.change')}
			isWide
			saveLabel={say('peopleCare.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerOf(at === null ? 'newNeed' : `need ${at}`)}
		>
			<RadioChoices
				label={say('peopleCare.needForm.kind')}
				value={draft.kind}
				onChange={(kind) => change({ kind, code: '', audience: [audienceOf[kind]] })}
				choices={(['access', 'dietary', 'evacuation'] as const).map((value) => ({
					value,
					label: say(`peopleCare.kind.${value}`),
				}))}
			/>
			<Select
				label={say('peopleCare.needForm.code')}
				value={draft.code}
				placeholder={say('peopleCare.needForm.choose')}
				onChange={(code) => change({ code })}
				options={codeGroups[draft.kind].map(({ group, codes }) => ({
					group: say(`peopleCare.codeGroup.${group}`),
					options: codes.map((value) => ({ value, label: say(`peopleCare.code.${value}`) })),
				}))}
				error={hasTried ? (faults.code ?? faults.twice) : undefined}
			/>
			<TextField
				label={say('peopleCare.needForm.words')}
				hint={say('peopleCare.needForm.wordsHint')}
				isOptional={draft.code !== 'inOwnWords'}
				value={draft.words}
				lines={3}
				maxLength={2000}
				onChange={(words) => change({ words })}
				error={hasTried ? faults.words : undefined}
			/>
			<TextField
				label={say('peopleCare.needForm.line')}
				hint={say('peopleCare.needForm.lineHint')}
				isOptional
				value={draft.actionLine}
				maxLength={60}
				onChange={(actionLine) => change({ actionLine })}
			/>
			{word === undefined ? null : (
				<Message tone="heed" isLive>
					{say('peopleCare.needForm.health', { word })}
				</Message>
			)}
			<fieldset className="care-fieldset">
				<legend>{say('peopleCare.needForm.audience')}</legend>
				<p className="field-hint">{say('peopleCare.needForm.audienceHint')}</p>
				{needAudiences.map((one) => (
					<Check
						key={one}
						label={say(`peopleCare.audience.${one}`)}
						isOn={draft.audience.includes(one)}
						onChange={(isOn) =>
							change({
								audience: needAudiences.filter((each) => (each === one ? isOn : draft.audience.includes(each))),
							})
						}
					/>
				))}
			</fieldset>
			<Select
				label={say('peopleCare.needForm.owner')}
				hint={say('peopleCare.needForm.ownerHint')}
				value={draft.owner === '' ? 'none' : draft.owner}
				onChange={(owner) => change({ owner: owner === 'none' ? '' : owner })}
				options={[
					{ value: 'none', label: say('peopleCare.needForm.ownerNone') },
					...owners.map((value) => ({ value, label: value })),
				]}
			/>
			<RadioChoices
				label={say('peopleCare.needForm.status')}
				value={draft.status}
				isStacked
				onChange={(status) => change({ status })}
				choices={needStatuses.map((value) => ({
					value,
					label: say(`peopleCare.status.${value}`),
					hint: say(`peopleCare.statusHint.${value}`),
				}))}
			/>
			{draft.status === 'notMet' ? (
				<TextField
					label={say('peopleCare.needForm.instead')}
					hint={say('peopleCare.needForm.insteadHint')}
					value={draft.instead}
					maxLength={200}
					onChange={(instead) => change({ instead })}
					error={hasTried ? faults.instead : undefined}
				/>
			) : null}
		</SidePanel>
	)
}
