import type { ReactNode } from 'react'
import './Fold.css'

/** More of something, on demand. The browser's own: it opens for a search in the page and needs no script. */
export const Fold = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => (
	<details className="fold">
		<summary>{title}</summary>
		<div className="fold-inside">{children}</div>
	</details>
)
