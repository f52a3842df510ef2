/** Packages of what people's scripts call beside docker, by the name that both Debian and Fedora give them. */
export const calledPrograms: readonly string[] = ['curl', 'jq', 'make'];
