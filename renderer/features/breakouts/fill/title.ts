/** The title of finding groups: what the screen answers just now. */
import { formatCount } from '../../../text/format.ts'
import { say } from '../../../text/text.ts'
import type { Run } from './fillStore.ts'
import { choosersIn, type RunResult } from './profile.ts'
import type { Verdict } from './truth.ts'

const gotTitle = ({ profile, unplaced }: RunResult): string => {
	if (unplaced > 0) return say('groupFill.title.unplaced', { count: unplaced })
	const count = choosersIn(profile.best)
	if (count === 0) return say('groupFill.title.placed')
	const first = formatCount(profile.best.first)
	return say(profile.rounds.length > 1 ? 'groupFill.title.gotFirstOnce' : 'groupFill.title.gotFirst', { count, first })
}

export const fillTitle = (verdict: Verdict, run: Run): string => {
	if (run.at === 'working') return say('groupFill.working.title', { count: run.asked.people })
	if (run.at === 'done') return gotTitle(run.result)
	if (run.at === 'impossible') return say('groupFill.title.impossible')
	if (verdict.is === 'noGroups' || verdict.is === 'nobody') return say(`groupFill.title.${verdict.is}`)
	const { people, seats } = verdict
	const values = { count: people, seats: formatCount(seats) }
	return verdict.is === 'fits'
		? say('groupFill.title.fits', values)
		: say(`groupFill.title.${verdict.is}`, { ...values, short: formatCount(verdict.short) })
}
