import { say } from '../../text/text.ts'
import { columnLetters } from './columnLetters.ts'

/** A column of a file that was read, as the screens of every kind of list know it. */
export type FileColumn = {
	readonly heading: string
	/** The first few different things that stand in it. */
	readonly samples: readonly string[]
	/** How many rows have anything in it, and how many different things. */
	readonly filled: number
	readonly distinct: number
}

/** A column's heading, or where it stands when it has none. */
export const columnHeading = (columns: readonly FileColumn[], at: number): string => {
	const heading = columns[at]?.heading.trim() ?? ''
	return heading === '' ? say('importing.columns.noHeading', { letters: columnLetters(at) }) : heading
}
