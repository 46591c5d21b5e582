/** Any of the kinds of zones, in one cell: what is chosen in words, and the list of all when it is opened. */
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
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
	const chosen = zoneKinds.filter((kind) => said.includes(kind))
	const words = chosen.map((kind) => say(`market.zone.${kind}`)).join(', ')
	return (
		<DialogTrigger>
			<AriaButton
				className="input hall-grid-input hall-grid-kinds"
				data-field={field}
				aria-label={`${label}: ${words || say('marketHall.table.nearNothing')}`}
			>
				{words || <span className="soft">{say('marketHall.table.nearNothing')}</span>}
			</AriaButton>
			<Popover className="hall-kinds" placement="bottom end">
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
		</DialogTrigger>
	)
}
