/** A position that nobody stands at: what it has, and which stall to look at for it. */
import { XIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import type { Position, Stall } from '../marketTypes.ts'
import { listed } from './names.ts'

export type PositionPanelProps = {
	readonly position: Position
	readonly stalls: readonly Stall[]
	readonly onChoose: (stallId: string) => void
	readonly onClose: () => void
}

export const PositionPanel = ({ position, stalls, onChoose, onClose }: PositionPanelProps) => {
	const say = useText()
	const { code, sockets, watts, tables, noise, light, isOpen } = position
	const facts = [
		say('marketPlaces.position.tables', { count: tables }),
		sockets === 0 ? say('marketPlaces.position.noPower') : say('marketPlaces.position.power', { sockets, watts }),
		...(position.isWall ? [say('marketPlaces.wish.wall')] : []),
		...(position.isPrivate ? [say('marketPlaces.wish.privacy')] : []),
		...(position.isStepFree ? [say('marketPlaces.panel.stepFree')] : []),
		say(`market.light.${light}`).toLowerCase(),
		say(`market.noise.${noise}`).toLowerCase(),
	]
	const optionsOf = (some: readonly Stall[]) =>
		some.map(({ id, number, organisation }) => ({
			value: id,
			label: say('market.stallNamed', { number, organisation }),
		}))
	const groups = [
		{ group: say('marketPlaces.position.unplaced'), options: optionsOf(stalls.filter(({ place }) => place === null)) },
		{ group: say('marketPlaces.position.placed'), options: optionsOf(stalls.filter(({ place }) => place !== null)) },
	].filter(({ options }) => options.length > 0)
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Esc from what is in it
		<section
			className="card places-panel"
			aria-labelledby="places-position"
			data-region=""
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || event.defaultPrevented) return
				event.preventDefault()
				onClose()
			}}
		>
			<div className="places-panel-head">
				<h2 id="places-position" tabIndex={-1} className="card-title">
					{say('marketPlaces.position.title', { code })}
				</h2>
				<p>{say(isOpen ? 'marketPlaces.position.free' : 'marketPlaces.position.closed')}</p>
				<p className="small">{listed(facts)}</p>
				<span className="places-panel-close">
					<Button
						kind="quiet"
						label={say('marketPlaces.position.close', { code })}
						icon={<Icon of={XIcon} />}
						onPress={onClose}
					/>
				</span>
			</div>
			{isOpen ? (
				<div className="places-part">
					<Select
						label={say('marketPlaces.position.choose')}
						placeholder={say('marketPlaces.position.none')}
						value=""
						onChange={onChoose}
						options={groups}
					/>
				</div>
			) : null}
		</section>
	)
}
