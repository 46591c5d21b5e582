/** For whoever walks the hall while stalls are set up: what is agreed with each, and boxes to tick. */
import type { DocumentKind } from '../../../../../shared/domain/marketplace/words.ts'
import { formatDateInFull } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { Circuit } from '../../marketTypes.ts'
import { byOrganisation, byPosition, type FloorRow, inEvenPages } from '../onPages.ts'
import type { PaperOf, PaperStall } from '../paperTypes.ts'
import { PaperFoot } from './PaperFoot.tsx'

export type FloorOrder = 'position' | 'organisation'

const columns = ['code', 'number', 'organisation', 'tables', 'power', 'papers', 'arrived', 'exitClear'] as const

/** Papers that somebody has to have seen: the electrical test where something is plugged in, hygiene where there is food. */
const papersOf = ({ stall }: PaperStall): readonly DocumentKind[] => [
	'insurance',
	'riskAssessment',
	...(stall.sockets > 0 ? (['pat'] as const) : []),
	...(stall.hasFood ? (['foodHygiene'] as const) : []),
]

const isSeen = ({ stall }: PaperStall, kind: DocumentKind): boolean =>
	stall.documents.some((one) => one.kind === kind && one.state === 'checked' && !one.isExpired)

const Box = ({ isTicked = false, name }: { readonly isTicked?: boolean; readonly name: string }) => (
	<svg className="market-floor-box" viewBox="0 0 20 20" role="img" aria-label={name}>
		<rect x="1.5" y="1.5" width="17" height="17" rx="2" />
		{isTicked ? <path d="M5 10.5 L8.6 14 L15 6" /> : null}
	</svg>
)

const Papers = ({ of }: { readonly of: PaperStall }) => {
	const say = useText()
	return (
		<ul className="market-floor-papers">
			{papersOf(of).map((kind) => {
				const isTicked = isSeen(of, kind)
				const paper = say(`market.document.${kind}`)
				return (
					<li key={kind}>
						<Box
							isTicked={isTicked}
							name={say(isTicked ? 'marketPaper.paperSeen' : 'marketPaper.paperNotSeen', { paper })}
						/>
						<span aria-hidden="true">{say(`marketPaper.paper.${kind}`)}</span>
					</li>
				)
			})}
		</ul>
	)
}

const useRow = (circuits: readonly Circuit[]) => {
	const say = useText()
	const circuitOf = (id: string | null): string => circuits.find((circuit) => circuit.id === id)?.name ?? ''
	const power = ({ stall, position }: FloorRow): string => {
		if (stall === null) {
			const { sockets = 0, watts = 0 } = position ?? {}
			return sockets === 0 ? say('marketPaper.powerNone') : say('marketPaper.freePower', { count: sockets, watts })
		}
		const { sockets, watts } = stall.stall
		const circuit = circuitOf(position?.circuitId ?? null)
		if (sockets === 0) return say('marketPaper.powerNone')
		return circuit === ''
			? say('marketPaper.powerAskedPlain', { watts })
			: say('marketPaper.powerAsked', { watts, circuit })
	}
	return (row: FloorRow) => {
		const { code, stall, position } = row
		if (stall === null) {
			return (
				<tr key={code} className="market-floor-free">
					<th scope="row">{code}</th>
					<td colSpan={2}>{say('marketPaper.freePlace')}</td>
					<td className="market-floor-count">{position?.tables}</td>
					<td colSpan={4}>{power(row)}</td>
				</tr>
			)
		}
		return (
			<tr key={stall.stallId}>
				<th scope="row">{code}</th>
				<td className="market-floor-count">
					<b>{stall.number}</b>
				</td>
				<td>
					<b>{stall.organisation}</b>
					<span className="market-floor-title">{stall.title}</span>
				</td>
				<td className="market-floor-count">{stall.stall.tables}</td>
				<td>{power(row)}</td>
				<td>
					<Papers of={stall} />
				</td>
				<td>
					<Box name={say('marketPaper.box')} />
				</td>
				<td>
					<Box name={say('marketPaper.box')} />
				</td>
			</tr>
		)
	}
}

export const floorPages = (of: PaperOf, order: FloorOrder): readonly (readonly FloorRow[])[] =>
	inEvenPages(
		order === 'position'
			? byPosition(of.stalls, of.positions)
			: byOrganisation(of.stalls).map((stall) => ({ code: stall.code, stall, position: stall.position })),
	)

export const FloorList = ({ of, order }: { readonly of: PaperOf; readonly order: FloorOrder }) => {
	const say = useText()
	const row = useRow(of.circuits)
	const pages = floorPages(of, order)
	return pages.map((rows, page) => {
		const title = say(`marketPaper.floorTitle.${order}`)
		const words = pages.length === 1 ? title : say('marketPaper.floorPage', { title, page: page + 1, of: pages.length })
		return (
			<section key={rows[0]?.code} className="market-sheet market-sheet-tall market-floor" aria-label={words}>
				<div className="market-floor-head">
					<h2>{words}</h2>
					<p>
						{formatDateInFull(of.day.date)}
						<br />
						{say('marketPaper.floorLead')}
					</p>
				</div>
				<table>
					<thead>
						<tr>
							{columns.map((column) => (
								<th key={column} scope="col">
									{say(`marketPaper.column.${column}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>{rows.map(row)}</tbody>
				</table>
				<PaperFoot of={of} />
			</section>
		)
	})
}
