/** Cancels a booking or makes it again; somebody who is in stays booked. */
import { useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { outcomeOf } from '../list/manyChange.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { isInNow } from './atTheDoor.ts'
import type { KnownPerson } from './pageTypes.ts'

type To = 'confirmed' | 'waiting' | 'cancelled'

const said = {
	confirmed: 'people.page.booked',
	waiting: 'people.page.waiting',
	cancelled: 'people.page.cancelled',
} as const

export const BookingWays = ({ known, again }: { readonly known: KnownPerson; readonly again: () => Promise<void> }) => {
	const say = useText()
	const { isWorking, problem, send } = usePeopleChange(again)
	const [isKept, setKept] = useState(false)
	const { registrationId, status, person } = known
	const isIn = isInNow(known)
	const set = async (to: To): Promise<void> => {
		setKept(false)
		const { answers } = await send(
			[['people.changeMany', { rows: [{ registrationId }], change: { set: 'status', status: to } }]],
			say(said[to], { name: person.preferredName }),
		)
		if (outcomeOf(answers).isIn === 0) return
		setKept(true)
		announce(say('people.page.isInStays'), 'assertive')
	}
	return (
		<>
			<div className="people-ways">
				{status === 'confirmed' ? (
					<Button
						isWorking={isWorking}
						whyNot={isIn ? say('people.page.cancelWhyNot') : undefined}
						onPress={() => void set('cancelled')}
					>
						{say('people.page.cancel')}
					</Button>
				) : (
					<>
						<Button isWorking={isWorking} onPress={() => void set('confirmed')}>
							{say(status === 'waiting' ? 'people.page.givePlace' : 'people.page.bookAgain')}
						</Button>
						<Button isWorking={isWorking} onPress={() => void set(status === 'waiting' ? 'cancelled' : 'waiting')}>
							{say(status === 'waiting' ? 'people.page.cancel' : 'people.page.toWaiting')}
						</Button>
					</>
				)}
			</div>
			{problem === undefined && !isKept ? null : (
				<Message tone="heed">{problem ?? say('people.page.isInStays')}</Message>
			)}
		</>
	)
}
