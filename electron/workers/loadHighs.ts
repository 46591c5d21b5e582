import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import highsPackage, { type Highs } from 'highs'

/** Beside this file once it is built, in the package while Node runs the source. */
const wasm = (): Buffer => {
	const beside = new URL('./highs.wasm', import.meta.url)
	return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve('highs/runtime'))
}

/** Loads HiGHS. Its calls hold up the thread, so only a worker (or a test) has it. */
export const loadHighs = (): Promise<Highs> => {
	// The types describe the CommonJS file; what is imported is the module, whose default is the loader.
	const load = highsPackage as unknown as typeof highsPackage.default
	return load({ wasmBinary: wasm() })
}
