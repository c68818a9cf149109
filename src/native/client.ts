/**
 * Stands in for the SDK's `./Client`, so that its requests, retries and fetch polyfill do not ship: whoever makes a pool
 * puts a client with `request` in its place (`pool.client`), before anything is asked of Cognito.
 */

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class Client {}
