/** Raised whenever a line changes its shape; a reader refuses records newer than itself. */
export const recordSchemaVersion = 12;
