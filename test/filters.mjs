/* What editors and filters do to what people paste. */
import { autop } from '@wordpress/autop';
import { defaultTreeAdapter as tree, parseFragment, serialize } from 'parse5';

/** The tags and attributes that WordPress leaves to authors (`wp_kses_post`), those that matter here. */
const allowed =
  /^(a|abbr|address|article|b|blockquote|br|button|details|div|dl|dt|dd|em|h[1-6]|hr|i|li|ol|p|section|span|strong|summary|ul)$/;
const allowedAttributes =
  /^(id|class|title|style|role|dir|lang|href|rel|target|name|align|data-[\w-]+|aria-[\w-]+)$/;

/** WordPress for authors and contributors: other tags go, and their text, a script's too, stays. */
export function kses(html) {
  return filtered(html, (element) => {
    element.attrs = element.attrs.filter(({ name }) => allowedAttributes.test(name));
    return allowed.test(element.tagName);
  });
}

/** An editor that shows the page and the code by turns: tags that it does not know are dropped. */
export function visualEditor(html) {
  return filtered(html, ({ tagName }) => !tagName.includes('-'));
}

/** What WordPress does to content that was not made of blocks when it shows it. */
export function wordPress(html) {
  return autop(texturize(html));
}

/** `wptexturize`: quotes and apostrophes of the text, not of the tags, are curled. */
function texturize(html) {
  return html
    .split(/(<script[^>]*>[^]*?<\/script>|<[^>]*>)/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/(^|[\s(])"/g, '$1&#8220;')
            .replace(/"/g, '&#8221;')
            .replace(/'/g, '&#8217;')
            .replace(/\.\.\./g, '&#8230;')
            .replace(/--/g, '&#8211;'),
    )
    .join('');
}

function filtered(html, keep) {
  const root = parseFragment(html);
  visit(root);
  return serialize(root);

  function visit(parent) {
    for (const node of [...parent.childNodes]) {
      if (tree.isCommentNode(node)) tree.detachNode(node);
      if (!tree.isElementNode(node)) continue;
      visit(node);
      if (keep(node)) continue;
      for (const child of [...node.childNodes]) {
        tree.detachNode(child);
        tree.insertBefore(parent, child, node);
      }
      tree.detachNode(node);
    }
  }
}
