import { readBadgeCode } from '../../shared/domain/badgeCode.ts'
import { dayOn, timeOfDay } from '../../shared/lib/when.ts'
import { ownActor } from '../hub/hub.ts'
import { newId } from '../hub/newId.ts'
import { withEvent } from './session.ts'
import { type Answer, done, Misuse, refused } from './terminal.ts'

/** `foyer admit FILE --badge CODE`: lets in the person with that badge code, on the day that is on. */
export const admitCommand = (file: string, badge: string): Promise<Answer> => {
	const code = readBadgeCode(badge)
	if (code === '') throw new Misuse(`"${badge}" is not a badge code. It is a digit and four characters, such as 4KM2Q.`)
	return withEvent(file, async (hub) => {
		const event = hub.current()
		if (!event) throw new Error('no event open')
		const overview = event.bus.ask(ownActor, 'events.overview', {})
		const day = dayOn(overview.days, Date.now())
		if (!day) return refused('noDay', 'The event has no days.')
		const actor = { ...ownActor, desk: overview.desks[0]?.name ?? '' }
		const { found } = event.bus.ask(actor, 'checkin.search', { text: code, dayId: day.id })
		const person = found.find((one) => one.badgeCode === code)
		if (!person)
			return refused('notFound', `Nobody has the badge code ${code}.`, 'Check it, or search for the name at the desk.')
		const outcome = event.bus.call(actor, 'checkin.admit', {
			id: newId(),
			input: { registrationId: person.registrationId, dayId: day.id, method: 'scan' },
		})
		switch (outcome.outcome) {
			case 'admitted':
			case 'admittedBeyond':
				return done({ ...outcome, badge: code, day: day.date }, `${code} is in, ${timeOfDay(outcome.atMs)}.`)
			case 'alreadyIn':
				return done(
					{ ...outcome, badge: code, day: day.date },
					`${code} is already in (${timeOfDay(outcome.atMs)}, ${outcome.desk}). Nothing was counted twice.`,
				)
			case 'wrongDay':
				return refused('wrongDay', `${code} is booked for another day.`, 'Send them to the help desk.')
			case 'cancelled':
				return refused('cancelled', `The booking of ${code} was cancelled.`, 'Send them to the help desk.')
			case 'waiting':
				return refused('waiting', `${code} is on the waiting list.`, 'Send them to the help desk.')
			case 'full':
				return refused(
					'full',
					`The building is full: ${outcome.inside} of ${outcome.fireLimit} people are in.`,
					'The lead of the desks can go on at a desk.',
				)
			case 'notFound':
				return refused('notFound', `Nobody has the badge code ${code}.`)
			default:
				return outcome satisfies never
		}
	})
}
