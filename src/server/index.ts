/**
 * @module
 * A record over HTTP, for this machine only.
 */

export { createApp, type RecordOn } from "./app.js";
export { type RunningServer, startServer } from "./start-server.js";
