import { useState } from 'react'
import type { NeedStatus } from '../../../../shared/domain/person.ts'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { settable } from './needRows.ts'

export type ManyBarProps = {
	readonly count: number
	readonly isWorking: boolean
	readonly onSet: (status: NeedStatus) => void
	readonly onClear: () => void
}

/** How far all of the chosen needs have got. */
export const ManyBar = ({ count, isWorking, onSet, onClear }: ManyBarProps) => {
	const say = useText()
	const [status, setStatus] = useState<(typeof settable)[number] | ''>('')
	if (count === 0) return null
	return (
		<div className="row wrap needs-many">
			<b role="status">{say('peopleCare.list.chosen', { count })}</b>
			<Select
				label={say('peopleCare.list.setTo')}
				isLabelHidden
				value={status}
				placeholder={say('peopleCare.list.setTo')}
				onChange={setStatus}
				options={settable.map((value) => ({ value, label: say(`peopleCare.status.${value}`) }))}
			/>
			<Button
				kind="main"
				isWorking={isWorking}
				whyNot={status === '' ? say('peopleCare.list.setManyWhyNot') : undefined}
				onPress={() => {
					if (status !== '') onSet(status)
				}}
			>
				{say('peopleCare.list.setMany')}
			</Button>
			<Button kind="quiet" onPress={onClear}>
				{say('peopleCare.list.clear')}
			</Button>
		</div>
	)
}
