/** On from what the columns become to the rows; or back, and the file is put away. */
import { useText } from '../../text/text.ts'
import { announce } from '../announcer.ts'
import { Button } from '../Button.tsx'

export type ColumnsNextProps = {
	readonly fileName: string
	readonly rows: number
	/** The counts are of the mapping on the screen. */
	readonly isReady: boolean
	/** Something went wrong, and is to be settled first. */
	readonly hasTrouble: boolean
	/** Why there is no way on with this mapping. */
	readonly whyNot: string | undefined
	readonly onNext: () => void
	readonly onBack: () => void
}

export const ColumnsNext = ({ fileName, rows, isReady, hasTrouble, whyNot, onNext, onBack }: ColumnsNextProps) => {
	const say = useText()
	return (
		<div className="stack-s">
			<Button
				kind="main"
				isWide
				size="desk"
				whyNot={whyNot ?? (hasTrouble ? say('importing.trouble.first') : undefined)}
				isWorking={!isReady && !hasTrouble}
				onPress={onNext}
			>
				{isReady || hasTrouble ? say('importing.columns.next', { count: rows }) : say('importing.columns.counting')}
			</Button>
			<Button
				kind="quiet"
				isWide
				onPress={() => {
					onBack()
					announce(say('importing.columns.putAway', { fileName }))
				}}
			>
				{say('importing.columns.back')}
			</Button>
		</div>
	)
}
