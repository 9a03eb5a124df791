// Loaded into the web server: it must not go on, holding the port, when the launcher was killed.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
