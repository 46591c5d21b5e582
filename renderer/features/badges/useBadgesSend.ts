/** Changes designs and counts prints: what the commands answer when they are done, and what their refusals say. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { createChanging } from '../../components/changing.ts'
import { say } from '../../text/text.ts'

export type BadgesCommand = Extract<CommandName, `badges.${string}`>
type Answer = OutputOf<BadgesCommand>

const done: ReadonlySet<string> = new Set<Answer['outcome']>(['saved', 'removed', 'recorded', 'unchanged'])

const refusalOf = (name: BadgesCommand, { outcome }: Answer): string => {
	if (outcome === 'nameTaken') return say('badges.refused.nameTaken')
	if (outcome === 'tooLarge') return say('badges.refused.tooLarge')
	return name === 'badges.recordPrint' ? say('badges.refused.gone') : say('badges.refused.notFound')
}

const changing = createChanging<BadgesCommand>({ done, refusalOf })

export const { useChange: useBadgesSend, undoLast, forget: forgetDone } = changing
