/** What a reader must not conclude from the matrix. */
export const limits = [
  '"Same" means that the facts named in the scenario are the same, not that everything else is.',
  'Every cell holds for the versions, the host and the settings in the table of targets. Another kernel, cgroup version, storage driver or distribution may answer otherwise.',
  'Where a cell is n/a the question could not be asked here; that says nothing about the engine.',
  'The answers are measured. The causes are what people found out and wrote down, each with its source.',
  'Speed, stability and security are not measured.',
];
