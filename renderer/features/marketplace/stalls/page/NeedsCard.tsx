import type { ReactNode } from 'react'
import { formatCount } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { isComing } from '../stallFacts.ts'
import { listed, neighbourName } from '../stallWords.ts'
import { EditCard } from './EditCard.tsx'
import { NeedsForm } from './NeedsForm.tsx'
import type { PageParts } from './pageParts.ts'

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
	<div className="stalls-fact">
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
)

/** What it asks of its place, in sentences. */
export const NeedsCard = (parts: PageParts) => {
	const say = useText()
	const { market, stall, open, onOpen } = parts
	const { stalls } = market.stalls
	if (open === 'needs') return <NeedsForm {...parts} />
	const place = [
		...(stall.needsWall ? [say('marketStalls.says.wall')] : []),
		...(stall.needsPrivacy ? [say('marketStalls.says.privacy')] : []),
		...(stall.needsQuiet ? [say('marketStalls.says.quiet')] : []),
		...(stall.needsLight === '' ? [] : [say(`marketStalls.says.${stall.needsLight}`)]),
		...(stall.needsStepFree ? [say('marketStalls.says.stepFree')] : []),
	]
	const brings = [
		...(stall.isNoisy ? [say('marketStalls.says.noise')] : []),
		...(stall.hasFood ? [say('marketStalls.says.food')] : []),
	]
	const names = (list: readonly string[]): string => listed(list.map((of) => neighbourName(of, stalls)))
	return (
		<EditCard
			part="needs"
			title={say('marketStalls.needs')}
			label={say('marketStalls.changeNeeds')}
			onOpen={isComing(stall) ? onOpen : null}
		>
			<dl className="stalls-facts">
				<Line name={say('marketStalls.fact.furniture')}>
					{say('marketStalls.says.tables', { count: stall.tables })},{' '}
					{say('marketStalls.says.chairs', { count: stall.chairs })}
				</Line>
				<Line name={say('marketStalls.fact.power')}>
					{stall.sockets === 0 ? (
						<span className="soft">{say('marketStalls.says.noPower')}</span>
					) : (
						<>
							{say('marketStalls.says.sockets', { count: stall.sockets })}
							{stall.watts > 0 ? `, ${say('marketStalls.says.watts', { watts: formatCount(stall.watts) })}` : ''}
						</>
					)}
				</Line>
				<Line name={say('marketStalls.fact.place')}>
					{place.length === 0 ? <span className="soft">{say('marketStalls.says.anywhere')}</span> : listed(place)}
				</Line>
				{brings.length === 0 ? null : <Line name={say('marketStalls.fact.brings')}>{listed(brings)}</Line>}
				{stall.near.length === 0 ? null : <Line name={say('marketStalls.field.near')}>{names(stall.near)}</Line>}
				{stall.far.length === 0 ? null : <Line name={say('marketStalls.field.far')}>{names(stall.far)}</Line>}
				{stall.priority === 0 ? null : (
					<Line name={say('marketStalls.field.priority')}>
						{say('marketStalls.says.points', { count: stall.priority })}
					</Line>
				)}
			</dl>
		</EditCard>
	)
}
