/** Allure's pages ask an analytics host when they are opened; a report of ours asks nobody. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const analytics =
  /<script\b[^>]*\bsrc="https?:\/\/[^"]*"[^>]*><\/script>|<script\b[^>]*>(?:(?!<\/script>)[\s\S])*?\bgtag\b[\s\S]*?<\/script>/g;

/** Number of pages below the directory, each now without the scripts that leave the machine. */
export async function withoutAnalytics(directory: string): Promise<number> {
  const pages = (await readdir(directory, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const path = join(directory, page);
    const html = await readFile(path, 'utf8');
    await writeFile(path, stripAnalytics(html));
  }
  return pages.length;
}

export function stripAnalytics(html: string): string {
  return html.replace(analytics, '');
}
