import "server-only";

export { startListening, subscribe } from "./hear.ts";
export { openStream, streamCount } from "./stream.ts";
