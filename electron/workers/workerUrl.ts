/**
 * Where a worker's own file is: beside this source as `.ts` while Node runs the source, beside the
 * bundle as `.js` once it is built (the bundle is one flat folder).
 */
export const workerUrl = (name: string): URL =>
	new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, import.meta.url)
