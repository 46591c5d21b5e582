/**
 * Which look the screens have. The choice stays on this computer, never in the event: a volunteer's
 * eyes are nobody's record. `system` follows what the computer itself is set to.
 */
import { create } from 'zustand'

export const themes = ['system', 'light', 'dark', 'contrast', 'contrast-light'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'foyer.theme'

const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value)

const remembered = (): Theme => {
	try {
		const value = localStorage.getItem(storageKey)
		return isTheme(value) ? value : 'system'
	} catch {
		return 'system'
	}
}

const wants = (query: string): boolean => matchMedia(query).matches

const ofSystem = (): Exclude<Theme, 'system'> => {
	const isDark = wants('(prefers-color-scheme: dark)')
	if (wants('(prefers-contrast: more)')) return isDark ? 'contrast' : 'contrast-light'
	return isDark ? 'dark' : 'light'
}

const paint = (theme: Theme): void => {
	document.documentElement.dataset['theme'] = theme === 'system' ? ofSystem() : theme
}

type ThemeState = { readonly theme: Theme; readonly choose: (theme: Theme) => void }

export const useTheme = create<ThemeState>()((set) => ({
	theme: 'system',
	choose: (theme) => {
		try {
			localStorage.setItem(storageKey, theme)
		} catch {
			// A browser that keeps nothing still shows the look until it is closed.
		}
		paint(theme)
		set({ theme })
	},
}))

/** Paints the remembered look and keeps following the system where that is the choice. Call once, before the first screen. */
export const startTheme = (): void => {
	useTheme.setState({ theme: remembered() })
	const repaint = () => paint(useTheme.getState().theme)
	repaint()
	for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
		matchMedia(query).addEventListener('change', repaint)
	}
}
