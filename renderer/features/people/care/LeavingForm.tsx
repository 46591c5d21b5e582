import { useState } from 'react'
import { planMethods, planStates } from '../../../../shared/domain/evacuation/words.ts'
import { healthWordIn } from '../../../../shared/domain/rules/healthWords.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { type PersonCard, PersonField } from '../../../components/PersonField.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleSearch } from '../../../transport/usePeopleSearch.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, openerOf, type Plan } from './careTypes.ts'

const texts = ['meetAt', 'refuge', 'equipment', 'route'] as const
const longest = { meetAt: 120, refuge: 120, equipment: 120, route: 200 } as const

const nothing: Plan = {
	state: 'asked',
	method: '',
	buddyId: null,
	backupId: null,
	buddy: null,
	backup: null,
	meetAt: '',
	refuge: '',
	equipment: '',
	route: '',
}

type HelperProps = {
	readonly label: string
	readonly card: PersonCard | null
	readonly exclude: readonly string[]
	readonly onPick: (card: PersonCard | null) => void
}

/** Who has a part in the plan, or a field to find somebody. */
const Helper = ({ label, card, exclude, onPick }: HelperProps) => {
	const say = useText()
	const find = usePeopleSearch()
	if (card === null) return <PersonField label={label} find={find} isInline exclude={exclude} onPick={onPick} />
	return (
		<div className="field">
			<span className="field-label">{label}</span>
			<span className="row wrap">
				<span>
					{card.preferredName} <span className="code soft">{card.badgeCode}</span>
				</span>
				<Button kind="quiet" label={say('peopleCare.leaving.clearLabel', { part: label })} onPress={() => onPick(null)}>
					{say('peopleCare.leaving.clear')}
				</Button>
			</span>
		</div>
	)
}

export const LeavingForm = ({ registrationId, care, again, onClose }: CareParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [draft, setDraft] = useState<Plan>(care.plan ?? nothing)
	const change = (more: Partial<Plan>): void => {
		clear()
		setDraft({ ...draft, ...more })
	}
	const word = texts.map((field) => healthWordIn(draft[field])).find((one) => one !== undefined)
	const save = async (): Promise<void> => {
		const { state, method, buddy, backup, meetAt, refuge, equipment, route } = draft
		const plan = {
			state,
			method,
			buddyId: buddy?.registrationId ?? null,
			backupId: backup?.registrationId ?? null,
			meetAt: meetAt.trim(),
			refuge: refuge.trim(),
			equipment: equipment.trim(),
			route: route.trim(),
		}
		const { isDone } = await send([['people.setPlan', { registrationId, plan }]], say('peopleCare.leaving.saved'))
		if (isDone) onClose()
	}
	const taken = [registrationId, draft.buddy?.registrationId, draft.backup?.registrationId].filter(
		(one) => one !== undefined,
	)
	return (
		<SidePanel
			title={say('peopleCare.leaving.title')}
			level={2}
			isWide
			saveLabel={say('peopleCare.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerOf('plan')}
		>
			<p className="field-hint">{say('peopleCare.leaving.hint')}</p>
			<Select
				label={say('peopleCare.leaving.state')}
				value={draft.state}
				onChange={(state) => change({ state })}
				options={planStates.map((value) => ({ value, label: say(`peopleCare.leaving.stateOf.${value}`) }))}
			/>
			<Select
				label={say('peopleCare.leaving.method')}
				value={draft.method === '' ? 'none' : draft.method}
				onChange={(method) => change({ method: method === 'none' ? '' : method })}
				options={[
					{ value: 'none', label: say('peopleCare.leaving.methodNone') },
					...planMethods.map((value) => ({ value, label: say(`peopleCare.leaving.methodOf.${value}`) })),
				]}
			/>
			{(['buddy', 'backup'] as const).map((part) => (
				<Helper
					key={part}
					label={say(`peopleCare.leaving.${part}`)}
					card={draft[part]}
					exclude={taken}
					onPick={(card) => change({ [part]: card })}
				/>
			))}
			{texts.map((field) => (
				<TextField
					key={field}
					label={say(`peopleCare.leaving.${field}`)}
					{...(field === 'meetAt' ? { hint: say('peopleCare.leaving.meetAtHint') } : {})}
					isOptional
					value={draft[field]}
					maxLength={longest[field]}
					onChange={(value) => change({ [field]: value })}
				/>
			))}
			{word === undefined ? null : (
				<Message tone="heed" isLive>
					{say('peopleCare.leaving.health', { word })}
				</Message>
			)}
		</SidePanel>
	)
}
