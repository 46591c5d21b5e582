/** The hall: drawn as a plan or written as a table, with its size, its circuits and its files. */
import { FileArrowDownIcon, MapTrifoldIcon, PlugsIcon, TableIcon } from '@phosphor-icons/react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import type { MarketView } from '../marketTypes.ts'
import { HallFiles } from './files/HallFiles.tsx'
import './HallEditor.css'
import { HallPlanEditor } from './plan/HallPlanEditor.tsx'
import { HallSetup } from './setup/HallSetup.tsx'
import { NewHall } from './setup/NewHall.tsx'
import { type HallShape, useHallShape } from './shape.ts'
import { asMetres } from './table/cells.ts'
import { HallTable } from './table/HallTable.tsx'

const icons: readonly (readonly [HallShape, typeof TableIcon])[] = [
	['plan', MapTrifoldIcon],
	['table', TableIcon],
	['setup', PlugsIcon],
	['files', FileArrowDownIcon],
]

export const HallEditor = (of: MarketView) => {
	const say = useText()
	const [shape, setShape] = useHallShape()
	const { hall, positions } = of.hall
	if (hall === null)
		return (
			<>
				<PageHead title={say('marketHall.title')} lead={say('marketHall.leadEmpty')} />
				<NewHall
					of={of}
					onBegun={(way) => {
						setShape(way === 'file' ? 'table' : 'plan')
						focusSoon(() => document.querySelector<HTMLElement>('main h1'))
					}}
				/>
			</>
		)
	return (
		<>
			<PageHead
				title={say('marketHall.title')}
				lead={say('marketHall.lead', {
					name: hall.name,
					width: asMetres(hall.widthCm),
					depth: asMetres(hall.depthCm),
					count: positions.length,
				})}
				end={
					<Segmented
						label={say('marketHall.shape.label')}
						value={shape}
						onChange={setShape}
						segments={icons.map(([value, icon]) => ({
							value,
							label: say(`marketHall.shape.${value}`),
							icon: <Icon of={icon} />,
						}))}
					/>
				}
			/>
			{shape === 'plan' ? <HallPlanEditor {...of} /> : null}
			{shape === 'table' ? <HallTable of={of} hall={hall} /> : null}
			{shape === 'setup' ? <HallSetup of={of} hall={hall} /> : null}
			{shape === 'files' ? <HallFiles of={of} hall={hall} /> : null}
		</>
	)
}
