// Loaded before the product (`-r`), by the real binary and by the host alike: a failure in the main process that
// nobody waits for would otherwise be a line in a log.
globalThis.mainFailures = []
process.on('unhandledRejection', (error) => {
	globalThis.mainFailures.push(String((error && error.stack) || error))
	console.error('Unhandled rejection in the main process:', error)
})
