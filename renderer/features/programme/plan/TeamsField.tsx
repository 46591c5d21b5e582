import { Check } from '../../../components/Check.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { Duties } from '../programmeTypes.ts'
import type { DraftTeam } from './itemDraft.ts'

export type TeamsFieldProps = {
	readonly teams: Duties['teams']
	readonly chosen: readonly DraftTeam[]
	readonly onChange: (chosen: readonly DraftTeam[]) => void
}

const mostTeams = 6

/** Which interpreters are there, where they stand, and since when they have what they prepare from. */
export const TeamsField = ({ teams, chosen, onChange }: TeamsFieldProps) => {
	const say = useText()
	const change = (teamId: string, part: Partial<DraftTeam>): void =>
		onChange(chosen.map((one) => (one.teamId === teamId ? { ...one, ...part } : one)))
	if (teams.length === 0) {
		return (
			<fieldset className="item-part">
				<legend>{say('programme.item.interpreters')}</legend>
				<p className="soft small">{say('programme.item.noTeams')}</p>
			</fieldset>
		)
	}
	return (
		<fieldset className="item-part">
			<legend>{say('programme.item.interpreters')}</legend>
			{teams.map(({ teamId, name }) => {
				const held = chosen.find((one) => one.teamId === teamId)
				if (held === undefined && chosen.length >= mostTeams) return null
				return (
					<div key={teamId} className="item-team">
						<Check
							label={name}
							isOn={held !== undefined}
							onChange={(isOn) =>
								onChange(
									isOn
										? [...chosen, { teamId, standsAt: '', materialSentOn: '' }]
										: chosen.filter((one) => one.teamId !== teamId),
								)
							}
						/>
						{held === undefined ? null : (
							<div className="item-team-more">
								<TextField
									label={say('programme.item.standsAt', { team: name })}
									value={held.standsAt}
									maxLength={60}
									placeholder={say('programme.item.standsAtExample')}
									onChange={(standsAt) => change(teamId, { standsAt })}
								/>
								<TextField
									label={say('programme.item.materialSent', { team: name })}
									hint={say('programme.item.materialSentHint')}
									type="date"
									value={held.materialSentOn}
									onChange={(materialSentOn) => change(teamId, { materialSentOn })}
								/>
							</div>
						)}
					</div>
				)
			})}
		</fieldset>
	)
}
