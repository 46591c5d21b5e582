import { CodeSheet } from '../../components/CodeSheet.tsx'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { MadeCopy } from './copyTypes.ts'

/** The paper with the code of a copy. */
export const CopySheet = ({ made, atMs }: { readonly made: MadeCopy; readonly atMs: number }) => {
	const say = useText()
	return (
		<CodeSheet
			title={say('copies.sheet.title')}
			facts={[
				{ term: say('copies.sheet.copy'), is: made.name },
				{ term: say('copies.sheet.file'), is: made.fileName },
				{ term: say('copies.sheet.made'), is: `${formatDay(atMs)}, ${formatTime(atMs)}` },
			]}
			groups={made.recoveryCode.split('-')}
			words={[say('copies.sheet.how')]}
			care={say('copies.sheet.care')}
		/>
	)
}
