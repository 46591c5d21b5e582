/** Blank lines for whoever writes their own name. */
import { useState } from 'react'
import { useText } from '../../../../text/text.ts'
import { DayField } from '../DayField.tsx'
import type { PaperOf } from '../paperTypes.ts'
import { SheetView } from '../SheetView.tsx'
import { CopiesField, copiesOf } from './CopiesField.tsx'
import { DoorPage } from './DoorPage.tsx'
import { ToWrite } from './marks.tsx'

/** Room enough to write by hand. */
const rowsOnPage = 18
const columns = ['name', 'organisation', 'in', 'out'] as const

export const SignInView = ({ of }: { readonly of: PaperOf }) => {
	const say = useText()
	const [typed, setTyped] = useState('2')
	const pages = copiesOf(typed)
	return (
		<SheetView
			kind="signIn"
			pages={pages}
			whyNone={say('doorPaper.copiesWrong')}
			options={
				<>
					<DayField of={of} />
					<CopiesField value={typed} onChange={setTyped} />
				</>
			}
			page={(page) => (
				<DoorPage of={of} title={say('doorPaper.signTitle')} page={page} pages={pages} hasPeople hasVersion={false}>
					<p className="doorpaper-lead">{say('doorPaper.signWords')}</p>
					<table className="doorpaper-sign">
						<thead>
							<tr>
								{columns.map((column) => (
									<th key={column} scope="col">
										{say(`doorPaper.signColumn.${column}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{Array.from({ length: rowsOnPage }, (_, row) => (
								<tr key={row}>
									{columns.map((column) => (
										<td key={column}>
											<ToWrite />
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</DoorPage>
			)}
		/>
	)
}
