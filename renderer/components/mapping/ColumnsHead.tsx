/** The head of the page on which columns are mapped. */
import { useText } from '../../text/text.ts'
import { PageHead } from '../PageHead.tsx'
import { ImportSteps } from './ImportSteps.tsx'

export const ColumnsHead = ({ fileName, columns }: { readonly fileName: string; readonly columns: number }) => {
	const say = useText()
	return (
		<PageHead
			title={say('importing.columns.title')}
			lead={
				<>
					{say('importing.columns.from')} <b>{fileName}</b>, {say('importing.columns.lead', { count: columns })}
				</>
			}
			end={<ImportSteps at={1} />}
		/>
	)
}
