import { emulateMedia } from '@web/test-runner-commands';

/**
 * What `look` sees on paper. Where the browser cannot be told to be paper, the page is told that it is
 * printed, and its rules for print hold on the screen.
 */
export async function onPaper<T>(look: () => T | Promise<T>): Promise<T> {
  const leave = await (navigator.userAgent.includes('Chrome/') ? emulate() : pretend());
  try {
    return await look();
  } finally {
    await leave();
  }
}

async function emulate() {
  await emulateMedia({ media: 'print' });
  return () => emulateMedia({ media: 'screen' });
}

function pretend(): () => void {
  const media = sheetsIn(document).flatMap((sheet) => printedBy(sheet.cssRules));
  for (const each of media) each.mediaText = 'all';
  dispatchEvent(new Event('beforeprint'));
  return () => {
    for (const each of media) each.mediaText = 'print';
    dispatchEvent(new Event('afterprint'));
  };
}

function sheetsIn(root: Document | ShadowRoot): CSSStyleSheet[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? sheetsIn(shadowRoot) : [],
  );
  return [...new Set([...root.adoptedStyleSheets, ...root.styleSheets, ...inside])];
}

function printedBy(rules: CSSRuleList): MediaList[] {
  return [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? [rule.media] : []),
    ...(rule instanceof CSSGroupingRule ? printedBy(rule.cssRules) : []),
  ]);
}
