/**
 * Minimum-cost maximum flow on a sparse network, by the primal-dual method: shortest distances by
 * Dijkstra over reduced costs (Edmonds and Karp 1972, Tomizawa 1971), then a blocking flow among the
 * arcs that lie on shortest paths (Dinic 1970). Networks here have few different costs, so there are
 * few phases, and each serves many people at once. Costs are whole numbers of at most 2^50 a path,
 * none negative.
 */

export type Network = {
	/** Adds a one-way arc and answers its number. Capacity and cost are whole numbers, zero or more. */
	readonly arc: (from: number, to: number, capacity: number, cost: number) => number
	/** Sends as much as can be sent, as cheaply as it can be. */
	readonly run: (source: number, sink: number) => { readonly flow: number; readonly cost: number }
	readonly flowOn: (arc: number) => number
	/** After `run`: the nodes that could still be reached from the source, which is a minimum cut. */
	readonly reachable: (source: number) => Uint8Array
	/** After `run`: cheapest way from one node to another along what could still be changed; null where there is none. */
	readonly detour: (from: number, to: number) => { readonly arcs: readonly number[]; readonly cost: number } | null
}

/** A binary heap of nodes by distance; a node may stand in it more than once. */
const createHeap = () => {
	const nodes: number[] = []
	const keys: number[] = []
	const push = (node: number, key: number): void => {
		let at = nodes.length
		nodes.push(node)
		keys.push(key)
		while (at > 0) {
			const up = (at - 1) >> 1
			if ((keys[up] as number) <= key) break
			nodes[at] = nodes[up] as number
			keys[at] = keys[up] as number
			at = up
		}
		nodes[at] = node
		keys[at] = key
	}
	const pop = (): number => {
		const top = nodes[0] as number
		const node = nodes.pop() as number
		const key = keys.pop() as number
		const length = nodes.length
		if (length === 0) return top
		let at = 0
		for (;;) {
			let down = 2 * at + 1
			if (down >= length) break
			if (down + 1 < length && (keys[down + 1] as number) < (keys[down] as number)) down += 1
			if ((keys[down] as number) >= key) break
			nodes[at] = nodes[down] as number
			keys[at] = keys[down] as number
			at = down
		}
		nodes[at] = node
		keys[at] = key
		return top
	}
	return { push, pop, lowest: () => keys[0] as number, isEmpty: () => nodes.length === 0 }
}

