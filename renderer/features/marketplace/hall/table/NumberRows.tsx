/** Codes that count, in the order of the table or of the hall: of all positions, or of those that are chosen. */
import { useState } from 'react'
import { codesFrom } from '../../../../../shared/domain/marketplace/countingCodes.ts'
import { inReadingOrder } from '../../../../../shared/domain/marketplace/drawing/numbering.ts'
import { fold } from '../../../../../shared/lib/text.ts'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { readWord } from './cells.ts'
import type { PositionsAbout } from './PositionTools.tsx'

const orders = ['table', 'across', 'down'] as const
type Order = (typeof orders)[number]
/** The same as on the plan. */
const inHall = { across: 'rows', down: 'columns' } as const

export const NumberRows = ({
	read,
	hall,
	rows,
	picked,
	put,
	isWorking,
	problem,
	onClose,
}: PositionsAbout & { readonly onClose: () => void }) => {
	const say = useText()
	const numbered = picked.length > 0 ? picked : rows
	const [first, setFirst] = useState(numbered[0]?.code ?? 'M01')
	const [order, setOrder] = useState<Order>('table')
	const [fault, setFault] = useState<string | undefined>(undefined)
	const save = async (): Promise<void> => {
		const word = readWord(first, 12)
		if ('fault' in word) return setFault(word.fault)
		const codes = codesFrom(word.value, numbered.length)
		const own = new Set(numbered.map(({ id }) => id))
		const others = new Set(read.positions.flatMap(({ id, code }) => (own.has(id) ? [] : [fold(code)])))
		const taken = codes.find((code) => others.has(fold(code)))
		if (taken !== undefined) return setFault(say('marketHall.row.codeTaken', { code: taken }))
		setFault(undefined)
		const ordered = order === 'table' ? numbered : inReadingOrder(numbered, inHall[order], { hall, zones: read.zones })
		const after = ordered.map((position, at) => ({ ...position, code: codes[at] ?? position.code }))
		const words = say('marketHall.number.done', {
			count: after.length,
			first: codes[0] ?? '',
			last: codes.at(-1) ?? '',
		})
		if (!(await put(after, words))) return
		onClose()
		focusSoon(() => document.getElementById('hall-number'))
	}
	return (
		<SidePanel
			title={say('marketHall.number.title')}
			saveLabel={say('marketHall.number.save', { count: numbered.length })}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId="hall-number"
		>
			<p className="soft">
				{say(picked.length > 0 ? 'marketHall.number.chosen' : 'marketHall.number.all', { count: numbered.length })}
			</p>
			<TextField
				label={say('marketHall.number.first')}
				hint={say('marketHall.number.firstHint')}
				value={first}
				maxLength={12}
				onChange={setFirst}
				error={fault}
			/>
			<RadioChoices
				label={say('marketHall.number.order')}
				isStacked
				value={order}
				onChange={setOrder}
				choices={orders.map((value) => ({ value, label: say(`marketHall.number.orders.${value}`) }))}
			/>
		</SidePanel>
	)
}
