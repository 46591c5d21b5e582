import type { HostDuty } from '../../../../shared/domain/breakouts/words.ts'
import type { SetupTopic } from '../useSetup.ts'

/** Whether a table lacks something without this duty; a co-facilitator is always extra. */
export const isWanted = (duty: HostDuty, topic: Pick<SetupTopic, 'needsWellbeing'> | undefined): boolean =>
	duty === 'facilitator' || duty === 'noteTaker' || (duty === 'wellbeing' && topic?.needsWellbeing === true)
