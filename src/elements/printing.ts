/**
 * Tells when the page begins to be printed, and when that is over: at once, for the next thing that
 * happens is that it is drawn on paper. Ends when what it gives back is called.
 */
export function followPrinting(changed: (isPrinting: boolean) => void): () => void {
  const begin = () => {
    changed(true);
  };
  const end = () => {
    changed(false);
  };
  // Some ways of printing, and previews of it, change the medium and tell nothing else.
  const medium = matchMedia('print');
  const change = () => {
    changed(medium.matches);
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  medium.addEventListener('change', change);
  change();
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    medium.removeEventListener('change', change);
  };
}
