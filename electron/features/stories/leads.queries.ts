/** Support leads say who they are by the code on their badge. */
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { cardByBadge } from './people.store.ts'

/** More than somebody can honestly type in a minute is somebody walking through badge codes. */
const codesTyped = createRateLimit(30, 60_000)

export const leadsQueries: QueryHandlers<'stories.mine'> = {
	'stories.mine': ({ db, actor, nowMs }, { leadBadge }) => {
		if (!codesTyped.allows(actor.desk, nowMs)) return { outcome: 'tooOften' }
		const code = readBadgeCode(leadBadge)
		const card = code === '' ? undefined : cardByBadge(db, code)
		if (!card) return { outcome: 'notFound' }
		const led = storyFacts(db).filter(({ supportLeadId }) => supportLeadId === card.registrationId)
		if (led.length === 0) return { outcome: 'leadsNothing' }
		return { outcome: 'known', preferredName: card.preferredName, slotIds: led.map(({ id }) => id) }
	},
}
