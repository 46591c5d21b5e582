/** Deciding, one or several of a kind: each is its own decision, and each can be taken back. */
import { useState } from 'react'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { type LateItem, whyWords } from './late.ts'

export type How = 'apply' | 'leave'

export const useDecide = (onDone: () => Promise<void>) => {
	const say = useText()
	const { client } = useHub()
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<string | undefined>(undefined)

	const work = async (deed: () => Promise<void>): Promise<void> => {
		if (isWorking) return
		setWorking(true)
		setProblem(undefined)
		try {
			await deed()
		} catch {
			setProblem(say('tray.lost'))
		}
		await onDone()
		setWorking(false)
	}
	const reopenAll = async (lateIds: readonly string[]): Promise<void> => {
		for (const lateId of lateIds) {
			const { outcome } = await client.tray.reopen({ lateId, reason: say('tray.reopenReason') })
			if (outcome === 'opened') continue
			setProblem(say(outcome === 'notFound' ? 'tray.said.notFound' : 'tray.said.standsOn'))
			return
		}
		announce(say('tray.said.opened'))
	}
	const decideAll = async (items: readonly LateItem[], how: How): Promise<void> => {
		const settled: string[] = []
		for (const { lateId } of items) {
			const answer = await client.tray.decide({ lateId, how, reason: say('tray.reason') })
			if (answer.outcome === 'done' || answer.outcome === 'left') settled.push(lateId)
			else if (answer.outcome === 'notDone')
				setProblem(
					say('tray.said.notDone', { why: answer.why === 'erased' ? say('tray.said.erased') : whyWords(answer.why) }),
				)
			else if (answer.outcome === 'notFound') setProblem(say('tray.said.notFound'))
		}
		if (settled.length === 0) return
		toast(say(how === 'apply' ? 'tray.said.done' : 'tray.said.left', { count: settled.length }), {
			undo: () => void work(() => reopenAll(settled)),
		})
	}
	return {
		isWorking,
		problem,
		decide: (items: readonly LateItem[], how: How) => work(() => decideAll(items, how)),
		reopen: (lateId: string) => work(() => reopenAll([lateId])),
	}
}
