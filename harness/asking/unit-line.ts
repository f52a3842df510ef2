/** A command as the line of a systemd unit that runs it (`ExecStart=`). */

/** Each word in quotes, with nothing in it that systemd would replace. */
export function unitLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  const plain = word
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('%', '%%')
    .replaceAll('$', '$$$$');
  return `"${plain}"`;
}
