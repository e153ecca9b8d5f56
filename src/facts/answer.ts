/** How many bytes are read at the most: hundreds of times the facts of the programme itself. */
const most = 40_000_000;

/** What a server answers, and why it is refused where it is: it may say more than that, or never end. */
export async function textOf({
  ok,
  status,
  body,
}: Response): Promise<[text: string, refused: string]> {
  if (!ok || !body) return ['', `le serveur répond ${status}`];
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return [text + decoder.decode(), ''];
    size += value.length;
    if (size > most) return ['', `le fichier dépasse ${most / 1e6} Mo`];
    text += decoder.decode(value, { stream: true });
  }
}
