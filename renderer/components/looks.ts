import type { Theme } from '../styles/theme.ts'

/** What each look is called. */
export const lookLabels = {
	system: 'app.lookSystem',
	light: 'app.lookLight',
	dark: 'app.lookDark',
	contrast: 'app.lookContrast',
	'contrast-light': 'app.lookContrastLight',
} as const satisfies Record<Theme, string>
