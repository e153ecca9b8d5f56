/* Contrast as WCAG 2 counts it, of any colours that CSS can say. */

type Rgb = [number, number, number];

/** Colours as the browser computes them in `probe`, a child of an element with a text colour. */
export function measureIn(probe: HTMLElement) {
  /** What is seen of a colour laid over another, in sRGB from 0 to 1. */
  const rgb = (colour: string, under: Rgb = [1, 1, 1]): Rgb => {
    // Mixed with itself: all browsers then write it as `color(srgb r g b / a)`.
    probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
    const numbers = getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?/g) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers.map(Number);
    const mixed = [red, green, blue].map((value, index) =>
      Math.min(1, Math.max(0, value * alpha + under[index]! * (1 - alpha))),
    );
    return mixed as Rgb;
  };
  return { rgb };
}

export function hex(colour: Rgb): string {
  const pairs = colour.map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${pairs.join('')}`;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** A ratio in figures, never rounded up: « 4,4 : 1 ». */
export function ratioInFigures(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toLocaleString('fr')}\u00a0:\u00a01`;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
