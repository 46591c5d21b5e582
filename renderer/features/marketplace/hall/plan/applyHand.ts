/** Moves the shapes of what is in hand on the plan, without drawing anything anew. */
import type { Hand, PlanScene } from './planStore.ts'

/** Not a class: React writes those, whenever a shape is drawn anew. */
const lifted = 'data-lifted'

type Held = { readonly ids: readonly string[]; readonly shapes: ReadonlyMap<string, SVGElement> }

/** One for a plan: it remembers what it has moved. */
export const handMover = () => {
	let held: Held | null = null
	const putBack = (): void => {
		for (const shape of held?.shapes.values() ?? []) {
			shape.removeAttribute('transform')
			shape.removeAttribute(lifted)
		}
		held = null
	}
	return (svg: SVGSVGElement | null, scene: PlanScene, hand: Hand | null): void => {
		if (hand?.what !== 'positions' || svg === null) return putBack()
		if (held?.ids !== hand.ids) {
			putBack()
			const found = hand.ids.flatMap((id) => {
				const shape = svg.querySelector<SVGElement>(`[data-position="${CSS.escape(id)}"]`)
				return shape === null ? [] : [[id, shape] as const]
			})
			held = { ids: hand.ids, shapes: new Map(found) }
			for (const [, shape] of found) shape.setAttribute(lifted, '')
		}
		const { by, quarters } = hand
		const move = `translate(${by.x} ${by.y})`
		for (const position of quarters === 0 ? [] : scene.positions) {
			held.shapes
				.get(position.id)
				?.setAttribute('transform', `${move} rotate(${quarters * 90} ${position.xCm} ${position.yCm})`)
		}
		if (quarters === 0) for (const shape of held.shapes.values()) shape.setAttribute('transform', move)
	}
}
