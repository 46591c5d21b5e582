/** The plan on one sheet, to look at first: printed, or kept as a PDF by choosing that instead of a printer. */
import { ArrowLeftIcon, PrinterIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { HallPlan } from '../../../../components/hall/HallPlan.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Segmented } from '../../../../components/Segmented.tsx'
import { formatDay, formatTime } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { tellWindow } from '../../../../transport/windowShell.ts'
import type { Hall, MarketView } from '../../marketTypes.ts'
import { plainMark } from '../hallMarks.ts'
import { asMetres } from '../table/cells.ts'
import './HallSheet.css'

/** In a window its own dialog opens; in a browser, the browser's. */
const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}

type HallSheetProps = { readonly of: MarketView; readonly hall: Hall; readonly onBack: () => void }

export const HallSheet = ({ of, hall, onBack }: HallSheetProps) => {
	const say = useText()
	const [paper, setPaper] = useState<'a4' | 'a3'>('a4')
	const { positions, zones } = of.hall
	const known = new Map(positions.map((position) => [position.id, position]))
	useEffect(() => focusSoon(() => document.getElementById('hall-print')), [])
	return (
		<>
			<div className="no-print hall-sheet-head stack-s">
				<p className="soft measure">{say('marketHall.sheet.words')}</p>
				<div className="row wrap">
					<Segmented
						label={say('marketHall.sheet.paper')}
						value={paper}
						onChange={setPaper}
						segments={[
							{ value: 'a4', label: say('marketHall.sheet.a4') },
							{ value: 'a3', label: say('marketHall.sheet.a3') },
						]}
					/>
					<Button id="hall-print" kind="main" icon={<Icon of={PrinterIcon} />} onPress={printPage}>
						{say('marketHall.sheet.print')}
					</Button>
					<Button icon={<Icon of={ArrowLeftIcon} />} onPress={onBack}>
						{say('marketHall.sheet.back')}
					</Button>
				</div>
			</div>
			<article className={`hall-sheet hall-sheet-${paper}`} data-paper="" data-theme="light">
				<header className="hall-sheet-title">
					<h2>{hall.name}</h2>
					<p>
						{say('marketHall.sheet.about', {
							event: of.eventName,
							width: asMetres(hall.widthCm),
							depth: asMetres(hall.depthCm),
							count: positions.length,
						})}
					</p>
				</header>
				<div className="hall-sheet-plan">
					<HallPlan
						label={say('marketHall.sheet.plan', { hall: hall.name })}
						hall={hall}
						zones={zones}
						positions={positions}
						markOf={(id) => plainMark(known.get(id))}
					/>
				</div>
				<footer className="hall-sheet-foot">
					<span>{say('marketHall.sheet.legend')}</span>
					<span>{say('marketHall.sheet.asOf', { date: formatDay(of.nowMs), time: formatTime(of.nowMs) })}</span>
				</footer>
			</article>
		</>
	)
}
