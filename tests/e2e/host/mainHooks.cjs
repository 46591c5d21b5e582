// Loaded before the product (`-r`), by the real binary and by the host alike: a failure in the main process that
// nobody waits for would otherwise be a line in a log.
globalThis.mainFailures = []
process.on('unhandledRejection', (error) => {
	globalThis.mainFailures.push(String((error && error.stack) || error))
	console.error('Unhandled rejection in the main process:', error)
})

// What pages ask of the product's guards, and what these answer: `window https://example.com/ deny`. A test that
// holds that nothing happens waits for the refusal, not for a while. Electron lets nobody ask for the handler, so it
// is noted as it is set.
globalThis.guarded = []
const { app } = require('electron')
app.on('web-contents-created', (_event, contents) => {
	const set = contents.setWindowOpenHandler.bind(contents)
	contents.setWindowOpenHandler = (handler) =>
		set((details) => {
			const answer = handler(details)
			globalThis.guarded.push(`window ${details.url} ${answer.action}`)
			return answer
		})
	const note = (kind, event, url) =>
		globalThis.guarded.push(`${kind} ${url} ${event.defaultPrevented ? 'deny' : 'allow'}`)
	// After all listeners of the product's, whenever they were added.
	contents.on('will-frame-navigate', (event) => setImmediate(note, 'navigation', event, event.url))
	contents.session.on('will-download', (event, item) => setImmediate(note, 'download', event, item.getFilename()))
})
