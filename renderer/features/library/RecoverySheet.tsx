import { useState } from 'react'
import { CodeSheet } from '../../components/CodeSheet.tsx'
import { formatDay } from '../../text/format.ts'
import { useText } from '../../text/text.ts'

/** The paper with the code of an event. */
export const RecoverySheet = ({
	eventName,
	groups,
}: {
	readonly eventName: string
	readonly groups: readonly string[]
}) => {
	const say = useText()
	const [madeAtMs] = useState(() => Date.now())
	return (
		<CodeSheet
			title={say('home.sheetTitle')}
			facts={[
				{ term: say('home.sheetEvent'), is: eventName },
				{ term: say('home.sheetMade'), is: formatDay(madeAtMs) },
			]}
			groups={groups}
			words={[say('home.sheetChars'), say('home.sheetHow')]}
			care={say('home.sheetCare')}
		/>
	)
}
