/** A text as an address to download: no blob, so that it works without script too. */
export function downloadable(mediaType: string, text: string): string {
  // Half of a pair of code units has no form in an address.
  return `data:${mediaType};charset=utf-8,${encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))}`;
}
