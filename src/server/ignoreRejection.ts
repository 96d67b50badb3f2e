/** What is sent to a client that has just gone fails, and nobody needs to know. */
export const quietly = (sent: Promise<unknown>): void => void sent.catch(() => {});
