import './KeyCap.css'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A key, or keys pressed together: `Enter`, `Ctrl Z`. Ctrl reads Cmd on a Mac. Hidden from screen readers, which announce shortcuts from `aria-keyshortcuts`. */
export const KeyCap = ({ keys }: { readonly keys: string }) => (
	<kbd className="key-cap" aria-hidden="true">
		{isMac ? keys.replace('Ctrl', 'Cmd') : keys}
	</kbd>
)
