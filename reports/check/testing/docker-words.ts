/** Docker's words as the project keeps them. */

import { endpointWordsSchema } from '../../../harness/vocabulary/endpoints/words.ts';
import { commandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import commands from '../../../suites/vocabulary/commands.json' with { type: 'json' };
import endpoints from '../../../suites/vocabulary/endpoints.json' with { type: 'json' };
import plugins from '../../../suites/vocabulary/plugins.json' with { type: 'json' };

export const dockerWords = {
  ...commandIndex([...commands, ...plugins]),
  endpoints: endpointWordsSchema.parse(endpoints),
};
