/* What a CPU profile says. */

/** Milliseconds by function, itself alone; and in all, of those asked for and what they call. */
export function times(profile, isOurs) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, self: 0 }]));
  for (const node of nodes.values()) {
    for (const child of node.children ?? []) nodes.get(child).parent = node;
  }
  profile.samples.forEach((id, index) => {
    nodes.get(id).self += profile.timeDeltas[index] / 1000;
  });
  const ours = (node) => node && (isOurs(node.callFrame) || ours(node.parent));
  const byFunction = new Map();
  let total = 0;
  for (const node of nodes.values()) {
    if (!node.self || !ours(node)) continue;
    total += node.self;
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const file = url.slice(url.lastIndexOf('/') + 1);
    const name = `${functionName || '(anonymous)'}${file && ` ${file}:${lineNumber + 1}:${columnNumber + 1}`}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + node.self);
  }
  return { total, byFunction: [...byFunction].sort((a, b) => b[1] - a[1]) };
}
