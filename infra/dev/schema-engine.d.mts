/** The SQL statements that would bring the database to the schema files; none means no drift. */
export function schemaDrift(url: string): Promise<string[]>
