/** What people paste into the search field instead of words. */

/**
 * The image that an address of the bank's names; null when it names none. Browsers leave its beginning out, and mail puts it
 * into angle brackets.
 * @param template `links.image` of the deployment: `https://bank.example.com/images/{id}`
 */
export function imageIn(text: string, template: string): {id: number} | {code: string} | null {
  if (template === '') return null;
  const pieces = template.replace(/^https:\/\//, '').split(/\{(id|code)\}/);
  const pattern = pieces.map((piece, at) => (at % 2 === 0 ? literally(piece) : GROUPS[piece]!)).join('');
  // What follows on the address is a view of the same image.
  const address = text
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^https?:\/\//i, '');
  const found = new RegExp(`^${pattern}(?:[/?#]\\S*)?$`, 'i').exec(address);
  if (!found) return null;
  const names = pieces.filter((_, at) => at % 2 === 1);
  const valueOf = (name: string) => found[names.indexOf(name) + 1]!;
  return names.includes('id') ? {id: Number(valueOf('id'))} : {code: decoded(valueOf('code'))};
}

/**
 * A file's name without its ending; null when it is none of a picture's. Without the folders that a path has before it, the
 * quotation marks that Windows copies around one, what an address writes with `%`, and the number that a browser adds to what
 * was downloaded before.
 */
export function stemOf(text: string): string | null {
  const bare = decoded(text.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const name = bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1).trim();
  const stem = /^(\S.*)\.(?:jpe?g|png|gif|tiff?|webp|heic|heif|svg|eps|ai|psd|raw)$/i.exec(name)?.[1];
  return stem?.replace(/(?<=\S)\s*\(\d{1,3}\)$/, '') ?? null;
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
