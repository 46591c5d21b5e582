/** How long it is until the marketplace opens, in words. */
import { timeAt } from '../../../../shared/domain/programme/clock.ts'
import { useText } from '../../../text/text.ts'

export const useOpening = (opensMin: number, nowMin: number): string => {
	const say = useText()
	const left = opensMin - nowMin
	if (left > 0) return say('marketDay.opensIn', { count: left })
	return left === 0 ? say('marketDay.opensNow') : say('marketDay.opened', { time: timeAt(opensMin) })
}
