import './CodeSheet.css'

/** The paper with a code: black on white, large enough to be read in bad light. Only on paper. */
export const CodeSheet = ({
	title,
	facts,
	groups,
	words,
	care,
}: {
	readonly title: string
	readonly facts: readonly { readonly term: string; readonly is: string }[]
	readonly groups: readonly string[]
	readonly words: readonly string[]
	/** How to keep it, at the foot. */
	readonly care: string
}) => (
	<section className="code-sheet" aria-hidden="true">
		<p className="code-sheet-title">{title}</p>
		<dl>
			{facts.map(({ term, is }) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{is}</dd>
				</div>
			))}
		</dl>
		<ol>
			{groups.map((group, index) => (
				<li key={`${index + 1}`}>
					<span>{index + 1}</span>
					<b>{group}</b>
				</li>
			))}
		</ol>
		{words.map((line) => (
			<p key={line}>{line}</p>
		))}
		<p className="code-sheet-foot">{care}</p>
	</section>
)
