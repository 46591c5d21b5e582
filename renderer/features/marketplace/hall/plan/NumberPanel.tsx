/** Gives codes in order, to what is chosen or to all; the plan shows them before they are given. */
import { useEffect, useMemo, useState } from 'react'
import {
	inReadingOrder,
	longestCode,
	numbered,
	partsOfCode,
	type ReadingOrder,
	readingOrders,
} from '../../../../../shared/domain/marketplace/drawing/numbering.ts'
import { fold } from '../../../../../shared/lib/text.ts'
import { Message } from '../../../../components/Message.tsx'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import type { Position } from '../../marketTypes.ts'
import { type PlanScene, plan, usePlan } from './planStore.ts'
import type { PlanActions } from './usePlanActions.ts'

type NumberPanelProps = {
	readonly scene: PlanScene
	readonly chosen: readonly Position[]
	readonly actions: PlanActions
}

const mostFirst = 9999

export const NumberPanel = ({ scene, chosen, actions }: NumberPanelProps) => {
	const say = useText()
	const [about, setAbout] = useState<'chosen' | 'all'>(chosen.length > 1 ? 'chosen' : 'all')
	const [prefix, setPrefix] = useState(() => partsOfCode(scene.positions[0]?.code ?? 'M01').prefix)
	const [first, setFirst] = useState('1')
	const [order, setOrder] = useState<ReadingOrder>('rows')
	const [isWorking, setWorking] = useState(false)
	const [hasTried, setTried] = useState(false)
	const which = about === 'chosen' && chosen.length > 0 ? chosen : scene.positions
	const from = /^\d{1,4}$/.test(first.trim()) ? Number(first) : null
	const codes = useMemo(
		() =>
			from === null ? new Map<string, string>() : numbered(inReadingOrder(which, order, scene), prefix.trim(), from),
		[which, order, scene, prefix, from],
	)
	useEffect(() => plan.set({ codes }), [codes])
	useEffect(() => plan.endTask, [])
	const taken = useMemo(() => {
		const wanted = new Set([...codes.values()].map(fold))
		return scene.positions.filter(({ id, code }) => !codes.has(id) && wanted.has(fold(code))).map(({ code }) => code)
	}, [codes, scene])
	const given = [...codes.values()]
	const [firstGiven = '', lastGiven = ''] = [given[0], given.at(-1)]
	const save = async (): Promise<void> => {
		setTried(true)
		if (from === null || taken.length > 0) return
		setWorking(true)
		const done = await actions.steps.run((now) => ({
			steps: [
				[
					'marketplace.savePositions',
					{
						hallId: now.hall.id,
						positions: now.positions.flatMap((one) => {
							const code = codes.get(one.id)
							return code === undefined ? [] : [{ ...one, code }]
						}),
					},
				],
			],
			said: say('marketHall.plan.numbered', { count: codes.size, first: firstGiven, last: lastGiven }),
		}))
		if (done) {
			plan.endTask()
			document.getElementById('plan-number')?.focus()
		} else setWorking(false)
	}
	return (
		<SidePanel
			level={2}
			title={say('marketHall.plan.number')}
			saveLabel={say('marketHall.plan.numberCount', { count: which.length })}
			isWorking={isWorking}
			problem={undefined}
			onSave={() => void save()}
			onClose={() => {
				usePlan.setState({ codes: null })
				plan.endTask()
			}}
			openerId="plan-number"
		>
			{chosen.length > 0 ? (
				<RadioChoices
					label={say('marketHall.plan.field.which')}
					value={about}
					onChange={setAbout}
					isStacked
					choices={[
						{ value: 'chosen', label: say('marketHall.plan.whichChosen', { count: chosen.length }) },
						{ value: 'all', label: say('marketHall.plan.whichAll', { count: scene.positions.length }) },
					]}
				/>
			) : null}
			<div className="plan-pairs">
				<TextField
					label={say('marketHall.plan.field.prefix')}
					value={prefix}
					onChange={setPrefix}
					maxLength={longestCode - 4}
				/>
				<TextField
					label={say('marketHall.plan.field.first')}
					value={first}
					onChange={setFirst}
					inputClassName="plan-number"
					error={
						hasTried && from === null ? say('marketHall.plan.wholeNumber', { least: 0, most: mostFirst }) : undefined
					}
				/>
			</div>
			<RadioChoices
				label={say('marketHall.plan.field.order')}
				value={order}
				onChange={setOrder}
				isStacked
				choices={readingOrders.map((value) => ({
					value,
					label: say(`marketHall.plan.order.${value}`),
				}))}
			/>
			{given.length === 0 ? null : (
				<p>{say('marketHall.plan.numberPreview', { first: firstGiven, last: lastGiven })}</p>
			)}
			{taken.length === 0 ? null : (
				<Message tone="heed" isLive>
					{say('marketHall.plan.codesTaken', { count: taken.length, codes: taken.slice(0, 5).join(', ') })}
				</Message>
			)}
		</SidePanel>
	)
}