export const createNetwork = (nodeCount: number): Network => {
	const heads: number[] = []
	const caps: number[] = []
	const prices: number[] = []
	const tails: number[] = []
	const arc = (from: number, to: number, capacity: number, cost: number): number => {
		tails.push(from, to)
		heads.push(to, from)
		caps.push(capacity, 0)
		prices.push(cost, -cost)
		return heads.length - 2
	}

	/** The arcs again, those of a node side by side, from first[node] on; `twin` is the way back of each. */
	let first = new Int32Array(0)
	let spot = new Int32Array(0)
	let head = new Int32Array(0)
	let tail = new Int32Array(0)
	let twin = new Int32Array(0)
	let cap = new Int32Array(0)
	let price = new Float64Array(0)
	/** What the source knows of each node's distance, so that no reduced cost is negative. */
	const potential = new Float64Array(nodeCount)

	const freeze = (): void => {
		const count = heads.length
		first = new Int32Array(nodeCount + 1)
		for (let one = 0; one < count; one++) {
			const from = tails[one] as number
			first[from + 1] = (first[from + 1] as number) + 1
		}
		for (let node = 0; node < nodeCount; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number)
		const next = first.slice()
		spot = new Int32Array(count)
		head = new Int32Array(count)
		tail = new Int32Array(count)
		twin = new Int32Array(count)
		cap = new Int32Array(count)
		price = new Float64Array(count)
		for (let one = 0; one < count; one++) {
			const from = tails[one] as number
			const to = next[from] as number
			next[from] = to + 1
			spot[one] = to
			head[to] = heads[one] as number
			tail[to] = from
			cap[to] = caps[one] as number
			price[to] = prices[one] as number
		}
		for (let one = 0; one < count; one++) twin[spot[one] as number] = spot[one ^ 1] as number
	}

	const distance = new Float64Array(nodeCount)
	/** Distances by reduced cost, exact for all nodes no further than the sink. Infinity: no way. */
	const measure = (source: number, sink: number, came: Int32Array | null): number => {
		distance.fill(Number.POSITIVE_INFINITY)
		distance[source] = 0
		const heap = createHeap()
		heap.push(source, 0)
		while (!heap.isEmpty()) {
			const key = heap.lowest()
			const node = heap.pop()
			if (key > (distance[node] as number)) continue
			if (node === sink) return key
			const from = potential[node] as number
			for (let one = first[node] as number; one < (first[node + 1] as number); one++) {
				if ((cap[one] as number) === 0) continue
				const to = head[one] as number
				const far = key + (price[one] as number) + from - (potential[to] as number)
				if (far >= (distance[to] as number)) continue
				distance[to] = far
				if (came) came[to] = one
				heap.push(to, far)
			}
		}
		return Number.POSITIVE_INFINITY
	}

	const level = new Int32Array(nodeCount)
	const isTight = (one: number, node: number): boolean =>
		(cap[one] as number) > 0 &&
		(price[one] as number) + (potential[node] as number) - (potential[head[one] as number] as number) === 0

	/** Steps to the sink over tight arcs, so that no way is tried that does not lead there; true where the source has one. */
	const layer = (source: number, sink: number): boolean => {
		level.fill(-1)
		level[sink] = 0
		const queue = [sink]
		for (let at = 0; at < queue.length; at++) {
			const node = queue[at] as number
			const next = (level[node] as number) + 1
			for (let one = first[node] as number; one < (first[node + 1] as number); one++) {
				const from = head[one] as number
				if ((level[from] as number) >= 0 || !isTight(twin[one] as number, from)) continue
				level[from] = next
				if (from === source) return true
				queue.push(from)
			}
		}
		return false
	}

	const cursor = new Int32Array(nodeCount)
	const push = (node: number, sink: number, wanted: number): number => {
		if (node === sink) return wanted
		let sent = 0
		while ((cursor[node] as number) < (first[node + 1] as number)) {
			const one = cursor[node] as number
			const to = head[one] as number
			if ((level[to] as number) === (level[node] as number) - 1 && isTight(one, node)) {
				const got = push(to, sink, Math.min(wanted - sent, cap[one] as number))
				if (got > 0) {
					cap[one] = (cap[one] as number) - got
					const back = twin[one] as number
					cap[back] = (cap[back] as number) + got
					sent += got
					if (sent === wanted) return sent
				}
			}
			cursor[node] = (cursor[node] as number) + 1
		}
		return sent
	}

	const run = (source: number, sink: number) => {
		freeze()
		let flow = 0
		let cost = 0
		for (;;) {
			const far = measure(source, sink, null)
			if (far === Number.POSITIVE_INFINITY) break
			for (let node = 0; node < nodeCount; node++)
				potential[node] = (potential[node] as number) + Math.min(distance[node] as number, far)
			while (layer(source, sink)) {
				cursor.set(first.subarray(0, nodeCount))
				const sent = push(source, sink, 0x7fffffff)
				if (sent === 0) break
				flow += sent
				cost += sent * ((potential[sink] as number) - (potential[source] as number))
			}
		}
		return { flow, cost }
	}

	const reachable = (source: number): Uint8Array => {
		const seen = new Uint8Array(nodeCount)
		seen[source] = 1
		const queue = [source]
		for (let node = queue.pop(); node !== undefined; node = queue.pop())
			for (let one = first[node] as number; one < (first[node + 1] as number); one++) {
				const to = head[one] as number
				if ((cap[one] as number) === 0 || seen[to] === 1) continue
				seen[to] = 1
				queue.push(to)
			}
		return seen
	}

	const detour = (from: number, to: number) => {
		const came = new Int32Array(nodeCount).fill(-1)
		const far = measure(from, to, came)
		if (far === Number.POSITIVE_INFINITY) return null
		const arcs: number[] = []
		for (let node = to; node !== from; ) {
			const one = came[node] as number
			arcs.push(one)
			node = tail[one] as number
		}
		return { arcs: arcs.reverse(), cost: far - (potential[from] as number) + (potential[to] as number) }
	}

	return { arc, run, flowOn: (one) => cap[twin[spot[one] as number] as number] as number, reachable, detour }
}
