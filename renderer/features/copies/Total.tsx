import { useText } from '../../text/text.ts'
import type { Total } from './copyTypes.ts'

const fates = ['applied', 'known', 'tray', 'forgotten'] as const

/** What came of everything in a copy, one sentence for each that there is. */
export const TotalWords = ({ total }: { readonly total: Total }) => {
	const say = useText()
	return (
		<>
			{fates
				.filter((fate) => fate === 'applied' || total[fate] > 0)
				.map((fate) => say(`copies.total.${fate}`, { count: total[fate] }))
				.join(' ')}
		</>
	)
}
