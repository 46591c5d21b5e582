import { themes, useTheme } from '../styles/theme.ts'
import { useText } from '../text/text.ts'
import { lookLabels } from './looks.ts'
import { RadioChoices } from './RadioChoices.tsx'

/** Light, dark or high contrast, at once and remembered. */
export const LookChoice = () => {
	const say = useText()
	const { theme, choose } = useTheme()
	return (
		<RadioChoices
			label={say('app.appearance')}
			hint={say('app.lookHint')}
			value={theme}
			onChange={choose}
			choices={themes.map((value) => ({ value, label: say(lookLabels[value]) }))}
		/>
	)
}
