/** Starting the search, ending it early, leaving it. The store hears what came of it; screen readers of what matters. */
import type { Client } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { isNoRoom } from '../../../transport/noRoom.ts'
import { keepDone } from '../useMarketSend.ts'
import { beginRun, currentRun, type Progress, setRun } from './runStore.ts'

let stopper: AbortController | null = null

/** Says once that half of it is done. */
const createSpeaker = () => {
	let hasSaid = false
	return ({ done, of }: Progress): void => {
		if (hasSaid || of === 0 || done * 2 < of) return
		hasSaid = true
		announce(say('marketPlaces.run.saidHalf'))
	}
}

export type FindPlaces = {
	readonly client: Client
	readonly hallId: string
	/** Null: the hub draws one. */
	readonly seed: number | null
	/** The codes where stalls are now, by id. */
	readonly before: Readonly<Record<string, string>>
	/** Reads the hall afresh; waited for, so that the result stands over the plan that it is about. */
	readonly again: () => Promise<void>
}

/** Runs it to its end; the answer is in the store. One at a time on this page. */
export const findPlaces = async ({ client, hallId, seed, before, again }: FindPlaces): Promise<void> => {
	if (currentRun().at === 'working') return
	const mine = new AbortController()
	stopper = mine
	const isOn = () => stopper === mine && !mine.signal.aborted
	beginRun(hallId)
	announce(say('marketPlaces.run.working'))
	const speak = createSpeaker()
	try {
		for await (const answer of await client.marketplace.propose({ seed }, { signal: mine.signal })) {
			if (!isOn()) return
			if (answer.state === 'working') {
				speak(answer)
				const run = currentRun()
				setRun({ at: 'working', progress: answer, isStopping: run.at === 'working' && run.isStopping })
			} else if (answer.state === 'applied') {
				keepDone([answer.commandId])
				await again()
				setRun({ at: 'applied', answer, before })
			} else if (answer.state === 'cannot') setRun({ at: 'cannot', answer })
			else setRun({ at: answer.state })
		}
		if (isOn() && currentRun().at === 'working') setRun({ at: 'lost' })
	} catch (error) {
		if (isOn()) setRun({ at: isNoRoom(error) ? 'noRoom' : 'lost' })
	} finally {
		if (stopper === mine) stopper = null
	}
}

/** Ends the search and keeps the best it has; the answer comes as the end of the run. */
export const stopAndKeep = (client: Client): void => {
	const run = currentRun()
	if (run.at !== 'working' || run.isStopping) return
	setRun({ ...run, isStopping: true })
	announce(say('marketPlaces.run.stopping'))
	void client.marketplace.stopProposing({}).catch(() => {
		const now = currentRun()
		if (now.at === 'working') setRun({ ...now, isStopping: false })
	})
}

/** Leaves it: no stall is moved. */
export const leaveRun = (): void => {
	if (currentRun().at !== 'working') return
	stopper?.abort()
	stopper = null
	setRun({ at: 'left' })
}
