/**
 * Break-glass: the name behind a pseudonym, or of somebody who is not speaking after all. Each opening
 * is a command with a reason in the log; what it shows is gone after a minute by the hub's own clock.
 */
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { organisers, type Role } from '../../../shared/domain/roles.ts'
import { fullName, isHidden } from '../../../shared/domain/stories/shownName.ts'
import { sealOpenMs } from '../../../shared/domain/stories/words.ts'
import type { CommandHandlers, QueryHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { cardByBadge, openingOf } from './people.store.ts'
import { toldBy } from './speakers.commands.ts'

export const isOrganiser = (role: Role): boolean => (organisers as readonly Role[]).includes(role)

export const sealCommands: CommandHandlers<'stories.openSeal'> = {
	'stories.openSeal': (context, { speakerId, leadBadge }) => {
		const { db, actor, atMs, commandId } = context
		const told = toldBy(db, speakerId)
		if (!told) return { outcome: 'notFound' }
		const { slot, speaker } = told
		const badgeCode = readBadgeCode(leadBadge)
		const asks = badgeCode === '' ? undefined : cardByBadge(db, badgeCode)?.registrationId
		const isLead = asks !== undefined && asks === slot.supportLeadId
		if (!isLead && !isOrganiser(actor.role)) return { outcome: 'notYours' }
		if (!isHidden(speaker, slot)) return { outcome: 'notSealed' }
		journalOf(context).put('seal_opening', { id: commandId, speaker_id: speakerId, at_ms: atMs })
		return { outcome: 'opened' }
	},
}

export const sealQueries: QueryHandlers<'stories.sealedName'> = {
	'stories.sealedName': ({ db, nowMs }, { openingId }) => {
		const opening = openingOf(db, openingId)
		// Not for longer either where somebody sets the clock back.
		if (!opening || Math.abs(nowMs - opening.atMs) >= sealOpenMs) return { outcome: 'closed' }
		return {
			outcome: 'open',
			name: fullName(opening),
			badgeCode: opening.badgeCode,
			untilMs: opening.atMs + sealOpenMs,
		}
	},
}
