/** @module The one function of html-encoding-sniffer, which brings no types of its own. */
declare module "html-encoding-sniffer" {
  /** The charset that a byte order mark or a meta element in the first 1024 bytes names, or the default. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: {
      readonly xml?: boolean;
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ): string;
}
