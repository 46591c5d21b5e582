/** Sheets and files that carry a story, each ticked off when it is back. What was ticked just now stays to be seen. */
import { useState } from 'react'
import { Check } from '../../../components/Check.tsx'
import { Message } from '../../../components/Message.tsx'
import { formatTime } from '../../../text/format.ts'
import { sayIfKnown, useText } from '../../../text/text.ts'
import type { Output } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'

export const SheetsOut = ({ outputs }: { readonly outputs: readonly Output[] }) => {
	const say = useText()
	const change = useStoryChange()
	/** Back since this page is open: the hub lists only those that are out. */
	const [back, setBack] = useState<readonly Output[]>([])
	const isOut = (output: Output): boolean => outputs.some(({ outputId }) => outputId === output.outputId)
	const shown = [...outputs, ...back.filter((one) => !isOut(one))].toSorted(
		(one, other) => one.atMs - other.atMs || (one.outputId < other.outputId ? -1 : 1),
	)
	const set = async (output: Output, isBack: boolean): Promise<void> => {
		setBack([...back.filter(({ outputId }) => outputId !== output.outputId), output])
		await change.make(
			[['programme.setOutputBack', { outputId: output.outputId, isBack }]],
			isBack ? say('storiesDay.sheetBack') : '',
		)
	}
	if (shown.length === 0) return <p className="soft">{say('storiesDay.collectNone')}</p>
	return (
		<>
			<ul className="story-sheets">
				{shown.map((output) => {
					const { sheet, holder, copies, isFile, atMs, outputId } = output
					const values = {
						sheet: sayIfKnown(`storiesDay.sheet.${sheet}`) ?? sheet,
						holder,
						at: formatTime(atMs),
						count: copies,
					}
					const words = isFile ? say('storiesDay.file', values) : say('storiesDay.copies', values)
					return (
						<li key={outputId}>
							<span>{words}</span>
							<Check
								isSwitch
								label={say(isFile ? 'storiesDay.deletedThere' : 'storiesDay.collected')}
								name={`${say(isFile ? 'storiesDay.deletedThere' : 'storiesDay.collected')}: ${words}`}
								isOn={!isOut(output)}
								onChange={(isBack) => void set(output, isBack)}
							/>
						</li>
					)
				})}
			</ul>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
		</>
	)
}
