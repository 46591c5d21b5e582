/** Finds a stall by number, organisation or title, and chooses it. */
import { QuickFind } from '../../../components/QuickFind.tsx'
import { useText } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'
import { findStalls } from './findStalls.ts'

export type FindStallProps = { readonly stalls: readonly Stall[]; readonly onChoose: (stallId: string) => void }

export const FindStall = ({ stalls, onChoose }: FindStallProps) => {
	const say = useText()
	return (
		<QuickFind
			label={say('marketPlaces.overview.find')}
			find={(typed) => findStalls(stalls, typed)}
			idOf={({ id }) => id}
			row={(stall) => (
				<>
					<span>
						<b>{stall.number}</b> {stall.organisation}
					</span>
					<span className="code">{stall.place?.code ?? say('market.nowhere')}</span>
				</>
			)}
			countWords={(count) => say('marketPlaces.overview.found', { count })}
			noneWords={say('marketPlaces.overview.foundNone')}
			onChoose={({ id }) => onChoose(id)}
		/>
	)
}
