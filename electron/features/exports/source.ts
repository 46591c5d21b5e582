import type { InputOf, OutputOf, QueryName } from '../../../shared/contract/index.ts'
import type { Reader } from '../../database/handle.ts'

/** Where an export reads: the tables, and what an organiser may ask anyway. */
export type ExportSource = {
	readonly db: Reader
	/** As an organiser: what others may not see is left out there already. */
	readonly ask: <N extends QueryName>(name: N, input: InputOf<N>) => OutputOf<N>
	/** What may be published; of the frozen counts where there are any. */
	readonly numbers: () => Promise<OutputOf<'statistics.preview'>>
	readonly nowMs: number
	/** Who asks, as they are known at this machine. */
	readonly madeBy: string
}
