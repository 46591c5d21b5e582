/** Collects, while a part is built, whose work is in it and under which licence, into a file beside the built ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

type Package = { readonly name: string; readonly version: string; readonly licence: string; readonly text: string }

const marker = '/node_modules/'

/** The folder of the package that a module belongs to, or null for the project's own. */
const packageFolder = (moduleId: string): string | null => {
	const path = moduleId.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0] ?? ''
	if (!path.includes(marker)) return null
	let folder = dirname(path)
	while (folder.includes(marker)) {
		const manifest = join(folder, 'package.json')
		if (existsSync(manifest) && 'version' in (JSON.parse(readFileSync(manifest, 'utf8')) as object)) return folder
		folder = dirname(folder)
	}
	return null
}

const readPackage = (folder: string): Package => {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, string>>
	const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
	return {
		name: manifest['name'] ?? folder,
		version: manifest['version'] ?? '',
		licence: manifest['license'] ?? 'see the text below',
		text: file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package carries no licence text of its own.',
	}
}

const render = (packages: readonly Package[]): string =>
	packages
		.map(({ name, version, licence, text }) => `${name} ${version}\nLicence: ${licence}\n\n${text}\n`)
		.join(`\n${'-'.repeat(80)}\n\n`)

/** Adds `licences.txt` to what is built. */
export const licences = (): Plugin => ({
	name: 'foyer-licences',
	generateBundle() {
		const folders = new Set([...this.getModuleIds()].flatMap((id) => packageFolder(id) ?? []))
		const packages = [...folders].map(readPackage).sort((a, b) => a.name.localeCompare(b.name, 'en'))
		this.emitFile({ type: 'asset', fileName: 'licences.txt', source: render(packages) })
	},
})
