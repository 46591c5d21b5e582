/** One person as an answer in a form: looked for, then shown, with the way to choose somebody else. */
import { XIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { FindPerson } from '../FindPerson.tsx'

export type PersonChosen = {
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
}

export type PersonChoiceProps = {
	readonly label: string
	readonly hint?: string
	readonly person: PersonChosen | null
	readonly onChange: (person: PersonChosen | null) => void
	readonly exclude?: readonly string[]
	readonly error?: string | undefined
	readonly id: string
}

export const PersonChoice = ({ label, hint, person, onChange, exclude = [], error, id }: PersonChoiceProps) => {
	const say = useText()
	if (person === null) {
		return (
			<FindPerson
				id={id}
				label={label}
				{...(hint === undefined ? {} : { hint })}
				exclude={exclude}
				error={error}
				isInline
				onPick={(card) => {
					onChange(card)
					focusSoon(() => document.getElementById(id))
				}}
			/>
		)
	}
	return (
		<div className="field">
			<span className="field-label">{label}</span>
			<span className="story-person">
				<span>
					{person.preferredName} <span className="code soft">{person.badgeCode}</span>
				</span>
				<Button
					kind="quiet"
					id={id}
					label={say('stories.takeAway', { name: person.preferredName })}
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
