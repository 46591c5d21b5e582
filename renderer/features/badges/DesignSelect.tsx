import type { NamedDesign } from '../../components/badge/badgeChoice.ts'
import { Select } from '../../components/Select.tsx'
import { useText } from '../../text/text.ts'

export type DesignSelectProps = {
	readonly label: string
	readonly designs: readonly NamedDesign[]
	readonly value: string
	readonly onChange: (designId: string) => void
}

/** Designs of the event, and those that come with Foyer. */
export const DesignSelect = ({ label, designs, value, onChange }: DesignSelectProps) => {
	const say = useText()
	const options = (isTemplate: boolean) =>
		designs.filter((one) => one.isTemplate === isTemplate).map(({ id, name }) => ({ value: id, label: name }))
	const own = options(false)
	return (
		<Select
			label={label}
			value={value}
			onChange={onChange}
			options={[
				...(own.length === 0 ? [] : [{ group: say('badges.groupOwn'), options: own }]),
				{ group: say('badges.groupTemplates'), options: options(true) },
			]}
		/>
	)
}
