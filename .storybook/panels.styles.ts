/** On whatever ground and in whatever colour Storybook gives its panels. */
export const styles = `
.gtnum { max-inline-size: 60rem; padding: 0.75rem 1rem 1.5rem; font-size: 0.875rem; line-height: 1.5; }
.gtnum :is(h2, h3) { margin: 1.25rem 0 0.25rem; font-size: 0.875rem; font-weight: 700; }
.gtnum h2:first-of-type { margin-block-start: 0; }
.gtnum h3 { font-weight: 600; }
.gtnum p { max-inline-size: 44rem; margin: 0.25rem 0 0.5rem; }
.gtnum .aside { font-size: 0.8125rem; opacity: 0.85; }
.gtnum .note { padding-inline-start: 0.75rem; border-inline-start: 3px solid; }
.gtnum .failing { font-weight: 700; }
.gtnum .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.gtnum .field { display: flex; flex-flow: column; gap: 0.25rem; align-items: start; }
.gtnum .field > label:first-child:not(:has(input)) { font-weight: 700; }
.gtnum select { max-inline-size: 100%; padding: 0.3rem 0.5rem; border: 1px solid; border-radius: 4px; background: inherit; color: inherit; font: inherit; }
.gtnum option { background: Canvas; color: CanvasText; }
.gtnum code { font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 0.8125rem; }
.gtnum .snippet { display: flex; flex-flow: column; gap: 0.4rem; align-items: start; margin-block: 0.5rem; }
.gtnum pre { box-sizing: border-box; inline-size: 100%; max-block-size: 12rem; overflow: auto; margin: 0; padding: 0.6rem 0.75rem; border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
.gtnum :is(button, a.button) { display: inline-block; box-sizing: border-box; min-block-size: 1.75rem; padding: 0.2rem 0.75rem; border: 1px solid; border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer; }
.gtnum[data-panel='Jetons'] pre { max-block-size: 6.5rem; }
.gtnum .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.gtnum a { color: inherit; text-decoration: underline; }
.gtnum a.button { text-decoration: none; }
.gtnum :is(button, select, pre, a, input):focus-visible { outline: 2px solid; outline-offset: 2px; }
.gtnum table { border-collapse: collapse; margin-block: 0.5rem; }
.gtnum caption { text-align: start; font-size: 0.8125rem; }
.gtnum :is(th, td) { padding: 0.3rem 1rem 0.3rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 18%, transparent); text-align: start; font-weight: 400; font-variant-numeric: tabular-nums; white-space: nowrap; }
.gtnum thead th { font-weight: 700; }
.gtnum td.failing { font-weight: 700; }
.gtnum td { white-space: normal; vertical-align: top; }
.gtnum .token { display: flex; gap: 0.35rem; align-items: center; }
.gtnum .verdict { display: block; font-size: 0.8125rem; }
.gtnum .verdict b { font-weight: inherit; }
.gtnum input[type=color] { flex: none; inline-size: 2rem; block-size: 1.75rem; padding: 0.1rem; border: 1px solid; border-radius: 4px; background: none; cursor: pointer; }
.gtnum input[type=text] { min-inline-size: 0; max-inline-size: 100%; padding: 0.25rem 0.4rem; border: 1px solid; border-radius: 4px; background: inherit; color: inherit; font: inherit; }
.gtnum ::placeholder { color: inherit; opacity: 0.75; }
`;
