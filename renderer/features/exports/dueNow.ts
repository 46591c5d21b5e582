/** What is past the day until which it is kept, as one says it. Pure. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { say } from '../../text/text.ts'

type Schedule = OutputOf<'keeping.state'>['schedule']

/** Null where nothing is due. */
export const dueNow = (schedule: Schedule): string | null => {
	const due = schedule.filter(({ isDue }) => isDue).map(({ data }) => say(`keeping.data.${data}`))
	return due.length === 0 ? null : say('exports.due.words', { list: due.join('; ') })
}
