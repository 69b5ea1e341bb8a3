/**
 * @module
 * A record over HTTP: pages and an API, for this machine unless told otherwise.
 */

export { openApiText } from "./api/open-api.js";
export { checkedToken } from "./api/token.js";
export { createApp } from "./app.js";
export { addHealth, type Health, healthApp } from "./health.js";
export { type Holder, holdSettled, holdStore, type RecordOn } from "./held.js";
export { isLoopback, type OwnNames, thisMachine } from "./own-host.js";
export { createServing } from "./serving.js";
export { type RunningServer, startServer } from "./start-server.js";
