/**
 * @module
 * A web address taken apart, whatever stands in it.
 */

/**
 * The parts of an address, made whole with a base where it needs one; null for anything that is none. Not by `URL.canParse`: of some hosts
 * Node.js 20 says there that they can be parsed, and then throws.
 */
export function parseUrl(address: string, base?: string | undefined): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
