/** Stands in for the SDK's `./StorageHelper`, whose imitation of storage in memory nobody needs who brings a storage. */

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class StorageHelper {
  /** For pools and users that were not given a storage of their own. */
  getStorage(): Storage {
    return localStorage;
  }
}
