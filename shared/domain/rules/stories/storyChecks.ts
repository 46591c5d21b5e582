/** Every rule over stories, in the order of what is nearest to the stage. */
import type { EventCheck } from '../eventScene.ts'
import { afterwardsChecks } from './afterwards.ts'
import { agreedChecks } from './agreed.ts'
import { companyChecks } from './company.ts'
import { stageChecks } from './onStage.ts'
import { preparedChecks } from './prepared.ts'
import { realNameChecks } from './realNames.ts'
import { spacingChecks } from './spacing.ts'
import { supportChecks } from './support.ts'
import { wordingChecks } from './wording.ts'

export const storyChecks: readonly EventCheck[] = [
	...stageChecks,
	...supportChecks,
	...agreedChecks,
	...realNameChecks,
	...preparedChecks,
	...companyChecks,
	...spacingChecks,
	...wordingChecks,
	...afterwardsChecks,
]
