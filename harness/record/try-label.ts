/** The label of what a person's command made in a try: it stays, and no run removes it. */
export const tryLabel = 'io.canialias.try';
