/* What tests ask of a page, in the page: through shadow roots, as it is drawn. */

/** Every element in a node, those in shadow roots too. */
export function inside(node) {
  return [...node.querySelectorAll('*')].flatMap((each) =>
    each.shadowRoot ? [each, ...inside(each.shadowRoot)] : [each],
  );
}

export function parentOf(node) {
  return node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
}

/** The contrast of a colour with the ground behind a node, where that is made of colours. */
export function contrast(node, colour) {
  const grounds = [];
  for (let each = parentOf(node); each; each = parentOf(each))
    grounds.unshift(getComputedStyle(each).backgroundColor);
  const [darker, lighter] = [luminance(grounds), luminance([...grounds, colour])].sort(
    (one, other) => one - other,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Of colours, in whatever form, one upon the other on white. */
function luminance(colours) {
  for (const colour of ['white', ...colours]) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data]
    .map((level) => level / 255)
    .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const isAside = (node) => Boolean(node.closest('.hidden, script, style, option'));

/** What a reader cannot read: what is cut, what lies on other words, what lies beyond the edge. */
export function unreadable() {
  const place = document.querySelector('#place');
  const problems = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.push(`${scrollWidth} px wide in ${clientWidth}`);

  const words = [];
  for (const node of inside(place)) {
    if (isAside(node) || !node.checkVisibility()) continue;
    const { overflowX, overflowY } = getComputedStyle(node);
    const isCut =
      (overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1) ||
      (overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1);
    if (isCut && node.clientWidth && node.textContent.trim()) problems.push(`cut: ${say(node)}`);
    for (const text of node.childNodes) {
      if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1) words.push({ box, text });
    }
  }

  words.sort((one, other) => one.box.top - other.box.top);
  for (const [index, { box, text }] of words.entries()) {
    for (let next = index + 1; next < words.length; next++) {
      const other = words[next];
      const height = Math.min(box.height, other.box.height);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      // Lines that follow one another may touch.
      if (down < height * 0.4) {
        if (other.box.top > box.bottom) break;
        continue;
      }
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (across > 2 && other.text !== text)
        problems.push(`« ${text.data.trim()} » on « ${other.text.data.trim()} »`);
    }
  }
  return problems;
}

/** Rows whose second thing does not stand to the left of the first. */
export function unmirrored() {
  return inside(document.querySelector('#place')).flatMap((row) => {
    const { display, direction, gridAutoFlow } = getComputedStyle(row);
    if (direction !== 'rtl' || !/flex|grid/.test(display) || /dense/.test(gridAutoFlow)) return [];
    const children = [...row.children].filter((each) => {
      const { order, gridColumnStart, position } = getComputedStyle(each);
      const isPlaced = order !== '0' || gridColumnStart !== 'auto' || position === 'absolute';
      return !isPlaced && each.checkVisibility();
    });
    return children.slice(1).flatMap((second, index) => {
      const before = children[index].getBoundingClientRect();
      const after = second.getBoundingClientRect();
      const isBeside = after.top < before.bottom - 4 && before.top < after.bottom - 4;
      return isBeside && after.right > before.left + 2 ? [`${say(second)} in ${say(row)}`] : [];
    });
  });
}

/** Controls that look like text, and states that look like one another, to who has no colours. */
export function colourless() {
  const problems = [];
  const seen = new Map();
  for (const node of inside(document.querySelector('#place'))) {
    if (!node.matches('a, button, summary, input, select, textarea')) continue;
    if (!node.checkVisibility()) continue;
    // A tile's button lies upon what is seen of it.
    const drawn =
      node.textContent || node.matches('input, select, textarea') ? node : node.parentElement;
    const style = getComputedStyle(drawn);
    const isSigned = [drawn, ...drawn.querySelectorAll('*')].some((each) =>
      ['::before', '::after'].some((pseudo) => {
        const { content, display } = getComputedStyle(each, pseudo);
        return content !== 'none' && display !== 'none';
      }),
    );
    const isUnderlined = [drawn, ...drawn.querySelectorAll('*')].some((each) =>
      /underline/.test(getComputedStyle(each).textDecorationLine),
    );
    const isListed = style.display === 'list-item' && style.listStyleType !== 'none';
    const isFramed = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1;
    const isNative = node.matches('input[type="checkbox"]');
    if (!isSigned && !isUnderlined && !isListed && !isFramed && !isNative)
      problems.push(`looks like text: ${say(node)}`);

    const pressed = node.getAttribute('aria-pressed');
    if (!pressed) continue;
    const kind = `${node.getRootNode().host.localName} ${drawn.localName} ${drawn.part} ${drawn.className.replace(/\b(chosen|none)\b|\s|-\d/g, '')}`;
    const look = [style.borderTopWidth, style.borderTopStyle, style.fontWeight, style.outlineStyle];
    const other = seen.get(`${kind} ${pressed !== 'true'}`);
    seen.set(`${kind} ${pressed === 'true'}`, look.join());
    if (other === look.join()) problems.push(`pressed or not: ${say(node)}`);
  }
  return problems;
}

/** Fields whose edge is hard to see, and marks of waves, which are told by their colour first. */
export function faint() {
  return inside(document.querySelector('#place')).flatMap((node) => {
    if (!node.checkVisibility()) return [];
    const { borderTopColor, borderInlineStartColor, backgroundColor } = getComputedStyle(node);
    const colour = node.matches('input:not([type="checkbox"]), select, textarea')
      ? borderTopColor
      : node.matches('[part="bar"]')
        ? getComputedStyle(node).borderInlineStartStyle === 'none'
          ? backgroundColor
          : borderInlineStartColor
        : undefined;
    const ratio = colour ? contrast(node, colour) : 21;
    return ratio < 3 ? [`${ratio.toFixed(2)}:1 ${say(node)}`] : [];
  });
}

/** What is there of what some criteria are about. */
export function foreign() {
  const tags =
    'img, svg, canvas, picture, object, embed, video, audio, iframe, table, form, [role="img"]';
  const isPainted = (node) => /url\(/.test(getComputedStyle(node).backgroundImage);
  return inside(document.querySelector('#place'))
    .filter((node) => node.matches(tags) || isPainted(node))
    .map(say);
}

function say(node) {
  const name = node.part?.value || node.className || node.id;
  const text = node.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
  return `${node.getRootNode().host?.localName ?? ''} ${node.localName} ${name} « ${text} »`;
}
