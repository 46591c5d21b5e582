import { formatCount } from '../text/format.ts'
import './TabCount.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** How many things wait behind a tab; nothing where nothing does. `words`: the same for who hears the screen. */
export const TabCount = ({ count, words }: { readonly count: number; readonly words: string }) =>
	count === 0 ? null : (
		<>
			<span className="tab-count" aria-hidden="true">
				{formatCount(count)}
			</span>
			<VisuallyHidden>{words}</VisuallyHidden>
		</>
	)
