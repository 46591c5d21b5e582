import type { AlarmKind } from '../../../../shared/domain/evacuation/words.ts'
import { useText } from '../../../text/text.ts'
import { nowWords, overWords } from '../alarmWords.ts'

/** Announcements in large print, to be read out as they stand. */
export const WhatToSay = ({ kind, isDrill }: { readonly kind: AlarmKind; readonly isDrill: boolean }) => {
	const say = useText()
	return (
		<section id="alarm-say" className="alarm-say" aria-label={say('alarm.sayTitle')} data-region="">
			<h2>{say('alarm.sayNow')}</h2>
			<p className="alarm-say-words">{nowWords(kind, isDrill)}</p>
			<h2>{say('alarm.sayAfter')}</h2>
			<p className="alarm-say-words">{overWords(kind, isDrill)}</p>
		</section>
	)
}
