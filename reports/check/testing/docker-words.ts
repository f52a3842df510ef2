/** Docker's words as the project keeps them. */

import { commandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import commands from '../../../suites/vocabulary/commands.json' with { type: 'json' };
import plugins from '../../../suites/vocabulary/plugins.json' with { type: 'json' };

export const dockerWords = commandIndex([...commands, ...plugins]);
