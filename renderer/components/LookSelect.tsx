import { type Theme, themes, useTheme } from '../styles/theme.ts'
import { useText } from '../text/text.ts'
import { Select } from './Select.tsx'
import './LookSelect.css'
import { lookLabels } from './looks.ts'

/** Light, dark or high contrast in one line, for the foot of a screen. */
export const LookSelect = () => {
	const say = useText()
	const { theme, choose } = useTheme()
	return (
		<Select<Theme>
			className="look-select"
			label={say('app.appearance')}
			value={theme}
			onChange={choose}
			options={themes.map((value) => ({ value, label: say(lookLabels[value]) }))}
		/>
	)
}
