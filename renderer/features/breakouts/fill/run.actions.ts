/** Starting a run, ending it early, leaving it. The store hears what came of it; screen readers of what matters. */
import type { Client } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { isNoRoom } from '../../../transport/noRoom.ts'
import { type Asked, currentRun, type Progress, setRun } from './fillStore.ts'

let stopper: AbortController | null = null

/** Begins to say how far it is: once everybody has a place, and at each half. */
const createSpeaker = () => {
	let hasSaidPlaced = false
	let hasSaidHalf = false
	return ({ phase, missing, done, of }: Progress): void => {
		if (phase !== 'search') return
		if (missing === 0 && !hasSaidPlaced) {
			hasSaidPlaced = true
			announce(say('groupFill.working.saidPlaced'))
		} else if (!hasSaidHalf && of > 0 && done * 2 >= of) {
			hasSaidHalf = true
			announce(say('groupFill.working.saidHalf'))
		}
	}
}

/** Runs it to its end; the answer is in the store. One at a time on this page. */
export const findGroups = async (client: Client, asked: Asked): Promise<void> => {
	if (currentRun().at === 'working') return
	const mine = new AbortController()
	stopper = mine
	const isOn = () => stopper === mine && !mine.signal.aborted
	setRun({ at: 'working', asked, progress: null, isStopping: false })
	announce(say('groupFill.working.title', { count: asked.people }))
	const speak = createSpeaker()
	try {
		for await (const answer of await client.breakouts.allocate(asked.input, { signal: mine.signal })) {
			if (!isOn()) return
			if (answer.state === 'working') {
				speak(answer)
				const run = currentRun()
				setRun({ at: 'working', asked, progress: answer, isStopping: run.at === 'working' && run.isStopping })
			} else if (answer.state === 'done') {
				setRun({ at: 'done', asked, commandId: answer.commandId, result: answer.result })
			} else if (answer.state === 'impossible') setRun({ at: 'impossible', asked, answer })
			else setRun({ at: answer.state, asked })
		}
		if (isOn() && currentRun().at === 'working') setRun({ at: 'lost', asked })
	} catch (error) {
		if (isOn()) setRun({ at: isNoRoom(error) ? 'noRoom' : 'lost', asked })
	} finally {
		if (stopper === mine) stopper = null
	}
}

/** Ends the search and keeps the best it has; the answer comes as the end of the run. */
export const stopAndKeep = (client: Client): void => {
	const run = currentRun()
	if (run.at !== 'working' || run.isStopping) return
	setRun({ ...run, isStopping: true })
	announce(say('groupFill.working.stopping'))
	void client.breakouts.stopAllocating({}).catch(() => {
		const now = currentRun()
		if (now.at === 'working') setRun({ ...now, isStopping: false })
	})
}

/** Leaves it: nobody is moved. */
export const leaveRun = (): void => {
	const run = currentRun()
	if (run.at !== 'working') return
	stopper?.abort()
	stopper = null
	setRun({ at: 'left', asked: run.asked })
	announce(say('groupFill.after.left'))
}
