/**
 * @module
 * Addresses of things of a record in formats that ask for an IRI: `urn:rapporteur:entry:...`, the same on every machine.
 */

/** A URN of a kind and its parts; what a URN must not hold is percent-encoded. */
export function displayId(kind: string, ...parts: readonly string[]): string {
  return ["urn:rapporteur", kind, ...parts.map((part) => encodeURIComponent(part))].join(":");
}
