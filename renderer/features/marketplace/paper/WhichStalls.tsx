/** Which stalls a sheet is printed for: all, those that were told another place since, or some. */
import { useState } from 'react'
import { Check } from '../../../components/Check.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import type { PaperOf, PaperStall } from './paperTypes.ts'
import { changedSince, stallsFor, type Which } from './which.ts'

export type WhichStallsProps = {
	readonly of: PaperOf
	readonly which: Which
	readonly onChange: (which: Which) => void
}

const codeOf = (which: Which): string => (which.is === 'since' ? String(which.version) : which.is)

/** What is chosen, and the stalls that it comes to. */
export const useWhich = (
	of: PaperOf,
	first: Which = { is: 'all' },
): { readonly which: Which; readonly setWhich: (which: Which) => void; readonly stalls: readonly PaperStall[] } => {
	const [which, setWhich] = useState<Which>(first)
	return { which, setWhich, stalls: stallsFor(which, of.stalls, of.versions) }
}

export const WhichStalls = ({ of, which, onChange }: WhichStallsProps) => {
	const say = useText()
	const { stalls, told, versions } = of
	const older = versions.map(({ number }) => number).filter((number) => number < told.version)
	const chosen = which.is === 'chosen' ? which.stallIds : []
	const choose = (code: string): void => {
		if (code === 'all') onChange({ is: 'all' })
		else if (code === 'chosen') onChange({ is: 'chosen', stallIds: [] })
		else onChange({ is: 'since', version: Number(code) })
	}
	return (
		<>
			<Select
				label={say('marketPaper.which')}
				value={codeOf(which)}
				onChange={choose}
				options={[
					{ value: 'all', label: say('marketPaper.whichAll', { count: stalls.length }) },
					...older.map((version) => ({
						value: String(version),
						label: say('marketPaper.whichSince', { version, count: changedSince(stalls, versions, version).size }),
					})),
					{ value: 'chosen', label: say('marketPaper.whichChosen') },
				]}
			/>
			{which.is === 'chosen' ? (
				<fieldset className="market-paper-choose">
					<legend>{say('marketPaper.chosen')}</legend>
					{stalls.map(({ stallId, number, organisation, title }) => (
						<Check
							key={stallId}
							label={say('marketPaper.stall', { number, organisation })}
							hint={title}
							isOn={chosen.includes(stallId)}
							onChange={(isOn) =>
								onChange({
									is: 'chosen',
									stallIds: isOn ? [...chosen, stallId] : chosen.filter((one) => one !== stallId),
								})
							}
						/>
					))}
				</fieldset>
			) : null}
		</>
	)
}
