/** A rule in a few words. */
import { say } from '../../text/text.ts'
import type { Rule } from './types.ts'

export const ruleWords = ({ preset, least, base }: Rule): string =>
	preset === 'own' ? say('statistics.rule.ownSaid', { least, base }) : say(`statistics.rule.${preset}`)
