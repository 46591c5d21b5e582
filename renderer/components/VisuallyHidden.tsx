import type { ReactNode } from 'react'
import './VisuallyHidden.css'

/** Words for screen readers where the screen shows them another way. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
	<span className="visually-hidden">{children}</span>
)
