/** How series are told apart without colour: full, hatched, dotted. What is not shown is drawn dashed. */

export const patternCount = 3
export const patternOf = (id: string, series: number): string => `url(#${id}-${series % patternCount})`

export const Patterns = ({ id }: { readonly id: string }) => (
	<defs>
		<pattern id={`${id}-0`} width="6" height="6" patternUnits="userSpaceOnUse">
			<rect width="6" height="6" className="statistics-ink" />
		</pattern>
		<pattern id={`${id}-1`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
			<rect width="6" height="6" className="statistics-ground" />
			<rect width="2.5" height="6" className="statistics-ink" />
		</pattern>
		<pattern id={`${id}-2`} width="6" height="6" patternUnits="userSpaceOnUse">
			<rect width="6" height="6" className="statistics-ground" />
			<circle cx="3" cy="3" r="1.7" className="statistics-ink" />
		</pattern>
		<pattern id={`${id}-hidden`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
			<rect width="9" height="9" className="statistics-ground" />
			<rect width="1.2" height="9" className="statistics-faint" />
		</pattern>
	</defs>
)
