/** For the wall: the hall from above, numbers to be found on it, and what stands behind each number. */

import { HallPlan } from '../../../../components/hall/HallPlan.tsx'
import type { PlanMark } from '../../../../components/hall/planTypes.ts'
import { useText } from '../../../../text/text.ts'
import { inPages, mostBelowPlan, stallsOnListPage } from '../onPages.ts'
import type { PaperOf, Told, ToldStall } from '../paperTypes.ts'
import { PaperFoot } from './PaperFoot.tsx'

export type WallSize = 'a3' | 'a4'

const nothing: PlanMark = { text: '', tone: 'free', label: '' }

const TheHall = ({ told }: { readonly told: Told }) => {
	const say = useText()
	const { hall, zones, positions, stalls } = told
	const at = new Map(stalls.map((stall) => [stall.positionId, stall]))
	const markOf = (positionId: string): PlanMark => {
		const stall = at.get(positionId)
		if (stall === undefined) return nothing
		return { text: String(stall.number), tone: 'stall', label: say('market.stallNamed', stall) }
	}
	return (
		<HallPlan
			label={say('marketPaper.planLabel', { hall: hall.name, count: stalls.length })}
			hall={{ widthCm: hall.widthCm, depthCm: hall.depthCm, gridCm: 0, picture: '' }}
			zones={zones}
			positions={positions.map((position) => ({ ...position, sockets: 0, isOpen: true }))}
			markOf={markOf}
		/>
	)
}

const kindsInKey = ['stepFreeRoute', 'quietExit'] as const
const keyWords = { stepFreeRoute: 'keyStepFree', quietExit: 'keyQuiet' } as const

const Key = ({ told }: { readonly told: Told }) => {
	const say = useText()
	const drawn = kindsInKey.filter((kind) => told.zones.some((zone) => zone.kind === kind))
	return (
		<ul className="market-wall-key" aria-label={say('marketPaper.planKey')}>
			<li>
				<span className="market-wall-key-stall" aria-hidden="true">
					{told.stalls[0]?.number}
				</span>
				{say('marketPaper.keyStall')}
			</li>
			{drawn.map((kind) => (
				<li key={kind}>
					<svg viewBox="0 0 60 20" className={`market-wall-key-${kind}`} aria-hidden="true">
						<rect x="2" y="2" width="56" height="16" rx="2" />
						{kind === 'stepFreeRoute' ? <line x1="4" y1="10" x2="56" y2="10" /> : null}
					</svg>
					{say(`marketPaper.${keyWords[kind]}`)}
				</li>
			))}
		</ul>
	)
}

/** In columns, each read from top to bottom. */
const List = ({ stalls, columns }: { readonly stalls: readonly ToldStall[]; readonly columns: number }) => (
	<div className="market-wall-columns">
		{inPages(stalls, Math.ceil(stalls.length / columns)).map((column) => (
			<ol key={column[0]?.stallId} className="market-wall-list">
				{column.map(({ stallId, number, organisation, title, code }) => (
					<li key={stallId}>
						<b className="market-wall-number">{number}</b>
						<span className="market-wall-words">
							<b>{organisation}</b>
							<span>{title}</span>
						</span>
						<span className="market-wall-code">{code}</span>
					</li>
				))}
			</ol>
		))}
	</div>
)

const Head = ({ of, words }: { readonly of: PaperOf; readonly words: string }) => {
	const { hall } = of.told
	const place = hall.roomName === '' ? hall.name : hall.roomName
	return (
		<div className="market-wall-head">
			<h2>{words}</h2>
			<p>{place}</p>
		</div>
	)
}

/** The pages, in the order they are hung: the plan, then what has no room beside it. */
export const wallPages = (of: PaperOf, size: WallSize): readonly string[] => {
	const isTogether = size === 'a3' && of.told.stalls.length <= mostBelowPlan
	return ['plan', ...(isTogether ? [] : inPages(of.told.stalls, stallsOnListPage).map((_, page) => `list ${page}`))]
}

export const WallPlan = ({ of, size }: { readonly of: PaperOf; readonly size: WallSize }) => {
	const say = useText()
	const { told } = of
	const isTogether = wallPages(of, size).length === 1
	const lists = isTogether ? [] : inPages(told.stalls, stallsOnListPage)
	const classes = `market-sheet market-sheet-${size} market-wall`
	return (
		<>
			<section className={classes} aria-label={say('marketPaper.sheet.plan')}>
				<Head of={of} words={say('marketPaper.planTitle')} />
				<div className="market-wall-plan">
					<TheHall told={told} />
				</div>
				<Key told={told} />
				{isTogether ? <List stalls={told.stalls} columns={4} /> : null}
				<PaperFoot of={of} />
			</section>
			{lists.map((stalls, page) => {
				const words =
					lists.length === 1
						? say('marketPaper.planList')
						: say('marketPaper.planListPage', { page: page + 1, of: lists.length })
				return (
					<section key={stalls[0]?.stallId} className={`${classes} market-wall-apart`} aria-label={words}>
						<Head of={of} words={words} />
						<List stalls={stalls} columns={2} />
						<PaperFoot of={of} />
					</section>
				)
			})}
		</>
	)
}
