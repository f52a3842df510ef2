/**
 * Podman before 4.6 reads every image to describe or remove one, and fails when another is removed meanwhile; to
 * make a network it reads every interface of the host, and fails when one goes meanwhile; Podman 3 reads every
 * container and every network's file to list networks. Only scenarios that run side by side do that to each
 * other: such an answer is about a neighbour, not about what was asked.
 */

/** Podman names what it stumbled over by its full id; in JSON the quotation marks are escaped. */
const strange =
  /(?:(?:reading image|locating image with ID) \\?"|container )([0-9a-f]{64})(?:\\?"| does not exist in database)/;
/** The file of a network, which bears its name. */
const withoutFile = /open \S*\/net\.d\/([^/\s]+)\.conflist: no such file or directory/;
/** Go's words for an interface that was listed and then not there. */
const vanished = 'route ip+net: no such network interface';
const rounds = 5;

/** Is the answer about an object that the question does not name, or an interface, which none names? */
export function isAboutAnother(question: string, answer: string): boolean {
  if (answer.includes(vanished)) return true;
  const id = strange.exec(answer)?.[1] ?? withoutFile.exec(answer)?.[1];
  return id !== undefined && !question.includes(id);
}

/** Asks until the answer is about the question; every answer is the asker's to record. */
export async function undisturbed<T>(
  question: string,
  ask: () => Promise<T>,
  words: (answer: T) => string,
): Promise<T> {
  let answer = await ask();
  for (let round = 1; round < rounds && isAboutAnother(question, words(answer)); round += 1) {
    answer = await ask();
  }
  return answer;
}
