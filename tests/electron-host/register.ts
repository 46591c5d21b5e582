/** Makes `electron` mean the host, for `import` and `require` alike. Loaded by Node before anything else. */
import { registerHooks } from 'node:module'

const host = new URL('./electron.ts', import.meta.url).href

registerHooks({
	resolve: (specifier, context, next) => {
		if (specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common')
			return { url: host, format: 'module-typescript', shortCircuit: true }
		if (specifier.startsWith('electron/'))
			throw new Error(`electron-host: the main process may not import ${specifier}`)
		return next(specifier, context)
	},
})
