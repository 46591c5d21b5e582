/** Foyer's own mark: a door standing open with the light on. */
export const DoorMark = ({ className = 'door-mark' }: { readonly className?: string }) => (
	<svg className={className} viewBox="0 0 28 34" aria-hidden="true">
		<path d="M2 34V12C2 5.4 7.4 0 14 0s12 5.4 12 12v22z" fill="var(--action)" />
		<path d="M8 34V13a6 6 0 0 1 12 0v21z" fill="var(--lamp)" />
		<path d="M8 13a6 6 0 0 1 6-6v27H8z" fill="var(--surface)" opacity=".9" />
		<circle cx="11.6" cy="22" r="1.2" fill="var(--action)" />
	</svg>
)
