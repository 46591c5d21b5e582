/** A square to scan with the camera of a tablet or phone. Black on white in every look: cameras need it. */
import { qrPath } from '../../../components/badge/qrPath.ts'

export const QrSquare = ({ text, label }: { readonly text: string; readonly label: string }) => {
	const { path, size } = qrPath(text)
	return (
		<svg className="desks-qr" viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label}>
			<rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	)
}
