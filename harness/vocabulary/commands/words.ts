/** The commands and flags of Docker's clients, as `suites/vocabulary/commands.json` holds them. */
import * as z from 'zod';

const flagSchema = z.strictObject({
  name: z.string(),
  short: z.string().optional(),
  /** What the help calls its value, such as `list` or `bytes`; null for a flag without one. */
  value: z.string().nullable(),
  /** Docker releases whose client has it, where not all that have the command do. */
  clients: z.array(z.string()).optional(),
  /** The parser takes it, and no help shows it. */
  hidden: z.boolean().optional(),
  /** The flag of the same command whose other name it is, as `net` is of `network`. */
  sameAs: z.string().optional(),
});

const commandSchema = z.strictObject({
  /** Words after `docker`; empty for the program itself, whose flags come before every command. */
  path: z.array(z.string()),
  /** Other commands that do the same, such as `container run` and `run`. */
  aliases: z.array(z.string()),
  flags: z.array(flagSchema),
  /** Docker releases whose client has it. */
  clients: z.array(z.string()),
});

export const commandWordsSchema = z.array(commandSchema);
export type CommandWord = z.infer<typeof commandSchema>;
export type FlagWord = z.infer<typeof flagSchema>;

/** What `suites/vocabulary/hidden.json` holds: commands and flags that a walk asks the parser for. */
export const hiddenWordsSchema = z.array(
  z.strictObject({
    path: z.array(z.string()),
    flags: z.array(flagSchema.pick({ name: true, value: true, sameAs: true })),
  }),
);
export type HiddenWord = z.infer<typeof hiddenWordsSchema>[number];
