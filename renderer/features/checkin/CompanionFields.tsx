import { PhotoMarker } from '../../components/PhotoMarker.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { type CompanionDraft, type CompanionField, companionKinds, missingFromCompanion } from './companionDraft.ts'

/** The control of one field: what the focus goes to. */
const controls: Record<CompanionField, string> = {
	preferredName: 'input',
	kind: 'select',
	photo: 'input[type="radio"]',
}

/** Takes the focus to one of the three questions. */
export const focusCompanion = (form: HTMLElement | null, field: CompanionField | undefined): void => {
	if (field !== undefined) form?.querySelector<HTMLElement>(`.companion-${field} ${controls[field]}`)?.focus()
}

export type CompanionFieldsProps = {
	readonly draft: CompanionDraft
	readonly onChange: (change: Partial<CompanionDraft>) => void
}

/** The three questions about somebody who came along. */
export const CompanionFields = ({ draft, onChange }: CompanionFieldsProps) => {
	const say = useText()
	const missing = missingFromCompanion(draft)
	const error = (field: CompanionField): string | undefined =>
		draft.hasTried && missing.includes(field) ? say(`deskDoor.companionMissing.${field}`) : undefined
	return (
		<>
			<TextField
				className="companion-preferredName"
				label={say('deskDoor.companionName')}
				value={draft.preferredName}
				maxLength={200}
				onChange={(preferredName) => onChange({ preferredName })}
				error={error('preferredName')}
			/>
			<Select
				className="companion-kind"
				label={say('deskDoor.companionKind')}
				placeholder={say('desk.choose')}
				value={draft.kind}
				onChange={(value) => onChange({ kind: companionKinds.find((kind) => kind === value) ?? '' })}
				options={companionKinds.map((kind) => ({ value: kind, label: say(`deskDoor.companionKinds.${kind}`) }))}
				error={error('kind')}
			/>
			<RadioChoices
				className="companion-photo walk-in-wide"
				label={say('deskDoor.companionPhoto')}
				hint={say('desk.photoHint')}
				value={draft.photo}
				onChange={(photo) => onChange({ photo })}
				choices={[
					{ value: 'yes', label: say('desk.photoYes'), icon: <PhotoMarker answer="yes" words="none" /> },
					{ value: 'ask', label: say('desk.photoAsk'), icon: <PhotoMarker answer="ask" words="none" /> },
					{ value: 'no', label: say('desk.photoNo'), icon: <PhotoMarker answer="no" words="none" /> },
				]}
				error={error('photo')}
			/>
		</>
	)
}
