/** Text as HTML shows it, with one blank for several and for the end of a line; no-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** Text as it stands in HTML, between tags or within double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
