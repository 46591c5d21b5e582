/** Who wants a certificate and what they say; changing it, with the way back. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { hoursOf, totalHours } from '../../../shared/domain/certificates/minutes.ts'
import { canPrint } from '../../../shared/domain/papers/letters.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'

export type List = OutputOf<'certificates.list'>
export type Person = List['people'][number]
export type Settings = List['settings']

export const useList = (): Query<List> =>
	useQuery('certificates.list', (client) => client.certificates.list({}), [
		'people',
		'attendance',
		'programme',
		'event',
	])

type Command = Extract<CommandName, `certificates.${string}`>

const refusalOf = (_: Command, { outcome }: OutputOf<Command>): string =>
	outcome === 'noSettings' ? say('certificates.refused.noSettings') : say('certificates.refused.notFound')

const changing = createChanging<Command>({
	done: new Set<OutputOf<Command>['outcome']>(['saved', 'unchanged', 'issued']),
	refusalOf,
	toast,
	announce,
})
export const { useChange: useCertificatesSend, undoLast } = changing

export const minutesOf = ({ days }: Person): number => days.reduce((sum, { minutes }) => sum + minutes, 0)
export const hoursOfPerson = ({ days }: Person): number => totalHours(days)
export const hasEnough = (person: Person, { leastMinutes }: Settings): boolean =>
	minutesOf(person) >= leastMinutes && hoursOfPerson(person) > 0

/** What somebody should look at before this certificate is issued. */
export const warningsOf = (person: Person, settings: Settings): readonly string[] => [
	...(person.days.some(({ isExitUnseen }) => isExitUnseen) ? [say('certificates.people.exitUnseen')] : []),
	...(person.days.some(({ isExitAssumed }) => isExitAssumed) ? [say('certificates.people.exitAssumed')] : []),
	...(person.days.length > 0 && !hasEnough(person, settings) ? [say('certificates.people.tooFew')] : []),
	...(canPrint(person.name) ? [] : [say('certificates.people.letters')]),
	...(person.issued !== null && hoursOf(person.issued.minutes) !== hoursOf(minutesOf(person))
		? [say('certificates.people.changed')]
		: []),
]
