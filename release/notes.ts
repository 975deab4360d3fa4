/** What the changelog says of a release. */

/**
 * @param changelog the whole page
 * @param version such as `1.2.0`, whose heading is `## 1.2.0` with or without a date behind it; or `Unreleased`
 * @throws Error when the page has no such heading, or nothing under it
 */
export function notesOf(changelog: string, version: string): string {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find(one => /^\S+/.exec(one)?.[0] === version);
  const text = part?.slice(part.indexOf('\n')).trim();
  if (!text)
    throw new Error(`CHANGELOG.md says nothing of ${version}: give its part the heading "## ${version}"`);
  return `${text}\n`;
}
