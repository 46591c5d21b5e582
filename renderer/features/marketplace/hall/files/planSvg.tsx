/**
 * The plan as a drawing that any browser opens: drawn out of sight in the light look, with what the style sheets
 * make of it written at every line, so that the file needs nothing beside itself.
 */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { HallPlan } from '../../../../components/hall/HallPlan.tsx'
import type { Hall, Position, Zone } from '../../marketTypes.ts'
import { plainMark } from '../hallMarks.ts'

export type PlanDrawn = {
	readonly hall: Hall
	readonly zones: readonly Zone[]
	readonly positions: readonly Position[]
}

/** What of a style can be seen in a still drawing. */
const seen = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'vector-effect',
	'paint-order',
	'font-family',
	'font-weight',
] as const

/** Pixels that the drawing is wide where it is opened by itself. */
const widePx = 1200

const written = (drawn: SVGSVGElement, hall: Hall): string => {
	const from = [drawn, ...drawn.querySelectorAll('*')]
	const copy = drawn.cloneNode(true)
	if (!(copy instanceof SVGSVGElement)) throw new Error('A drawing copies to a drawing')
	const to = [copy, ...copy.querySelectorAll('*')]
	for (const [at, element] of from.entries()) {
		const own = to[at]
		if (own === undefined) continue
		const style = getComputedStyle(element)
		const isText = element.tagName === 'text'
		for (const name of seen)
			if (isText || !name.startsWith('font')) {
				const value = style.getPropertyValue(name)
				if (value !== '' && value !== 'none 0px') own.setAttribute(name, value)
			}
		for (const name of ['class', 'aria-hidden', 'aria-label', 'data-position']) own.removeAttribute(name)
	}
	const [, , width = 1, depth = 1] = (drawn.getAttribute('viewBox') ?? '').split(' ').map(Number)
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
	copy.setAttribute('width', String(widePx))
	copy.setAttribute('height', String(Math.round((widePx * depth) / width)))
	const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
	title.textContent = hall.name
	const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
	const [left = 0, top = 0] = (drawn.getAttribute('viewBox') ?? '').split(' ').map(Number)
	for (const [name, value] of Object.entries({ x: left, y: top, width, height: depth }))
		ground.setAttribute(name, String(value))
	ground.setAttribute('fill', '#ffffff')
	copy.prepend(title, ground)
	return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

export const planSvg = ({ hall, zones, positions }: PlanDrawn): string => {
	const place = document.createElement('div')
	place.className = 'hall-unseen'
	place.dataset['theme'] = 'light'
	document.body.append(place)
	const root = createRoot(place)
	const known = new Map(positions.map((position) => [position.id, position]))
	try {
		flushSync(() =>
			root.render(
				<HallPlan
					label={hall.name}
					hall={hall}
					zones={zones}
					positions={positions}
					markOf={(id) => plainMark(known.get(id))}
				/>,
			),
		)
		const drawn = place.querySelector('svg')
		if (drawn === null) throw new Error('The plan was not drawn')
		return written(drawn, hall)
	} finally {
		root.unmount()
		place.remove()
	}
}
