/** Repeats what is chosen in a row; the plan shows what would be added. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { repeated } from '../../../../../shared/domain/marketplace/drawing/rows.ts'
import { troublesOf } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { type RowWay, rowWays } from '../../../../../shared/domain/marketplace/positionRow.ts'
import { Message } from '../../../../components/Message.tsx'
import { Select } from '../../../../components/Select.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Position } from '../../marketTypes.ts'
import { type PlanScene, plan } from './planStore.ts'
import { allTroubleWords } from './planWords.ts'
import type { PlanActions } from './usePlanActions.ts'

type RowPanelProps = { readonly scene: PlanScene; readonly chosen: readonly Position[]; readonly actions: PlanActions }

const mostCopies = 100
const wholeIn = (text: string, least: number, most: number): number | null =>
	/^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most ? Number(text) : null

export const RowPanel = ({ scene, chosen, actions }: RowPanelProps) => {
	const say = useText()
	const [count, setCount] = useState('3')
	const [gap, setGap] = useState('40')
	const [way, setWay] = useState<RowWay>('right')
	const [isWorking, setWorking] = useState(false)
	const [hasTried, setTried] = useState(false)
	/** The same ids however often the fields change. */
	const ids = useRef<string[]>([])
	const [times, gapCm] = [wholeIn(count, 1, mostCopies), wholeIn(gap, 0, 5000)]
	const copies = useMemo(() => {
		if (times === null || gapCm === null) return []
		let at = 0
		const idAt = (): string => {
			const id = ids.current[at] ?? newId()
			ids.current[at++] = id
			return id
		}
		return repeated(chosen, scene.positions, { count: times, gapCm, way, newId: idAt })
	}, [chosen, scene, times, gapCm, way])
	useEffect(() => plan.set({ ghosts: copies }), [copies])
	useEffect(() => plan.endTask, [])
	const troubles = useMemo(() => troublesOf(scene, copies, scene.positions), [scene, copies])
	const wrong = allTroubleWords({ ...scene, positions: [...scene.positions, ...copies] }, troubles)
	const isOutside = troubles.some(({ why }) => why === 'outside')
	const codes = copies.map(({ code }) => code)
	const [firstCode = '', lastCode = ''] = [codes[0], codes.at(-1)]
	const save = async (): Promise<void> => {
		setTried(true)
		if (copies.length === 0 || isOutside) return
		setWorking(true)
		if (await actions.edit.addCopies(copies)) plan.endTask()
		else setWorking(false)
	}
	return (
		<SidePanel
			level={2}
			title={say('marketHall.plan.rowTitle', { count: chosen.length, code: chosen[0]?.code ?? '' })}
			saveLabel={say('marketHall.plan.addCount', { count: copies.length })}
			isWorking={isWorking}
			problem={hasTried && isOutside ? say('marketHall.plan.rowOutside') : undefined}
			onSave={() => void save()}
			onClose={plan.endTask}
			openerId="plan-row"
		>
			<TextField
				label={say('marketHall.plan.field.copies')}
				value={count}
				onChange={setCount}
				inputClassName="plan-number"
				error={
					hasTried && times === null ? say('marketHall.plan.wholeNumber', { least: 1, most: mostCopies }) : undefined
				}
			/>
			<TextField
				label={say('marketHall.plan.field.gapCm')}
				value={gap}
				onChange={setGap}
				inputClassName="plan-number"
				error={hasTried && gapCm === null ? say('marketHall.plan.wholeNumber', { least: 0, most: 5000 }) : undefined}
			/>
			<Select
				label={say('marketHall.plan.field.way')}
				value={way}
				onChange={setWay}
				options={rowWays.map((value) => ({ value, label: say(`marketHall.plan.way.${value}`) }))}
			/>
			{codes.length === 0 ? null : (
				<p>
					{codes.length === 1
						? say('marketHall.plan.newCode', { code: firstCode })
						: say('marketHall.plan.newCodes', { first: firstCode, last: lastCode })}
				</p>
			)}
			{wrong === '' ? null : (
				<Message tone="heed" isLive>
					{wrong}
				</Message>
			)}
		</SidePanel>
	)
}
