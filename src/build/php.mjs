/** A PHP file that returns this value; what is undefined is left out. */
export function php(value) {
  return `<?php\n// Made when the plugin was built.\ndefined( 'ABSPATH' ) || exit;\nreturn ${written(value)};\n`;
}

function written(value) {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Array.isArray(value)
    ? value.map((each) => written(each))
    : Object.entries(value).flatMap(([key, each]) =>
        each === undefined ? [] : [`${written(key)}=>${written(each)}`],
      );
  return `array(${entries.join(',')})`;
}
