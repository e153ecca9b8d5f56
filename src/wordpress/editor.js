/*
 * The blocks in the editor: options from the data at the side, the widget itself in the page. What widgets
 * there are, and what each takes, is written here when the plugin is built.
 */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { research, widgets, frames } = '{{data}}';
  const { createElement: el, Fragment, useEffect, useRef } = element;
  const { __, _x } = i18n;
  /** Of the site, which may be another than that of whoever writes. */
  const language = new URL(document.currentScript.src).searchParams.get('lang');

  const icon = el(
    'svg',
    { viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg' },
    el('path', { d: 'M3 5h9v4H3zm5 6h9v4H8zm4 6h9v4h-9z' }),
  );

  for (const widget of widgets) {
    const { block, fallback } = widget;
    blocks.registerBlockType(block, {
      icon,
      edit: (props) => el(Edit, { ...props, widget }),
      // For readers of a site where the plugin is gone; it is read back from there, and so never wrong.
      save: ({ attributes }) =>
        el(
          'p',
          { className: 'gtnum' },
          el('a', {
            href: attributes.address || research,
            dangerouslySetInnerHTML: { __html: attributes.fallback || fallback },
          }),
        ),
      // As people write it by hand: without anything inside.
      deprecated: [{ attributes: attributesOf(widget), save: () => null }],
      variations: widget.variations.map(({ name, title, attributes }) => ({
        name,
        title: `${_x(widget.title, 'block title', 'gtnum')} – ${_x(title, widget.tag, 'gtnum')}`,
        attributes,
        scope: ['inserter', 'block', 'transform'],
        isActive: Object.keys(attributes),
      })),
      transforms: transformsOf(widget),
    });
  }

  function Edit({ attributes, setAttributes, widget }) {
    const { tag, fields } = widget;
    const set = (name, value) => {
      const next = { ...attributes, [name]: value };
      setAttributes({ [name]: value, fallback: textOf(widget, next) });
    };
    const missing = fields.find(({ name, required }) => required && !attributes[name]);
    const control = (field) =>
      el(Control, { key: field.name, tag, field, value: attributes[field.name], set });
    return el(
      Fragment,
      null,
      el(
        blockEditor.InspectorControls,
        null,
        el(
          components.PanelBody,
          { title: __('Content', 'gtnum') },
          fields.filter(({ isShared }) => !isShared).map(control),
        ),
        el(
          components.PanelBody,
          { title: __('Heading, language, sources', 'gtnum'), initialOpen: false },
          fields.filter(({ isShared }) => isShared).map(control),
        ),
      ),
      el(
        'div',
        blockEditor.useBlockProps({ style: accentOf(attributes) }),
        missing
          ? el(
              components.Placeholder,
              { icon, label: _x(widget.title, 'block title', 'gtnum') },
              control(missing),
            )
          : el(components.Disabled, null, el(Widget, { tag, fields, attributes })),
      ),
    );
  }

  /** The widget itself; React writes the attributes of elements that it does not know in its own way. */
  function Widget({ tag, fields, attributes }) {
    const place = useRef();
    const given = fields.map(({ name }) => [name, attributes[name]]);
    useEffect(
      () => {
        for (const [name, value] of given) {
          if (value === undefined || value === null || value === false) {
            place.current.removeAttribute(name);
          } else place.current.setAttribute(name, value === true ? '' : String(value));
        }
      },
      given.map(([, value]) => value),
    );
    return el('div', { lang: language }, el(tag, { ref: place }));
  }

  function Control({ tag, field, value, set }) {
    const { name, kind, options, required, empty, minimum, maximum, help } = field;
    const say = (text) => _x(text, `${tag} ${name}`, 'gtnum');
    const common = {
      label: say(field.label),
      help: help && say(help),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    };
    const change = (next) => set(name, next === '' || next === null ? undefined : next);
    if (kind === 'boolean') {
      return el(components.ToggleControl, {
        ...common,
        checked: value === true,
        onChange: (next) => set(name, next || undefined),
      });
    }
    if (kind === 'choice') {
      const offered = options.map((option) => ({
        value: option.value,
        label: [option.under, field.isId ? option.label : say(option.label)]
          .filter(Boolean)
          .join(' · '),
      }));
      // What the data of today does not know is kept, and shown as it is.
      if (value && !options.some((option) => option.value === value)) {
        offered.push({ value, label: value });
      }
      if (options.length > 12) {
        return el(components.ComboboxControl, {
          ...common,
          options: offered,
          value,
          onChange: change,
        });
      }
      const absent = required
        ? { value: '', label: '—', disabled: true }
        : { value: '', label: say('Default') };
      return el(components.SelectControl, {
        ...common,
        options: [absent, ...offered],
        value: value ?? '',
        onChange: change,
      });
    }
    const text = el(components.TextControl, {
      ...common,
      type: kind === 'number' ? 'number' : 'text',
      min: minimum,
      max: maximum,
      value: value ?? '',
      disabled: empty && value === '',
      onChange: (next) => change(kind === 'number' && next !== '' ? Number(next) : next),
    });
    if (!empty) return text;
    return el(
      Fragment,
      null,
      text,
      el(components.ToggleControl, {
        label: say(`No ${field.label.toLowerCase()}`),
        checked: value === '',
        onChange: (next) => set(name, next ? '' : undefined),
        __nextHasNoMarginBottom: true,
      }),
    );
  }

  /** What a reader sees once the plugin is gone. */
  function textOf({ fallback, fields }, attributes) {
    const chosen = fields
      .filter(({ isId, name }) => isId && attributes[name])
      .map(({ name, options }) => options.find(({ value }) => value === attributes[name])?.label);
    const escape = (text) => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);
    return [fallback, ...chosen.filter(Boolean).map(escape)].join(' – ');
  }

  /** The colour of links that was chosen is the accent of the widget. */
  function accentOf({ style }) {
    const link = style?.elements?.link?.color?.text;
    if (!link) return undefined;
    return {
      '--gtnum-accent': link.replace(
        /^var:preset\|color\|([\w-]+)$/,
        'var(--wp--preset--color--$1)',
      ),
    };
  }

  function attributesOf({ fields }) {
    return Object.fromEntries(
      fields.map(({ name, kind }) => [
        name,
        { type: kind === 'boolean' || kind === 'number' ? kind : 'string' },
      ]),
    );
  }

  /* What can become a block: an address of a page for frames, a placeholder, a shortcode. */

  function transformsOf(widget) {
    const { tag, block, fields } = widget;
    const made = (attributes) =>
      blocks.createBlock(block, { ...attributes, fallback: textOf(widget, attributes) });
    const fromText = (text) => fromShortcode(text) ?? fromPlaceholder(text);
    const fromPlaceholder = (html) => {
      const node = new DOMParser()
        .parseFromString(html ?? '', 'text/html')
        .querySelector('[data-gtnum]');
      return node?.dataset.gtnum === tag.slice('gtnum-'.length) ? attributesIn(node) : undefined;
    };
    const fromShortcode = (text) => {
      const [, given] = new RegExp(`^\\s*\\[${tag}(\\s[^\\]]*)?\\]`).exec(text ?? '') ?? [];
      if (given === undefined && !new RegExp(`^\\s*\\[${tag}\\]`).test(text ?? ''))
        return undefined;
      const holder = new DOMParser().parseFromString(`<p ${given ?? ''}></p>`, 'text/html').body
        .firstChild;
      return typed((name) => holder.getAttribute(name));
    };
    const attributesIn = (node) => typed((name) => node.getAttribute(`data-${name}`));
    const typed = (read) =>
      Object.fromEntries(
        fields.flatMap(({ name, kind, empty }) => {
          const value = read(name);
          if (value === null || (value === '' && kind !== 'boolean' && !empty)) return [];
          return [[name, kind === 'boolean' ? true : kind === 'number' ? Number(value) : value]];
        }),
      );
    const fromAddress = (address) => {
      const [, folder, name, query] =
        /^\s*https?:\/\/\S*\/embed\/(en\/)?([a-z\d-]+)\.html(\?[^\s#]*)?(?:#\S*)?\s*$/.exec(
          address ?? '',
        ) ?? [];
      const frame = name && (frames[name] ?? (`gtnum-${name}` === tag && { tag, attributes: {} }));
      if (!frame || frame.tag !== tag) return undefined;
      const asked = new URLSearchParams(query);
      return {
        ...frame.attributes,
        ...(folder ? { lang: 'en' } : {}),
        ...typed((each) => (each === 'theme' ? null : asked.get(each))),
      };
    };
    return {
      from: [
        {
          type: 'raw',
          priority: 5,
          isMatch: (node) => node.nodeName === 'P' && fromAddress(node.textContent) !== undefined,
          transform: (node) => made(fromAddress(node.textContent)),
        },
        {
          type: 'raw',
          priority: 5,
          // What is not named here is taken out of what is pasted.
          schema: ({ phrasingContentSchema }) => ({
            div: {
              attributes: ['data-gtnum', ...fields.map(({ name }) => `data-${name}`)],
              children: phrasingContentSchema,
            },
          }),
          isMatch: (node) => fromPlaceholder(node.outerHTML) !== undefined,
          transform: (node) => made(attributesIn(node)),
        },
        {
          type: 'shortcode',
          tag,
          transform: (_, { shortcode }) => made(fromShortcode(shortcode.string?.() ?? `[${tag}]`)),
        },
        {
          type: 'block',
          blocks: ['core/embed'],
          isMatch: ({ url }) => fromAddress(url) !== undefined,
          transform: ({ url }) => made(fromAddress(url)),
        },
        ...['core/html', 'core/shortcode'].map((name) => {
          const content = ({ content: html, text }) => String(html ?? text ?? '');
          return {
            type: 'block',
            blocks: [name],
            isMatch: (attributes) => fromText(content(attributes)) !== undefined,
            transform: (attributes) => made(fromText(content(attributes))),
          };
        }),
      ],
    };
  }
})(window.wp);
