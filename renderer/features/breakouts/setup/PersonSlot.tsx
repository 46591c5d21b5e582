import { XIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { type PersonCard, PersonPicker } from '../PersonPicker.tsx'

export type PersonSlotProps = {
	readonly label: string
	readonly person: PersonCard | null
	readonly onChange: (person: PersonCard | null) => void
	readonly exclude?: readonly string[]
	readonly error?: string | undefined
	readonly id: string
	/** What has the focus once somebody was found. */
	readonly nextId?: string
}

/** One person as an answer in a form: looked for, then shown, with the way to choose somebody else. */
export const PersonSlot = ({ label, person, onChange, exclude = [], error, id, nextId }: PersonSlotProps) => {
	const say = useText()
	if (person === null) {
		return (
			<PersonPicker
				id={id}
				label={label}
				exclude={exclude}
				who="anybody"
				error={error}
				onPick={(card) => {
					onChange(card)
					focusSoon(
						() => (nextId === undefined ? null : document.getElementById(nextId)) ?? document.getElementById(id),
					)
				}}
			/>
		)
	}
	return (
		<div className="field">
			<span className="field-label">{label}</span>
			<span className="person-taken">
				<span>
					{person.preferredName} <span className="code soft">{person.badgeCode}</span>
				</span>
				<Button
					kind="quiet"
					size="dense"
					id={id}
					label={say('groupSetup.picker.change', { name: person.preferredName })}
					icon={<Icon of={XIcon} />}
					onPress={() => {
						onChange(null)
						focusSoon(() => document.getElementById(id))
					}}
				/>
			</span>
		</div>
	)
}
