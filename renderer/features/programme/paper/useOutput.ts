/** Writes down what leaves the screen before it does: what, for where, how many. */
import { useRef, useState } from 'react'
import type { InputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'
import { refusalOf } from '../useSend.ts'

export type OutputDraft = { readonly holder: string; readonly copies: string }
export type OutputProblem = { readonly field: 'holder' | 'copies' | 'whole'; readonly words: string }

const mostCopies = 10_000
const copiesOf = (typed: string): number | null => {
	const count = Number(typed.trim())
	return Number.isInteger(count) && count >= 1 && count <= mostCopies ? count : null
}

export type WriteDown = {
	readonly problem: OutputProblem | null
	readonly isWorking: boolean
	/** The id of the command once it is written down; null where it was not, and why is in `problem`. */
	readonly record: (
		draft: OutputDraft,
		what: Pick<InputOf<'programme.recordOutput'>, 'sheet' | 'dayIds' | 'slotId'>,
	) => Promise<string | null>
	readonly fail: (words: string) => void
}

export const useOutput = (): WriteDown => {
	const hub = useHub()
	const say = useText()
	const [problem, setProblem] = useState<OutputProblem | null>(null)
	const [isWorking, setWorking] = useState(false)
	/** Kept until it is known what became of it, so that a try again writes nothing down twice. */
	const pending = useRef<{ readonly key: string; readonly id: string; readonly outputId: string } | null>(null)
	const refuse = (field: OutputProblem['field'], words: string): null => {
		setProblem({ field, words })
		announce(words, 'assertive')
		return null
	}
	return {
		problem,
		isWorking,
		fail: (words) => void refuse('whole', words),
		record: async ({ holder, copies }, what) => {
			setProblem(null)
			const count = copiesOf(copies)
			if (holder.trim() === '') return refuse('holder', say('programmePaper.holderEmpty'))
			if (count === null) return refuse('copies', say('programmePaper.copiesWrong'))
			setWorking(true)
			const asked = { ...what, holder: holder.trim(), copies: count }
			const key = JSON.stringify(asked)
			if (pending.current?.key !== key) pending.current = { key, id: newId(), outputId: newId() }
			const { id, outputId } = pending.current
			try {
				const answer = await hub.call('programme.recordOutput', { ...asked, outputId }, id)
				pending.current = null
				if (answer.outcome === 'recorded') return id
				return refuse(answer.outcome === 'realName' ? 'holder' : 'whole', refusalOf(answer))
			} catch {
				return refuse('whole', say('programme.lost'))
			} finally {
				setWorking(false)
			}
		},
	}
}
