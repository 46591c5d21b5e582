/**
 * Who may import whom. The authority of the three nets: oxlint says it while typing, the tsconfig of each room keeps
 * foreign globals out, and this one sees every path, type imports and roundabout ways included.
 *
 * The parser has to be swc: with TypeScript 7, which has no interface for other programs, the default finds no
 * modules at all and is content.
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const electronPackage = 'node_modules/electron/'
const database = 'node_modules/better-sqlite3/'

module.exports = {
	forbidden: [
		forbid('no-circles', 'Two files that need each other are one file, or lack a third.', {}, { circular: true }),
		// What ends in `?url` is a file for its address alone; the bundler finds it, or does not build.
		forbid('no-missing', 'What is imported must be there.', {}, { couldNotResolve: true, pathNot: '[?]url$' }),
		forbid(
			'no-unlisted',
			'A package that package.json does not name may be gone tomorrow.',
			{},
			{ dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
		),

		forbid(
			'shared-is-pure',
			'shared/ imports itself and zod: no Node, no browser, no other room.',
			{ path: '^shared/' },
			{ pathNot: ['^shared/', 'node_modules/zod/'] },
		),
		forbid(
			'renderer-stays-in-the-page',
			'renderer/ never imports the hub, Electron, Node or the database; it asks over the contract.',
			{ path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
			{ path: ['^electron/', electronPackage, database] },
		),
		forbid(
			'renderer-has-no-node',
			'A page has no Node.',
			{ path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
			{ dependencyTypes: ['core'] },
		),
		forbid(
			'electron-has-no-screens',
			'electron/ serves the built screens and never imports them.',
			{ path: '^electron/' },
			{ path: '^renderer/' },
		),
		forbid(
			'tests-and-tools-are-leaves',
			'Nothing that ships imports tests or tools.',
			{ path: '^(shared|electron|renderer)/', pathNot: '^renderer/vite\\.config\\.ts$' },
			{ path: '^(tests|tools)/' },
		),
		forbid(
			'contract-has-one-door',
			'Import the contract from shared/contract/index.ts; define.ts and parts.ts are its language.',
			{ pathNot: '^shared/contract/' },
			{ path: '^shared/contract/', pathNot: '^shared/contract/(index|define|parts)\\.ts$' },
		),

		forbid(
			'features-are-strangers',
			'Features never import features. What two of them need sinks to shared/domain, or to components.',
			{ path: '^(electron|renderer)/features/([^/]+)/' },
			{ path: '^$1/features/', pathNot: '^$1/features/$2/' },
		),
		forbid(
			'electron-package-in-its-place',
			'The electron package only in main, shell and preload: the rest runs under plain Node.',
			{ pathNot: ['^electron/main\\.ts$', '^electron/(shell|preload)/', '^tests/'] },
			{ path: electronPackage },
		),
		forbid(
			'headless-without-electron',
			'What starts under plain Node must not reach the electron package by any way round.',
			{ path: '^electron/(headless|cli)\\.ts$' },
			{ path: electronPackage, reachable: true },
		),
		forbid(
			'database-in-its-place',
			'better-sqlite3 only in electron/database; everybody else takes a handle from there.',
			{ path: '^(electron|renderer|shared|tools)/', pathNot: '^electron/database/' },
			{ path: database },
		),
		forbid(
			'database-is-the-ground',
			'electron/database stands on shared/ alone.',
			{ path: '^electron/database/' },
			{ path: '^electron/', pathNot: '^electron/database/' },
		),
		forbid(
			'bus-knows-no-feature',
			'The bus is given its features; it imports none, and nothing above itself.',
			{ path: '^electron/bus/' },
			{ path: '^electron/', pathNot: '^electron/(bus|database)/' },
		),
		forbid(
			'features-know-the-bus',
			'A feature of the hub imports the bus, the database and shared/, and nothing above itself.',
			{ path: '^electron/features/' },
			{ path: '^electron/', pathNot: '^electron/(features|bus|database)/' },
		),
		forbid(
			'preload-is-one-bridge',
			'The preload script imports electron and the words of the window wire.',
			{ path: '^electron/preload/' },
			{ pathNot: [electronPackage, '^shared/lib/'] },
		),
		forbid(
			'starts-are-tops',
			'What starts a process is imported by nobody.',
			{ path: '^(electron|renderer|shared)/' },
			{ path: '^electron/(main|headless|cli)\\.ts$' },
		),

		forbid(
			'components-are-the-kit',
			'components/ knows no feature, no wire and no frame.',
			{ path: '^renderer/components/' },
			{ path: '^renderer/(app|features|transport)/' },
		),
		forbid(
			'transport-is-the-wire',
			'transport/ knows no screen.',
			{ path: '^renderer/transport/' },
			{ path: '^renderer/(app|features|components)/' },
		),
		forbid(
			'features-under-the-frame',
			'A feature is placed by app/ and never imports it.',
			{ path: '^renderer/features/' },
			{ path: '^renderer/app/' },
		),
	],
	options: {
		parser: 'swc',
		tsPreCompilationDeps: true,
		// Tests use `using`, which this version cannot walk through.
		doNotFollow: { path: ['node_modules', '^tests/'] },
		exclude: { path: '^(dist|release|\\.cache)/' },
		preserveSymlinks: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
		},
	},
}
