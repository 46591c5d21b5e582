import './ViewNav.css'

export type ViewNavProps<T extends string> = {
	/** Of what these are the views. */
	readonly label: string
	readonly current: T
	readonly views: readonly { readonly view: T; readonly href: string; readonly label: string }[]
}

/** The views of one part of the event: links, so that going back and a new tab do what people expect. */
export const ViewNav = <T extends string>({ label, current, views }: ViewNavProps<T>) => (
	<nav className="views" aria-label={label}>
		{views.map((one) => (
			<a key={one.view} href={one.href} {...(one.view === current ? { 'aria-current': 'page' as const } : {})}>
				{one.label}
			</a>
		))}
	</nav>
)
