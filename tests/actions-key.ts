/**
 * The server-action key of every product that a test starts: with one key they share one build, and an operator's
 * next start, which has a key of its own, builds anew.
 */
export const actionsKey = Buffer.alloc(32, "fixfirst").toString("base64");
