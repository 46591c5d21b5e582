import { CheckCircleIcon, PlusIcon, WarningIcon, XIcon } from '@phosphor-icons/react'
import type { HostDuty } from '../../../../shared/domain/breakouts/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { type PersonCard, PersonPicker } from '../PersonPicker.tsx'
import type { SetupGroup } from '../useSetup.ts'

export type HostSlotProps = {
	readonly group: SetupGroup
	readonly duty: HostDuty
	/** The table lacks something while nobody does this. */
	readonly isWanted: boolean
	/** Somebody is being looked for, here. */
	readonly isOpen: boolean
	readonly problem: string | undefined
	readonly onOpen: () => void
	/** `hasLeft`: the focus is elsewhere already and stays there. */
	readonly onClose: (hasLeft: boolean) => void
	readonly onPick: (card: PersonCard) => void
	readonly onRemove: (host: PersonCard) => void
}

/** What takes the focus in this place: its button while it is empty, or that of who is there. */
export const slotId = (groupId: string, duty: HostDuty): string => `host-${groupId}-${duty}`

const adds = {
	facilitator: 'groupSetup.hosts.addFacilitator',
	coFacilitator: 'groupSetup.hosts.addCoFacilitator',
	noteTaker: 'groupSetup.hosts.addNoteTaker',
	wellbeing: 'groupSetup.hosts.addWellbeing',
} as const

/** Who does one thing at one table, or the way to find somebody. */
export const HostSlot = (props: HostSlotProps) => {
	const { group, duty, isWanted, isOpen, problem, onOpen, onClose, onPick, onRemove } = props
	const say = useText()
	const { number } = group
	const hosts = group.hosts.filter((host) => host.duty === duty)
	if (hosts.length > 0) {
		return (
			<>
				{hosts.map((host, index) => (
					<span key={host.registrationId} className="slot-host">
						<span>
							{host.preferredName} <span className="code soft">{host.badgeCode}</span>
							<span className="under soft small">
								{host.isHere ? <Icon of={CheckCircleIcon} weight="fill" className="slot-here" /> : null}
								{say(host.isHere ? 'groupSetup.hosts.isHere' : 'groupSetup.hosts.notHere')}
							</span>
						</span>
						<Button
							kind="quiet"
							size="dense"
							{...(index === 0 ? { id: slotId(group.id, duty) } : {})}
							label={say('groupSetup.hosts.takeOff', { name: host.preferredName, number })}
							icon={<Icon of={XIcon} />}
							onPress={() => onRemove(host)}
						/>
					</span>
				))}
			</>
		)
	}
	if (isOpen) {
		return (
			// Esc in an empty field closes it; the field itself takes Esc while there are letters in it.
			// oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for what bubbles from the field
			<div
				className="slot-search"
				onKeyDown={(event) => {
					if (event.key === 'Escape' && !event.defaultPrevented) onClose(false)
				}}
				onBlur={(event) => {
					if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) onClose(true)
				}}
			>
				<PersonPicker
					label={say(adds[duty], { number })}
					isLabelHidden
					isInline
					who="anybody"
					autoFocus
					exclude={group.hosts.map(({ registrationId }) => registrationId)}
					error={problem}
					onPick={onPick}
				/>
			</div>
		)
	}
	return (
		<span className="slot-add">
			<Button
				kind="quiet"
				size="dense"
				id={slotId(group.id, duty)}
				label={say(adds[duty], { number })}
				icon={<Icon of={PlusIcon} />}
				onPress={onOpen}
			>
				{say('groupSetup.hosts.add')}
			</Button>
			{isWanted ? (
				<span className="slot-needed small">
					<Icon of={WarningIcon} weight="fill" />
					{say('groupSetup.hosts.needed')}
				</span>
			) : null}
		</span>
	)
}
