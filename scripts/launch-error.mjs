/** Ends a command with a sentence for the person at the terminal, without a stack. */
export class LaunchError extends Error {
  name = 'LaunchError'
}
