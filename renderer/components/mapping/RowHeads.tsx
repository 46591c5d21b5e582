/** Headings of a list of planned rows: the number in the file, then whatever else each list says. */
import { useText } from '../../text/text.ts'

export const RowHeads = ({ of }: { readonly of: readonly string[] }) => {
	const say = useText()
	return (
		<thead>
			<tr>
				<th scope="col" className="number">
					{say('importing.lookOver.row')}
				</th>
				{of.map((heading) => (
					<th key={heading} scope="col">
						{heading}
					</th>
				))}
			</tr>
		</thead>
	)
}
