import { LifebuoyIcon, SignOutIcon, UserPlusIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import type { Somebody } from './deskTypes.ts'
import { useDeskActions } from './useDesk.ts'

export type PersonMoreProps = {
	readonly person: Somebody
	/** They may be seen off from here. */
	readonly canLeave?: boolean
	/** What else can be done for them: a badge. */
	readonly children?: ReactNode
}

/** What is wanted less often, for whoever is on the screen: somebody came along, more time, a way out. */
export const PersonMore = ({ person, canLeave = false, children }: PersonMoreProps) => {
	const say = useText()
	const act = useDeskActions()
	return (
		<div
			className="person-more row wrap"
			role="group"
			aria-label={say('deskDoor.more', { name: person.preferredName })}
		>
			{children}
			<Button icon={<Icon of={UserPlusIcon} />} keys="F8" onPress={() => act.openCompanion(person)}>
				{say('deskDoor.companion')}
			</Button>
			<Button icon={<Icon of={LifebuoyIcon} />} keys="F3" onPress={() => void act.sendToHelp()}>
				{say('deskDoor.help')}
			</Button>
			{canLeave ? (
				<Button icon={<Icon of={SignOutIcon} />} onPress={() => void act.leave(person)}>
					{say('deskDoor.leave', { name: person.preferredName })}
				</Button>
			) : null}
		</div>
	)
}
