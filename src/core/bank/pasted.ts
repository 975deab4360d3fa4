/** What people paste into the search field instead of words. */

/**
 * The image that an address of the bank's names; null when it names none.
 * @param template `links.image` of the deployment: `https://bank.example.com/images/{id}`
 */
export function imageIn(text: string, template: string): {id: number} | {code: string} | null {
  if (template === '') return null;
  const pieces = template.split(/\{(id|code)\}/);
  const pattern = pieces.map((piece, at) => (at % 2 === 0 ? literally(piece) : GROUPS[piece]!)).join('');
  // What follows on the address is a view of the same image.
  const found = new RegExp(`^${pattern}(?:[/?#]\\S*)?$`, 'i').exec(text.trim());
  if (!found) return null;
  const names = pieces.filter((_, at) => at % 2 === 1);
  const valueOf = (name: string) => found[names.indexOf(name) + 1]!;
  return names.includes('id') ? {id: Number(valueOf('id'))} : {code: decoded(valueOf('code'))};
}

/** A file's name without its ending; null when it is none of a picture's. */
export function stemOf(text: string): string | null {
  return (
    /^(\S.*)\.(?:jpe?g|png|gif|tiff?|webp|heic|heif|svg|eps|ai|psd|raw)$/i.exec(text.trim())?.[1] ?? null
  );
}

const GROUPS: Record<string, string> = {id: '(\\d{1,15})', code: '([^/?#\\s]+)'};

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
