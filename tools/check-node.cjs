// Says in plain words what is wrong where an old Node was picked up. Must itself parse on Node 12: no newer syntax here.
var major = Number(process.versions.node.split('.')[0])
if (major < 24) {
	console.error(
		'Foyer needs Node 24 or newer, and this is Node ' +
			process.versions.node +
			'.\n' +
			'"npm ci" brings the right one along for Linux, macOS and 64-bit Windows; run it, then try again with "npm start".\n' +
			'On any other system, install Node 24 from https://nodejs.org first.',
	)
	process.exit(1)
}
