/** How many nodes there are in the page's document and all its shadow roots; runs in the page. */
export function countNodes() {
  const count = (root) => {
    let nodes = 1;
    const walker = document.createTreeWalker(root);
    while (walker.nextNode()) {
      nodes++;
      if (walker.currentNode.shadowRoot) nodes += count(walker.currentNode.shadowRoot);
    }
    return nodes;
  };
  return count(document);
}
