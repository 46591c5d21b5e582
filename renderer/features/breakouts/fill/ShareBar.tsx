import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Share } from './profile.ts'
import './ShareBar.css'

/**
 * People by what they got, drawn to scale: a word and a number in each part, so that it reads in one ink.
 * The table beside it has the same figures, so this is not read out a second time.
 */
export const ShareBar = ({ shares }: { readonly shares: readonly Share[] }) => {
	const say = useText()
	return (
		<ul className="share-bar" aria-hidden="true">
			{shares
				.filter(({ people }) => people > 0)
				.map(({ kind, people }) => (
					<li key={kind} className={`share share-${kind}`} style={{ flexGrow: people }}>
						<b>{formatCount(people)}</b> {say(`groupFill.result.${kind}`)}
					</li>
				))}
		</ul>
	)
}
