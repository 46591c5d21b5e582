/** Changes designs and counts prints: what the commands answer when they are done, and what their refusals say. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'

export type BadgesCommand = Extract<CommandName, `badges.${string}`>
type Answer = OutputOf<BadgesCommand>

const done: ReadonlySet<string> = new Set<Answer['outcome']>(['saved', 'removed', 'recorded', 'unchanged'])

const refusalOf = (name: BadgesCommand, { outcome }: Answer): string => {
	if (outcome === 'nameTaken') return say('badges.refused.nameTaken')
	if (outcome === 'tooLarge') return say('badges.refused.tooLarge')
	return name === 'badges.recordPrint' ? say('badges.refused.gone') : say('badges.refused.notFound')
}

const changing = createChanging<BadgesCommand>({ done, refusalOf, toast, announce })

export const { useChange: useBadgesSend, undoLast, forget: forgetDone } = changing
