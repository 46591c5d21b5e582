import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The page is served from `app://foyer/`, from 127.0.0.1 and from a hub's address, always under a
 * policy without inline scripts: so every address is relative, nothing is inlined, and no helper
 * script is injected.
 */
export default defineConfig({
	root: here('.'),
	base: './',
	plugins: [react()],
	build: {
		outDir: here('../dist/renderer'),
		emptyOutDir: true,
		target: 'chrome120',
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		cssCodeSplit: false,
		// The page comes from this computer: one large file is read as quickly as several small ones.
		chunkSizeWarningLimit: 2000,
		rolldownOptions: {
			output: {
				// What several parts need comes in one file, not in seventy: each is a request before anything is shown.
				codeSplitting: { groups: [{ name: 'common', minShareCount: 3, maxModuleSize: 40_000 }] },
				entryFileNames: 'assets/[name]-[hash].js',
				chunkFileNames: 'assets/[name]-[hash].js',
				assetFileNames: 'assets/[name]-[hash][extname]',
			},
		},
	},
})
