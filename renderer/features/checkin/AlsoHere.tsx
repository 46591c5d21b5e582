/** Who comes with somebody and is not in yet: all of them with one action, or one alone. They leave apart, as they like. */
import { UsersIcon } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import type { Somebody } from './deskTypes.ts'
import type { TogetherAnswer } from './together.actions.ts'
import { useDeskActions, useDeskState } from './useDesk.ts'

export type AlsoHereProps = { readonly person: Somebody; readonly dayId: string; readonly isLead: boolean }

type Says = TogetherAnswer | { readonly is: 'nothing' }

export const AlsoHere = ({ person, dayId, isLead }: AlsoHereProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	const [says, setSays] = useState<Says>({ is: 'nothing' })
	const [isWorking, setWorking] = useState(false)
	const lastIn = useDeskState((state) => state.lastIn)
	const { registrationId } = person
	const linked = useQuery(
		`checkin.linked:${registrationId}:${dayId}`,
		(client) => client.checkin.linked({ registrationId, dayId }),
		['attendance', 'people'],
	)
	const people = linked.data?.people ?? []
	const coming = people.filter(({ state }) => state === 'expected' || state === 'out')
	const letIn = async (who: readonly Somebody[], goesOn = false): Promise<void> => {
		setWorking(true)
		const answer = await act.admitTogether(who, goesOn)
		setSays(answer)
		setWorking(false)
	}
	const hasJustCome = lastIn?.did === 'together' && people.some((one) => one.registrationId === lastIn.registrationId)
	if (coming.length === 0 && !hasJustCome) return null
	const names = coming.map(({ preferredName }) => preferredName).join(', ')
	const here = people.filter(({ state }) => state === 'in')
	return (
		<div className="also" role="group" aria-labelledby={id}>
			<p id={id} className="also-words">
				<Icon of={UsersIcon} /> {say('deskDoor.alsoHere')}
			</p>
			{here.map((one) => (
				<p key={one.registrationId}>
					{say('deskDoor.alsoIn', { name: one.preferredName })} <span className="code soft">{one.badgeCode}</span>
				</p>
			))}
			{coming.length === 0 ? null : (
				<div className="row wrap">
					<Button kind="main" size="desk" keys="F7" isWorking={isWorking} onPress={() => void letIn(coming)}>
						{say('deskDoor.alsoDo', { count: coming.length, names })}
					</Button>
					{coming.length === 1
						? null
						: coming.map((one) => (
								<Button key={one.registrationId} isWorking={isWorking} onPress={() => void letIn([one])}>
									{say('deskDoor.alsoOne', { name: one.preferredName })}
								</Button>
							))}
				</div>
			)}
			{says.is === 'failed' ? <p className="also-says">{say('deskDoor.alsoFailed')}</p> : null}
			{says.is === 'nobody' ? <p className="also-says">{say('deskDoor.alsoNobody')}</p> : null}
			{says.is === 'full' ? (
				<div className="row wrap">
					<p className="also-says">{say('deskDoor.full', { inside: says.inside, limit: says.fireLimit })}</p>
					{isLead ? (
						<Button onPress={() => void letIn(coming, true)}>{say('deskDoor.fullGoOnAll')}</Button>
					) : (
						<p>{say('deskDoor.fullAsk')}</p>
					)}
				</div>
			) : null}
		</div>
	)
}
