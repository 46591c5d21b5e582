/** Any of the kinds of zones, in one cell: what is chosen in words, and the list of all while it is open. */
import { useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Check } from '../../../../components/Check.tsx'
import { useText } from '../../../../text/text.ts'

export type KindsCellProps = {
	readonly label: string
	readonly field: string
	readonly said: readonly string[]
	readonly onChange: (kinds: readonly string[]) => void
}

export const KindsCell = ({ label, field, said, onChange }: KindsCellProps) => {
	const say = useText()
	const button = useRef<HTMLButtonElement>(null)
	const [isOpen, setOpen] = useState(false)
	const words =
		zoneKinds
			.filter((kind) => said.includes(kind))
			.map((kind) => say(`market.zone.${kind}`))
			.join(', ') || say('marketHall.table.nearNothing')
	return (
		<>
			<button
				ref={button}
				type="button"
				className="input hall-grid-input hall-grid-kinds"
				data-field={field}
				aria-label={`${label}: ${words}`}
				aria-haspopup="dialog"
				aria-expanded={isOpen}
				onClick={() => setOpen(true)}
			>
				{words}
			</button>
			{isOpen ? (
				<Popover className="hall-kinds" placement="bottom end" triggerRef={button} isOpen onOpenChange={setOpen}>
					<Dialog aria-label={label} className="hall-kinds-inside">
						<p className="small soft">{say('marketHall.table.nearHint')}</p>
						{zoneKinds.map((kind) => (
							<Check
								key={kind}
								label={say(`market.zone.${kind}`)}
								isOn={said.includes(kind)}
								onChange={(isOn) => onChange(isOn ? [...said, kind] : said.filter((one) => one !== kind))}
							/>
						))}
					</Dialog>
				</Popover>
			) : null}
		</>
	)
}
