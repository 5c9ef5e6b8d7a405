/** What is still to be done when this process ends: one listener for all, since Node.js takes many for a leak. */
export const atExit = new Set<() => void>();

process.once('exit', () => atExit.forEach((act) => act()));
