import './KeyCap.css'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A key, or keys pressed together: `Enter`, `Ctrl Z`. Ctrl reads Cmd on a Mac. Hidden from screen readers, which announce shortcuts from `aria-keyshortcuts`, unless `isRead`: in a list of keys. */
export const KeyCap = ({ keys, isRead = false }: { readonly keys: string; readonly isRead?: boolean }) => (
	<kbd className="key-cap" aria-hidden={!isRead}>
		{isMac ? keys.replace('Ctrl', 'Cmd') : keys}
	</kbd>
)
