/** Where a stall could stand, best first, each with what it would mean; and what was ruled out for it. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { useText } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'
import type { Names } from './names.ts'
import { firstOf, optionList } from './optionList.ts'
import { optionWords } from './optionWords.ts'
import type { Option } from './placesTypes.ts'

const most = 4

export type OptionsPartProps = {
	readonly stall: Stall
	readonly names: Names
	readonly options: readonly Option[]
	readonly lookedAt: Option | null
	readonly isWorking: boolean
	readonly onLook: (positionId: string) => void
	readonly onBan: (positionId: string, isBanned: boolean) => void
}

const hintOf = (option: Option, stall: Stall, names: Names): string =>
	optionWords(option, stall, names)
		.lines.map(({ words }) => words)
		.join(' ')

export const OptionsPart = ({ stall, names, options, lookedAt, isWorking, onLook, onBan }: OptionsPartProps) => {
	const say = useText()
	const [isAll, setAll] = useState(false)
	const { own, possible, impossible, better } = optionList(options, stall)
	const shown = isAll ? possible : firstOf(possible, most, lookedAt?.positionId ?? null)
	const hidden = possible.length - shown.length
	const banned = stall.bannedFrom.map((id) => ({ id, code: names.codeOf(id) })).filter(({ code }) => code !== '')
	return (
		<section className="places-part">
			{own !== null && better === null ? <p className="small soft">{say('marketPlaces.panel.placesBest')}</p> : null}
			{possible.length === 0 ? null : (
				<RadioChoices
					className="places-options"
					label={say('marketPlaces.panel.places')}
					isStacked
					value={lookedAt?.cannot === null ? lookedAt.positionId : ''}
					onChange={onLook}
					choices={shown.map((option) => ({
						value: option.positionId,
						label: optionWords(option, stall, names).title,
						hint: hintOf(option, stall, names),
						icon: <span className="code places-option-code">{option.code} </span>,
					}))}
				/>
			)}
			<div className="row wrap">
				{hidden > 0 || isAll ? (
					<Button kind="quiet" onPress={() => setAll(!isAll)}>
						{isAll ? say('marketPlaces.panel.fewer') : say('marketPlaces.panel.more', { count: hidden })}
					</Button>
				) : null}
				{lookedAt === null || lookedAt === own ? null : (
					<Button kind="quiet" isWorking={isWorking} onPress={() => onBan(lookedAt.positionId, true)}>
						{say('marketPlaces.panel.ruleOut', { code: lookedAt.code })}
					</Button>
				)}
			</div>
			{banned.length === 0 ? null : (
				<div className="stack-s">
					<h4>{say('marketPlaces.panel.ruledOut')}</h4>
					<div className="row wrap">
						{banned.map(({ id, code }) => (
							<Button key={id} isWorking={isWorking} onPress={() => onBan(id, false)}>
								{say('marketPlaces.panel.lift', { code })}
							</Button>
						))}
					</div>
				</div>
			)}
			{impossible.length === 0 ? null : (
				<details className="places-fold">
					<summary>{say('marketPlaces.panel.not', { count: impossible.length })}</summary>
					<ul className="places-not">
						{impossible.map((option) => (
							<li key={option.positionId}>
								<span className="code">{option.code}</span>
								<span className="small">{hintOf(option, stall, names)}</span>
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	)
}
