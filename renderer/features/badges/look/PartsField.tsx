/** What stands on a badge: ticked or not, and lines of words in their order. Code and marker have a place of their own. */
import { ArrowDownIcon, ArrowUpIcon } from '@phosphor-icons/react'
import { isWordPart } from '../../../../shared/domain/badges/layout.ts'
import { type BadgePart, badgeParts } from '../../../../shared/domain/badges/words.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { moved, withPart } from './designDraft.ts'

export type PartsFieldProps = {
	readonly parts: readonly BadgePart[]
	readonly onChange: (parts: readonly BadgePart[]) => void
}

export const PartsField = ({ parts, onChange }: PartsFieldProps) => {
	const say = useText()
	const lines = parts.filter(isWordPart)
	const rows = [
		...lines,
		...badgeParts.filter((part) => isWordPart(part) && !parts.includes(part)),
		...badgeParts.filter((part) => !isWordPart(part)),
	]
	const move = (part: BadgePart, by: 1 | -1): void => {
		const at = lines.findIndex((one) => one === part)
		const other = lines[at + by]
		if (other === undefined) return
		onChange(moved(parts, part, other))
		announce(say('badges.look.moved', { part: say(`badges.look.part.${part}`), at: at + by + 1, of: lines.length }))
	}
	return (
		<fieldset className="badges-parts">
			<legend className="field-label">{say('badges.look.parts')}</legend>
			<p className="field-hint">{say('badges.look.partsHint')}</p>
			<ul className="badges-part-list">
				{rows.map((part) => {
					const at = lines.findIndex((one) => one === part)
					const words = say(`badges.look.part.${part}`)
					const hint = say(`badges.look.partHint.${part}`)
					return (
						<li key={part}>
							<Check
								label={words}
								isOn={parts.includes(part)}
								onChange={(isOn) => onChange(withPart(parts, part, isOn))}
								hint={hint}
							/>
							{at === -1 ? null : (
								<span className="badges-part-moves">
									<Button
										kind="quiet"
										icon={<Icon of={ArrowUpIcon} />}
										label={say('badges.look.up', { part: words })}
										whyNot={at === 0 ? say('badges.look.first') : undefined}
										onPress={() => move(part, -1)}
									/>
									<Button
										kind="quiet"
										icon={<Icon of={ArrowDownIcon} />}
										label={say('badges.look.down', { part: words })}
										whyNot={at === lines.length - 1 ? say('badges.look.last') : undefined}
										onPress={() => move(part, 1)}
									/>
								</span>
							)}
						</li>
					)
				})}
			</ul>
		</fieldset>
	)
}
